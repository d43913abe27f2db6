"""The help: how to work with the plugin, and what every algorithm and rule says about itself. Needs no network."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from qgis.core import QgsApplication, QgsProcessingAlgorithm
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from ..adapters.shapely_loader import ensure_shapely
from ..core.messages import QT_TRANSLATE_NOOP, Translate
from .setup.environment import COPY_DIAGNOSTICS
from .setup.options import COPIED

_TITLE = QT_TRANSLATE_NOOP("ParcelClean", "Help of Parcel Clean")
_STEPS_TITLE = QT_TRANSLATE_NOOP("ParcelClean", "How to check a parcel layer")
_STEPS = (
    QT_TRANSLATE_NOOP("ParcelClean", "Open the parcel layer in QGIS and click it in the list of layers."),
    QT_TRANSLATE_NOOP(
        "ParcelClean",
        "Press “Check parcels”. The layer is filled in already; the columns are found by their names. Press “Run”.",
    ),
    QT_TRANSLATE_NOOP(
        "ParcelClean",
        "The findings appear as a layer of their own, sorted by rule and severity; your layer is not changed. Its table"
        " says for every finding what is wrong, where, and what to do.",
    ),
    QT_TRANSLATE_NOOP(
        "ParcelClean",
        "Press “Work through”: the panel puts findings of one cause together. Begin with the cause that has the most"
        " findings; what may stay as it is you accept as an exception, with a reason.",
    ),
    QT_TRANSLATE_NOOP(
        "ParcelClean",
        "Correct the parcels with QGIS's own editing tools; the panel follows. Save, and check again until nothing is"
        " left.",
    ),
)
_CLOSE = QT_TRANSLATE_NOOP("ParcelClean", "Close")
_MISSING = QT_TRANSLATE_NOOP("ParcelClean", "First: something is missing in this QGIS")
_RULES_TITLE = QT_TRANSLATE_NOOP("ParcelClean", "The rules")


class HelpWindow(QDialog):
    """A window to leave open beside the work."""

    def __init__(self, parent: QWidget, provider_id: str, translate: Translate, copy_diagnostics: Callable[[], None]):
        super().__init__(parent)
        self.setObjectName("ParcelCleanHelpWindow")
        self.setWindowTitle(translate(_TITLE))
        browser = QTextBrowser(self)
        browser.setOpenExternalLinks(True)
        browser.setHtml(help_page(provider_id, translate))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        # Qt has no Vietnamese of its own.
        buttons.button(QDialogButtonBox.StandardButton.Close).setText(translate(_CLOSE))
        buttons.rejected.connect(self.close)
        diagnostics = buttons.addButton(translate(COPY_DIAGNOSTICS), QDialogButtonBox.ButtonRole.ActionRole)

        def copy() -> None:
            copy_diagnostics()
            diagnostics.setText(f"✓ {translate(COPIED)}")

        diagnostics.clicked.connect(lambda _checked=False: copy())
        layout = QVBoxLayout(self)
        layout.addWidget(browser)
        layout.addWidget(buttons)

    def sizeHint(self):
        """Wide enough for a comfortable line, low enough for a laptop."""
        return QSize(640, 600)


def help_page(provider_id: str, translate: Translate) -> str:
    """The whole help as HTML."""
    steps = "".join(f"<li>{escape(translate(step))}</li>" for step in _STEPS)
    parts = [f"<h2>{escape(translate(_STEPS_TITLE))}</h2>", f"<ol>{steps}</ol>"]
    status = ensure_shapely()
    if not status.ok:
        parts.insert(0, f"<h2>{escape(translate(_MISSING))}</h2><p>{escape(status.sentence(translate))}</p><hr>")
    rules = _rule_algorithms(provider_id)
    if rules:
        parts.append(f"<h2>{escape(translate(_RULES_TITLE))}</h2>")
        # Each begins with the rule's code and title.
        parts += [f"<div>{algorithm.shortHelpString()}</div><hr>" for algorithm in rules]
    return "".join(parts)


def _rule_algorithms(provider_id: str) -> list[QgsProcessingAlgorithm]:
    """The algorithms that stand for one rule each, in the order of their codes."""
    provider = QgsApplication.processingRegistry().providerById(provider_id)
    if provider is None:
        return []
    hidden = QgsProcessingAlgorithm.Flag.FlagHideFromToolbox
    found = [algorithm for algorithm in provider.algorithms() if algorithm.flags() & hidden]
    return sorted(found, key=lambda algorithm: algorithm.displayName())
