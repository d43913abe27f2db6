"""Holds findings against the truth: what was found of what was planted, what was missed, what was found for nothing."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import fiona
import shapely

NEAR = 0.05  # metres between a planted place and the finding's place or shape
BY_PLACE = {"TC02", "TC08"}  # a gap has no parcel of its own; a vertex has several finders
PLACE_ONLY = {"TC08"}
WHOLE_LAYER = {"constant wrong commune code", "capital letters"}
# One entry of the truth stands for many cells here, so cells are counted.
BY_CELL = re.compile("CO0[123]|DC0[1-69]")
LINES = "certificates.xlsx"


@dataclass
class Finding:
    """One row of the findings layer, as far as the comparison needs it."""

    rule: str
    finding_id: str
    rows: frozenset[int]
    keys: frozenset[str]
    message: str
    place: Any
    shape: Any
    first: int | None = None  # the parcel it is about, where it names another one besides
    row: int = 0  # of the workbook, for lines of a certificate list
    field: str = ""

    @property
    def cells(self) -> frozenset[int]:
        """Rows of the workbook, else feature ids."""
        return frozenset({self.row}) if self.row else self.rows


@dataclass
class Score:
    """How one rule did. ``planted`` and ``found`` count defects, ``findings`` the rows that tell of them."""

    rule: str
    planted: int = 0
    found: int = 0
    findings: int = 0
    missed: list[dict[str, Any]] = field(default_factory=list)
    false_alarms: list[Finding] = field(default_factory=list)

    @property
    def perfect(self) -> bool:
        """Everything found and nothing else."""
        return not self.missed and not self.false_alarms


def read_findings(path: Path, layer: str = "findings") -> list[Finding]:
    """The findings of a run, from its GeoPackage."""
    found = []
    with fiona.open(path, layer=layer) as source:
        for feature in source:
            row = feature["properties"]
            place = None if row["x"] is None else shapely.Point(row["x"], row["y"])
            shape = None if feature["geometry"] is None else shapely.geometry.shape(feature["geometry"])
            rows = frozenset(int(row[name]) for name in ("fid_a", "fid_b") if row[name] is not None)
            keys = frozenset(row[name] for name in ("parcel", "other") if row[name])
            in_book = int(json.loads(row["details"] or "{}").get("row", 0))
            made = (row["rule"], row["finding_id"], rows, keys, row["message"], place, shape)
            found.append(Finding(*made, row["fid_a"], in_book, row["field"] or ""))
    return found


def compare(findings: list[Finding], truth: dict[str, Any], rules: list[str], *, lines: bool = False) -> list[Score]:
    """One score per rule that ran; `lines`: of the certificate list, else of the parcel layer."""
    by_rule: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        by_rule[finding.rule].append(finding)
    planted = {rule: [e for e in truth["rules"].get(rule, []) if (e.get("file") == LINES) == lines] for rule in rules}
    return [(_score_cells if BY_CELL.fullmatch(rule) else _score)(rule, planted[rule], by_rule[rule]) for rule in rules]


def _score_cells(rule: str, planted: list[dict[str, Any]], findings: list[Finding]) -> Score:
    """Cells found of cells planted: by feature id, or by row of the workbook; findings on a whole column by entry."""
    score = Score(rule, findings=len(findings))
    left = list(findings)
    for entry in planted:
        rows = _rows_of(entry)
        if not rows:
            mine = [finding for finding in left if not finding.cells]
            score.planted += 1
            score.found += bool(mine)
            score.missed += [] if mine else [entry]
        else:
            mine = [one for one in left if one.cells & rows and entry.get("column", one.field) == one.field]
            hit = rows & {row for finding in mine for row in finding.cells}
            score.planted += len(rows)
            score.found += len(hit)
            score.missed += [{**entry, "kind": f"{entry['kind']}, row {row}"} for row in sorted(rows - hit)]
        left = [finding for finding in left if finding not in mine]
    score.false_alarms = left
    return score


def _rows_of(entry: dict[str, Any]) -> set[int]:
    """Feature ids, or rows of the workbook; none for what is about a whole column."""
    if "excel_row" in entry:
        return {entry["excel_row"]}
    return set(entry["fids"] or entry.get("excel_rows", ()))


def _score(rule: str, planted: list[dict[str, Any]], findings: list[Finding]) -> Score:
    score = Score(rule, findings=len(findings))
    if rule in PLACE_ONLY:  # several parcels may tell of one vertex: count the places
        planted = list({tuple(entry["place"]): entry for entry in planted}.values())
    score.planted = len(planted)
    left = list(findings)
    for entry in planted:
        mine = [finding for finding in left if _same(rule, entry, finding)]
        enough = len(mine) == entry["pairs"] if rule == "UQ01" else bool(mine)
        if enough:
            score.found += 1
        else:
            score.missed.append(entry)
        left = [finding for finding in left if finding not in mine]
    score.false_alarms = left
    return score


def _same(rule: str, entry: dict[str, Any], finding: Finding) -> bool:
    """Whether a finding tells of this planted defect: the same parcels, and for gaps and vertices the same place."""
    rows, keys = set(entry["fids"]), set(entry["parcels"])
    if rule in BY_PLACE:
        place = shapely.Point(entry["place"])
        at = finding.place if rule in PLACE_ONLY else finding.shape
        near = at is not None and at.distance(place) <= NEAR
        return bool(near and (rule in PLACE_ONLY or keys & finding.keys))
    if rule == "TC01":
        return finding.rows == rows
    if rule == "UQ02":  # one finding names all parcels of a repeated key
        return finding.keys == keys
    if rule == "TC09":
        return True
    if rule == "UQ04":  # the finding opens one of the lines
        return finding.row in entry["excel_rows"]
    if not finding.rows:  # about the whole layer
        return entry["kind"] in WHOLE_LAYER
    if rule == "DC07":  # the other parcel is the one in which the identifier lies
        return finding.first in rows
    return finding.rows <= rows and bool(finding.rows)


def table(scores: list[Score], names: dict[str, str]) -> list[str]:
    """The lines to print: found / planted per rule, then misses and false alarms one by one."""
    lines = [f"  {'rule':<40}{'found':>6} / planted   {'rows':>5}   missed   false alarms"]
    for score in scores:
        label = f"{score.rule} {names.get(score.rule, '')}"
        lines.append(
            f"  {label:<40}{score.found:>6} / {score.planted:<7}   {score.findings:>5}   {len(score.missed):>6}   "
            f"{len(score.false_alarms):>12}"
        )
    for score in scores:
        lines += [f"  MISSED {e['id']} ({e['kind']}) {', '.join(e['parcels'][:4])}" for e in score.missed]
        lines += [f"  FALSE ALARM {f.finding_id}: {f.message}" for f in score.false_alarms[:50]]
    return lines
