"""Small lists and maps for tests: rows as tuples, columns by role."""

from __future__ import annotations

import numpy as np
import shapely
from parcel_clean.core.certificates import Certificates, certificates_from_columns
from parcel_clean.core.parcels import Parcels, parcels_from_geometries
from parcel_clean.core.roles import Role

MAP = (Role.COMMUNE, Role.SHEET, Role.PARCEL, Role.OWNER, Role.AREA, Role.LAND_USE, Role.ADDRESS)
LIST = (
    Role.COMMUNE, Role.SERIAL, Role.REGISTRY_NUMBER, Role.ISSUE_DATE, Role.OWNER, Role.PERSON_ID,
    Role.CERTIFICATE_SHEET, Role.CERTIFICATE_PARCEL, Role.SHEET, Role.PARCEL, Role.AREA, Role.LAND_USE, Role.ADDRESS,
)  # fmt: skip


def column(values: list) -> np.ndarray:
    out = np.empty(len(values), dtype=object)
    out[:] = values
    return out


def parcels(rows: list[dict[Role, object]]) -> Parcels:
    """Squares in a row, each as large as its area says."""
    shapes, x = [], 0.0
    for row in rows:
        side = float(row.get(Role.AREA) or 100.0) ** 0.5
        shapes.append(shapely.box(x, 0, x + side, side))
        x += side
    roles = [role for role in Role if any(role in row for row in rows)]
    return parcels_from_geometries(
        column(shapes), values={role: column([row.get(role) for row in rows]) for role in roles}
    )


def certificates(rows: list[dict[Role, object]]) -> Certificates:
    roles = [role for role in LIST if any(role in row for row in rows)] or [Role.SERIAL]
    return certificates_from_columns({role: column([row.get(role) for row in rows]) for role in roles})


def shuffled(records: Parcels | Certificates, order: np.ndarray) -> Parcels | Certificates:
    """The same rows in another order."""
    values = {role: cells[order] for role, cells in records.values.items()}
    if isinstance(records, Certificates):
        return certificates_from_columns(values)
    return parcels_from_geometries(records.geometries[order], values=values, columns=records.columns)
