"""A copy of a layer in which some cells are filled; everything else stays as it is, invalid geometries included."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

import numpy as np
from qgis.core import QgsFeature, QgsFeatureRequest, QgsField, QgsFields

from ..core.messages import QT_TRANSLATE_NOOP
from ..core.rules.base import Cancelled
from .errors import InputError
from .feedback import Reporter
from .fields import NO_CHECK
from .sinks import field
from .sources import Source
from .values import number_places, storable

_BATCH = 2000
_TEXT = "QString"

_SHORT = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{parameter}: column “{column}” holds {length} characters, but {needed} are needed. Make the column longer, or"
    " choose another one.",
)
_NO_TEXT = QT_TRANSLATE_NOOP(
    "ParcelClean", "{parameter}: column “{column}” does not hold text. Choose or add a text column."
)


@dataclass(frozen=True)
class Fill:
    """What is written into one column: (n,) values, None where the cell stays as it is."""

    column: str
    values: np.ndarray


def existing(source: Source, names: Sequence[str]) -> str:
    """The first column of the layer with one of these names, whatever the case; "" if there is none."""
    columns = {name.casefold(): name for name in source.features.fields().names()}
    return next((columns[name.casefold()] for name in names if name.casefold() in columns), "")


def column_of(source: Source, column: str) -> QgsField:
    """The definition of a column of the layer."""
    return source.features.fields().field(column)


def need_text(source: Source, parameter: str, column: str, length: int) -> None:
    """Raise `InputError` unless the column takes texts of `length` characters."""
    found = column_of(source, column)
    if found.type() != field(column, _TEXT).type():
        raise InputError(_NO_TEXT, parameter=parameter, column=column)
    if 0 < found.length() < length:
        raise InputError(_SHORT, parameter=parameter, column=column, length=found.length(), needed=length)


def filled_fields(source: Source, fills: Sequence[Fill]) -> QgsFields:
    """The layer's columns, and a text column for each fill of a column that it does not have."""
    fields = QgsFields(source.features.fields())
    for fill in fills:
        if fields.indexOf(fill.column) < 0:
            fields.append(field(fill.column, _TEXT))
    return fields


def filled_features(
    source: Source, fields: QgsFields, fid: np.ndarray, fills: Sequence[Fill], reporter: Reporter
) -> Iterator[list[QgsFeature]]:
    """Batches of the layer's features with their cells filled. Raises `Cancelled`.

    `fid` (n,) says to which features the values belong.
    """
    rows = {feature: at for at, feature in enumerate(fid.tolist())}
    places = [(fields.indexOf(fill.column), fill.values.tolist()) for fill in fills]
    own = number_places(source.features.fields())
    more = [None] * (fields.count() - source.features.fields().count())
    iterator = source.features.getFeatures(QgsFeatureRequest(), NO_CHECK)
    done = 0
    while True:
        batch = []
        for feature in islice(iterator, _BATCH):
            cells = storable(feature, own) + more
            at = rows.get(feature.id())
            for place, values in places:
                if at is not None and values[at] is not None:
                    cells[place] = values[at]
            made = QgsFeature(fields, feature.id())
            made.setAttributes(cells)
            made.setGeometry(feature.geometry())
            batch.append(made)
        if not batch:
            return
        done += len(batch)
        reporter.progress(done / max(len(rows), 1))
        if reporter.cancelled():
            raise Cancelled
        yield batch
