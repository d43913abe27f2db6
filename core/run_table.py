"""A certificate list as a check reads it: the counterpart of `run.prepare` for tables."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from .certificate_columns import shown_column
from .certificates import Certificates
from .factor import IntArray
from .fields import RoleChoice
from .geometry.crs import CrsChoice
from .geometry.wkb import parse_wkb
from .messages import QT_TRANSLATE_NOOP, Message
from .plan import Plan
from .records import ObjectArray
from .roles import Role
from .run import Layer, Prepared
from .text.fold import is_blank

_NOTHING = QT_TRANSLATE_NOOP("ParcelClean", "“{layer}” has no lines: there was nothing to check.")
_SELECTION = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Only the {count} selected lines of “{layer}” were checked. Lines that are not selected were not seen, so repeated"
    " serials among them are missing.",
)
_NO_CRS = CrsChoice("", "", None, None, source_is_degrees=False, warnings=())


@dataclass(frozen=True)
class TableLines:
    """A table as it was read, nothing judged yet; arrays are (n,) each.

    `columns` are what the table calls the roles; where they are not given, `choices` say it. `letters` are those of
    `Certificates`.
    """

    name: str
    fid: IntArray
    values: Mapping[Role, ObjectArray] = field(default_factory=dict)
    choices: Mapping[Role, RoleChoice] = field(default_factory=dict)
    source_sheet: ObjectArray | None = None
    source_row: ObjectArray | None = None
    columns: Mapping[Role, str] = field(default_factory=dict)
    letters: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    selected_only: bool = False


def prepare_certificates(lines: TableLines, plan: Plan) -> Prepared:
    """Certificates for a run, with what the reader should know about the table."""
    columns = lines.columns or {role: shown_column(made.column) for role, made in lines.choices.items() if made.column}
    records = Certificates(
        fid=lines.fid,
        values=lines.values,
        columns=columns,
        name=lines.name,
        commune_code=plan.commune_code,
        empty_columns=tuple(
            columns[role] for role, cells in lines.values.items() if all(map(is_blank, cells.tolist()))
        ),
        source_sheet=lines.source_sheet,
        source_row=None if lines.source_row is None else _whole(lines.source_row),
        letters=lines.letters,
    )
    warnings = []
    values = {"layer": lines.name, "count": len(lines.fid)}
    if not len(lines.fid):
        warnings.append(Message(_NOTHING, values))
    elif lines.selected_only:
        warnings.append(Message(_SELECTION, values))
    notices = (made.notice() for made in lines.choices.values())
    notes = tuple(notice for notice in notices if notice is not None)
    layer = Layer(lines.name, parse_wkb([]), lines.fid, lines.values, lines.choices, selected_only=lines.selected_only)
    return Prepared(records, _NO_CRS, layer, tuple(warnings), notes)


def _whole(values: ObjectArray) -> IntArray:
    """Row numbers; 0 where there is none."""
    numbers = (int(value) if isinstance(value, (int, float)) and value == value else 0 for value in values.tolist())  # noqa: PLR0124 - NaN
    return np.fromiter(numbers, dtype=np.int64, count=len(values))
