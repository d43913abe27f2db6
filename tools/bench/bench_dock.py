#!/usr/bin/env python3
"""How long the reconciliation dock keeps people waiting, on 20,000 lines with three proposals each (`make bench-ui`).

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

register_package()

from parcel_clean.adapters.worklist import ReadWorklist  # noqa: E402 - needs the package
from parcel_clean.core.reconciliation.journal import create_journal  # noqa: E402
from parcel_clean.core.reconciliation.worklist import Holder, MatchRow, worklist_of  # noqa: E402
from parcel_clean.ui.reconciliation.controller import Controller  # noqa: E402
from parcel_clean.ui.reconciliation.dock import ReconciliationDock  # noqa: E402
from qgis.core import QgsApplication  # noqa: E402
from qgis.PyQt.QtCore import Qt  # noqa: E402
from qgis.PyQt.QtWidgets import QMainWindow  # noqa: E402

LINES = 20_000
KEYSTROKE, DECISION, SHOWN = 100.0, 50.0, 1000.0
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


def main():
    """Measure one after the other."""
    application = QgsApplication([], True)
    application.initQgis()
    watch, window = Watch(), QMainWindow()
    worklist = watch.time("worklist of MATCHES (in the background)", lambda: worklist_of(rows(), holders()))
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
        watch.time("worklist shown", lambda: controller.show(ReadWorklist(worklist)), SHOWN)
        for typed in ("n", "ng", "nguyễn", "nguyen mo", "dd 0123", ""):
            watch.time(f"keystroke “{typed}”", lambda typed=typed: controller.text.want(typed), KEYSTROKE)
        watch.time("filter: to decide", lambda: controller.status.want(None, open_only=True), KEYSTROKE)
        for at in range(3):
            watch.time(f"decision {at + 1} to next line", controller.accept, DECISION)
        controller.go_to(controller.model.lines[LINES // 2].key)
        watch.time("decision in the middle", controller.accept, DECISION)
        watch.time("undo", controller.undo, DECISION)
        controller.status.want(None)
        watch.time("sort by land user", lambda: dock.worklistView.sortByColumn(1, Qt.SortOrder.AscendingOrder))
        watch.time("accept 15,000 sure ones (busy cursor)", controller.accept_sure)
        watch.time("decision with 15,000 entries", controller.accept, DECISION)
        watch.time("keystroke with 15,000 entries", lambda: controller.text.want("tran"), KEYSTROKE)
        watch.time("open that journal again", lambda: controller.open_journal(str(journal)))
    print("too slow: " + ", ".join(watch.broken) if watch.broken else "all within their limits")
    return 1 if watch.broken else 0


if __name__ == "__main__":
    code = main()
    sys.stdout.flush()
    os._exit(code)  # an orderly end of QGIS outside its own program is not worth waiting for
