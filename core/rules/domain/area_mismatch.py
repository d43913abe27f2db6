"""DC05."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ...findings import Cause, Draft, Severity
from ...messages import QT_TRANSLATE_NOOP, Message
from ...roles import Role
from ..base import Context, Parameter, Reach, Rule
from ..columns import areas_of

if TYPE_CHECKING:
    from ...factor import BoolArray, IntArray
    from ...geometry.rings import FloatArray
    from ...parcels import Parcels

_DIFFERENCE = Parameter(
    "MIN_DIFFERENCE",
    QT_TRANSLATE_NOOP("ParcelClean", "Smallest difference"),
    QT_TRANSLATE_NOOP(
        "ParcelClean",
        "Differences up to this, or up to the step in which the column is recorded, are rounding. No law gives a"
        " tolerance.",
    ),
    1.0,
    "m²",
    minimum=0.0,
)
_SHARE = Parameter(
    "MIN_SHARE",
    QT_TRANSLATE_NOOP("ParcelClean", "Smallest share"),
    QT_TRANSLATE_NOOP("ParcelClean", "Differences up to this share of the measured area are not reported."),
    1.0,
    "%",
    minimum=0.0,
)
_DIFFERS = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Parcel {key}: recorded are {recorded:.1f} m², measured on the map {measured:.1f} m² ({share:+.1f} %). Check"
    " whether its boundary changed; if it did not, the measured area replaces the recorded one by registering the"
    " change (Land Law 2024, Art. 135.6). Never edit the certificate.",
)
_FACTOR = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Parcel {key}: recorded are {recorded:.1f} m², {factor} times the measured {measured:.1f} m². Most likely the"
    " column was filled from another scale or unit: correct it for the whole sheet, from the survey.",
)
_POINT = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Parcel {key}: recorded are {recorded:.1f} m², measured {measured:.1f} m². Most likely the decimal point slipped:"
    " compare with the certificate and correct the typing error.",
)
_SHEET_FACTOR_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "Sheet {sheet}: recorded areas are {factor} times the measured")
_SHEET_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "Sheet {sheet}: most recorded areas differ from the map")
_LAYER_FACTOR_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "All recorded areas are {factor} times the measured")
_LAYER_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "Most recorded areas differ from the map")
_POINT_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "The decimal point slipped in the recorded area")
_BAND_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "Recorded and measured area differ by more than {low} %")
_EXPECTED = QT_TRANSLATE_NOOP("ParcelClean", "about {measured:.1f} m²")
_BANDS = (10, 5, 0)
_MANY, _MOST = 10, 0.6  # a sheet is one cause where so many, and this share, of its parcels differ
_NEARLY_ALL = 0.9  # and the layer where this share of all does
_ALIKE = 0.02  # relative spread of the ratios within one factor


@dataclass(frozen=True)
class _Compared:
    """Recorded and measured areas (m²) of the parcels that have both, (k,) each, and which of them differ."""

    rows: IntArray
    recorded: FloatArray
    measured: FloatArray
    differ: BoolArray

    @property
    def ratio(self) -> FloatArray:
        """(k,) recorded ÷ measured."""
        ratios: FloatArray = self.recorded / self.measured
        return ratios


class AreaMismatch(Rule):
    """The recorded area differs from the area of the shape.

    Why: Certificates, taxes and prices go by the recorded area, the map by the shape. Where they differ, either the
    boundary changed without being registered, or one of the two is wrong.

    Wrong: 240 m² in the record, 310 m² on the map. A whole sheet recorded at four times its size (another scale) is one
    cause, and so is a decimal point that slipped.

    Right: Both agree to 1 m² and 1 %, or to the step in which the column is recorded: areas are rounded to 0.1 m², and
    older ones to whole square metres. No law gives a tolerance, so both limits are settings.

    Fix: Check the boundary first. Where it is unchanged, the measured area replaces the recorded one by registering the
    change (Land Law 2024, Art. 135.6); where it changed, the change is registered. The certificate is never edited.
    """

    code = "DC05"
    name = "domain.area_mismatch"
    title = QT_TRANSLATE_NOOP("ParcelClean", "Recorded area differs from the map")
    severity = Severity.WARNING
    reach = Reach.ROW
    parameters = (_DIFFERENCE, _SHARE)
    roles = (Role.AREA,)

    def _check(self, context: Context) -> Iterator[Draft]:
        parcels = context.parcels
        limit, share = float(self.setting(context, _DIFFERENCE)), float(self.setting(context, _SHARE)) / 100
        compared = _compare(context, limit, share)
        context.check_cancelled()
        causes = _causes(context, compared, limit, share)
        column = parcels.called(Role.AREA)
        for at in np.flatnonzero(compared.differ).tolist():
            row, recorded, measured = int(compared.rows[at]), float(compared.recorded[at]), float(compared.measured[at])
            template, cause, factor = causes[at]
            values: dict[str, object] = {
                "key": str(parcels.keys[row]),
                "recorded": recorded,
                "measured": measured,
                "share": 100 * (recorded / measured - 1),
                "factor": factor,
            }
            yield Draft(
                (row,),
                Message(template, values),
                cause=cause,
                field=column,
                value=round(recorded - measured, 2),
                unit="m²",
                expected=Message(_EXPECTED, {"measured": measured}),
                judged=(recorded,),
                details={"recorded": recorded, "measured": round(measured, 2)},
            )


def _compare(context: Context, limit: float, share: float) -> _Compared:
    import shapely  # the toolbox lists rules without it

    parcels = context.parcels
    recorded = areas_of(context, Role.AREA)
    measured = shapely.area(parcels.geometries)
    rows = np.flatnonzero(np.isfinite(recorded) & (recorded > 0) & np.isfinite(measured) & (measured > 0))
    recorded, measured = recorded[rows], measured[rows]
    difference = np.round(np.abs(recorded - measured), 6)
    step = context.of_layer("recording step", _step_of) if limit else 0.0
    differ = (difference > max(limit, step)) & (difference > share * measured)
    return _Compared(rows, recorded, measured, differ)


def _step_of(layer: Context) -> float:
    """The step in which areas are recorded (m²): 0.01, 0.1, 1 or 10, whichever all but one in a hundred are on."""
    import shapely

    recorded, measured = areas_of(layer, Role.AREA), shapely.area(layer.parcels.geometries)
    recorded = recorded[np.isfinite(recorded) & (recorded > 0) & np.isfinite(measured) & (measured > 0)]
    for step in (10.0, 1.0, 0.1):
        on = np.abs(recorded / step - np.round(recorded / step)) < 1e-6
        if len(on) and on.mean() >= 0.99:
            return step
    return 0.01


@dataclass(frozen=True)
class _Common:
    """What many parcels of a sheet, or of the layer, share: the cause, and the factor if their areas are off by one."""

    cause: Cause
    factor: str

    def holds_for(self, ratio: float) -> bool:
        """Whether a parcel that differs is one of them."""
        return not self.factor or abs(ratio / float(self.factor) - 1) <= 2 * _ALIKE


def _causes(context: Context, compared: _Compared, limit: float, share: float) -> dict[int, tuple[str, Cause, str]]:
    """By position: template, cause and factor of every parcel that differs."""

    def of_sheets(layer: Context) -> dict[str | None, _Common]:
        return _in_common(layer.parcels, compared if layer is context else _compare(layer, limit, share))

    common = context.of_layer("area causes", of_sheets)
    out: dict[int, tuple[str, Cause, str]] = {}
    for at in np.flatnonzero(compared.differ).tolist():
        ratio = float(compared.ratio[at])
        found = common.get(None) or common.get(str(context.parcels.sheets[compared.rows[at]]))
        if found is not None and found.holds_for(ratio):
            out[at] = (_FACTOR if found.factor else _DIFFERS, found.cause, found.factor)
        else:
            out[at] = _single(ratio)
    return out


def _in_common(parcels: Parcels, compared: _Compared) -> dict[str | None, _Common]:
    """By sheet what most of its areas have in common; under None where it is most of the layer's."""
    wrong = np.flatnonzero(compared.differ)
    if len(wrong) >= _MANY and len(wrong) >= _NEARLY_ALL * len(compared.rows):
        return {None: _shared(compared, wrong, "layer", _LAYER_CAUSE, _LAYER_FACTOR_CAUSE, {})}
    sheets = parcels.by_sheet.code[compared.rows]
    judged = np.bincount(sheets, minlength=len(parcels.by_sheet.distinct))
    differing = np.bincount(sheets[wrong], minlength=len(judged))
    out: dict[str | None, _Common] = {}
    for sheet in np.flatnonzero((differing >= _MANY) & (differing >= _MOST * judged)).tolist():
        own = str(parcels.by_sheet.distinct[sheet])
        name = own or "?"
        mine = wrong[sheets[wrong] == sheet]
        out[own] = _shared(compared, mine, f"sheet {name}", _SHEET_CAUSE, _SHEET_FACTOR_CAUSE, {"sheet": name})
    return out


def _shared(
    compared: _Compared, wrong: IntArray, key: str, title: str, factor_title: str, values: dict[str, str]
) -> _Common:
    """One cause for many parcels; where it is a factor, only for those that are off by it."""
    factor = _factor(compared.ratio[wrong])
    if not factor:
        return _Common(Cause(key, Message(title, values)), "")
    return _Common(Cause(key, Message(factor_title, {**values, "factor": factor})), factor)


def _factor(ratios: FloatArray) -> str:
    """The one factor by which most of the areas are off, as text; "" where there is none."""
    middle = float(np.median(ratios))
    alike = np.abs(ratios / middle - 1) <= _ALIKE
    if alike.mean() < 0.8 or abs(middle - 1) < 0.05:
        return ""
    return f"{middle:.3g}"


def _single(ratio: float) -> tuple[str, Cause, str]:
    power = np.log10(ratio)
    if abs(power) > 0.9 and abs(power - round(power)) < 0.015:
        return _POINT, Cause("point", Message(_POINT_CAUSE)), ""
    low = next(band for band in _BANDS if round(abs(ratio - 1) * 100, 6) > band)
    shown = low or 1
    return _DIFFERS, Cause(f"over {low}", Message(_BAND_CAUSE, {"low": shown})), ""
