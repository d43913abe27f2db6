"""A layer under edits: what a dock would show after judging each edit again, against a full check of the layer."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import shapely
from parcel_clean.core.engine import run_rules
from parcel_clean.core.geometry.wkb import parse_wkb
from parcel_clean.core.parcels import parcels_from_wkb
from parcel_clean.core.plan import Request, make_plan
from parcel_clean.core.recheck.judge import Recheck
from parcel_clean.core.roles import Role
from parcel_clean.core.rules.base import Context, Reach
from shapely import affinity

USES = ("ONT", "LUC", "ONTT", "0", None, "ONT+CLN")


@dataclass
class Edited:
    """Rows by id: a shape and a value for each role; `columns` are the layer's names of them."""

    rows: dict[int, tuple[object, dict]]
    roles: tuple[Role, ...] = ()
    given: dict = field(default_factory=dict)
    rules: str = ""
    degrees: bool = False
    crs: str = ""

    def __post_init__(self):
        self.rows = dict(self.rows)
        self.skipped = set()  # what was left to a full check once stays as it was
        self.plan = make_plan(Request(rules=self.rules, given=self.given))
        self.recheck = Recheck(self.parcels(sorted(self.rows)), self.plan)
        self.shown = {finding.finding_id: finding for finding in self.full()}

    def parcels(self, fids):
        """Some rows as they are now."""
        values = {}
        for role in self.roles:
            values[role] = np.empty(len(fids), dtype=object)
            values[role][:] = [self.rows[fid][1].get(role) for fid in fids]
        shapes = [self.rows[fid][0] for fid in fids]
        wkb = [None if shape is None else shapely.to_wkb(shape) for shape in shapes]
        more = {"quantum": 1e-9, "to_source": _to_degrees, "transform": _to_metres} if self.degrees else {}
        columns = {role: role.value for role in self.roles}
        more |= {"values": values, "columns": columns, "crs": self.crs}
        return parcels_from_wkb(parse_wkb(wkb), np.array(fids, dtype=np.int64), **more)

    def full(self, frozen=True):
        """A full check of the rows as they are now; `frozen`: the layer as a whole is as it was loaded."""
        rules = [rule for rule in self.plan.rules if rule.reach is not Reach.LAYER]
        whole = self.recheck.whole if frozen else None
        context = Context(self.parcels(sorted(self.rows)), self.plan.settings, whole=whole)
        return [finding for finding in run_rules(rules, context).findings if finding.rows]

    def edit(self, changed=None, gone=()):
        """Change or add rows and delete others, and judge again what a dock shows."""
        self.rows.update(changed or {})
        for fid in gone:
            del self.rows[fid]
        judged = self.recheck.recheck(self.parcels(sorted(changed or {})), gone)
        left = {
            name: finding
            for name, finding in self.shown.items()
            if not judged.replaces(finding.rule, name, (finding.fid_a, finding.fid_b))
        }
        self.shown = {**left, **{finding.finding_id: finding for finding in judged.findings}}
        self.skipped |= set(judged.skipped)
        return judged

    def differences(self, frozen=True):
        """What a full check says otherwise, as lines to read."""
        expected = {finding.finding_id: finding for finding in self.full(frozen)}
        shown = {name: finding for name, finding in self.shown.items() if finding.rule not in self.skipped}
        expected = {name: finding for name, finding in expected.items() if finding.rule not in self.skipped}
        out = [f"missing {told(expected[name])}" for name in sorted(set(expected) - set(shown))]
        out += [f"too many {told(shown[name])}" for name in sorted(set(shown) - set(expected))]
        for name in sorted(set(shown) & set(expected)):
            if told(shown[name]) != told(expected[name]) or not alike(shown[name].value, expected[name].value):
                out.append(f"{told(shown[name])} instead of {told(expected[name])}")
        return out


def told(finding):
    """What of a finding must agree."""
    return (
        *(finding.finding_id, finding.fingerprint, finding.severity.value, finding.parcel, finding.other),
        *(finding.field, finding.message.template, finding.cause.key),
    )


def alike(one, other):
    """Whether two values are one: areas of openings ten kilometres long differ in the fourth decimal."""
    return one == other or (None not in (one, other) and abs(one - other) <= 2e-4 + 1e-5 * abs(one))


def random_edit(layer, rng, most=1):
    """One edit of one or some rows as people make them: (changed rows, deleted ids)."""
    fids = sorted(layer.rows)
    changed, gone = {}, []
    for fid in rng.choice(fids, size=min(len(fids), int(rng.integers(1, most + 1))), replace=False).tolist():
        shape, values = layer.rows[fid]
        kind = str(rng.choice(("move vertex", "move vertex", "delete", "add", "attribute", "attribute", "shape")))
        if kind == "delete":
            gone.append(fid)
        elif kind == "add":
            new = max(fids) + 1 + len(changed)
            twin = {**values, Role.PARCEL: str(rng.integers(1, 400))} if rng.random() < 0.5 else dict(values)
            changed[new] = (_moved(shape, rng), twin)
        elif kind == "attribute" and layer.roles:
            changed[fid] = (shape, _other_value(layer, values, rng))
        else:
            changed[fid] = (_moved(shape, rng) if kind == "shape" else _vertex_moved(shape, rng, layer), values)
    return changed, gone


def _other_value(layer, values, rng):
    role = layer.roles[int(rng.integers(len(layer.roles)))]
    other = layer.rows[int(rng.choice(sorted(layer.rows)))][1].get(role)  # of another row: repeats come from this
    if rng.random() < 0.3:
        choices = {Role.LAND_USE: USES, Role.PARCEL: (None, "0", "7", "12a"), Role.AREA: (None, 0, 1.5, "12,5")}
        listed = choices.get(role, (None, " ", "-", "x"))
        other = listed[int(rng.integers(len(listed)))]
    return {**values, role: other}


def _moved(shape, rng):
    if shape is None:
        return None
    kind = int(rng.integers(5))
    size = np.sqrt(max(shape.area, 1e-6))
    if kind == 0:
        return shape
    if kind == 1:
        return affinity.translate(shape, *(rng.normal(size=2) * size).tolist())
    if kind == 2:
        return affinity.translate(shape, *(rng.normal(size=2) * 0.05).tolist())
    if kind == 3:
        return None
    return affinity.scale(shape, 0.9, 0.9)


def _vertex_moved(shape, rng, layer):
    """A vertex elsewhere: by a millimetre, by a metre, or onto a vertex of another parcel nearby."""
    if shape is None or shape.is_empty:
        return shape
    xy = shapely.get_coordinates(shape)
    at = xy[int(rng.integers(len(xy)))]
    step = float(rng.choice((0.001, 0.02, 0.5, 3.0)))
    to = at + rng.normal(size=2) * step
    if rng.random() < 0.3:
        others = [own for own, _ in layer.rows.values() if own is not None and own.distance(shapely.Point(at)) < 5]
        corners = shapely.get_coordinates(others)
        to = corners[int(rng.integers(len(corners)))]
    return shapely.transform(shape, lambda points: np.where((points == at).all(axis=1)[:, None], to, points))


def _to_metres(xy):
    return xy * 111_320.0


def _to_degrees(xy):
    return xy / 111_320.0
