"""Which columns an expression means by commune, sheet and parcel: the same that a check of the layer would take."""

from __future__ import annotations

import time
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from qgis.core import QgsExpressionContext, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication, QThread

from ..core.fields import resolve_roles
from ..core.profile import Profile
from ..core.records import KEY_ROLES
from ..core.roles import PARCEL_ROLES, Role
from .fields import find_roles
from .forgiving_profile import forgiving_profile
from .layer_rows import LayerRows
from .project import PROFILE_VARIABLE
from .values import plain

_GOOD_FOR = 60.0  # seconds; until then a column that was empty is not looked at again
_KEPT = 50  # layers
_known: dict[tuple[str, tuple[str, ...]], tuple[float, Mapping[Role, str]]] = {}


def profile_of(context: QgsExpressionContext) -> Profile:
    """The profile that the project's variable names."""
    path = str(context.variable(PROFILE_VARIABLE) or "").strip()
    if not path:
        return Profile.empty()
    file = Path(str(context.variable("project_home") or "")) / path
    return _profile(str(file), file.stat().st_mtime if file.is_file() else 0.0)


def look_at_layer(context: QgsExpressionContext) -> None:
    """Find the columns of the context's layer, where that is allowed: in the main thread, before rows are computed."""
    if QThread.currentThread() is not QCoreApplication.instance().thread():
        return
    layer = _layer(context)
    if layer is None:
        return
    key = (layer.id(), tuple(layer.fields().names()))
    if key in _known and time.monotonic() - _known[key][0] < _GOOD_FOR:
        return
    while len(_known) >= _KEPT:
        _known.pop(next(iter(_known)))
    found = find_roles(LayerRows(layer), {}, _stated(context))
    _known[key] = (time.monotonic(), _columns(found))


def key_columns(context: QgsExpressionContext, names: tuple[str, ...], cells: list[object]) -> Mapping[Role, str]:
    """The columns by role. Raises `FieldError` where two could be meant.

    Of a layer that could not be looked at, those whose names fit and whose cells are filled in this row.
    """
    known = _known.get((str(context.variable("layer_id") or ""), names))
    if known is not None:
        return known[1]
    filled = tuple(name for name, cell in zip(names, cells) if str(plain(cell) or "").strip())
    return _by_names(names, filled, tuple(sorted(_stated(context).items())))


def forget_columns() -> None:
    """Forget what was found."""
    _known.clear()


@lru_cache(maxsize=200)
def _by_names(
    names: tuple[str, ...], filled: tuple[str, ...], stated: tuple[tuple[Role, str], ...]
) -> Mapping[Role, str]:
    return _columns(resolve_roles(list(names), {}, dict(stated), filled.__contains__, lambda _column: ()))


@lru_cache(maxsize=4)
def _profile(path: str, _changed: float) -> Profile:
    return forgiving_profile(path)


def _stated(context: QgsExpressionContext) -> dict[Role, str]:
    """What the profile says; of the roles that no key has, that there is none: looking for them would cost time."""
    others = {role: "" for role in PARCEL_ROLES if role not in KEY_ROLES}
    return {**others, **profile_of(context).roles}


def _columns(found) -> Mapping[Role, str]:
    return {role: choice.column for role, choice in found.items() if choice.column}


def _layer(context: QgsExpressionContext) -> QgsVectorLayer | None:
    try:
        layer = context.variable("layer")
    except TypeError:  # QGIS before 3.30 has a kind of pointer in it that Python does not know
        layer = QgsProject.instance().mapLayer(str(context.variable("layer_id") or ""))
    return layer if isinstance(layer, QgsVectorLayer) else None
