"""Which columns of a layer hold text that may be repaired, and how much each of them can hold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

from qgis.core import QgsFields

from ..core.certificate_columns import RAW, SOURCE_ROW, SOURCE_SHEET
from ..core.fields import RoleChoice
from ..core.roles import Role
from .destinations import Destination
from .sinks import field
from .sources import Source

_OWN_ORIGINS = (QgsFields.FieldOrigin.OriginProvider, QgsFields.FieldOrigin.OriginEdit)
_BYTES = {".shp", ".dbf"}
_ROLES = {role.value for role in Role}


@dataclass(frozen=True)
class TextColumn:
    """A text column, its role if it has one, and how many characters (or bytes, in dBASE) it takes; 0 = any."""

    name: str
    role: Role | None
    length: int
    in_bytes: bool

    def fits(self) -> Callable[[str], bool]:
        """Whether the column takes a text."""
        if not self.length:
            return lambda _text: True
        if self.in_bytes:
            return lambda text: len(text.encode("utf-8", "replace")) <= self.length
        return lambda text: len(text) <= self.length


def text_columns(source: Source, choices: Mapping[Role, RoleChoice], output: Destination | None) -> list[TextColumn]:
    """The text columns that may be written, in the layer's order.

    Left out are keys, joined and calculated columns, and in a table that the import wrote the cells as they stood in
    the workbook (``serial_raw``) and where they stood; there a role is that of the interpreted column.
    """
    fields, layer = source.features.fields(), source.layer
    kind = field("", "QString").type()
    names = {name.casefold(): name for name in fields.names()}
    raw = {name for name in fields.names() if _is_raw(name, names)}
    left_out = raw | _keys(source) | ({SOURCE_SHEET, SOURCE_ROW} if raw else set())
    roles: dict[str, Role] = {}
    for role, choice in choices.items():
        column = choice.column or ""
        roles.setdefault(names[column.casefold().removesuffix(RAW)] if column in raw else column, role)
    path = output.path if output is not None else ""
    in_bytes = bool({Path(source.path).suffix.lower(), Path(path).suffix.lower()} & _BYTES)
    found = []
    for at in range(fields.count()):
        one = fields.at(at)
        own = layer is None or fields.fieldOrigin(at) in _OWN_ORIGINS
        if one.type() == kind and own and one.name() not in left_out:
            length = one.length() or (254 if in_bytes else 0)
            found.append(TextColumn(one.name(), roles.get(one.name()), max(length, 0), in_bytes))
    return found


def other_columns(source: Source) -> list[str]:
    """All columns but keys, in the layer's order: what a row is known by in a copy."""
    keys = _keys(source)
    return [name for name in source.features.fields().names() if name not in keys]


def _keys(source: Source) -> set[str]:
    if source.layer is None:
        return {"fid"}
    return {source.layer.fields().at(at).name() for at in source.layer.primaryKeyAttributes()} | {"fid"}


def _is_raw(name: str, names: Mapping[str, str]) -> bool:
    stem = name.casefold().removesuffix(RAW)
    return stem != name.casefold() and stem in _ROLES and stem in names
