#!/usr/bin/env python3
"""How long the findings dock keeps people waiting, on 50,000 findings of 120 causes (`make bench-ui`).

Everything made up, in a window without a screen. Prints milliseconds; fails where a limit of the dock is broken.
"""

import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from checkout import register_package
from verdict import leave

register_package()

from bench_dock import Watch  # noqa: E402 - the neighbour registers the package too
from parcel_clean.core.findings import Status  # noqa: E402
from parcel_clean.core.findings_list.grouping import Grouping  # noqa: E402
from parcel_clean.core.findings_list.row import row_of  # noqa: E402
from parcel_clean.core.findings_list.session import Reason  # noqa: E402
from parcel_clean.core.findings_list.table import FindingsTable  # noqa: E402
from parcel_clean.core.findings_list.view import PRESENT, SortBy, words_of  # noqa: E402
from parcel_clean.core.marks import create_marks_file  # noqa: E402
from parcel_clean.ui.findings.controller import FindingsController  # noqa: E402
from parcel_clean.ui.findings.dock import FindingsDock  # noqa: E402
from qgis.core import QgsApplication  # noqa: E402
from qgis.PyQt.QtCore import Qt  # noqa: E402
from qgis.PyQt.QtWidgets import QMainWindow  # noqa: E402

FINDINGS = 50_000
LIMIT = 100.0
RULES = ("TC01", "TC02", "TC08", "DC05", "CO01")


def rows():
    """FINDINGS of a made-up district; one cause holds 20,000 of them."""
    for at in range(FINDINGS):
        sheet, number = at % 60 + 1, at % 900 + 1
        big = at % 5 in (0, 1)
        yield {
            "finding_id": f"{RULES[at % 5]}-{at:06d}",
            "fingerprint": f"{at:020x}",
            "rule": "TC08" if big else RULES[at % 5],
            "severity": ("error", "warning", "info")[at % 3],
            "status": "open",
            "cause": "Đỉnh không khớp trên ranh giới chung" if big else f"Chồng lấn trên tờ bản đồ số {sheet}",
            "parcel": f"09427/{sheet}/{number}",
            "other": f"09427/{sheet}/{number + 1}",
            "fid_a": number,
            "fid_b": number + 1,
            "value": at % 977 / 7,
            "unit": "m²",
            "message": f"Các thửa 09427/{sheet}/{number} và 09427/{sheet}/{number + 1} chồng lên nhau 12,3 m² (rộng"
            " nhất 5,49 m). Hãy đối chiếu hai ranh giới với hồ sơ ranh giới và sửa ranh giới sai.",
            "details": "{}",
            "x": 500000.0 + at % 3000,
            "y": 2300000.0 + at / 20,
        }


def main():
    """Measure one after the other."""
    application = QgsApplication([], True)
    application.initQgis()
    watch, window = Watch(), QMainWindow()
    table = watch.time("findings as columns (in the background)", lambda: FindingsTable(map(row_of, rows())))
    controller = FindingsController(str)
    controller.need_author = lambda: controller.session.work_as("Hoa") or True
    dock = FindingsDock(controller, str, window)
    controller.changed.connect(dock.show_counts)
    controller.moved.connect(dock.select_current)
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
    window.resize(1366, 768)
    window.show()
    QgsApplication.processEvents()
    with tempfile.TemporaryDirectory() as folder:
        marks = Path(folder) / "marks.gpkg"
        create_marks_file(marks)
        controller.open_marks(str(marks))
        watch.time("list shown", lambda: controller.show(table), LIMIT)
        model = controller.model
        big = max(range(model.rowCount()), key=lambda at: len(model.groups[at].members))
        watch.time("unfold 20,000", lambda: dock.findingsView.expand(model.index(big, 0)), LIMIT)
        for typed in ("c", "ch", "chồng", "chong lan 12", "09427/7/", "khong khop", ""):
            watch.time(f"keystroke “{typed}”", lambda typed=typed: controller.want(words=words_of(typed)), LIMIT)
        watch.time("in view", lambda: controller.want(box=(500000.0, 2300000.0, 501000.0, 2301000.0)), LIMIT)
        watch.time("all of the map", lambda: controller.want(box=None), LIMIT)
        watch.time("rule", lambda: controller.want(rule="DC05"), LIMIT)
        watch.time("all rules, every status", lambda: controller.want(rule="", standings=PRESENT), LIMIT)
        for grouping in (Grouping.RULE, Grouping.SHEET, Grouping.PLACE, Grouping.CAUSE):
            watch.time(f"by {grouping.value}", lambda grouping=grouping: controller.group_by(grouping), LIMIT)
        watch.time("sort by value", lambda: controller.sort_by(SortBy.VALUE, reverse=True), LIMIT)
        watch.time("sort as found", lambda: controller.sort_by(SortBy.WEIGHT), LIMIT)
        for at in range(3):
            watch.time(f"next {at + 1}", lambda: controller.step(1), LIMIT)
        watch.time("mark one", lambda: controller.mark([controller.row], Status.EXCEPTION, Reason("vì")), LIMIT)
        watch.time("go to the last of 20,000", lambda: controller.go_to(table.rows[-5].finding_id))
        watch.time("mark the last of 20,000", lambda: controller.mark([controller.row], Status.EXCEPTION, Reason("vì")))
        every = model.rows_under(model.index(big, 0))
        watch.time("mark a cause of 20,000 (QGIS writes in a thread)", lambda: controller.mark(every, Status.FIXED))
        controller.go_to(table.rows[3].finding_id)
        watch.time("keystroke with 20,000 marks", lambda: controller.want(words=words_of("chong")), LIMIT)
        watch.time("open that marks file again", lambda: controller.open_marks(str(marks)))
    leave(watch.broken)


if __name__ == "__main__":
    main()
