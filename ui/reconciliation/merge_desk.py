"""Merging in the panel: journals of colleagues, and rescued ones, into the journal that is open."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from qgis.core import QgsApplication

from ...core.messages import QT_TRANSLATE_NOOP, Message, Translate
from ...core.reconciliation.entries import JournalError
from ...core.reconciliation.taking_in import OtherProject, Taken, take_in
from ..errands import Errands
from ..notices import Notices
from .controller import Controller
from .journal_desk import JournalDesk
from .questions import Questions

_MERGED = QT_TRANSLATE_NOOP("ParcelClean", "{new} new entries merged; people disagree on {conflicts} certificates.")
_NOTHING_NEW = QT_TRANSLATE_NOOP(
    "ParcelClean", "Nothing new: all {entries} entries of the {files} journals stand in yours already."
)
_UNSAVED = QT_TRANSLATE_NOOP(
    "ParcelClean", "Some decisions are not in the journal yet. Save them first (the yellow bar), then merge."
)
_FAILED = QT_TRANSLATE_NOOP("ParcelClean", "The journals could not be merged ({reason}). Nothing was written.")
_DONE = "merged"  # folder for rescued journals that have been taken in


class MergeDesk:
    """Reads and writes in a thread; the files of colleagues are only read."""

    def __init__(
        self,
        controller: Controller,
        journal: JournalDesk,
        questions: Questions,
        notices: Notices,
        errands: Errands,
        translate: Translate,
    ):
        self._controller, self._journal, self._questions = controller, journal, questions
        self._notices, self._errands, self._tr = notices, errands, translate
        self.look: Callable[[Callable[[], None]], None] = lambda then: then()  # at the journal, which has grown
        self.disputes: Callable[[], Sequence[object]] = lambda: ()
        self.show_disputes: Callable[[], None] = lambda: None
        journal.merge_rescued = self.merge_rescued

    def merge(self) -> None:
        """Choose journals and take them in."""
        if self._is_ready():
            paths = self._questions.journals(str(self._controller.session.path.parent))
            if paths:
                self.take_in(paths)

    def merge_rescued(self, paths: Sequence[Path]) -> None:
        """Take in what could not be saved an earlier day."""
        if self._is_ready():
            self.take_in([str(path) for path in paths], after=_put_aside)

    def take_in(
        self,
        paths: Sequence[str],
        *,
        any_project: bool = False,
        after: Callable[[Sequence[str]], None] = lambda _paths: None,
    ) -> None:
        """Take these in; those that were begun apart only if the user says so. Args: after: gets what was merged."""
        own = self._controller.session.path

        def done(taken: Taken | None, error: Exception | None) -> None:
            if isinstance(error, OtherProject):
                apart = {str(path) for path in error.paths}
                rest = [path for path in paths if str(Path(path)) not in apart]
                if self._questions.merge_apart([path.name for path in error.paths]):
                    self.take_in(paths, any_project=True, after=after)
                elif rest:
                    self.take_in(rest, after=after)
            elif error is not None:
                said = error.message if isinstance(error, JournalError) else Message(_FAILED, {"reason": error})
                self._notices.warn("merge", said.render(self._tr))
            else:
                after(paths)
                self._taken(own, taken)

        self._errands.send(lambda: take_in(own, paths, any_project=any_project), done)

    def _taken(self, own: Path, taken: Taken) -> None:
        if self._controller.session.path == own:
            self.look(lambda: self._tell(taken))

    def _tell(self, taken: Taken) -> None:
        values = {"new": taken.new, "entries": taken.entries, "files": taken.files}
        count = len(self.disputes())
        if not taken.new:
            self._notices.inform("merge", Message(_NOTHING_NEW, values).render(self._tr))
            return
        said = Message(_MERGED, {**values, "conflicts": count}).render(self._tr)
        if count:
            self._notices.inform("merge", said)
            self.show_disputes()
        else:
            self._notices.praise("merge", said)

    def _is_ready(self) -> bool:
        session = self._controller.session
        if session.path is None and not self._journal.need_journal():
            return False
        session.save_waiting()
        if session.waiting:
            self._notices.warn("merge", self._tr(_UNSAVED))
        return not session.waiting


def _put_aside(paths: Sequence[str]) -> None:
    """Rescued journals that have been merged are asked about no more, and stay."""
    for path in map(Path, paths):
        try:
            folder = path.parent / _DONE
            folder.mkdir(exist_ok=True)
            path.replace(folder / path.name)
        except OSError as error:
            QgsApplication.messageLog().logMessage(str(error), "Parcel Clean")
