"""Which column of a certificate table plays which role.

Tables that the import wrote have columns named after the roles, with the cell as it stood in the workbook beside each
(``serial_raw``): checks judge what people typed, so the raw column goes before the interpreted one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .fields import IsFilled, RoleChoice, Sample, stated_roles
from .roles import CERTIFICATE_ROLES, Role

# Behind a role's name: the cell as it stood in the workbook.
RAW = "_raw"


def resolve_certificate_roles(
    columns: Sequence[str],
    given: Mapping[Role, str],
    profile: Mapping[Role, str],
    is_filled: IsFilled,
    sample: Sample,
) -> dict[Role, RoleChoice]:
    """Find the column of every role of certificates; arguments and errors are those of `fields.resolve_roles`."""
    del is_filled, sample
    choices = stated_roles(columns, given, profile, CERTIFICATE_ROLES)
    said = {choice.column for choice in choices.values()}
    by_name = {column.casefold(): column for column in columns if column not in said}
    for role in CERTIFICATE_ROLES:
        if role not in choices:
            found = by_name.get(f"{role.value}{RAW}") or by_name.get(role.value)
            choices[role] = RoleChoice(role, found, "alias" if found else "none")
    return {role: choices[role] for role in CERTIFICATE_ROLES}


def shown_column(column: str) -> str:
    """What messages call a column: the raw one of an imported table by the name of the role."""
    return column.removesuffix(RAW)
