"""The marks file on the dock's side: made, opened, remembered; and the person who works."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from qgis.core import QgsProject

from ...core.marks import MarksError
from ...core.messages import QT_TRANSLATE_NOOP, Translate
from ...core.reconciliation.network_path import network_warning
from ..notices import Notices
from ..remembered import remember_marks, remembered_marks
from .controller import FindingsController
from .questions import FindingsQuestions

_GONE = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "The marks file “{path}” of this project is no longer there. Open it where it is now, or make a new one.",
)


class MarksDesk:
    """Opens marks files for a controller."""

    def __init__(
        self,
        controller: FindingsController,
        questions: FindingsQuestions,
        notices: Notices,
        translate: Translate,
        others: Callable[[], list[str]],
    ):
        """Args: others: names of people who work elsewhere in this QGIS."""
        self._controller, self._questions, self._notices, self._tr = controller, questions, notices, translate
        self._others = others

    def new(self) -> bool:
        """Make a marks file and work with it."""
        path = self._questions.new_marks(self._folder())
        return bool(path) and self._use(path, self._controller.session.create)

    def choose(self) -> bool:
        """Open a marks file that exists."""
        path = self._questions.marks(self._folder())
        return bool(path) and self.use(path)

    def use(self, path: str) -> bool:
        """Work with this marks file from now on."""
        return self._use(path, self._controller.session.open)

    def restore(self) -> None:
        """The marks file that the project remembers, if it is still there."""
        path = remembered_marks(QgsProject.instance())
        if path and Path(path).is_file():
            self.use(path)
            return
        self._controller.close_marks()
        if path:
            self._notices.warn("marks", self._tr(_GONE).format(path=path))

    def need_file(self) -> bool:
        """Ask for a marks file where none is open."""
        answer = self._questions.new_or_open()
        return self.new() if answer == "new" else self.choose() if answer == "open" else False

    def need_author(self) -> bool:
        """Ask who works."""
        session = self._controller.session
        known = [session.author, *self._others(), *session.authors()]
        name = self._questions.who([one for one in dict.fromkeys(known) if one])
        if name:
            session.work_as(name)
        return bool(name)

    def tell_problem(self) -> None:
        """Say why the last mark was not written, if so."""
        problem = self._controller.problem
        if problem is not None:
            self._notices.warn("marks", problem.render(self._tr))

    def _use(self, path: str, open_it: Callable[[str], None]) -> bool:
        try:
            open_it(path)
        except MarksError as error:
            self._notices.warn("marks", error.message.render(self._tr))
            return False
        self._controller.judge_again()
        remember_marks(QgsProject.instance(), path)
        warning = network_warning(path, self._controller.session.author)
        if warning is not None:
            self._notices.warn("network", warning.render(self._tr))
        return True

    def _folder(self) -> str:
        path = self._controller.session.path
        return str(path.parent) if path is not None else QgsProject.instance().homePath() or str(Path.home())
