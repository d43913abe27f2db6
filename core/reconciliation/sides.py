"""The two sides of matching as codes and numbers: claims of the list, parcels of the map."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from ..areas import areas_m2
from ..certificates import Certificates
from ..factor import BoolArray, IntArray
from ..land_use import read_land_use
from ..parcels import Parcels
from ..records import ObjectArray, Records
from ..roles import Role
from ..text.addresses import read_address
from ..text.fold import fold_words, is_blank
from ..text.legacy import repair
from ..text.person_id import Problem, read_person_id
from ..text.reading import plain
from ..text.serials import read_serial
from .cells import converted
from .claims import Claims
from .joins import NONE, Lists, codes_of
from .owner_levels import OwnerComparison
from .owners import NameBook

FloatArray = npt.NDArray[np.float64]
_DIGITS = re.compile(r"\d+")
_NOTHING: tuple[str, ...] = ()
_SHORTEST_ID = 6
_MOSTLY = 0.9
_CLAIM_IDS = (Role.PERSON_ID, Role.ORGANISATION_ID, Role.OTHER_ID, Role.OTHER_ID_2)
_MAP_IDS = (Role.PERSON_ID, Role.ORGANISATION_ID)
_LAND_USES = (Role.LAND_USE, Role.LAND_USE_2, Role.LAND_USE_3)


@dataclass
class Side:
    """`n` claims or parcels. Codes are common to both sides, `NONE` where there is nothing to compare.

    sheet, number          today's map: fields 21/22 of a claim
    old_sheet, old_number  as written on the certificate (claims only)
    commune                code, compared only where both sides know several
    owners, current        names; `current` are present users who are not the holders
    ids                    digits of identity numbers
    serial, parcel_id      codes
    area, measured         m², recorded and from the geometry; NaN where unknown
    place                  (n, 2) centre in metres; NaN where unknown
    address, uses          code of hamlet or street and house; codes of land uses
    """

    count: int
    sheet: IntArray
    number: IntArray
    old_sheet: IntArray
    old_number: IntArray
    commune: IntArray
    owners: Lists
    current: Lists
    ids: Lists
    serial: IntArray
    parcel_id: IntArray
    area: FloatArray
    measured: FloatArray
    place: FloatArray
    address: IntArray
    uses: Lists


@dataclass
class Sides:
    """Both sides and the books that say what their codes stand for.

    owner       compares owners
    by_commune  both sides know several communes by the same codes, so the commune is part of a key
    """

    claims: Side
    parcels: Side
    sheets: list[str]
    numbers: list[str]
    addresses: list[str]
    digits: list[str]
    uses: list[str]
    communes: list[str]
    owner: OwnerComparison
    by_commune: bool


def sides_of(parcels: Parcels, certificates: Certificates, claims: Claims, large: int) -> Sides:
    """Read both sides once."""
    count, many = len(claims), len(parcels)
    line = claims.line_claim
    every = np.arange(many)
    book = NameBook()
    holders = _holders(certificates)
    owners = book.lists(line, holders, count)
    current = book.lists(line, certificates.column(Role.CURRENT_USER).tolist(), count)
    shown = book.lists(every, parcels.column(Role.OWNER).tolist(), many)
    compare = OwnerComparison(book.names(), shown, many, large)

    (sheet, old_sheet, map_sheet), sheets = codes_of(
        _first(certificates.sheets, certificates.usable_key, claims),
        _first(certificates.written_sheets, certificates.usable_written, claims),
        np.where(parcels.usable_key, parcels.sheets, "").tolist(),
    )
    (number, old_number, map_number), numbers = codes_of(
        _first(certificates.numbers, certificates.usable_key, claims),
        _first(certificates.written_numbers, certificates.usable_written, claims),
        np.where(parcels.usable_key, parcels.numbers, "").tolist(),
    )
    communes, names = codes_of(_first(certificates.communes, None, claims), parcels.communes.tolist())
    serials, _ = codes_of(claims.serials.tolist(), converted(parcels, Role.SERIAL, _serial, ""))
    said = _objects(converted(certificates, Role.PARCEL_ID, _identifier, ""))
    parcel_ids, _ = codes_of(_first(said, None, claims), converted(parcels, Role.PARCEL_ID, _identifier, ""))
    said = _objects(converted(certificates, Role.ADDRESS, place_in, ""))
    addresses, places = codes_of(_first(said, None, claims), converted(parcels, Role.ADDRESS, place_in, ""))
    ids, digits = _coded_lists(
        (line, _identities(certificates, _CLAIM_IDS), count), (every, _identities(parcels, _MAP_IDS), many)
    )
    uses, use_codes = _coded_lists((line, _all_uses(certificates), count), (every, _all_uses(parcels), many))
    nothing = np.full(many, NONE, dtype=np.int64)
    nowhere = np.zeros(0, dtype=np.int64)
    mine = Side(
        count, sheet, number, old_sheet, old_number, communes[0], owners, current, ids[0], serials[0], parcel_ids[0],
        _area(certificates, claims), np.full(count, np.nan), np.full((count, 2), np.nan), addresses[0], uses[0],
    )  # fmt: skip
    theirs = Side(
        many, map_sheet, map_number, nothing, nothing, communes[1], shown, Lists(nowhere, nowhere, many), ids[1],
        serials[1], parcel_ids[1], _positive(areas_m2(parcels.column(Role.AREA))),
        _positive(parcels.rings.parcel_areas()), _middles(parcels), addresses[1], uses[1],
    )  # fmt: skip
    by_commune = len(set(communes[1].tolist()) - {NONE}) > 1 and bool(
        np.isin(communes[0][communes[0] != NONE], communes[1]).mean() > _MOSTLY
        if (communes[0] != NONE).any()
        else False
    )
    return Sides(mine, theirs, sheets, numbers, places, digits, use_codes, names, compare, by_commune)


def _cells(records: Records, role: Role) -> list[object]:
    cells: list[object] = records.column(role).tolist()
    return cells


def _objects(texts: Sequence[str]) -> ObjectArray:
    out = np.empty(len(texts), dtype=object)
    out[:] = texts
    return out


def _first(texts: ObjectArray, usable: BoolArray | None, claims: Claims) -> list[str]:
    """For each claim the text of its first line that has one; the lines of a claim seldom differ in it."""
    good = texts != "" if usable is None else usable
    lines = np.flatnonzero(good)
    # Sorted by text within a claim, so that the order of the lines does not matter.
    order = sorted(lines.tolist(), key=lambda line: str(texts[line]), reverse=True)
    out = np.full(len(claims), "", dtype=object)
    if order:
        out[claims.line_claim[order]] = texts[order]
    found: list[str] = out.tolist()
    return found


def _holders(certificates: Certificates) -> list[object]:
    """Who holds the right: the organisation where the line names one, else the person."""
    organisations = _cells(certificates, Role.ORGANISATION)
    return [b if is_blank(a) else a for a, b in zip(organisations, _cells(certificates, Role.OWNER))]


def _serial(text: str) -> str:
    read = read_serial(text)
    return str(read.value) if read.value else ""


def _identifier(text: str) -> str:
    return re.sub(r"\s+", "", text).lower()


def place_in(text: str) -> str:
    """What an address says for comparing: the hamlet, else street and house; "" where it says neither."""
    mended = repair(text)
    read = read_address(mended.text if mended else text)
    if read.hamlets:
        return read.hamlets[0].folded
    if read.street and read.house:
        return f"{fold_words(read.street)} {fold_words(read.house)}"
    return ""


def _identities(records: Records, roles: Sequence[Role]) -> list[tuple[str, ...]]:
    columns = [converted(records, role, _ids_in, _NOTHING) for role in roles if role in records.values]
    if not columns:
        return [()] * len(records)
    return columns[0] if len(columns) == 1 else [sum(row, _NOTHING) for row in zip(*columns)]


def _ids_in(text: str) -> tuple[str, ...]:
    """The digits of the identity numbers in a cell. A number that lost its zeros gets them back for comparing only."""
    text = plain(text)
    if len(text) in {9, 12} and text.isascii() and text.isdigit() and len(set(text)) > 2:
        return (text,)
    read = read_person_id(text)
    if read.value or read.suggestion:
        return (str(read.value or read.suggestion),)
    runs = [run for run in _DIGITS.findall(text) if len(run) >= _SHORTEST_ID and run.strip(run[0])]
    return tuple(runs) if read.problem not in {Problem.PLACEHOLDER, Problem.DIGITS_LOST} else ()


def _all_uses(records: Records) -> list[tuple[str, ...]]:
    columns = [converted(records, role, _codes_in, _NOTHING) for role in _LAND_USES if role in records.values]
    if not columns:
        return [()] * len(records)
    return columns[0] if len(columns) == 1 else [sum(row, _NOTHING) for row in zip(*columns)]


@lru_cache(maxsize=4096)
def _codes_in(text: str) -> tuple[str, ...]:
    """Codes as they are called today: an old code that became one present code is that one."""
    read = read_land_use(text)
    if read is None:
        return ()
    return tuple(part.successors[0] if len(part.successors) == 1 else part.code for part in read.parts)


def _coded_lists(
    *sides: tuple[IntArray, Sequence[tuple[str, ...]], int],
) -> tuple[list[Lists], list[str]]:
    """Lists of texts of both sides as `Lists` of one book."""
    flat = [[text for texts in listed for text in texts] for _, listed, _ in sides]
    codes, book = codes_of(*flat)
    return [
        Lists(np.repeat(rows, np.fromiter(map(len, listed), dtype=np.int64, count=len(listed))), code, count)
        for (rows, listed, count), code in zip(sides, codes)
    ], book


def _positive(areas: FloatArray) -> FloatArray:
    return np.where(areas > 0, areas, np.nan)


def _area(certificates: Certificates, claims: Claims) -> FloatArray:
    """(m,) the recorded area of each claim, the smallest where its lines differ."""
    area = _positive(areas_m2(certificates.column(Role.AREA)))
    out = np.full(len(claims), np.inf)
    known = np.isfinite(area)
    np.minimum.at(out, claims.line_claim[known], area[known])
    return np.where(np.isfinite(out), out, np.nan)


def _middles(parcels: Parcels) -> FloatArray:
    """(n, 2) mean of the vertices: near enough to say what lies near."""
    rings = parcels.rings
    out = np.full((len(parcels), 2), np.nan)
    if not len(rings.xy):
        return out
    of = np.repeat(rings.parcel, np.diff(rings.start))
    count = np.bincount(of, minlength=len(parcels))
    for axis in range(2):
        total = np.bincount(of, weights=rings.xy[:, axis], minlength=len(parcels))
        out[:, axis] = np.divide(total, count, out=np.full(len(parcels), np.nan), where=count > 0)
    return out
