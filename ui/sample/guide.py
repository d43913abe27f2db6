"""A panel with the four steps from parcels to applied links; each has the button that does it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDockWidget, QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ...core.messages import QT_TRANSLATE_NOOP, Translate

_TITLE = QT_TRANSLATE_NOOP("ParcelClean", "First steps")
_ABOUT = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "This commune is made up, its people too. Mistakes were put into the map and the list on purpose. Nothing can be"
    " spoilt: open the sample again for a fresh copy.",
)


@dataclass(frozen=True)
class Step:
    """One step; `actions` are names of the plugin's actions, of which the first that exists is on the button."""

    title: str
    text: str
    button: str = ""
    actions: tuple[str, ...] = ()


STEPS = (
    Step(
        QT_TRANSLATE_NOOP("ParcelClean", "Check the parcels"),
        QT_TRANSLATE_NOOP("ParcelClean", "The layer is filled in already. Press “Run” and close the dialog."),
        QT_TRANSLATE_NOOP("ParcelClean", "Check parcels…"),
        ("ParcelCleanCheckParcels",),
    ),
    Step(
        QT_TRANSLATE_NOOP("ParcelClean", "Look at the findings"),
        QT_TRANSLATE_NOOP(
            "ParcelClean",
            "They lie on the map in a layer of their own. Begin with the cause that has the most findings: one cause is"
            " one thing to do.",
        ),
        QT_TRANSLATE_NOOP("ParcelClean", "Show the findings"),
        ("ParcelCleanFindings", "ParcelCleanReport"),
    ),
    Step(
        QT_TRANSLATE_NOOP("ParcelClean", "Match and decide"),
        QT_TRANSLATE_NOOP(
            "ParcelClean",
            "Parcels and list are chosen already: press “Match”. Then go from line to line: A accepts, R rejects, N"
            " says that the parcel is not on the map, U takes back.",
        ),
        QT_TRANSLATE_NOOP("ParcelClean", "Reconcile certificates"),
        ("ParcelCleanReconcile",),
    ),
    Step(
        QT_TRANSLATE_NOOP("ParcelClean", "Apply"),
        QT_TRANSLATE_NOOP(
            "ParcelClean",
            "Under “1 Data” of the same panel, “Apply” writes the accepted links into copies, or into the open layers,"
            " where undo takes them back.",
        ),
    ),
)


class Guide(QDockWidget):
    """Stays beside the work until it is closed."""

    def __init__(self, parent: QWidget, translate: Translate, action_of: Callable[[str], object | None]):
        """Args: action_of: the plugin's action of a name, None where there is none."""
        super().__init__(translate(_TITLE), parent)
        self.setObjectName("ParcelCleanGuide")
        inside = QWidget(self)
        layout = QVBoxLayout(inside)
        layout.addWidget(self._text(translate(_ABOUT), inside))
        for number, step in enumerate(STEPS, 1):
            line = QFrame(inside)
            line.setFrameShape(QFrame.Shape.HLine)
            line.setFrameShadow(QFrame.Shadow.Sunken)
            layout.addWidget(line)
            layout.addWidget(self._text(f"<b>{number}. {translate(step.title)}</b>", inside))
            layout.addWidget(self._text(translate(step.text), inside))
            action = next((found for found in map(action_of, step.actions) if found is not None), None)
            if action is not None:
                button = QPushButton(action.icon(), translate(step.button).rstrip("…"), inside)
                button.setObjectName(f"step{number}")
                button.clicked.connect(lambda _checked=False, action=action: action.trigger())
                layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch()
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        self.setWidget(scroll)
        self.setMinimumWidth(200)

    def _text(self, text: str, parent: QWidget) -> QLabel:
        label = QLabel(text, parent)
        label.setWordWrap(True)
        return label
