"""TC03 and TC05 on the polygons of QGIS's own geometry checker tests (beside the repository, skipped where absent)."""

from pathlib import Path

import numpy as np
import pytest
import shapely
from parcel_clean.core.engine import run_rules
from parcel_clean.core.parcels import parcels_from_geometries
from parcel_clean.core.rules.base import Context
from parcel_clean.core.rules.registry import rule_by_code

LAYER = Path(__file__).resolve().parents[4] / "shared/data/cases/qgis_geometry_checker/polygon_layer.shp"


@pytest.fixture(scope="module")
def findings():
    if not LAYER.exists():
        pytest.skip(f"{LAYER} is not there")
    fiona = pytest.importorskip("fiona")
    with fiona.open(LAYER) as source:
        shapes = [shapely.geometry.shape(feature["geometry"]) for feature in source]
    # degrees stand for metres: the checker's own expectations are in map units
    parcels = parcels_from_geometries(np.array(shapes, dtype=object))
    return {code: run_rules([rule_by_code(code)], Context(parcels)).findings for code in ("TC03", "TC05")}


def test_invalid_shapes_are_those_that_qgis_expects(findings):
    """Two self-intersections and one degenerate polygon (6).

    The checker's "self contact" is a vertex near an edge within its tolerance, which is valid and TC08's matter.
    """
    kinds = {
        finding.fid_a: [problem["kind"] for problem in finding.details["problems"]] for finding in findings["TC03"]
    }
    assert kinds == {1: ["self-crossing", "parts overlap"], 6: ["no area"], 12: ["self-crossing"]}


def test_24_of_25_multipolygons_have_one_part(findings):
    assert [(finding.fid_a, finding.value) for finding in findings["TC05"]] == [(1, 2.0)]
