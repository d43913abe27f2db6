"""Judging again what an edit can have changed, so that the findings are those of a full check.

The rules run through the engine over a part of the layer, chosen by how far each of them reaches (`Reach`):

ROW         the edited parcels, and parcels whose name in findings changed with them;
SAME_KEY    those and all that share a value with them;
PLACES      those and all that name a place in them, with the parcels that hold the named places;
NEIGHBOURS  the parcels of windows around the edited ones, once as they were and once as they are. What differs is
            new or gone. A rim around each window stands for the parcels beyond: what reaches it is not known to its
            end, and of no interest, because the windows are wide enough (`ground`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import Any

import numpy as np
import shapely

from ..engine import Outcome, Run, run_rules
from ..geometry.rings import BoolArray, FloatArray, IntArray
from ..parcels import Parcels
from ..plan import Plan
from ..rules.base import MAX_GAP_WIDTH, TOLERANCE, Cancelled, Context, Reach, Rule, Table
from ..rules.shared import shapes
from ..rules.topology.gap import largest_median_area
from .ground import Ground, Seen
from .outcome import Judged, Placed, Rejudged, outcome
from .pool import Pool, same_shapes, with_boxes
from .standing import Describe, Standing, inside
from .windows import Windows

GAP = "TC02"
MARGIN = 5.0  # metres around what was edited
MOST_ROWS = 10_000  # that are judged again; a larger edit is for a full check
MOST_EDITED = 3_000  # beyond the rules that look at each parcel alone: what lies around so many is most of the layer
MOST_SEEN = 3_000  # among which open ground is followed: somebody is waiting


class Recheck:
    """The parcels of a layer, ready to be judged in part.

    whole  the layer as it was loaded; what the rules take from it as a whole stays as it was then
    """

    def __init__(
        self,
        parcels: Parcels,
        plan: Plan,
        tables: Mapping[Table, Any] | None = None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> None:
        """Take the parcels in, and whatever the rules want to know about all of them. Raises `Cancelled`."""
        self.plan = plan
        self._tables = dict(tables or {})
        self.whole = Context(parcels, plan.settings, self._tables, cancelled)
        applicable = [rule for rule in plan.rules if rule().missing_input(self.whole) is None]
        self._rules = [rule for rule in applicable if rule.reach is not Reach.LAYER]
        self._skipped = [rule.code for rule in applicable if rule.reach is Reach.LAYER]
        self._pool = Pool(parcels)
        self._describe = Describe(self._rules, parcels)
        self._now = self._describe(parcels, np.arange(len(parcels)))
        self._extent = _around(np.array([np.inf, np.inf, -np.inf, -np.inf]), self._now.box)
        self._row = {fid: row for row, fid in enumerate(parcels.fid.tolist())}
        self._known: set[int] = set()  # rows whose neighbours were judged here
        self._former: dict[int, frozenset[int]] = {}  # ids that features had before
        self._learn(parcels)
        self.whole.cancelled = lambda: False

    def recheck(self, changed: Parcels, gone: Iterable[int] = ()) -> Rejudged:
        """Judge again after an edit: `changed` are features that are new or differ, `gone` the ids of deleted ones."""
        places, deleted = self._places(changed, gone)
        rows = self._describe(changed, self._pool.add(changed))
        after = self._now.edited(places, rows, deleted)
        self._extent = _around(self._extent, rows.box)
        before = self._now.before(after)
        self._now = after
        concerned = _concerned(before, after, np.unique(np.r_[places, deleted]))
        done = Judged(list(self._skipped))
        self._judge_rows(after, concerned, done)
        if np.count_nonzero(concerned) > MOST_EDITED:
            self._known.difference_update(np.flatnonzero(concerned).tolist())
            done.failed(rule.code for rule in self._rules if rule.reach is not Reach.ROW)
            return done.result(self._former)
        for rule in self._of(Reach.SAME_KEY):
            own = concerned | _sharing(rule, before, after, concerned)
            self._judge_own(rule, after, own, own | _sharing(rule, after, after, own), done)
        for rule in self._of(Reach.PLACES):
            own = concerned | _naming(rule, before, after, concerned)
            near = own | _naming(rule, after, after, own)
            named = after.place[rule.code][near & after.live]
            self._judge_own(rule, after, own, near | after.meeting(np.hstack((named, named))), done)
        drawn = np.unique(np.r_[self._redrawn(before, after, places), deleted])
        self._judge_near(before, after, _concerned(before, after, drawn), done)
        return done.result(self._former)

    def renamed(self, fids: Mapping[int, int]) -> None:
        """Features have new ids (old → new): those of added ones change when they are saved.

        Their findings carry the new ids after they are judged again.
        """
        known = {old: new for old, new in fids.items() if old in self._row}
        self._now = self._now.renamed(known)
        moved = {new: self._row.pop(old) for old, new in known.items()}
        self._row.update(moved)
        self._known.difference_update(moved.values())
        for old, new in known.items():
            self._former[new] = self._former.pop(old, frozenset()) | {old}

    def _of(self, reach: Reach) -> list[type[Rule]]:
        return [rule for rule in self._rules if rule.reach is reach]

    def _learn(self, parcels: Parcels) -> None:
        """Judge one parcel, for what the rules want to know about the layer, and leave out those that cannot run."""
        if not len(parcels) or not self._rules:
            return
        part = self._part(self._now, np.array([0]))
        run = run_rules(self._rules, part, self.plan.severities)
        if run.cancelled:
            raise Cancelled
        self.whole.forget()
        unable = {result.rule.code for result in run.results if result.outcome is Outcome.COULD_NOT_RUN}
        judged = {result.rule for result in run.results if result.outcome in (Outcome.PASSED, Outcome.FINDINGS)}
        self._skipped += [rule.code for rule in self._rules if rule.code in unable]
        self._rules = [rule for rule in self._rules if rule in judged]

    def _places(self, changed: Parcels, gone: Iterable[int]) -> tuple[IntArray, IntArray]:
        """The rows of the changed parcels, new ones at the end, and of the deleted ones that were known."""
        new = [fid for fid in changed.fid.tolist() if fid not in self._row]
        self._row.update(zip(new, range(len(self._now), len(self._now) + len(new))))
        places = [self._row[fid] for fid in changed.fid.tolist()]
        deleted = [self._row[fid] for fid in gone if fid in self._row]
        return np.array(places, dtype=np.int64), np.array(deleted, dtype=np.int64)

    def _redrawn(self, before: Standing, after: Standing, places: IntArray) -> IntArray:
        """Those of the changed rows that have another shape or key now, or whose neighbours were not judged yet.

        The others have the neighbours they had.
        """
        differs = (before.key[places] != after.key[places]) | (before.live[places] != after.live[places])
        differs |= ~np.isin(places, list(self._known))
        ask = np.flatnonzero(~differs)
        was, now = (self._part(side, places[ask]).parcels for side in (before, after))
        differs[ask] = ~same_shapes(was, now)
        redrawn: IntArray = places[differs]
        return redrawn

    def _part(self, standing: Standing, rows: IntArray, rims: FloatArray | None = None) -> Context:
        """What a run over some rows is given."""
        parcels = self._pool.take(standing.number[rows], standing.fid[rows], standing.unique[rows])
        rim = None
        if rims is not None and len(rims):
            parcels = with_boxes(parcels, rims)
            rim = np.arange(len(parcels)) >= len(rows)
        return Context(parcels, self.plan.settings, self._tables, whole=self.whole, rim=rim)

    def _run(self, rules: Sequence[type[Rule]], context: Context, done: Judged) -> Run:
        if not len(context.records):
            return Run()
        run = run_rules(rules, context, self.plan.severities)
        done.failed(result.rule.code for result in run.results if result.outcome is Outcome.COULD_NOT_RUN)
        return run

    def _judge_rows(self, after: Standing, concerned: BoolArray, done: Judged) -> None:
        rules, rows = self._of(Reach.ROW), np.flatnonzero(concerned & after.live)
        run = self._run(rules, self._part(after, rows), done)
        done.add(rules, after.fid[concerned], [finding for finding in run.findings if finding.rows])

    def _judge_own(self, rule: type[Rule], after: Standing, own: BoolArray, looked_at: BoolArray, done: Judged) -> None:
        """Judge all findings of the rows `own`, for which one has to look at some more."""
        rows = np.flatnonzero(looked_at & after.live)
        if len(rows) > MOST_ROWS:
            done.failed([rule.code])
            return
        run = self._run([rule], self._part(after, rows), done)
        kept = [finding for finding in run.findings if finding.rows and own[rows[list(finding.rows)]].any()]
        done.add([rule], after.fid[own], kept)

    def _judge_near(self, before: Standing, after: Standing, concerned: BoolArray, done: Judged) -> None:
        rules = self._of(Reach.NEIGHBOURS)
        if not rules:
            return
        boxes = np.r_[before.box[concerned & before.live], after.box[concerned & after.live]]
        boxes = boxes[np.isfinite(boxes).all(axis=1)]
        windows = Windows.around(boxes, MARGIN + 10 * self._tolerance(rules))
        if any(rule.code == GAP for rule in rules):
            windows = self._far_enough(windows, boxes, before, after, concerned, done)
        rows = np.flatnonzero(before.meeting(windows.boxes) | after.meeting(windows.boxes) | concerned)
        own = np.flatnonzero(concerned).tolist()
        self._known.difference_update(own)
        if len(rows) > MOST_ROWS:
            done.failed(rule.code for rule in rules)
            return
        rims = windows.rims(self._extent)

        def found(standing: Standing) -> list[Placed]:
            there = rows[standing.live[rows]]
            run = self._run(rules, self._part(standing, there, rims), done)
            return [Placed.of(finding, there) for finding in run.findings if finding.rows]

        findings, gone = outcome(found(before), found(after), concerned)
        done.add(rules, after.fid[concerned], findings)
        done.gone |= gone
        self._known.update(own)

    def _tolerance(self, rules: Sequence[type[Rule]]) -> float:
        return max(float(self.plan.settings[rule.code].get(TOLERANCE.name) or 0.0) for rule in rules)

    def _far_enough(
        self,
        windows: Windows,
        edited: FloatArray,
        before: Standing,
        after: Standing,
        concerned: BoolArray,
        done: Judged,
    ) -> Windows:
        """The windows, widened until they show every gap beside the (k, 4) edited boxes to its end."""

        def look(box: FloatArray) -> Seen | None:
            was, now = before.meeting(box[None]), after.meeting(box[None])
            if np.count_nonzero(was | now) > MOST_SEEN:
                return None
            still, old, new = (
                self._part(side, np.flatnonzero(rows))
                for side, rows in ((after, now & ~concerned), (before, was & concerned), (after, now & concerned))
            )
            return Seen(shapes(still), still.parcels.sheets, shapes(old), shapes(new))

        settings = self.plan.settings[GAP]
        ground = Ground(
            float(settings.get(TOLERANCE.name) or 0.0),
            float(settings.get(MAX_GAP_WIDTH.name) or 0.0),
            partial(largest_median_area, self.whole),
            self._extent,
            look,
        )
        out = []
        for box in windows.boxes:
            inside = ((edited[:, :2] >= box[:2]) & (edited[:, 2:] <= box[2:])).all(axis=1)
            wide = ground.window(box, shapely.box(*edited[inside].T))
            if wide is None:
                done.failed([GAP])
            out.append(box if wide is None else wide)
        return Windows.apart(np.array(out).reshape(-1, 4))


def _concerned(before: Standing, after: Standing, edited: IntArray) -> BoolArray:
    """(n,) the edited rows, and those that findings call by another name now, or by the same name as an edited one."""
    concerned: BoolArray = before.live & after.live & (before.unique != after.unique)
    for standing in (before, after):
        concerned |= standing.namesakes(edited[standing.live[edited]])
    concerned[edited] = True
    return concerned


def _sharing(rule: type[Rule], before: Standing, after: Standing, rows: BoolArray) -> BoolArray:
    """(n,) living rows that share one of the rule's values with some rows, before or after the edit."""
    found = np.zeros(len(after), dtype=bool)
    for old, new in zip(before.shared[rule.code], after.shared[rule.code]):
        values = np.unique(np.r_[old[rows & before.live], new[rows & after.live]])
        values = values[values >= 0]
        found |= (np.isin(old, values) & before.live) | (np.isin(new, values) & after.live)
    return found


def _naming(rule: type[Rule], before: Standing, after: Standing, rows: BoolArray) -> BoolArray:
    """(n,) living rows that name a place where some rows lie, before or after the edit."""
    boxes = np.r_[before.box[rows & before.live], after.box[rows & after.live]]
    named_before, named_now = (inside(side.place[rule.code], boxes) for side in (before, after))
    return (named_before & before.live) | (named_now & after.live)


def _around(extent: FloatArray, boxes: FloatArray) -> FloatArray:
    """(4,) the box around a box and others; those without a shape (NaN) do not count."""
    low = np.fmin.reduce(boxes[:, :2], axis=0, initial=np.inf)
    high = np.fmax.reduce(boxes[:, 2:], axis=0, initial=-np.inf)
    wider: FloatArray = np.r_[np.minimum(extent[:2], low), np.maximum(extent[2:], high)]
    return wider
