"""The plugin's actions: their names in the shortcut manager never change, for people's shortcuts hang on them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction, QWidget

from ..core.messages import QT_TRANSLATE_NOOP, Translate
from .in_place import InPlaceSpec

_ICONS = Path(__file__).resolve().parent.parent / "resources" / "icons"


@dataclass(frozen=True)
class ActionSpec:
    """One action. `algorithm` is what it opens; without one, `name` says what it does."""

    name: str
    text: str
    tip: str
    icon: str  # a file of ours without ending, or one of QGIS's theme with it
    algorithm: str = ""
    in_toolbar: bool = True
    starts_group: bool = False
    in_place: InPlaceSpec | None = None  # it works on the open layer itself


RECONCILE = "ParcelCleanReconcile"
FINDINGS = "ParcelCleanFindings"
SAMPLE, PROFILE, SETTINGS = "ParcelCleanSample", "ParcelCleanProfile", "ParcelCleanSettings"
HELP = "ParcelCleanHelp"
_KEY = ("COMMUNE_FIELD", "SHEET_FIELD", "PARCEL_FIELD")

ACTIONS = (
    ActionSpec(
        "ParcelCleanCheckParcels",
        QT_TRANSLATE_NOOP("ParcelClean", "Check parcels…"),
        QT_TRANSLATE_NOOP("ParcelClean", "Check the active parcel layer for everything the rules know"),
        "check",
        "checkparcels",
    ),
    ActionSpec(
        "ParcelCleanFindOverlaps",
        QT_TRANSLATE_NOOP("ParcelClean", "Find overlaps and duplicates…"),
        QT_TRANSLATE_NOOP("ParcelClean", "Find parcels of the active layer that overlap or lie on top of each other"),
        "overlap",
        "findoverlaps",
    ),
    ActionSpec(
        "ParcelCleanFindGaps",
        QT_TRANSLATE_NOOP("ParcelClean", "Find gaps between parcels…"),
        QT_TRANSLATE_NOOP("ParcelClean", "Find narrow openings between parcels of the active layer"),
        "gap",
        "findgaps",
    ),
    ActionSpec(
        FINDINGS,
        QT_TRANSLATE_NOOP("ParcelClean", "Work through findings"),
        QT_TRANSLATE_NOOP("ParcelClean", "Go through what a check has found, cause by cause, and mark exceptions"),
        "findings",
    ),
    ActionSpec(
        RECONCILE,
        QT_TRANSLATE_NOOP("ParcelClean", "Reconcile certificates"),
        QT_TRANSLATE_NOOP("ParcelClean", "Find the parcel of every certificate, and decide where that is not sure"),
        "reconcile",
        starts_group=True,
    ),
    ActionSpec(
        "ParcelCleanAssignParcelIds",
        QT_TRANSLATE_NOOP("ParcelClean", "Assign parcel identifiers in the layer…"),
        QT_TRANSLATE_NOOP(
            "ParcelClean", "Write identifiers into the active layer where there are none, as one undo step"
        ),
        "parcel_clean",
        in_toolbar=False,
        starts_group=True,
        in_place=InPlaceSpec("assignparcelids", ("ISSUER", "PARCEL_ID_FIELD", "REGISTER"), 1, only_empty=True),
    ),
    ActionSpec(
        "ParcelCleanAssignLandCodes",
        QT_TRANSLATE_NOOP("ParcelClean", "Write land codes into the layer…"),
        QT_TRANSLATE_NOOP("ParcelClean", "Write commune, sheet and parcel number of the active layer as one code"),
        "parcel_clean",
        in_toolbar=False,
        in_place=InPlaceSpec("assignlandcodes", ("COMMUNE_CODE", *_KEY), 2),
    ),
    ActionSpec(
        "ParcelCleanNumberParcels",
        QT_TRANSLATE_NOOP("ParcelClean", "Number parcels in the layer…"),
        QT_TRANSLATE_NOOP("ParcelClean", "Give unnumbered parcels of the active layer the next numbers of their sheet"),
        "parcel_clean",
        in_toolbar=False,
        in_place=InPlaceSpec("numberparcels", (*_KEY[1:], "BAND_HEIGHT"), 1),
    ),
    ActionSpec(
        "ParcelCleanStandardiseRecords",
        QT_TRANSLATE_NOOP("ParcelClean", "Standardise records in the layer…"),
        QT_TRANSLATE_NOOP(
            "ParcelClean",
            "Repair old encodings, spaces, numbers and dates of the active layer or table where it is safe",
        ),
        "parcel_clean",
        in_toolbar=False,
        in_place=InPlaceSpec("standardiserecords", ("UNDO",), 0, shown="CHANGES", tables=True),
    ),
    ActionSpec(
        "ParcelCleanReport",
        QT_TRANSLATE_NOOP("ParcelClean", "Report of the last check"),
        QT_TRANSLATE_NOOP("ParcelClean", "Open the report of the last check in the browser"),
        "report",
        starts_group=True,
    ),
    ActionSpec(
        SAMPLE,
        QT_TRANSLATE_NOOP("ParcelClean", "Open the sample commune…"),
        QT_TRANSLATE_NOOP("ParcelClean", "A small made-up commune with planted mistakes, to try everything out"),
        "mActionFileOpen.svg",
        in_toolbar=False,
        starts_group=True,
    ),
    ActionSpec(
        PROFILE,
        QT_TRANSLATE_NOOP("ParcelClean", "Edit profile…"),
        QT_TRANSLATE_NOOP("ParcelClean", "Columns, rules, severities and language of the commune"),
        "mActionFileNew.svg",
        in_toolbar=False,
    ),
    ActionSpec(
        SETTINGS,
        QT_TRANSLATE_NOOP("ParcelClean", "Settings…"),
        QT_TRANSLATE_NOOP("ParcelClean", "Language, profile of the project, and what to tell those who help"),
        "mActionOptions.svg",
        in_toolbar=False,
    ),
    ActionSpec(
        HELP,
        QT_TRANSLATE_NOOP("ParcelClean", "Help of Parcel Clean"),
        QT_TRANSLATE_NOOP("ParcelClean", "What is checked, why it matters and how to put it right"),
        "mActionHelpContents.svg",
        in_toolbar=False,
    ),
)


def make_action(spec: ActionSpec, translate: Translate, parent: QWidget) -> QAction:
    """The action of a specification; nothing is connected to it."""
    action = QAction(_icon(spec.icon), translate(spec.text), parent)
    action.setObjectName(spec.name)
    # In the toolbar the dots that announce a dialog are in the way.
    action.setIconText(translate(spec.text).rstrip("…"))
    action.setToolTip(f"<b>{translate(spec.text).rstrip('…')}</b><br>{translate(spec.tip)}")
    action.setStatusTip(translate(spec.tip))
    return action


def separator(parent: QWidget) -> QAction:
    """A line between groups of a menu."""
    line = QAction(parent)
    line.setSeparator(True)
    return line


def plugin_icon() -> QIcon:
    """The plugin's own icon."""
    return _icon("parcel_clean")


def _icon(name: str) -> QIcon:
    return QgsApplication.getThemeIcon(f"/{name}") if name.endswith(".svg") else QIcon(str(_ICONS / f"{name}.svg"))
