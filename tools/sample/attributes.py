"""The layer's columns, under the names that Vietnamese shapefiles use, clean first and then as messy as real ones."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np
import shapely

from .layer import Layer
from .people import COMMITTEE, COMPANY, HAMLETS, People, as_owner_cell, make_people
from .plan import CANAL, ENCLAVE, OLD_COMMUNES, PLOT, RIVER, ROAD

# What the layer holds, in the order and with the types of a shapefile (fiona's notation; None is NULL).
SCHEMA = {
    "SHBANDO": "int",
    "SHTHUA": "int",
    "DIENTICH": "float",
    "DIENTICHPL": "float",  # wholly empty: must never be taken for the area
    "KHLOAIDAT": "str:20",
    "DIADANH": "str:120",
    "TENCHU": "str:120",
    "DaCapGCN": "int",
    "MAXA": "str:5",
}
CONSTANT_CODE = OLD_COMMUNES[0][0]  # one old commune's code on every row, right for the first sheets only

VILLAGE_USES = (
    ("ONT+CLN",) * 45 + ("ONT",) * 32 + ("CLN",) * 12 + ("HNK",) * 5 + ("LNK",) * 3 + ("TSN", "NTS", "ONT+HNK")
)
FIELD_USES = ("LUC",) * 62 + ("LUK",) * 12 + ("BHK",) * 10 + ("HNK",) * 8 + ("NTS",) * 5 + ("CLN",) * 3
LEGACY_USES = ("BHK", "LNK", "TSN", "DSH")
PUBLIC_USES = ("DGD", "TSC", "DSH", "DVH", "DYT", "TON", "TIN", "DTT")
FIXED_USES = {ROAD: "DGT", CANAL: "DTL", RIVER: "SON", ENCLAVE: "NTD"}
NOBODY, IS_COMMITTEE, IS_COMPANY = -1, -2, -3


@dataclass
class Records:
    """Columns of the layer (object arrays, None = NULL) and what is true behind them."""

    columns: dict[str, np.ndarray]
    keys: list[str]
    people: People
    owner: np.ndarray  # household, or NOBODY, IS_COMMITTEE, IS_COMPANY
    area: np.ndarray  # measured, rounded to 0.1 m²
    use: np.ndarray
    hamlet: np.ndarray
    certified: np.ndarray
    about: dict[str, Any] = field(default_factory=dict)


def make_records(layer: Layer, sheet_band: np.ndarray, rng: np.random.Generator) -> Records:
    """Clean columns. ``sheet_band`` gives each sheet's band, which decides its old commune and hamlets."""
    n = len(layer.geometry)
    geometry = np.array([shapely.Polygon() if g is None else g for g in layer.geometry], dtype=object)
    area = np.round(shapely.area(geometry), 1)
    area[area == 0] = 240.0  # a row that nobody drew still has an area on paper
    owner = _owners(layer, rng)
    people = make_people(int(owner.max()) + 1, rng)
    use = _uses(layer, owner, rng)
    old_commune = np.array([name for _, name in OLD_COMMUNES], dtype=object)[sheet_band % 3]
    hamlet_of_sheet = np.array(HAMLETS, dtype=object)[np.arange(len(sheet_band)) * 5 % len(HAMLETS)]
    address = np.array([f"thôn {h}, xã {c} (cũ)" for h, c in zip(hamlet_of_sheet, old_commune)], dtype=object)
    certified = (owner != NOBODY) & (rng.random(n) < 0.82) & ((layer.kind == PLOT) | (layer.kind == ENCLAVE))
    columns = {
        "SHBANDO": (layer.sheet + 1).astype(object),
        "SHTHUA": layer.number.astype(object),
        "DIENTICH": area.astype(object),
        "DIENTICHPL": np.full(n, None),
        "KHLOAIDAT": use.copy(),
        "DIADANH": address[layer.sheet],
        "TENCHU": _owner_cells(people, owner, rng),
        "DaCapGCN": certified.astype(int).astype(object),
        "MAXA": np.full(n, CONSTANT_CODE, dtype=object),
    }
    keys = [f"{CONSTANT_CODE}/{s}/{t}" for s, t in zip(columns["SHBANDO"], columns["SHTHUA"])]
    return Records(columns, keys, people, owner, area, use, hamlet_of_sheet[layer.sheet], certified)


def _owners(layer: Layer, rng: np.random.Generator) -> np.ndarray:
    """Households live in the village and work several fields; a company and the committee own many parcels."""
    n = len(layer.geometry)
    owner = np.full(n, NOBODY, dtype=np.int64)
    plots = (layer.kind == PLOT) | (layer.kind == ENCLAVE)
    homes = np.flatnonzero(plots & layer.residential)
    households = max(1, round(0.7 * len(homes)))
    # Most homes have a household of their own, the others are second plots.
    owner[homes] = np.where(
        np.arange(len(homes)) < households,
        np.arange(len(homes)),
        (rng.random(len(homes)) * households).astype(np.int64),
    )[np.argsort(rng.random(len(homes)), kind="stable")]
    fields = np.flatnonzero(plots & ~layer.residential)
    # Fields of one household lie near each other's: neighbours in the table more often than chance.
    near = np.arange(len(fields)) * households // max(1, len(fields))
    owner[fields] = np.where(
        rng.random(len(fields)) < 0.4, near, (rng.random(len(fields)) ** 1.5 * households).astype(int)
    )
    owner[fields[rng.random(len(fields)) < 0.08]] = IS_COMPANY
    owner[np.flatnonzero(plots)[rng.random(int(plots.sum())) < 0.03]] = IS_COMMITTEE
    return owner


def _uses(layer: Layer, owner: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    n = len(layer.geometry)
    village = np.array(VILLAGE_USES, dtype=object)[(rng.random(n) * len(VILLAGE_USES)).astype(int)]
    fields = np.array(FIELD_USES, dtype=object)[(rng.random(n) * len(FIELD_USES)).astype(int)]
    public = np.array(PUBLIC_USES, dtype=object)[(rng.random(n) * len(PUBLIC_USES)).astype(int)]
    use = np.where(layer.residential, village, fields)
    use = np.where((owner == IS_COMMITTEE) & layer.residential, public, use)
    for kind, code in FIXED_USES.items():
        use[layer.kind == kind] = code
    for row, code in layer.use.items():
        use[row] = code
    return use


def _owner_cells(people: People, owner: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    cells = np.full(len(owner), None, dtype=object)
    cells[owner == IS_COMMITTEE] = COMMITTEE
    cells[owner == IS_COMPANY] = COMPANY
    mine = np.flatnonzero(owner >= 0)
    head = owner[mine]
    spouse = np.where(people.married[head], people.name[people.households + head], "")
    title = np.where(people.female[head], "Bà", "Ông")
    style = (rng.random(len(mine)) * 100).astype(int)
    cells[mine] = [as_owner_cell(*cell) for cell in zip(people.name[head], title, style, spouse)]
    return cells
