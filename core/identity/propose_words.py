"""The evidence for a drafted sheet, in words. Names of communes only: addresses themselves are personal data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..messages import QT_TRANSLATE_NOOP, Message
from .commune_codes import ColumnJudgement, Era
from .commune_names import CommuneName
from .communes import CommuneTable
from .scales import shown
from .sheet_scale import Extent

_LISTED = 6

_ADDRESSES_OLD = QT_TRANSLATE_NOOP("ParcelClean", "{count} of {total} addresses name {name} (cũ) ({parcels} parcels)")
_ADDRESSES_DISTRICT = QT_TRANSLATE_NOOP(
    "ParcelClean", "{count} of {total} addresses name {name} with its district ({parcels} parcels)"
)
_ADDRESSES = QT_TRANSLATE_NOOP("ParcelClean", "{count} of {total} addresses name {name} ({parcels} parcels)")
_STRAYS = QT_TRANSLATE_NOOP("ParcelClean", "other addresses name {others}")
_MAY_BE_NEW = QT_TRANSLATE_NOOP("ParcelClean", "it may also be the new commune {labels}")
TOO_FAR = QT_TRANSLATE_NOOP("ParcelClean", "but the sheet lies far from every such commune ({labels})")
_NAMESAKES = QT_TRANSLATE_NOOP("ParcelClean", "it may be {labels}")
_COLUMN_AGREES = QT_TRANSLATE_NOOP("ParcelClean", "the column says {label}")
_COLUMN_DIFFERS = QT_TRANSLATE_NOOP("ParcelClean", "but the column says {label}")
_COLUMN_CONSTANT = QT_TRANSLATE_NOOP(
    "ParcelClean", "the column says {label} on every parcel of the layer, which cannot be; it was not used"
)
_COLUMN_NEW = QT_TRANSLATE_NOOP("ParcelClean", "the column holds new communes ({label}); it was not used")
_POSITION = QT_TRANSLATE_NOOP(
    "ParcelClean", "the sheet lies {distance:.1f} km from the middle of {label} (radius {radius:.1f} km)"
)
_ONLY_POSITION = QT_TRANSLATE_NOOP("ParcelClean", "no column and no address says a commune")
_NOTHING = QT_TRANSLATE_NOOP("ParcelClean", "nothing says which commune it is")
_SEVERAL_ROWS = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "the parcels of this number belong to {count} communes: perhaps {count} sheets; keep one row or make the numbers"
    " different",
)
_TOO_WIDE = QT_TRANSLATE_NOOP(
    "ParcelClean", "the parcels of this number lie up to {distance:.1f} km apart: perhaps two sheets"
)
_SCALE_COLUMN = QT_TRANSLATE_NOOP("ParcelClean", "scale {scale} from the column")
_SCALES_DIFFER = QT_TRANSLATE_NOOP("ParcelClean", "the column gives several scales: {scales}")
_SCALE_ESTIMATE = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "scale {scale} is an estimate: extent {width:.0f} × {height:.0f} m and {density:.1f} parcels per hectare fit it",
)
_NO_ESTIMATE = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "scale not certain: extent {width:.0f} × {height:.0f} m fits {by_extent} or smaller, {density:.1f} parcels per"
    " hectare fit {by_parcels}",
)
_BY_COMPANY = QT_TRANSLATE_NOOP("ParcelClean", "of these, {label} is in the province of the other sheets")
_NO_SCALE = QT_TRANSLATE_NOOP("ParcelClean", "no scale")

# Evidence that names the commune itself.
NAMED = frozenset({_ADDRESSES, _ADDRESSES_OLD, _ADDRESSES_DISTRICT})


def addresses(name: CommuneName, count: int, total: int, parcels: int, *, has_district: bool) -> Message:
    """How many addresses name the commune."""
    template = _ADDRESSES_OLD if name.is_old else _ADDRESSES_DISTRICT if has_district else _ADDRESSES
    return Message(template, {"count": count, "total": total, "parcels": parcels, "name": name.shown})


def strays(others: Sequence[tuple[str, int]]) -> Message:
    """What the other addresses name."""
    listed = ", ".join(f"{name} ({count})" for name, count in others[:_LISTED])
    return Message(_STRAYS, {"others": listed})


def may_be_new(codes: Sequence[str], table: CommuneTable) -> Message:
    """The name or code is also that of a present commune."""
    return Message(_MAY_BE_NEW, {"labels": ", ".join(table.new_label(code) for code in codes[:_LISTED])})


def too_far(codes: Sequence[str], table: CommuneTable) -> Message:
    """No candidate is near."""
    return Message(TOO_FAR, {"labels": _old(codes, table)})


def namesakes(codes: Sequence[str], table: CommuneTable) -> Message:
    """Several candidates are left."""
    return Message(_NAMESAKES, {"labels": _old(codes, table)})


def column(code: str, table: CommuneTable, *, agrees: bool) -> Message:
    """What the commune column says of the sheet."""
    return Message(_COLUMN_AGREES if agrees else _COLUMN_DIFFERS, {"label": table.old_label(code)})


def column_useless(code: str, as_new: Sequence[str], judgement: ColumnJudgement, table: CommuneTable) -> Message:
    """Why the commune column has no say."""
    if judgement.contradicted and judgement.era is not Era.NEW:
        return Message(_COLUMN_CONSTANT, {"label": table.old_label(code)})
    return Message(_COLUMN_NEW, {"label": ", ".join(table.new_label(new) for new in as_new[:_LISTED])})


def position(
    place: tuple[float, float] | None, code: str, candidates: Sequence[str], table: CommuneTable
) -> list[Message]:
    """How far the sheet lies from what its commune became; of an open row, from the nearest new commune."""
    if place is None:
        return []
    became = list(table.successors(code)) or [new for one in candidates for new in table.successors(one)]
    nearest = min(became or table.near(*place)[:1], key=lambda new: new.distance(*place) / new.radius, default=None)
    if nearest is None:
        return []
    values = {"distance": nearest.distance(*place), "radius": nearest.radius, "label": table.new_label(nearest.code)}
    return [Message(_POSITION, values)]


def only_position() -> Message:
    """There was nothing else to go by."""
    return Message(_ONLY_POSITION)


def nothing() -> Message:
    """There was nothing at all to go by."""
    return Message(_NOTHING)


def several_rows(count: int) -> Message:
    """The number stands in several rows."""
    return Message(_SEVERAL_ROWS, {"count": count})


def too_wide(metres: float) -> Message:
    """Wider than any sheet."""
    return Message(_TOO_WIDE, {"distance": metres / 1000.0})


def scale_column(scale: int) -> Message:
    """The layer says it."""
    return Message(_SCALE_COLUMN, {"scale": shown(scale)})


def scales_differ(counts: Mapping[int, int]) -> Message:
    """The layer says several."""
    listed = ", ".join(f"{shown(scale)} ({count})" for scale, count in sorted(counts.items()))
    return Message(_SCALES_DIFFER, {"scales": listed})


def scale_estimate(extent: Extent) -> Message:
    """What extent and parcels say, whether or not they agree."""
    values = {"width": extent.width, "height": extent.height, "density": extent.per_hectare}
    if extent.estimate:
        return Message(_SCALE_ESTIMATE, {**values, "scale": shown(extent.estimate)})
    by_extent = shown(extent.by_extent) or Message(_NO_SCALE)
    return Message(
        _NO_ESTIMATE, {**values, "by_extent": by_extent, "by_parcels": shown(extent.by_parcels) or Message(_NO_SCALE)}
    )


def by_company(code: str, table: CommuneTable) -> Message:
    """Chosen among namesakes by the other sheets of the layer."""
    return Message(_BY_COMPANY, {"label": table.old_label(code)})


def _old(codes: Sequence[str], table: CommuneTable) -> str:
    listed = []
    for code in codes[:_LISTED]:
        commune = table.old.get(code)
        listed.append(f"{code} {commune.name} ({commune.district})" if commune else code)
    return ", ".join(listed) + (" …" if len(codes) > _LISTED else "")
