"""Land that belongs to nobody in particular: on roads, canals and unused land nobody expects a land user."""

from __future__ import annotations

import csv
from functools import lru_cache
from pathlib import Path

import numpy as np

from ...factor import BoolArray, factorise
from ...land_use import read_land_use
from ...records import Records
from ...roles import Role
from ..cells import hashable

_TABLE = Path(__file__).resolve().parents[3] / "data" / "land_use_public.csv"
# Unused land and standing water are managed by the commune (Land Law 2024, Art. 7); so are its cemeteries.
_MANAGED = ("BCS", "DCS", "NCS", "MCS", "CGT", "MNC", "NTD", "DKV", "DVH", "DSH", "DTT", "DGD", "DYT", "DCH", "DRA")


@lru_cache(maxsize=1)
def shipped_codes() -> str:
    """The codes as the built-in text of the parameter."""
    with _TABLE.open(encoding="utf-8", newline="") as file:
        return ", ".join([*(row["code"] for row in csv.DictReader(file)), *_MANAGED])


def public_use(records: Records, codes: str) -> BoolArray:
    """(n,) rows whose land use has only codes of the comma-separated `codes`."""
    wanted = frozenset(code.strip().upper() for code in codes.split(",") if code.strip())
    if Role.LAND_USE not in records.values:
        return np.zeros(len(records), dtype=bool)
    factor = factorise(hashable(records.values[Role.LAND_USE]))
    return factor.where([_is_public(value, wanted) for value in factor.distinct])


def _is_public(value: object, wanted: frozenset[str]) -> bool:
    read = read_land_use(value)
    return read is not None and all(part.code.upper() in wanted for part in read.parts)
