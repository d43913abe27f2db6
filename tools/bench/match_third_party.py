"""Matching on data of third parties (`../shared/data`, never copied) and on Vietnamese owners made up."""

from __future__ import annotations

import csv
import difflib
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from parcel_clean.core.certificates import certificates_from_columns
from parcel_clean.core.parcels import Parcels, parcels_from_geometries
from parcel_clean.core.reconciliation.match import match
from parcel_clean.core.reconciliation.model import Matching, Status
from parcel_clean.core.reconciliation.owner_levels import OwnerComparison, OwnerLevel
from parcel_clean.core.reconciliation.owners import NameBook
from parcel_clean.core.roles import Role
from parcel_clean.core.text.fold import fold_words
from parcel_clean.tools.sample.name_edits import edited
from parcel_clean.tools.sample.people import as_owner_cell, make_people

DATA = Path(__file__).resolve().parents[3] / "shared" / "data"


def _objects(values: list) -> np.ndarray:
    out = np.empty(len(values), dtype=object)
    out[:] = values
    return out


def split_map_lot(text: str | None) -> tuple[str, str]:
    """Map and lot of a Cambridge key: parted at the first dash that has something before it."""
    text = (text or "").strip()
    head, _, tail = text.partition("-")
    return head, tail


def cambridge_case(folder: Path) -> tuple[Parcels, object, list[str], list[str]]:
    """Parcels, records, and the key of each as the files have it."""
    import fiona

    shapes = min(folder.glob("*.topojson"))
    with fiona.open(shapes) as layer:
        on_map = [(feature["properties"]["ML"] or "").strip() for feature in layer]
    with (folder / "TaxFY13.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    listed = [(row["ML"] or "").strip() for row in rows]
    geometries = np.full(len(on_map), None, dtype=object)
    parts = [split_map_lot(key) for key in on_map]
    columns = {Role.SHEET: _objects([a for a, _ in parts]), Role.PARCEL: _objects([b for _, b in parts])}
    parcels = parcels_from_geometries(geometries, values=columns)
    parts = [split_map_lot(key) for key in listed]
    records = certificates_from_columns(
        {
            Role.SHEET: _objects([a for a, _ in parts]),
            Role.PARCEL: _objects([b for _, b in parts]),
            Role.ADDRESS: _objects([row["Location"] for row in rows]),
        }
    )
    return parcels, records, on_map, listed


def cambridge() -> Iterator[str]:
    """Keys of map and tax records: on both sides, on one only; placeholders match nothing."""
    folder = DATA / "records" / "cambridge_fy2013"
    if not folder.exists():
        yield f"Cambridge FY2013: skipped, {folder} is not there"
        return
    expected = json.loads((folder / "expected_reconciliation.json").read_text(encoding="utf-8"))
    parcels, records, on_map, listed = cambridge_case(folder)
    found = match(parcels, records)  # type: ignore[arg-type]
    both, only_map, only_records = keys_of(found, on_map, listed)
    counts = ", ".join(f"{status} {count}" for status, count in found.counts().items())
    yield f"Cambridge FY2013: {counts}"
    yield (
        f"Cambridge FY2013: keys on both sides {len(both)} (expected {expected['ML_on_both']}); map only "
        f"{len(only_map)} (as expected: {only_map == set(expected['ML_only_on_map'])}); records only "
        f"{len(only_records)} (as expected: {only_records == set(expected['ML_only_in_records'])}); "
        f"matched under another key: {wrongly_joined(found, on_map, listed)}"
    )


def keys_of(found: Matching, on_map: list[str], listed: list[str]) -> tuple[set[str], set[str], set[str]]:
    """Keys that are on both sides, on the map alone, in the records alone, by the result."""
    joined = [c for c in found if c.status is not Status.CONFLICT and c.rank <= 2]
    both = {listed[found.claims.lines[c.claim][0]] for c in joined} & {on_map[c.parcel] for c in joined}
    only_map = {on_map[at] for at in found.only_map.tolist()} - both - {""}
    lone = [at for at in range(len(found.claims)) if found.status_of(at) is Status.ONLY_RECORD]
    only_records = {listed[line] for at in lone for line in found.claims.lines[at].tolist()} - both - {""}
    return both, only_map, only_records


def wrongly_joined(found: Matching, on_map: list[str], listed: list[str]) -> int:
    """Matched pairs whose keys differ."""
    pairs = ((listed[found.claims.lines[c.claim][0]], on_map[c.parcel]) for c in found if c.status is Status.MATCHED)
    return sum(one != other for one, other in pairs)


def febrl() -> Iterator[str]:
    """5,000 persons twice: name, number and address alone, no parcel numbers. The score decides, not the status."""
    folder = DATA / "linkage"
    if not folder.exists():
        yield f"FEBRL dataset 4: skipped, {folder} is not there"
        return
    sides = []
    for name in ("dataset4a.csv", "dataset4b.csv"):
        with (folder / name).open(encoding="utf-8", newline="") as file:
            sides.append([{k.strip(): (v or "").strip() for k, v in row.items()} for row in csv.DictReader(file)])
    one, other = ({role: _objects(values) for role, values in _persons(rows).items()} for rows in sides)
    parcels = parcels_from_geometries(np.full(len(sides[0]), None, dtype=object), values=one)
    # Every line is a paper of its own, or namesakes would be one claim.
    numbers = _objects([f"CH{at:05d}" for at in range(len(sides[1]))])
    found = match(parcels, certificates_from_columns({**other, Role.REGISTRY_NUMBER: numbers}))
    truth = [row["rec_id"].split("-")[1] for row in sides[0]]
    asked = [row["rec_id"].split("-")[1] for row in sides[1]]
    for least in (0.5, 0.95):
        good = (found.rank == 1) & (found.score >= least)
        lines = [found.claims.lines[claim][0] for claim in found.claim[good].tolist()]
        right = sum(asked[line] == truth[parcel] for line, parcel in zip(lines, found.parcel[good].tolist()))
        yield (
            f"FEBRL dataset 4, score ≥ {least}: precision {right / max(1, good.sum()):.4f}, recall "
            f"{right / len(asked):.4f} (Splink, with all fields: 1.000 and 0.997)"
        )


def _persons(rows: list[dict[str, str]]) -> dict[Role, list[object]]:
    return {
        Role.OWNER: [f"{row['given_name']} {row['surname']}".strip() or None for row in rows],
        Role.PERSON_ID: [row["soc_sec_id"] or None for row in rows],
        Role.ADDRESS: [f"thôn {row['suburb']}" if row["suburb"] else None for row in rows],
    }


def owner_pairs(count: int, seed: int = 3) -> tuple[list[str], list[str]]:
    """Owners as the map writes them and as the list does: titles, co-owners, remarks, TCVN3, typing errors."""
    rng = np.random.default_rng(seed)
    people = make_people(count, rng)
    style = (rng.random(count) * 100).astype(int)
    spouse = np.where(people.married, people.name[count:], "")
    title = np.where(people.female[:count], "Bà", "Ông")
    shown = [as_owner_cell(*cell) for cell in zip(people.name[:count], title, style, spouse)]
    listed = [edited(name, rng) if rng.random() < 0.2 else name for name in people.name[:count]]
    return shown, listed


def owners(count: int = 20_000) -> Iterator[str]:
    """True pairs that the comparison of owners finds, and different people that it takes for one."""
    shown, listed = owner_pairs(count)
    true, false, clear = owner_shares(shown, listed)
    named = ", ".join(f"{level.name.lower()} {share:.4f}" for level, share in true.items())
    yield f"Vietnamese owners, {count} true pairs: {named}"
    yield (
        f"  different people: {sum(false.values())} pairs, taken for one person {false[OwnerLevel.SAME]} (same folded "
        f"name), spelled alike {false[OwnerLevel.CLOSE]}; clearly different ones above sure: {clear}"
    )


def owner_shares(shown: list[str], listed: list[str]) -> tuple[dict[OwnerLevel, float], Counter[OwnerLevel], int]:
    """Shares of the levels among true pairs, counts among pairs shifted by one, clearly different ones among those."""
    count = len(shown)
    rows = np.arange(count)
    book = NameBook()
    one, other = book.lists(rows, listed, count), book.lists(rows, shown, count)
    compare = OwnerComparison(book.names(), other, count, 10**9)
    level = compare(one, rows, rows)[0]
    true = {kind: float((level == kind).mean()) for kind in OwnerLevel}
    apart = compare(one, rows, np.roll(rows, 1))[0]
    sure = [at for at in rows.tolist() if apart[at] in (OwnerLevel.SAME, OwnerLevel.CLOSE)]
    clear = sum(_clearly_different(listed[at], shown[at - 1]) for at in sure)
    return true, Counter(OwnerLevel(kind) for kind in apart.tolist()), clear


def _clearly_different(one: str, other: str) -> bool:
    return difflib.SequenceMatcher(None, fold_words(one), fold_words(other)).ratio() < 0.6
