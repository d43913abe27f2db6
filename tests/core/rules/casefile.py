"""The cases of the rules: one YAML file per rule, `cases/<CODE>.yaml`, read and run here.

    rule: TC01
    cases:
      - name: neighbours share a strip of 10 cm       # what is tested, as a sentence
        kind: failing                                 # passing | failing | boundary; every rule has all three
        parcels:                                      # by label; the label is also the parcel number
          A: box 0 0 20 10                            # xmin ymin xmax ymax
          B: POLYGON ((19.9 0, 40 0, 40 10, 19.9 10, 19.9 0))      # WKT; nan and inf are read as numbers
          C: null                                     # a feature without geometry
          D: {shape: box 60 0 80 10, sheet: 8, parcel: 12, land_use: DTL, like: A}
        settings: {TOLERANCE: 0.05}                   # parameters of the rule; others are as built in
        findings:                                     # exactly these, in any order; [] = the rule passes
          - {parcels: [A, B], severity: error, value: 1.0, cause: sheets}

Parcels are on sheet 1 and numbered by their labels unless they say otherwise; a role's name (`sheet`, `parcel`,
`commune`, `land_use`, …) gives an attribute, null one that is empty. `like: A` takes the shape of A.

Instead of, or besides, `parcels`:

    sketch: |            # one letter = one parcel, dots = nobody's land; rows from north to south
      AAB.
      ACB.
    cell: 10             # metres of one letter (10)
    lattice: {columns: 30, rows: 30, width: 12.5, height: 20.003}   # parcels named r0c0, r0c1, …

Instead of parcels, the lines of a certificate list, for the rules that judge those; a role that no line names is no
column of the list:

    lines:
      A: {serial: DD 990001, owner: Trần Thị Mơ, sheet: 7, parcel: 12}
      B: {serial: "", owner: Lê Văn Mộng}

Rules that compare the parcels with a certificate list take its lines beside the parcels:

    certificates:
      1: {serial: DD 990001, owner: Trần Thị Mơ, sheet: 1, parcel: A, area: 200}
    decided:             # what the journal says, by certificate key
      DD 990001/1/a: {accepted: ["?/1/a"]}

Further keys of a case: `boundary` (a shape: the commune), `without: [sheet]` (the layer lacks these columns),
`degrees: true` (the layer's numbers are degrees, as many metres ÷ 111,320), `origin: [x, y]` (of all shapes; far out,
as real coordinates are), `crs` (of the measuring coordinates; none otherwise), `outcome` (`not_applicable` or
`could_not_run`; else what `findings` say).

A finding may name `parcels` (fids_a and fid_b, any order), `severity`, `value`, `unit`, `cause` (its key), `field`,
`place` ([x, y] ± 1 mm), `area` (of its geometry, m²), `details` (those given), `message` (a part of the English text).
What it does not name is not compared. A value is right within 1e-4.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import shapely
import yaml
from parcel_clean.core.certificates import Certificates, certificates_from_columns
from parcel_clean.core.engine import Outcome, Run, run_rules
from parcel_clean.core.geometry.wkb import parse_wkb
from parcel_clean.core.parcels import parcels_from_wkb
from parcel_clean.core.reconciliation.decisions import Decision
from parcel_clean.core.records import Records
from parcel_clean.core.roles import Role
from parcel_clean.core.rules.base import Context, Table
from parcel_clean.core.rules.registry import rule_by_code

FOLDER = Path(__file__).parent / "cases"
ORIGIN = (571000.0, 1200000.0)
METRES_PER_DEGREE = 111_320.0
KINDS = ("passing", "failing", "boundary")
KEYS = {
    "name",
    "kind",
    "lines",
    "parcels",
    "sketch",
    "cell",
    "lattice",
    "boundary",
    "without",
    "degrees",
    "origin",
    "crs",
} | {
    "settings",
    "outcome",
    "findings",
    "certificates",
    "decided",
}
FINDING_KEYS = {
    *("parcels", "suggestion", "confidence", "severity", "value", "unit", "cause", "field", "place", "area"),
    *("details", "message"),
}
# Stand in for nan and inf while GEOS reads the text, which it cannot with those.
_MARKS = {"nan": 9.5e99, "-inf": -9.25e99, "inf": 9.25e99}


@dataclass
class Case:
    """One case: the layer it describes and what it expects."""

    rule: str
    given: dict[str, Any]
    labels: list[str] = field(default_factory=list)
    shapes: list[Any] = field(default_factory=list)
    values: dict[Role, list[Any]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        unknown = set(self.given) - KEYS
        if unknown or self.given.get("kind") not in KINDS:
            raise ValueError(f"{self}: unknown keys {sorted(unknown)} or kind not one of {KINDS}")
        if "lines" in self.given:
            self._lines()
            return
        rows = {**self._lattice(), **self._sketch(), **self._parcels()}
        self.labels = list(rows)
        self.shapes = [shape for shape, _ in rows.values()]
        named = {role for _, values in rows.values() for role in values} | {Role.SHEET, Role.PARCEL}
        for role in sorted(named - {Role(name) for name in self.given.get("without", [])}):
            standard = {Role.SHEET: lambda label: "1", Role.PARCEL: lambda label: label}.get(role, lambda label: None)
            self.values[role] = [values.get(role, standard(label)) for label, (_, values) in rows.items()]

    def _lines(self) -> None:
        lines = {
            str(label): {Role(name): value for name, value in line.items()}
            for label, line in self.given["lines"].items()
        }
        self.labels, self.shapes = list(lines), [None] * len(lines)
        for role in sorted({role for line in lines.values() for role in line}):
            self.values[role] = [line.get(role) for line in lines.values()]

    def __str__(self) -> str:
        return f"{self.rule}: {self.given.get('name')}"

    @property
    def origin(self) -> tuple[float, float]:
        """Where the case's 0, 0 is in the layer."""
        x, y = self.given.get("origin", ORIGIN)
        return float(x), float(y)

    def _parcels(self) -> dict[str, tuple[Any, dict[Role, Any]]]:
        out: dict[str, tuple[Any, dict[Role, Any]]] = {}
        for label, text in (self.given.get("parcels") or {}).items():
            spec = dict(text) if isinstance(text, dict) else {"shape": text}
            shape = out[spec.pop("like")][0] if "like" in spec else self._shape(spec.pop("shape", None))
            spec.pop("shape", None)
            out[str(label)] = (shape, {Role(name): value for name, value in spec.items()})
        return out

    def _sketch(self) -> dict[str, tuple[Any, dict[Role, Any]]]:
        lines = (self.given.get("sketch") or "").split()
        cell = float(self.given.get("cell", 10))
        squares: dict[str, list[Any]] = {}
        for row, line in enumerate(reversed(lines)):
            for column, letter in enumerate(line):
                if letter != ".":
                    squares.setdefault(letter, []).append(shapely.box(column, row, column + 1, row + 1))
        merged = {letter: shapely.normalize(shapely.union_all(boxes)) for letter, boxes in sorted(squares.items())}
        return {
            letter: (self._put(shapely.transform(shape, lambda xy: xy * cell)), {}) for letter, shape in merged.items()
        }

    def _lattice(self) -> dict[str, tuple[Any, dict[Role, Any]]]:
        if "lattice" not in self.given:
            return {}
        columns, rows, width, height = (self.given["lattice"][key] for key in ("columns", "rows", "width", "height"))
        return {
            f"r{r}c{c}": (self._put(shapely.box(c * width, r * height, (c + 1) * width, (r + 1) * height)), {})
            for r in range(rows)
            for c in range(columns)
        }

    def _shape(self, text: str | None) -> Any:
        if text is None:
            return None
        if text.startswith("box"):
            return self._put(shapely.box(*(float(number) for number in text.split()[1:])))
        marked = re.sub(
            r"-?\b(?:nan|inf)\b", lambda found: repr(_MARKS[found.group().lower()]), text, flags=re.IGNORECASE
        )
        return self._put(shapely.from_wkt(marked))

    def _put(self, shape: Any) -> Any:
        """Bring a shape to its place, marks to what they stand for."""

        def moved(xy: Any) -> Any:
            out = xy + np.array(self.origin)
            for name, mark in _MARKS.items():
                out[np.isclose(xy, mark, rtol=1e-9, atol=0)] = float(name)
            return out / METRES_PER_DEGREE if self.given.get("degrees") else out

        return shapely.transform(shape, moved)

    def layer(self, order: Any = None, turn: int = 0, reverse: bool = False) -> Records:
        """The parcels; `order` shuffles the features (fids go along), `turn` and `reverse` redraw the rings."""
        order = np.arange(len(self.labels)) if order is None else np.asarray(order)
        if "lines" in self.given:
            return self._certificates(order)
        shapes = [redrawn(self.shapes[at], turn, reverse) for at in order]
        degrees = bool(self.given.get("degrees"))
        return parcels_from_wkb(
            parse_wkb([None if shape is None else shapely.to_wkb(shape) for shape in shapes]),
            order.astype(np.int64) + 1,
            (lambda xy: xy * METRES_PER_DEGREE) if degrees else None,
            to_source=(lambda xy: xy / METRES_PER_DEGREE) if degrees else None,
            quantum=1e-9 if degrees else 1e-4,
            values={role: _column([column[at] for at in order]) for role, column in self.values.items()},
            columns={role: role.value.upper() for role in self.values},
            name="case",
            empty_columns=self._empty(),
            crs=self.given.get("crs", ""),
        )

    def _certificates(self, order: Any) -> Certificates:
        return Certificates(
            fid=order.astype(np.int64) + 1,
            values={role: _column([column[at] for at in order]) for role, column in self.values.items()},
            columns={role: role.value.upper() for role in self.values},
            name="case",
            source_row=order.astype(np.int64) + 7,
            empty_columns=self._empty(),
        )

    def _empty(self) -> tuple[str, ...]:
        return tuple(role.value.upper() for role, column in self.values.items() if all(cell is None for cell in column))

    def context(self, parcels: Records, **more: Any) -> Context:
        """What the engine gives to the rule."""
        tables = {Table.BOUNDARY: self._shape(self.given["boundary"])} if "boundary" in self.given else {}
        if "certificates" in self.given:
            lines = [
                {Role(name): value for name, value in line.items()} for line in self.given["certificates"].values()
            ]
            roles = sorted({role for line in lines for role in line})
            values = {role: _column([line.get(role) for line in lines]) for role in roles}
            tables[Table.CERTIFICATES] = certificates_from_columns(values, source_row=np.arange(len(lines)) + 7)
            tables[Table.JOURNAL] = {key: _decision(**said) for key, said in self.given.get("decided", {}).items()}
        return Context(parcels, {self.rule: self.given.get("settings", {})}, tables, **more)

    def run(self, parcels: Records | None = None) -> Run:
        """The rule over the case's layer."""
        return run_rules([rule_by_code(self.rule)], self.context(self.layer() if parcels is None else parcels))

    def check(self) -> None:
        """Fail with a readable text unless the rule finds what the case expects."""
        run = self.run()
        result = run.results[0]
        expected = self.given.get("findings", [])
        outcome = self.given.get("outcome", "findings" if expected else "passed")
        assert result.outcome == Outcome(outcome), f"{self}: {result.outcome}, {result.reason}\n{result.trace}"
        found = [self._seen(finding) for finding in run.findings]
        left = list(found)
        for wanted in expected:
            assert set(wanted) <= FINDING_KEYS, f"{self}: unknown keys in {wanted}"
            match = next((seen for seen in left if all(_same(seen[key], wanted[key], key) for key in wanted)), None)
            assert match is not None, f"{self}\nexpected {wanted}\nfound    " + "\n         ".join(map(str, left))
            left.remove(match)
        assert not left, f"{self}\nnot expected: " + "\n              ".join(map(str, left))

    def _seen(self, finding: Any) -> dict[str, Any]:
        fids = [fid for fid in (finding.fid_a, finding.fid_b) if fid is not None]
        scale = METRES_PER_DEGREE if self.given.get("degrees") else 1.0
        place = None if finding.x is None else [finding.x * scale - self.origin[0], finding.y * scale - self.origin[1]]
        return {
            "parcels": sorted(self.labels[fid - 1] for fid in fids),
            "severity": finding.severity.value,
            "value": finding.value,
            "unit": finding.unit,
            "cause": finding.cause.key,
            "field": finding.field,
            "place": place,
            "area": None if finding.geometry is None else shapely.area(finding.geometry) * scale**2,
            "details": dict(finding.details),
            "message": str(finding.message),
            "suggestion": None if finding.suggestion is None else str(finding.suggestion),
            "confidence": finding.confidence,
        }


