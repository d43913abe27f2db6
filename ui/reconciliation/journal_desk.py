"""The journal on the dock's side: made, opened, saved elsewhere, rescued; and the person who works."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from qgis.core import QgsApplication, QgsProject

from ...adapters.project import project_geopackage
from ...core.messages import QT_TRANSLATE_NOOP, Message, Translate
from ...core.reconciliation.entries import JournalError
from ...core.reconciliation.journal import create_journal
from ...core.reconciliation.network_path import network_warning
from ..background import Wait, at_once
from ..notices import Notices
from ..remembered import remember_journal, remembered_journal
from ..waiting import busy_cursor
from .controller import Controller
from .questions import Questions

_WAITING = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{count} decisions are not saved yet; they are kept while QGIS is open and you can go on. {problem}",
)
_BUSY = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{count} decisions wait: another program holds the journal. They are written as soon as it lets go; you can go on.",
)
_RESCUED = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{count} decisions could not be saved in the journal. They are in “{path}”; open the journal when it can be written"
    " again, and merge that file into it.",
)
_EARLIER = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Decisions of an earlier day could not be saved in their journal and lie in “{path}”. Open that journal and merge"
    " the file into it.",
)
_LOST = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{count} decisions could be saved neither in the journal nor in “{path}” ({problem}). Press “Save elsewhere…”"
    " before you go on.",
)
_NOT_THERE = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "The journal of this project is not at its place: “{path}”. Connect the drive and open the project again, or open"
    " the journal where it is now; until then its decisions are not shown.",
)
_OF_OTHERS = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "None of the certificates in the journal “{path}” ({count}) is in this list. If the journal belongs to another"
    " project, open the one of this project under “1 Data”.",
)
_MERGE = QT_TRANSLATE_NOOP("ParcelClean", "Merge")
_BIG = 1_000_000  # bytes; what is smaller is read in a blink
_FOLDER = "parcel_clean_rescued"
_LAST_PATIENCE = 1.0  # seconds for a colleague who is writing, before what waits is rescued elsewhere


class JournalDesk:
    """Opens journals for a controller and never lets a decision get lost."""

    def __init__(self, controller: Controller, questions: Questions, notices: Notices, translate: Translate):
        self._controller, self._questions, self._notices, self._tr = controller, questions, notices, translate
        self.merge_rescued: Callable[[list[Path]], None] = lambda _paths: None
        self.wait: Wait = at_once  # while a big journal is read
        self.is_passing: Callable[[], bool] = lambda: False  # what waits is likely to be written in a moment

    def new(self) -> bool:
        """Make a journal and work with it."""
        path = self._questions.new_journal(self._folder())
        if not path:
            return False
        try:
            create_journal(path)
        except JournalError as error:
            self._say(error)
            return False
        return self.use(path)

    def choose(self) -> bool:
        """Open a journal that exists."""
        path = self._questions.journal(self._folder())
        return bool(path) and self.use(path)

    def use(self, path: str) -> bool:
        """Work with this journal from now on."""
        session = self._controller.session
        try:
            is_big = Path(path).is_file() and Path(path).stat().st_size > _BIG
            with busy_cursor():
                good = self._controller.open_journal(path, self.wait if is_big else at_once, self.leave)
        except JournalError as error:
            self._say(error)
            return False
        if not good:
            return False  # what waits can be saved nowhere, and it must not go into another journal
        remember_journal(QgsProject.instance(), path)
        warning = network_warning(path, session.author)
        if warning is not None:
            self._notices.warn("network", warning.render(self._tr))
        self.compare()
        return True

    def compare(self) -> None:
        """Say so where journal and list have nothing in common: one of them belongs to another project."""
        model, session = self._controller.model, self._controller.session
        known = session.ledger.certificates()
        self._notices.withdraw("list")
        if session.path is not None and model.lines and known and not any(model.row_of(one) >= 0 for one in known):
            values = {"path": str(session.path), "count": len(known)}
            self._notices.warn("list", Message(_OF_OTHERS, values).render(self._tr))

    def restore(self) -> None:
        """The journal that the project remembers, if it is still there."""
        self.compare()  # what was said about the project before holds no more
        path = remembered_journal(QgsProject.instance())
        if path and Path(path).is_file():
            self.use(path)
        elif path:
            self._notices.warn("journal", Message(_NOT_THERE, {"path": path}).render(self._tr))

    def need_journal(self) -> bool:
        """Ask for a journal where none is open."""
        answer = self._questions.new_or_open()
        return self.new() if answer == "new" else self.choose() if answer == "open" else False

    def need_author(self) -> bool:
        """Ask who works."""
        session = self._controller.session
        known = [session.author, *session.authors()] if session.author else session.authors()
        name = self._questions.who(list(dict.fromkeys(known)))
        if name:
            session.work_as(name)
        return bool(name)

    def warning(self) -> str:
        """What the warning bar says; "" while everything is saved."""
        session = self._controller.session
        if not session.waiting and session.problem is None:
            return ""
        if session.waiting and self.is_passing():
            return ""
        problem = session.problem.render(self._tr) if session.problem is not None else ""
        if not session.waiting:
            return problem
        if session.is_busy:
            return Message(_BUSY, {"count": len(session.waiting)}).render(self._tr)
        return Message(_WAITING, {"count": len(session.waiting), "problem": problem}).render(self._tr)

    def save_elsewhere(self) -> bool:
        """Go on in another file with everything."""
        path = self._questions.new_journal(self._folder())
        if not path:
            return False
        try:
            self._controller.session.save_elsewhere(path)
        except JournalError as error:
            self._say(error)
            return False
        remember_journal(QgsProject.instance(), path)
        return True

    def tell_rescued(self) -> None:
        """Say so where decisions of an earlier day wait to be merged."""
        found = sorted(_rescue_folder().glob("journal-*.gpkg"))
        if found:
            said = Message(_EARLIER, {"path": str(found[0])}).render(self._tr)
            self._notices.warn("rescued", said, (self._tr(_MERGE), lambda: self.merge_rescued(found)))

    def leave(self) -> bool:
        """Before the journal is closed: what waits is saved there, else in the profile's folder; whether it is now."""
        session = self._controller.session
        session.save_waiting(_LAST_PATIENCE)
        if not session.waiting:
            return True
        count, folder = len(session.waiting), _rescue_folder()
        path = folder / f"journal-{datetime.now().astimezone():%Y%m%d-%H%M%S-%f}.gpkg"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            session.save_elsewhere(path)
        except (JournalError, OSError) as error:
            problem = error.message if isinstance(error, JournalError) else error
            values = {"count": count, "path": str(path), "problem": problem}
            said = Message(_LOST, values).render(self._tr)
            self._notices.warn("rescued", said)
            QgsApplication.messageLog().logMessage(said, "Parcel Clean")
            return False
        said = Message(_RESCUED, {"count": count, "path": str(path)}).render(self._tr)
        self._notices.warn("rescued", said, (self._tr(_MERGE), lambda: self.merge_rescued([path])))
        QgsApplication.messageLog().logMessage(said, "Parcel Clean")
        return True

    def _folder(self) -> str:
        path, project = self._controller.session.path, QgsProject.instance()
        if path is None and project_geopackage(project):
            # The journal stands beside what the project makes, never in it.
            path = Path(project_geopackage(project))
        return str(path.parent) if path is not None else project.homePath() or str(Path.home())

    def _say(self, error: JournalError) -> None:
        self._notices.warn("journal", error.message.render(self._tr))


def _rescue_folder() -> Path:
    return Path(QgsApplication.qgisSettingsDirPath()) / _FOLDER
