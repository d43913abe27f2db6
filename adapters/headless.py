"""What `tools/qgis-headless` tells the plugin: the parameter names that were typed.

qgis_process drops names that an algorithm does not have, so a typo silently turns a check off; the algorithm itself
never sees them. The tool therefore hands the names over in an environment variable, and our algorithms compare.
"""

from __future__ import annotations

import difflib
import json
import os
from collections.abc import Iterable

from ..core.messages import QT_TRANSLATE_NOOP, Message

VARIABLE = "PARCELCLEAN_ARGS"

_UNKNOWN = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "There is no parameter {name}. Parameters of this algorithm: {known}. Correct the name and run again.",
)
_UNKNOWN_CLOSE = QT_TRANSLATE_NOOP(
    "ParcelClean", "There is no parameter {name}; did you mean {close}? Correct the name and run again."
)


def unknown_parameters(defined: Iterable[str]) -> list[str]:
    """Names that were typed and are not among `defined`, in the order typed; empty outside `tools/qgis-headless`.

    The first call uses the names up: they belong to the algorithm that was asked for, not to those it runs itself.
    Names are compared exactly, as QGIS does when it reads a value.
    """
    text = os.environ.pop(VARIABLE, "")
    if not text:
        return []
    names = json.loads(text)
    known = set(defined)
    return [name for name in names if name not in known]


def unknown_parameter_message(defined: Iterable[str]) -> Message | None:
    """A sentence about the first name that is not among `defined`, with the nearest one that is; None if all are."""
    known = list(defined)
    unknown = unknown_parameters(known)
    if not unknown:
        return None
    name = unknown[0]
    close = difflib.get_close_matches(name.upper(), known, n=1, cutoff=0.6)
    if close:
        return Message(_UNKNOWN_CLOSE, {"name": name, "close": close[0]})
    return Message(_UNKNOWN, {"name": name, "known": ", ".join(known)})


def notice_signals() -> None:
    """Let qgis_process notice Ctrl+C; call it wherever `feedback.isCanceled()` is asked in a long run.

    It turns the signal into a cancel in Qt's event loop, which a running algorithm never enters by itself.
    On the desktop this does nothing: there the user cancels, and events must not be handled in the middle of things.
    """
    from qgis.PyQt.QtCore import QCoreApplication, QThread
    from qgis.utils import iface

    application = QCoreApplication.instance()
    if iface is None and application is not None and QThread.currentThread() == application.thread():
        application.processEvents()
