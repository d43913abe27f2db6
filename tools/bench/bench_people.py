#!/usr/bin/env python3
"""How long the people's part of the dock keeps one waiting: 20,000 lines, a journal of 20,000 (`make bench-ui`)."""

import tempfile
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace

import bench_dock as bench
from parcel_clean.core.reconciliation.entries import Action, Entry
from parcel_clean.core.reconciliation.journal import append_all, create_journal
from parcel_clean.ui.errands import Errands
from parcel_clean.ui.reconciliation.controller import Controller
from parcel_clean.ui.reconciliation.dock import ReconciliationDock
from parcel_clean.ui.reconciliation.journal_watch import JournalWatch
from parcel_clean.ui.reconciliation.people_desk import PeopleDesk
from parcel_clean.ui.reconciliation.people_filter import DISPUTED, MINE, NOBODY
from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDialog, QMainWindow
from verdict import leave

ENTRIES = 20_000


@contextmanager
def still():
    """The line stays."""
    yield


def opened(watch, window):
    """The dock with its people, and what is to be stopped in the end."""
    matches, parcels = bench.matches_layer(), bench.parcel_layer()
    read = bench.WorklistReading(matches, bench.list_layer(), parcels, QgsProject.instance(), 0).read()
    controller = Controller(str)
    controller.need_author = lambda: False
    dock = ReconciliationDock(controller, str, window)
    controller.decided.connect(dock.show_counts)
    controller.moved.connect(dock.select_current)
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
    window.resize(1366, 768)
    window.show()
    dock.show_work()
    errands = Errands()
    questions = SimpleNamespace(person=lambda *_asked: "Bình", note=lambda _key: "hỏi lại")
    notices = SimpleNamespace(inform=lambda *_told: None)
    people = PeopleDesk(dock, questions, notices, errands, str, window)
    people.wait = watch.waiting
    looking = JournalWatch(dock, errands, still, lambda **_told: None, window)
    controller.show(read)
    return controller, people, (looking, errands)


def main():
    """Measure one after the other."""
    application = QgsApplication([], True)
    application.initQgis()
    watch, window = bench.Watch(), QMainWindow()
    controller, people, ends = opened(watch, window)
    keys = [line.key for line in controller.model.lines]
    with tempfile.TemporaryDirectory() as folder:
        journal = Path(folder) / "journal.gpkg"
        create_journal(journal)
        accepted = [Entry(Action.ACCEPT, "Bình", key, ("09427/1/1",)) for key in keys[:ENTRIES]]
        append_all(journal, accepted)
        controller.open_journal(str(journal))
        controller.session.work_as("Hoa")
        theirs = [Entry(Action.ACCEPT, "Lan", key, ("09427/1/2",)) for key in keys[:400]]
        append_all(journal, theirs[:100])
        watch.time("100 entries of a colleague", controller.is_ready, bench.BLOCKED)
        append_all(journal, theirs[100:])
        watch.time("300 entries of a colleague", controller.is_ready, bench.BLOCKED)
        watch.time("a decision", controller.accept, bench.DECISION)
        watch.time("a note", people.note, bench.DECISION)
        watch.time("people counted for the filter", people.combo.fill, bench.BLOCKED)
        for kind in (NOBODY, MINE, DISPUTED):
            watch.time(f"filter: {kind}", lambda kind=kind: people.combo.choose(kind), bench.BLOCKED)
        watch.time("second look on", lambda: people.second_look(True))
        watch.time("a decision in the second look", controller.accept, bench.DECISION)
        watch.time("second look off", lambda: people.second_look(False), bench.BLOCKED)
        watch.time("history", people.show_history, bench.BLOCKED)
        watch.time("list of 400 disputes", people.show_disputes, bench.BLOCKED)
        window.findChild(QDialog, "ParcelCleanDisputes").close()
        watch.time("20,000 lines given out", people.assign_shown)
        watch.time("undo of that", lambda: controller.undo(watch.waiting))
    for one in ends:
        one.stop()
    leave(watch.broken)


if __name__ == "__main__":
    main()
