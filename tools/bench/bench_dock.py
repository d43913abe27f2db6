#!/usr/bin/env python3
"""How long the reconciliation dock keeps people waiting: 20,000 lines × 3 proposals, 60,000 parcels (`make bench-ui`).

Everything made up, in a window without a screen. Prints milliseconds; fails where a limit of the dock is broken.
"""

import os
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from checkout import register_package
from verdict import leave

register_package()

from parcel_clean.adapters.collector import collector_paused, short_turns  # noqa: E402 - needs the package
from parcel_clean.adapters.layer_copy import table_fields  # noqa: E402 - needs the package
from parcel_clean.adapters.line_places import PlacesReading  # noqa: E402
from parcel_clean.adapters.worklist import WorklistReading  # noqa: E402
from parcel_clean.core.reconciliation.journal import create_journal  # noqa: E402
from parcel_clean.core.reconciliation.match_rows import COLUMNS  # noqa: E402
from parcel_clean.core.reconciliation.worklist import Holder, MatchRow  # noqa: E402
from parcel_clean.ui.reconciliation.controller import Controller  # noqa: E402
from parcel_clean.ui.reconciliation.dock import ReconciliationDock  # noqa: E402
from parcel_clean.ui.reconciliation.ordering import CERTAIN, LISTED, NAME, NEAREST  # noqa: E402
from qgis.core import (  # noqa: E402
    QgsApplication,
    QgsFeature,
    QgsField,
    QgsGeometry,
    QgsProject,
    QgsRectangle,
    QgsTask,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt, QVariant  # noqa: E402
from qgis.PyQt.QtWidgets import QMainWindow  # noqa: E402

LINES, PARCELS = 20_000, 60_000
KEYSTROKE, DECISION, SHOWN = 100.0, 50.0, 1000.0
BLOCKED = 100.0  # what nothing may take in the window's thread
FAMILY = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ")
GIVEN = ("An", "Bình", "Chi", "Dũng", "Giang", "Hà", "Khánh", "Lan", "Mơ", "Ngọc", "Oanh", "Phúc", "Quý", "Sáu")


def rows():
    """MATCHES of a made-up commune."""
    facts = '{"certificate_area": "0011223344556677", "parcel_area": "8899aabbccddeeff"}'
    evidence = '[{"criterion": "area", "agrees": true, "weight": 5.0, "text": "same area: 400 m²"}]'
    for at in range(LINES):
        for rank in (1, 2, 3):
            yield MatchRow(
                certificate=f"DD {at:06d}/{at % 90 + 1}/{at % 400 + 1}",
                parcel=f"09427/{at % 90 + 1}/{at % 400 + rank}",
                fid=str(at + rank),
                status="matched" if at % 4 else "review",
                score=str(1.0 / rank),
                rank=str(rank),
                evidence=evidence,
                certificate_fids=str(at),
                facts=facts,
            )


def holders():
    """A name and an address for every line."""
    return {
        at: Holder(
            f"{FAMILY[at % 10]} Thị {GIVEN[at % 14]}", str(at % 90 + 1), str(at % 400 + 1), f"thôn {GIVEN[at % 7]}"
        )
        for at in range(LINES)
    }


def matches_layer():
    """The same as a layer, as matching hands it over: behind the claims the parcels without any."""
    columns = table_fields(COLUMNS)
    layer = QgsVectorLayer("None", "matches", "memory")
    layer.dataProvider().addAttributes(list(columns))
    layer.updateFields()
    at = {name: columns.indexOf(name) for name in MatchRow._fields}

    def feature(cells):
        made = QgsFeature(layer.fields())
        for name, value in cells.items():
            if value != "":
                made.setAttribute(at[name], value)
        return made

    found = [feature(row._asdict()) for row in rows()]
    others = range(LINES + 3, PARCELS)
    found += [feature({"parcel": f"09427/99/{one}", "fid": one, "status": "only_map"}) for one in others]
    layer.dataProvider().addFeatures(found)
    return layer


def list_layer():
    """The certificate list."""
    columns = ("Số phát hành GCN", "Họ và tên", "Số tờ", "Số thửa", "Địa chỉ thửa đất")
    layer = QgsVectorLayer("None", "list", "memory")
    layer.dataProvider().addAttributes([QgsField(name, QVariant.String) for name in columns])
    layer.updateFields()
    found = []
    for at, one in holders().items():
        made = QgsFeature(layer.fields())
        made.setAttributes([f"DD {at:06d}", one.name, one.sheet, one.number, f"{one.address}, xã Yên Bài"])
        found.append(made)
    layer.dataProvider().addFeatures(found)
    return layer


def parcel_layer():
    """Squares in rows of 300."""
    layer = QgsVectorLayer("Polygon?crs=EPSG:9210&field=MAXA:string&field=SHBANDO:int&field=SHTHUA:int", "p", "memory")
    found = []
    for at in range(PARCELS):
        x, y = 500_000 + 20 * (at % 300), 2_300_000 + 20 * (at // 300)
        made = QgsFeature(layer.fields())
        made.setGeometry(QgsGeometry.fromRect(QgsRectangle(x, y, x + 18, y + 18)))
        made.setAttributes(["09427", at % 90 + 1, at % 400 + 1])
        found.append(made)
    layer.dataProvider().addFeatures(found)
    return layer


class Watch:
    """Measures, prints, remembers what was too slow."""

    def __init__(self):
        self.broken = []

    def time(self, name, call, limit=None):
        """Run once, with everything that Qt paints because of it."""
        started = time.perf_counter()
        result = call()
        QgsApplication.processEvents()
        spent = 1000 * (time.perf_counter() - started)
        print(f"{name:45} {spent:8.1f} ms" + (f"   (limit {limit:.0f})" if limit else ""))
        if limit and spent > limit:
            self.broken.append(name)
        return result

    def waiting(self, work):
        """As the dock waits for it."""
        return self.wait("   of that in a thread", work)

    def wait(self, name, call, limit=None):
        """Run in a thread, and look how long the window's thread is kept from its work meanwhile."""
        task = Reading(call)
        beats = [time.perf_counter()]
        started = beats[0]
        QgsApplication.taskManager().addTask(task)
        while not task.ended:
            QgsApplication.processEvents()
            beats.append(time.perf_counter())
            time.sleep(0.005)
        stall = 1000 * max(b - a for a, b in zip(beats, beats[1:]))
        spent = 1000 * (task.ended - started)
        print(f"{name:45} {spent:8.1f} ms" + (f"   (limit {limit:.0f})" if limit else "") + f"   stall {stall:.0f} ms")
        if stall > BLOCKED or (limit and spent > limit):
            self.broken.append(name)
        return task.result


class Reading(QgsTask):
    """Keeps the moment of its end."""

    def __init__(self, call):
        super().__init__("bench")
        self.call, self.result, self.ended = call, None, 0.0

    def run(self):
        """In a thread."""
        with collector_paused(), short_turns():
            self.result = self.call()
        self.ended = time.perf_counter()
        return True


def filter_and_decide(watch, controller):
    """What one does all day."""
    for typed in ("n", "ng", "nguyễn", "nguyen mo", "dd 0123", ""):
        watch.time(f"keystroke “{typed}”", lambda typed=typed: controller.text.want(typed), KEYSTROKE)
    watch.time("filter: to decide", lambda: controller.status.want(None, open_only=True), KEYSTROKE)
    for at in range(3):
        watch.time(f"decision {at + 1} to next line", controller.accept, DECISION)
    controller.go_to(controller.model.lines[LINES // 2].key)
    watch.time("decision in the middle", controller.accept, DECISION)
    watch.time("undo", controller.undo, DECISION)
    controller.status.want(None)


def put_in_order(watch, controller, dock):
    """Orders, and the filters that know of the map."""
    known, line = controller.model.known, controller.line
    for at, name in ((0, "certificate"), (1, "land user"), (3, "status"), (5, "decision")):
        order = Qt.SortOrder.AscendingOrder
        watch.time(f"sort by {name}", lambda at=at, order=order: dock.worklistView.sortByColumn(at, order), BLOCKED)
    for mode in (CERTAIN, NEAREST, NAME, LISTED):
        watch.time(f"order: {mode}", lambda mode=mode: controller.ordering.by(mode, line), BLOCKED)
    box = (501_000, 2_300_000, 503_000, 2_302_000)
    watch.time("in view", lambda: controller.place.want(known.touching(box)), BLOCKED)
    controller.place.want(None)
    watch.time("one sheet", lambda: controller.sheet.want(known.sheets, "7"), BLOCKED)
    controller.sheet.want(known.sheets, None)
    controller.ordering.by(NEAREST, line)
    watch.time("decision to the nearest next line", controller.accept, DECISION)
    controller.ordering.by(LISTED, line)


def go_through_many(watch, controller, journal):
    """15,000 decisions at once, and what follows."""
    watch.time("accept 15,000 sure ones", lambda: controller.accept_sure(watch.waiting))
    watch.time("decision with 15,000 entries", controller.accept, DECISION)
    watch.time("keystroke with 15,000 entries", lambda: controller.text.want("tran"), KEYSTROKE)
    watch.time("open that journal again", lambda: controller.open_journal(str(journal), watch.waiting))


def main():
    """Measure one after the other."""
    application = QgsApplication([], True)
    application.initQgis()
    watch, window = Watch(), QMainWindow()
    matches, parcels = matches_layer(), parcel_layer()
    reading = WorklistReading(matches, list_layer(), parcels, QgsProject.instance(), PARCELS - LINES - 3)
    early = watch.wait("lines read", reading.first().read, SHOWN)
    controller = Controller(str)
    controller.need_author = lambda: controller.session.work_as("Hoa") or True
    dock = ReconciliationDock(controller, str, window)
    controller.decided.connect(dock.show_counts)
    controller.moved.connect(dock.select_current)
    controller.shown.modelReset.connect(dock.select_current)
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
    window.resize(1366, 768)
    window.show()
    dock.show_work()
    QgsApplication.processEvents()
    with tempfile.TemporaryDirectory() as folder:
        journal = Path(folder) / "journal.gpkg"
        create_journal(journal)
        controller.open_journal(str(journal))
        watch.time("worklist shown", lambda: controller.show(early), BLOCKED)
        read = watch.wait("all candidates read", reading.read)
        watch.time("all candidates shown", lambda: controller.complete(read), BLOCKED)
        places = PlacesReading(matches, parcels).about(read.worklist)
        found = watch.wait("places, sheets and hamlets read", places.read)
        fid_of = {key: fid for fid, key in found.key_of.items()}
        watch.time("places known", lambda: controller.locate(found.index, fid_of), BLOCKED)
        filter_and_decide(watch, controller)
        put_in_order(watch, controller, dock)
        go_through_many(watch, controller, journal)
    leave(watch.broken)


if __name__ == "__main__":
    main()
