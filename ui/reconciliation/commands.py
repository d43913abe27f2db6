"""What can be done in the dock, and by which keys; buttons, tooltips and the cheat sheet are made from this list."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt

from ...core.messages import QT_TRANSLATE_NOOP
from ..commands import Command

_K = Qt.Key
SETTINGS = "ParcelClean/keys"

COMMANDS = (
    Command(
        "accept",
        QT_TRANSLATE_NOOP("ParcelClean", "Accept"),
        QT_TRANSLATE_NOOP("ParcelClean", "The certificate belongs to the chosen parcel, or to all that are ticked"),
        (_K.Key_A, _K.Key_Return, _K.Key_Enter),
        "acceptButton",
    ),
    Command(
        "reject",
        QT_TRANSLATE_NOOP("ParcelClean", "Reject"),
        QT_TRANSLATE_NOOP("ParcelClean", "The certificate does not belong to the chosen parcel"),
        (_K.Key_R,),
        "rejectButton",
    ),
    Command(
        "none",
        QT_TRANSLATE_NOOP("ParcelClean", "Not on the map"),
        QT_TRANSLATE_NOOP("ParcelClean", "The map has no parcel for this certificate"),
        (_K.Key_N,),
        "noneButton",
    ),
    Command(
        "later",
        QT_TRANSLATE_NOOP("ParcelClean", "Later"),
        QT_TRANSLATE_NOOP("ParcelClean", "Go on without deciding; the line stays undecided"),
        (_K.Key_S,),
        "laterButton",
    ),
    Command(
        "undo",
        QT_TRANSLATE_NOOP("ParcelClean", "Undo"),
        QT_TRANSLATE_NOOP("ParcelClean", "Take back your last decision that still stands, also one of another day"),
        (_K.Key_U,),
        "undoButton",
    ),
    Command(
        "note",
        QT_TRANSLATE_NOOP("ParcelClean", "Note"),
        QT_TRANSLATE_NOOP("ParcelClean", "Note something about the certificate, for everybody to read"),
        (_K.Key_T,),
        "noteButton",
    ),
    Command(
        "previous",
        QT_TRANSLATE_NOOP("ParcelClean", "Previous"),
        QT_TRANSLATE_NOOP("ParcelClean", "The line above"),
        (_K.Key_K, _K.Key_Up),
        "previousButton",
        repeats=True,
    ),
    Command(
        "next",
        QT_TRANSLATE_NOOP("ParcelClean", "Next"),
        QT_TRANSLATE_NOOP("ParcelClean", "The line below"),
        (_K.Key_J, _K.Key_Down),
        "nextButton",
        repeats=True,
    ),
    Command(
        "pick",
        QT_TRANSLATE_NOOP("ParcelClean", "Pick on map"),
        QT_TRANSLATE_NOOP("ParcelClean", "Click any parcel on the map to make it a candidate; with Ctrl several"),
        (_K.Key_P,),
        "pickButton",
    ),
    Command(
        "zoom",
        QT_TRANSLATE_NOOP("ParcelClean", "Zoom"),
        QT_TRANSLATE_NOOP("ParcelClean", "Show the proposed parcels on the map; the chosen one flashes"),
        (_K.Key_Z,),
        "zoomButton",
    ),
    Command(
        "keys",
        QT_TRANSLATE_NOOP("ParcelClean", "Keys"),
        QT_TRANSLATE_NOOP("ParcelClean", "All keys of this panel, and how to change them"),
        (_K.Key_Question,),
        "keysButton",
    ),
)
# Keys that stay what they are: what stands on them, and what they do.
FIXED = (
    ("1 – 9", QT_TRANSLATE_NOOP("ParcelClean", "Choose a proposed parcel")),
    ("Ctrl + 1 – 9", QT_TRANSLATE_NOOP("ParcelClean", "One more parcel for this certificate, or no longer")),
    ("Esc", QT_TRANSLATE_NOOP("ParcelClean", "Stop picking on the map")),
)
