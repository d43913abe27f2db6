"""The beginning of steps with the reconciliation dock: two layers, a journal, matched."""

from qgis.core import QgsProject
from qgis.PyQt.QtWidgets import QAction, QDockWidget


def begin(desk, *, match=True):
    """To be used with `yield from`; returns the workplace."""
    from qgis import processing

    for name in ("Browser", "Browser2"):
        browser = desk.window.findChild(QDockWidget, name)
        if browser is not None:
            browser.hide()
    desk.open_layer(f"{desk.values['commune']}/parcels.gpkg", "thửa đất")
    listed = processing.run(
        "parcelclean:importcertificates",
        {"FILE": f"{desk.values['commune']}/certificates.xlsx", "OUTPUT": "TEMPORARY_OUTPUT"},
    )["OUTPUT"]
    listed.setName("danh sách Giấy chứng nhận")
    QgsProject.instance().addMapLayer(listed)
    desk.child(QAction, "ParcelCleanReconcile").trigger()
    yield 1
    place = desk.plugin.desktop._workplace
    place.questions.new_journal = lambda folder: f"{desk.out}/nhật ký.gpkg"
    desk.click(place.dock.newJournalButton)
    if match:
        desk.click(place.dock.matchButton)
        yield lambda: not place.runner.busy
        yield 1
    return place
