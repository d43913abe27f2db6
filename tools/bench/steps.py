"""Seconds per step of a check, by wrapping the functions that do the steps.

A step's seconds are its own: what an inner step takes is not counted twice, so the steps add up to the whole.
"""

from __future__ import annotations

import functools
import importlib
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

# (module below parcel_clean.core, name in it, step). A name that has gone is an error: the table must not rot.
STEPS = (
    ("run", "prepare", "choose CRS"),
    ("parcels", "parcel_keys", "parcel keys"),
    ("geometry.rings", "Rings.geometries", "make shapely geometries"),
    ("geometry.validity", "valid_mask", "validity"),
    ("rules.shared", "comparable", "repair broken parcels"),
    ("geometry.coverage", "cancel_edges", "coverage: cancel edges"),
    ("geometry.coverage", "near_vertices", "coverage: near vertices"),
    ("geometry.coverage", "lead_through", "coverage: lead through"),
    ("geometry.coverage", "node_crossings", "coverage: node"),
    ("geometry.coverage", "cover_left", "coverage: cover count"),
    ("geometry.coverage", "analyse", "coverage: the rest"),
    ("geometry.coverage", "trace_faces", "overlaps: trace faces"),
    ("rules.shared", "parcels_in", "overlaps: parcels on faces"),
    ("rules.shared", "overlapping_pairs", "overlaps: pairs"),
    ("geometry.gaps", "candidates", "gaps: candidates"),
    ("geometry.gaps", "_exact_parts", "gaps: exact shapes"),
    ("engine", "finish", "finishing"),
)


class StepClock:
    """Own seconds by step, in the order in which the steps first ended."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self._inner = [0.0]

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Book the time of the block, less its inner steps, under `name`."""
        self._inner.append(0.0)
        begin = time.perf_counter()
        try:
            yield
        finally:
            whole = time.perf_counter() - begin
            inner = self._inner.pop()
            self._inner[-1] += whole
            self.seconds[name] = self.seconds.get(name, 0.0) + whole - inner

    def wrap(self, function: Callable[..., Any], name: Callable[..., str]) -> Callable[..., Any]:
        """`function` booked under what `name` says of its arguments."""

        @functools.wraps(function)
        def timed(*arguments: Any, **named: Any) -> Any:
            with self.step(name(*arguments)):
                return function(*arguments, **named)

        return timed

    def install(self) -> None:
        """Wrap all steps and all rules, for the rest of this process."""
        from parcel_clean.core import engine

        for module, attribute, step in STEPS:
            holder: Any = importlib.import_module(f"parcel_clean.core.{module}")
            owner, _, name = attribute.rpartition(".")
            holder = getattr(holder, owner) if owner else holder
            setattr(holder, name, self.wrap(getattr(holder, name), _always(step)))
        engine._run_one = self.wrap(engine._run_one, _rule_step)  # noqa: SLF001 - where one rule runs


def _rule_step(rule: Any, *_: Any) -> str:
    return f"rule {rule.code} {rule.name}"


def _always(step: str) -> Callable[..., str]:
    return lambda *_: step