def cases_of(code: str) -> list[Case]:
    """The cases of one rule, in the order of its file. Raises `FileNotFoundError`."""
    path = FOLDER / f"{code}.yaml"
    content = yaml.safe_load(path.read_text(encoding="utf-8"))
    if content.get("rule") != code:
        raise ValueError(f"{path.name}: rule must be {code}")
    return [Case(code, given) for given in content.get("cases") or []]


def all_cases() -> list[Case]:
    """The cases of every file."""
    return [case for path in sorted(FOLDER.glob("*.yaml")) for case in cases_of(path.stem)]


def redrawn(shape: Any, turn: int = 0, reverse: bool = False) -> Any:
    """The same polygons with rings that start `turn` vertices later or run the other way, parts in another order."""
    if shape is None or shape.is_empty or not (turn or reverse) or shapely.get_type_id(shape) not in (3, 6):
        return shape

    def line(ring: Any) -> Any:
        xy = shapely.get_coordinates(ring)[:-1]
        turned = np.roll(xy[::-1] if reverse else xy, -turn, axis=0)
        return np.vstack((turned, turned[:1]))

    def polygon(part: Any) -> Any:
        lines = [line(ring) for ring in shapely.get_rings(part)]
        # GEOS calls a ring open that starts at nan, which is not equal to itself
        if not lines or not all(np.isfinite(xy).all() for xy in lines):
            return part
        return shapely.Polygon(lines[0], lines[1:])

    parts = [polygon(part) for part in shapely.get_parts(shape)]
    if shapely.get_type_id(shape) == 3:
        return parts[0]
    return shapely.MultiPolygon(parts[::-1] if reverse else parts)


def _decision(accepted: Any = (), rejected: Any = (), none: bool = False) -> Decision:
    return Decision(tuple(accepted), frozenset(rejected), none)


def _column(values: list[Any]) -> Any:
    column = np.empty(len(values), dtype=object)
    column[:] = values
    return column


def _same(seen: Any, wanted: Any, key: str) -> bool:
    if key == "parcels":
        return bool(seen == sorted(str(label) for label in wanted))
    if key == "details":
        return all(name in seen and _same(seen[name], value, "") for name, value in wanted.items())
    if key == "message":
        return str(wanted) in seen
    if seen is None or wanted is None or isinstance(wanted, (str, bool)):
        return bool(seen == wanted)
    if isinstance(wanted, (list, dict)) and key != "place":
        return bool(seen == wanted)
    return bool(np.allclose(seen, wanted, rtol=0, atol=1e-3 if key == "place" else 1.00001e-4))
