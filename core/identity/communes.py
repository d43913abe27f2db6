"""Communes before and after 1 July 2025: names, positions, and which became which.

3,315 codes of new communes were codes of old ones before, most with another name and hardly any with the same
territory. So a code is never looked up without saying which of the two it is: `CommuneTable.old` or `CommuneTable.new`.
Source: `data/communes_old_to_new.csv`, whose first lines name its sources and date.
"""

from __future__ import annotations

import csv
import math
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

import numpy as np

from .commune_names import CommuneName, folded, place_name, spelling, split_kind
from .land_code import normalise_commune

_TABLE = Path(__file__).resolve().parent.parent.parent / "data" / "communes_old_to_new.csv"
_KM_PER_DEGREE = 111.32
_CODE = re.compile(r"(\d{5})(?!\w)")  # perhaps followed by the name
# Of a commune whose area is not known.
_USUAL_RADIUS = 5.0


@dataclass(frozen=True)
class OldCommune:
    """A commune as it was until 30 June 2025. `becomes`: codes of its new communes, several if it was divided."""

    code: str
    name: str
    district: str
    province: str
    province_code: str
    becomes: tuple[str, ...]

    @property
    def divided(self) -> bool:
        """Whether it went to several new communes."""
        return len(self.becomes) > 1


@dataclass(frozen=True)
class NewCommune:
    """A commune since 1 July 2025; `radius` (km) is that of a circle of its area."""

    code: str
    name: str
    province: str
    province_code: str
    latitude: float
    longitude: float
    radius: float
    later_name: str = ""

    def distance(self, longitude: float, latitude: float) -> float:
        """Kilometres from the commune's middle."""
        east = (longitude - self.longitude) * math.cos(math.radians(self.latitude))
        return _KM_PER_DEGREE * math.hypot(east, latitude - self.latitude)

    def may_hold(self, longitude: float, latitude: float) -> bool:
        """Whether a place may lie in it. Only its middle and area are known, so long shapes get their due."""
        return self.distance(longitude, latitude) <= 3.0 + 3.0 * self.radius


class CommuneTable:
    """The national table: `old` and `new` communes by code, and look-ups by name."""

    def __init__(self, old: Mapping[str, OldCommune], new: Mapping[str, NewCommune]) -> None:
        self.old = old
        self.new = new

    def successors(self, old_code: str) -> tuple[NewCommune, ...]:
        """The new communes of an old one; empty where the code was no old commune's."""
        commune = self.old.get(old_code)
        return tuple(self.new[code] for code in commune.becomes) if commune else ()

    def predecessors(self, new_code: str) -> tuple[OldCommune, ...]:
        """The old communes that a new one was made of, wholly or partly, by code."""
        return self._predecessors.get(new_code, ())

    def old_named(self, name: CommuneName) -> tuple[str, ...]:
        """Codes of the old communes that `name` may mean; districts and provinces named beside it narrow them down."""
        codes = _lookup(self._old_names, name)
        for level in ("district", "province"):
            near = tuple(code for code in codes if place_name(getattr(self.old[code], level)) in name.places)
            if near:
                return near
        return codes

    def new_named(self, name: CommuneName) -> tuple[str, ...]:
        """Codes of the new communes that `name` may mean."""
        codes = _lookup(self._new_names, name)
        near = tuple(code for code in codes if place_name(self.new[code].province) in name.places)
        return near or codes

    def old_codes(self, value: object) -> tuple[str, ...]:
        """What a cell of a table says as an old commune: its code, or those that its name may mean."""
        code, name = _code_or_name(value)
        return (code,) if code else self.old_named(split_kind(name)) if name else ()

    def new_codes(self, value: object) -> tuple[str, ...]:
        """The same as a new commune."""
        code, name = _code_or_name(value)
        return (code,) if code else self.new_named(split_kind(name)) if name else ()

    def is_old_name(self, code: str, name: CommuneName) -> bool:
        """Whether the old commune `code` is called so."""
        commune = self.old.get(code)
        return commune is not None and _same(split_kind(commune.name), name)

    def is_new_name(self, code: str, name: CommuneName) -> bool:
        """Whether the new commune `code` is called so, at first or since 30 April 2026."""
        commune = self.new.get(code)
        called = (commune.name, commune.later_name) if commune else ()
        return any(_same(split_kind(full), name) for full in called if full)

    def old_label(self, code: str) -> str:
        """Code and name for a sentence: ``09709 Xã Yên Bài``; the code alone where it is not known."""
        commune = self.old.get(code)
        return f"{code} {commune.name}" if commune else code

    def new_label(self, code: str) -> str:
        """The same of a new commune."""
        commune = self.new.get(code)
        return f"{code} {commune.name}" if commune else code

    def near(self, longitude: float, latitude: float) -> list[NewCommune]:
        """New communes that may hold a place, the likeliest first."""
        found = [commune for commune in self.new.values() if commune.may_hold(longitude, latitude)]
        return sorted(found, key=lambda commune: commune.distance(longitude, latitude) / commune.radius)

    @cached_property
    def _predecessors(self) -> dict[str, tuple[OldCommune, ...]]:
        made: dict[str, list[OldCommune]] = defaultdict(list)
        for commune in self.old.values():
            for code in commune.becomes:
                made[code].append(commune)
        return {code: tuple(communes) for code, communes in made.items()}

    @cached_property
    def _old_names(self) -> dict[tuple[str, str], tuple[str, ...]]:
        return _index((commune.code, commune.name) for commune in self.old.values())

    @cached_property
    def _new_names(self) -> dict[tuple[str, str], tuple[str, ...]]:
        names = [(commune.code, commune.name) for commune in self.new.values()]
        return _index([*names, *((c.code, c.later_name) for c in self.new.values() if c.later_name)])


