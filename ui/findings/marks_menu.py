"""The button that says who works, and in which marks file; its menu changes both."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QMenu, QToolButton

from ...core.findings_list.session import MarksSession
from ...core.messages import QT_TRANSLATE_NOOP, Translate
from .marks_desk import MarksDesk

_NO_MARKS = QT_TRANSLATE_NOOP("ParcelClean", "No marks file")
_TIP = QT_TRANSLATE_NOOP("ParcelClean", "Where exceptions are kept, and who is working")
_NEW = QT_TRANSLATE_NOOP("ParcelClean", "New marks file…")
_OPEN = QT_TRANSLATE_NOOP("ParcelClean", "Open a marks file…")
_WHO = QT_TRANSLATE_NOOP("ParcelClean", "Who is working…")
_WIDEST = 130  # pixels of the text


class MarksMenu:
    """Shows the state of a session."""

    def __init__(self, button: QToolButton, desk: MarksDesk, session: MarksSession, translate: Translate):
        self._button, self._session, self._tr = button, session, translate
        menu = QMenu(button)
        for text, call in ((_NEW, desk.new), (_OPEN, desk.choose), (_WHO, desk.need_author)):
            menu.addAction(translate(text)).triggered.connect(lambda _checked=False, call=call: self._do(call))
        button.setMenu(menu)

    def show(self) -> None:
        """Author, else the file; the tooltip says both."""
        session, button = self._session, self._button
        file = session.path.name if session.path is not None else self._tr(_NO_MARKS)
        text = session.author or file
        button.setText(button.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, _WIDEST))
        button.setToolTip(f"{self._tr(_TIP)}\n{session.path or ''}\n{session.author}".strip())

    def _do(self, call: Callable[[], object]) -> None:
        call()
        self.show()
