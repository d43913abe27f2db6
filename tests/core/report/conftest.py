"""Made-up findings and runs for the tests of the reports."""

from collections import Counter
from dataclasses import replace

import numpy as np
import pytest
import shapely
from parcel_clean.core.engine import Outcome, RuleResult, Run
from parcel_clean.core.findings import Cause, Finding, Severity
from parcel_clean.core.messages import Message
from parcel_clean.core.parcels import parcels_from_geometries
from parcel_clean.core.report.summary import RunInfo
from parcel_clean.core.roles import Role
from parcel_clean.core.rules.base import Rule

NAMES = {
    "TC01": ("topology.overlap", "Overlapping parcels"),
    "TC02": ("topology.gap", "Gaps between parcels"),
    "TC07": ("topology.outside_boundary", "Parcels outside the boundary"),
    "DC05": ("domain.area_mismatch", "Recorded area differs"),
}


def rule_class(code):
    name, title = NAMES[code]
    body = {"code": code, "name": name, "title": title, "severity": Severity.ERROR, "_check": lambda self, context: ()}
    return type(code, (Rule,), body)


RULES = {code: rule_class(code) for code in NAMES}


@pytest.fixture
def finding():
    """A finding of `code` at parcel 09427/7/1 with a cause of that key; anything may be replaced."""
    numbers = Counter()

    def make(code="TC01", severity=Severity.ERROR, cause="", message="Look here.", title=None, **more):
        numbers[code] += 1
        title = title or Message(NAMES[code][1])
        title = title if isinstance(title, Message) else Message(title)
        message = message if isinstance(message, Message) else Message(message)
        basics = {"parcel": "09427/7/1", "x": 10.0, "y": 10.0, **more}
        return Finding(
            f"{code}-{numbers[code]:020x}",
            "f" * 20,
            code,
            NAMES[code][0],
            severity,
            Cause(cause, title),
            message,
            **basics,
        )

    return make


@pytest.fixture
def run_of():
    """A run of all rules with these findings; `outcomes` replaces how a rule ended."""

    def make(findings=(), outcomes=None):
        counts = Counter(item.rule for item in findings)
        results = []
        for code, rule in RULES.items():
            outcome, reason = Outcome.FINDINGS if counts[code] else Outcome.PASSED, None
            outcome, reason = (outcomes or {}).get(code, (outcome, reason))
            results.append(RuleResult(rule, outcome, counts[code], 0.25, reason))
        return Run(list(findings), results)

    return make


@pytest.fixture
def info():
    """The least that is known about a run."""
    made = RunInfo(
        version="1.2.3",
        started="2026-11-22T08:41:07+07:00",
        source="/data/xã Phong Châu/thửa.gpkg|layername=thua",
        layer="thua",
        parcels=1234,
        crs="EPSG:9210",
        work_crs="EPSG:9210",
    )
    return lambda **more: replace(made, **more)


def grid(columns, rows, size=20.0, per_sheet=10):
    """Square parcels in sheets of `per_sheet` × `per_sheet`, numbers through the layer."""
    column, row = np.meshgrid(np.arange(columns), np.arange(rows))
    column, row = column.ravel(), row.ravel()
    shapes = shapely.box(column * size, row * size, (column + 1) * size, (row + 1) * size)
    sheets = (row // per_sheet) * 100 + column // per_sheet + 1
    values = {Role.SHEET: sheets.astype(object), Role.PARCEL: np.arange(1, len(column) + 1).astype(object)}
    return parcels_from_geometries(shapes, values=values, commune_code="09427")


@pytest.fixture
def parcels_grid():
    return grid
