"""Features of a layer as plain columns: ids, WKB and the attribute columns that are wanted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice

import numpy as np
from qgis.core import QgsFeatureIterator, QgsFeatureRequest, QgsGeometry, QgsProcessingFeatureSource, QgsWkbTypes

from ..core.geometry.wkb import ParsedWkb, Shape, parse_wkb
from ..core.rules.base import Cancelled
from .collector import collector_paused
from .feedback import Reporter
from .fields import NO_CHECK
from .values import plain_column

_BLOCK = 512  # features between two looks at the cancel button; larger blocks fall out of the cache


@dataclass
class Features:
    """`n` features in the order the layer gives them; `columns` hold (n,) plain values each, None for NULL."""

    fid: np.ndarray
    wkb: list[bytes] = field(default_factory=list)
    columns: dict[str, np.ndarray] = field(default_factory=dict)


def read_features(
    source: QgsProcessingFeatureSource, columns: Sequence[str], reporter: Reporter, *, geometry: bool = True
) -> Features:
    """Read all features of `source` with the attributes `columns`. Raises `Cancelled`.

    Invalid geometries come as they are stored: finding them is our task, and QGIS would stop at the first.
    """
    names = source.fields().names()
    at = [names.index(column) for column in columns]
    request = QgsFeatureRequest().setSubsetOfAttributes(at)
    if not geometry:
        request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    fids: list[int] = []
    wkb: list[bytes] = []
    cells: list[list[object]] = [[] for _ in at]
    total = max(1, source.featureCount())
    with collector_paused():
        _read_blocks(source.getFeatures(request, NO_CHECK), geometry, at, total, reporter, fids, wkb, cells)
    made = {name: plain_column(values) for name, values in zip(columns, cells)}
    return Features(np.array(fids, dtype=np.int64), wkb, made)


def _read_blocks(
    iterator: QgsFeatureIterator,
    geometry: bool,
    at: list[int],
    total: int,
    reporter: Reporter,
    fids: list[int],
    wkb: list[bytes],
    cells: list[list[object]],
) -> None:
    # Block-wise comprehensions: half the time of one loop that does everything per feature.
    while True:
        block = list(islice(iterator, _BLOCK))
        if not block:
            break
        fids += [feature.id() for feature in block]
        if geometry:
            wkb += [feature.geometry().asWkb().data() for feature in block]
        for column, values in zip(at, cells):
            values += [feature[column] for feature in block]
        if reporter.cancelled():
            raise Cancelled
        reporter.progress(len(fids) / total)


def parse_polygons(wkb: Sequence[bytes]) -> ParsedWkb:
    """Rings of all features; curves become chains of straight edges, Z and M are dropped."""
    parsed = parse_wkb(wkb)
    changed: dict[int, bytes] = {}
    for at in np.flatnonzero(parsed.shape == Shape.OTHER).tolist():
        straight = _straight(wkb[at])
        if straight:
            changed[at] = straight
    if not changed:
        return parsed
    return parse_wkb([changed.get(at, stored) for at, stored in enumerate(wkb)])


def _straight(wkb: bytes) -> bytes:
    """A curved polygon, or a collection of polygons only, as straight (multi)polygon; b"" for anything else."""
    geometry = QgsGeometry()
    geometry.fromWkb(wkb)
    stored = geometry.constGet()
    if stored is None:
        return b""
    if QgsWkbTypes.isCurvedType(geometry.wkbType()):
        geometry = QgsGeometry(stored.segmentize())
    parts = geometry.asGeometryCollection()
    polygons = [part for part in parts if part.type() == QgsWkbTypes.GeometryType.PolygonGeometry]
    if not parts or len(polygons) < len(parts):
        return b""
    return QgsGeometry.collectGeometry(polygons).asWkb().data()
