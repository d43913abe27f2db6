"""Search everywhere in the real locator bar, and how matches and linked parcels look on the map and in their tables."""

from pathlib import Path

from qgis.core import QgsLocatorFilter, QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QDockWidget, QLineEdit, QTreeView, QWidget


def steps(desk):
    """Raises where something is not as it should be."""
    from parcel_clean.core.reconciliation.entries import Action, Entry
    from parcel_clean.core.reconciliation.journal import append, create_journal
    from qgis import processing

    for name in ("Browser", "Browser2"):
        browser = desk.window.findChild(QDockWidget, name)
        if browser is not None:
            browser.hide()
    commune, project = desk.values["commune"], QgsProject.instance()
    parcels = desk.open_layer(f"{commune}/parcels.gpkg", "thửa đất")
    values = {"FILE": f"{commune}/certificates.xlsx", "OUTPUT": f"{desk.out}/danh sách.gpkg"}
    processing.runAndLoadResults("parcelclean:importcertificates", values)
    listed = next(one for one in project.mapLayers().values() if one is not parcels)
    feature = next(one for one in parcels.getFeatures() if one["TENCHU"] and one["SHTHUA"])
    number = f"{feature['SHBANDO']}/{feature['SHTHUA']}"

    bar = next(one for one in desk.window.findChildren(QWidget) if one.metaObject().className() == "QgsLocatorWidget")
    box = bar.findChild(QLineEdit)

    def search(text):
        box.setFocus()
        box.clear()
        QTest.keyClicks(box, f"pcl {text}")

    def listening():
        """How many filters of ours there are."""
        return sum(one.prefix() == "pcl" for one in desk.window.findChildren(QgsLocatorFilter))

    def lines():
        """What the list shows."""
        trees = (one for one in QApplication.allWidgets() if isinstance(one, QTreeView))
        tree = next(one for one in trees if one.metaObject().className() == "QgsLocatorResultsView")
        model = tree.model()
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]

    search(number)
    yield 4
    assert any(number.split("/")[1] in line for line in lines()), lines()
    desk.shot("1_number")
    QTest.keyClick(box, Qt.Key.Key_Return)
    yield 1.5
    desk.shot("2_zoomed")
    search("nguyen thi")
    yield 2
    desk.shot("3_names")
    QTest.keyClick(box, Qt.Key.Key_Escape)

    journal = Path(desk.out) / "nhật ký.gpkg"
    create_journal(journal)
    values = {"PARCELS": parcels.id(), "CERTIFICATES": listed.id()}
    processing.runAndLoadResults("parcelclean:matchcertificates", {**values, "MATCHES": f"{desk.out}/đối soát.gpkg"})
    matches = next(one for one in project.mapLayers().values() if one.fields().indexOf("evidence") >= 0)
    sure = [one for one in matches.getFeatures() if one["status"] == "matched" and one["rank"] == 1][:150]
    for at, one in enumerate(sure):
        append(journal, Entry(Action.ACCEPT, "Hoa", one["certificate"], (one["parcel"],)))
        if at % 20 == 0:
            append(journal, Entry(Action.NONE, "Bình", one["certificate"]))
    outputs = {"PARCELS_OUT": f"{desk.out}/thửa.gpkg", "CERTIFICATES_OUT": f"{desk.out}/giấy.gpkg"}
    processing.runAndLoadResults("parcelclean:applydecisions", {**values, **outputs, "JOURNAL": str(journal)})
    yield 1
    linked = next(one for one in project.mapLayers().values() if one.fields().indexOf("certificate_serials") >= 0)
    groups = [node.name() for node in project.layerTreeRoot().children()]
    desk.say(f"groups: {groups}")
    project.layerTreeRoot().findLayer(parcels.id()).setItemVisibilityChecked(False)
    desk.iface.setActiveLayer(linked)
    desk.iface.zoomToActiveLayer()
    yield 3
    desk.shot("4_linked")
    desk.iface.showAttributeTable(matches)
    yield 2
    tables = [one for one in QApplication.topLevelWidgets() if one.objectName().startswith("QgsAttributeTable")]
    for table in tables:
        desk.place(table, 10, 60)
        table.resize(1340, 560)
    yield 1
    desk.shot("5_matches")
    for table in tables:
        table.close()

    desk.plugin.unload()
    yield 0.5
    assert listening() == 0
    desk.plugin.initGui()
    yield 0.5
    assert listening() == 1
    # Warnings are those of the algorithms, about the planted defects.
    desk.say(f"errors: {[text for tag, level, text in desk.log if level >= 2]}")
