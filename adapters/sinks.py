"""Writing findings into a feature sink, in the one schema of the contract."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterable, Mapping, Sequence

import numpy as np
import shapely
from qgis.core import Qgis, QgsFeature, QgsFeatureSink, QgsField, QgsFields, QgsGeometry, QgsWkbTypes

from ..core.findings import Finding
from ..core.messages import QT_TRANSLATE_NOOP
from ..core.report.summary import Wording
from ..core.rules.base import Cancelled
from ..core.text.mask import spreadsheet_safe
from .errors import InputError
from .feedback import Reporter

_BATCH = 2000

_TEXT, _INT, _BIG, _REAL = "QString", "Int", "LongLong", "Double"
SCHEMA = (
    ("finding_id", _TEXT),
    ("fingerprint", _TEXT),
    ("rule", _TEXT),
    ("rule_name", _TEXT),
    ("severity", _TEXT),
    ("status", _TEXT),
    ("cause", _TEXT),
    ("cause_count", _INT),
    ("parcel", _TEXT),
    ("other", _TEXT),
    ("fid_a", _BIG),
    ("fid_b", _BIG),
    ("field", _TEXT),
    ("value", _REAL),
    ("unit", _TEXT),
    ("expected", _TEXT),
    ("suggestion", _TEXT),
    ("confidence", _REAL),
    ("message", _TEXT),
    ("details", _TEXT),
    ("x", _REAL),
    ("y", _REAL),
)

_FAILED = QT_TRANSLATE_NOOP("ParcelClean", "{parameter}: the findings could not be written: {reason}")
_POLYGON, _MULTIPOLYGON, _COLLECTION = 3, 6, 7


def field(name: str, kind: str) -> QgsField:
    """A field of type `QString`, `Int`, `LongLong` or `Double`: QVariant types before QGIS 3.38, QMetaType since."""
    if Qgis.QGIS_VERSION_INT >= 33800:
        from qgis.PyQt.QtCore import QMetaType

        return QgsField(name, getattr(QMetaType.Type, kind))
    from qgis.PyQt.QtCore import QVariant

    return QgsField(name, getattr(QVariant, {"QString": "String"}.get(kind, kind)))


def findings_fields() -> QgsFields:
    """The schema of FINDINGS."""
    fields = QgsFields()
    for name, kind in SCHEMA:
        fields.append(field(name, kind))
    return fields


def write_findings(
    sink: QgsFeatureSink,
    findings: Sequence[Finding],
    wording: Wording,
    reporter: Reporter,
    *,
    parameter: str = "FINDINGS",
    with_geometry: bool = True,
    for_spreadsheet: bool = False,
    may_stop: bool = True,
) -> None:
    """Write all findings in their order. Raises `Cancelled` (only if `may_stop`) and `InputError`."""
    fields = findings_fields()
    flag = QgsFeatureSink.Flag.FastInsert
    for start in range(0, len(findings), _BATCH):
        batch = findings[start : start + _BATCH]
        shapes = multipolygon_wkb([finding.geometry for finding in batch]) if with_geometry else [None] * len(batch)
        features = []
        for finding, wkb in zip(batch, shapes):
            feature = QgsFeature(fields)
            feature.setAttributes(_row(finding, wording, for_spreadsheet))
            if wkb is not None:
                geometry = QgsGeometry()
                geometry.fromWkb(wkb)
                feature.setGeometry(geometry)
            features.append(feature)
        if not sink.addFeatures(features, flag):
            raise InputError(_FAILED, parameter=parameter, reason=sink.lastError())
        reporter.progress((start + len(batch)) / len(findings))
        if may_stop and reporter.cancelled():
            raise Cancelled


def as_rows(findings: Sequence[Finding], wording: Wording) -> list[tuple[dict[str, object], bytes | None]]:
    """Each finding's columns by name, and its shape as WKB."""
    names = [name for name, _ in SCHEMA]
    shapes = multipolygon_wkb([finding.geometry for finding in findings])
    return [(dict(zip(names, _row(finding, wording, False))), wkb) for finding, wkb in zip(findings, shapes)]


def multipolygon_wkb(shapes: Iterable[object]) -> list[bytes | None]:
    """WKB of each shape as MultiPolygon; None for what has no polygon."""
    array = np.array([None, *shapes], dtype=object)[1:]
    kinds = shapely.get_type_id(array)
    for at in np.flatnonzero(kinds == _COLLECTION).tolist():
        polygons = [part for part in shapely.get_parts(array[at]) if shapely.get_type_id(part) == _POLYGON]
        array[at] = shapely.multipolygons(polygons) if polygons else None
    single = kinds == _POLYGON
    if single.any():
        array[single] = shapely.multipolygons(array[single][:, None])
    kinds = shapely.get_type_id(array)
    array[(kinds != _MULTIPOLYGON) | shapely.is_empty(array)] = None
    return list(shapely.to_wkb(array, output_dimension=2))


def sink_type(with_geometry: bool) -> QgsWkbTypes.Type:
    """The geometry type of FINDINGS."""
    return QgsWkbTypes.Type.MultiPolygon if with_geometry else QgsWkbTypes.Type.NoGeometry


def _row(finding: Finding, wording: Wording, for_spreadsheet: bool) -> list[object]:
    row = [
        finding.finding_id,
        finding.fingerprint,
        finding.rule,
        finding.rule_name,
        finding.severity.value,
        finding.status.value,
        wording.cause(finding),
        finding.cause_count,
        _public(finding.parcel, wording),
        _public(finding.other, wording),
        finding.fid_a,
        finding.fid_b,
        finding.field,
        _real(finding.value),
        finding.unit,
        wording.expected(finding),
        wording.suggestion(finding),
        _real(finding.confidence),
        wording.message(finding),
        details_text(finding.details, lambda text: wording.detail(finding, text)),
        _real(finding.x),
        _real(finding.y),
    ]
    if for_spreadsheet:
        return [spreadsheet_safe(value) if isinstance(value, str) else value for value in row]
    return row


def details_text(details: Mapping[str, object], public: Callable[[str], str] = str) -> str:
    """The details as JSON, each text in them made fit to be passed on by `public`.

    Not the whole JSON: a feature id of nine digits would be masked too, and no longer be a number. NaN and infinity,
    which JSON does not have, become null.
    """
    return json.dumps(_jsonable(details, public), ensure_ascii=False, allow_nan=False)


def _jsonable(value: object, public: Callable[[str], str]) -> object:
    if isinstance(value, np.generic):
        value = value.item()
    elif isinstance(value, np.ndarray):
        value = value.tolist()
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if value is None or isinstance(value, (bool, int)):
        return value
    if isinstance(value, Mapping):
        return {str(key): _jsonable(item, public) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_jsonable(item, public) for item in value]
    return public(value if isinstance(value, str) else str(value))


def _public(text: str | None, wording: Wording) -> str | None:
    return None if text is None else wording.public(text)


def _real(value: float | None) -> float | None:
    return None if value is None or not math.isfinite(value) else float(value)