@lru_cache(maxsize=1)
def commune_table() -> CommuneTable:
    """The table that ships with the plugin (10,036 old and 3,321 new communes)."""
    with _TABLE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(line for line in file if not line.startswith("#")))
    names = {(row["kind"], row["code"]): row for row in rows if row["kind"] not in {"old", "new"}}
    old, new = {}, {}
    for row in rows:
        code, within = row["code"], row["within"]
        if row["kind"] == "old":
            district = names["district", within]
            province = names["old_province", district["within"]]
            becomes = tuple(row["becomes"].split())
            old[code] = OldCommune(code, row["name"], district["name"], province["name"], province["code"], becomes)
        elif row["kind"] == "new":
            province = names["new_province", within]
            radius = math.sqrt(float(row["km2"]) / math.pi) if row["km2"] else _USUAL_RADIUS
            place = (float(row["lat"]), float(row["lon"]), max(radius, 0.3))
            new[code] = NewCommune(code, row["name"], province["name"], within, *place, row["becomes"])
    return CommuneTable(old, new)


def _index(communes: Iterable[tuple[str, str]]) -> dict[tuple[str, str], tuple[str, ...]]:
    """Codes by (kind, spelled or folded name); kind "" holds all kinds."""
    made: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    for code, full in communes:
        name = split_kind(full)
        for text in {spelling(name.name), folded(name.name)}:
            for kind in {name.kind, ""}:
                made[kind, text][code] = None
    return {key: tuple(codes) for key, codes in made.items()}


def _code_or_name(value: object) -> tuple[str, str]:
    """A cell as code (perhaps followed by a name, which then does not count) or as name; the other is ""."""
    text = str(normalise_commune(np.array([value], dtype=object))[0])
    code = _CODE.match(text)
    return (code.group(1), "") if code else ("", text)


def _lookup(index: Mapping[tuple[str, str], tuple[str, ...]], name: CommuneName) -> tuple[str, ...]:
    """As written; only then without what follows a hyphen (``xã Yên Bài - Ba Vì``).

    A name with diacritics never finds one that differs in them, one without finds all that fit.
    """
    for text in (name.name, name.name.split(" - ")[0]):
        found = index.get((name.kind, spelling(text)))
        if found:
            return found
    return ()


def _same(known: CommuneName, said: CommuneName) -> bool:
    if said.kind and said.kind != known.kind:
        return False
    texts = {spelling(said.name), spelling(said.name.split(" - ")[0])}
    return bool(texts & {spelling(known.name), folded(known.name)})
