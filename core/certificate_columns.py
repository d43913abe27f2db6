"""Which column of a certificate table plays which role.

Tables that the import wrote have columns named after the roles, with the cell as it stood in the workbook beside each
(``serial_raw``): checks judge what people typed, so the raw column goes before the interpreted one. In any other table
the columns are found by their headings, as in a workbook.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .fields import FieldError, IsFilled, RoleChoice, Sample, stated_roles
from .messages import QT_TRANSLATE_NOOP, Message
from .roles import CERTIFICATE_ROLES, Role
from .workbook.matching import Label, match

# Columns that the import writes: where each line stood in the workbook.
SOURCE_SHEET, SOURCE_ROW = "source_sheet", "source_row"
# Behind a role's name: the cell as it stood in the workbook.
RAW = "_raw"

_AMBIGUOUS = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "The columns {columns} could all be the role “{label}”. Say which one is meant with {parameter} or in the profile.",
)


def resolve_certificate_roles(
    columns: Sequence[str],
    given: Mapping[Role, str],
    profile: Mapping[Role, str],
    is_filled: IsFilled,
    sample: Sample,
) -> dict[Role, RoleChoice]:
    """Find the column of every role of certificates; arguments and errors are those of `fields.resolve_roles`."""
    choices = stated_roles(columns, given, profile, CERTIFICATE_ROLES)
    said = {choice.column for choice in choices.values()}
    by_name = {column.casefold(): column for column in columns if column not in said}
    for role in CERTIFICATE_ROLES:
        found = by_name.get(f"{role.value}{RAW}")
        if role not in choices and found:
            choices[role] = RoleChoice(role, found, "alias")
    if not any(name.endswith(RAW) for name in by_name):
        choices.update(_by_heading(columns, choices, is_filled, sample))
    return {role: choices.get(role) or RoleChoice(role, None, "none") for role in CERTIFICATE_ROLES}


def _by_heading(
    columns: Sequence[str], choices: Mapping[Role, RoleChoice], is_filled: IsFilled, sample: Sample
) -> dict[Role, RoleChoice]:
    """Roles by the headings of the columns. Raises `FieldError` where two filled columns claim one equally."""
    place = {column: at for at, column in enumerate(columns)}
    taken = {role: place[choice.column] for role, choice in choices.items() if choice.column is not None}
    matched = match(
        [Label(at, column) for column, at in place.items()],
        lambda at: is_filled(columns[at]),
        lambda at: [str(value) for value in sample(columns[at])],
        taken,
    )
    for role, found in matched.ambiguous.items():
        listed = ", ".join(f"“{columns[at]}”" for at in found)
        values = {"columns": listed, "label": Message(role.label), "parameter": role.parameter}
        raise FieldError(Message(_AMBIGUOUS, values))
    return {
        role: RoleChoice(role, columns[at], "alias", tuple(columns[other] for other in matched.others.get(role, ())))
        for role, at in matched.columns.items()
        if role not in choices
    }


def shown_column(column: str) -> str:
    """What messages call a column: the raw one of an imported table by the name of the role."""
    return column.removesuffix(RAW)
