"""Outputs besides the findings: a copy of the input with more columns, and tables. All of them appear, or none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureRequest,
    QgsFeatureSink,
    QgsFields,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsWkbTypes,
)

from ..core.messages import QT_TRANSLATE_NOOP
from ..core.rules.base import Cancelled
from ..core.text.mask import spreadsheet_safe
from .destinations import Destination
from .errors import InputError
from .feedback import Reporter
from .fields import NO_CHECK
from .output_style import Looks
from .output_styles import styles_of
from .sinks import field
from .sources import Source
from .staging import Staging
from .values import number_places, storable

_BATCH = 2000

_NO_SINK = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{parameter}: “{path}” cannot be made. Check the folder, its free space and whether a program holds it open.",
)
_FAILED = QT_TRANSLATE_NOOP("ParcelClean", "{parameter}: the rows could not be written: {reason}")
_DBF_NAME = 10  # characters
_TAKEN = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{parameter}: “{layer}” already has a column “{column}”, which this algorithm would add. Choose the original layer,"
    " or rename the column.",
)

Columns = Sequence[tuple[str, str]]


class StagedSinks:
    """Several sinks of one run. Files are written in a folder out of sight and published together."""

    def __init__(
        self,
        algorithm: QgsProcessingAlgorithm,
        parameters: dict,
        context: QgsProcessingContext,
        group: str,
        reporter: Reporter,
    ):
        """Args: group: what was given to the run, as people call it; loaded outputs land under that name."""
        self._looks = Looks(styles_of(algorithm.name()), group, reporter)
        self._algorithm = algorithm
        self._parameters = parameters
        self._context = context
        self._written: dict[str, tuple[str, Staging | None]] = {}
        self._open: list[Staging] = []

    def write(
        self,
        destination: Destination,
        fields: QgsFields,
        kind: QgsWkbTypes.Type,
        crs: QgsCoordinateReferenceSystem,
        batches: Iterable[list[QgsFeature]],
        *,
        same_ids: bool = False,
    ) -> None:
        """Write one output to its end. Raises `InputError`, and `Cancelled` where `batches` does.

        `same_ids`: the column `fid` of a copy holds the row numbers of the original, see `keeps_ids`.
        """
        name = destination.parameter
        staging = None
        parameters = self._parameters
        if destination.path and not destination.keeps_others:
            staging = Staging(name, destination.path)
            self._open.append(staging)
            parameters = {**parameters, name: staging.parameter_value(parameters[name])}
        # A GeoPackage keeps its row numbers in `fid`; a column of ours with that name would be taken for them.
        taken = fields.indexOf("fid") >= 0 and not same_ids and _is_geopackage(destination)
        options = ["FID=row_id"] if taken else []
        sink, written = self._algorithm.parameterAsSink(
            parameters,
            name,
            self._context,
            fields,
            kind,
            crs,
            QgsFeatureSink.SinkFlags(),
            {"layerOptions": options} if options else {},
            [],
            options,
        )
        if sink is None:
            raise InputError(_NO_SINK, parameter=name, path=destination.path or destination.value)
        try:
            for batch in batches:
                if destination.spreadsheet:
                    _make_safe(batch)
                if not sink.addFeatures(batch, QgsFeatureSink.Flag.FastInsert):
                    raise InputError(_FAILED, parameter=name, reason=sink.lastError())
            sink.flushBuffer()
        finally:
            # The file is complete only when its writer is gone.
            del sink
        if destination.path:
            # A table beside others has the file's name in its destination, with the table's name behind it.
            file = destination.path if staging is None else written
            self._looks.save(name, file, destination.table, fields, kind)
        self._written[name] = (written, staging)

    def publish(self) -> dict[str, str]:
        """Move everything to where it was asked for; the destinations by parameter."""
        out = {}
        for name, (written, staging) in self._written.items():
            out[name] = staging.publish(written, self._context) if staging is not None else written
            self._looks.on_load(name, out[name], self._context)
        return out

    def close(self) -> None:
        """Take away what was not published."""
        for staging in self._open:
            staging.close()


def keeps_ids(source: Source) -> bool:
    """Whether the column `fid` of a layer is its key, so that a copy in a GeoPackage may have the same row numbers."""
    layer = source.layer
    return layer is not None and [layer.fields().at(at).name() for at in layer.primaryKeyAttributes()] == ["fid"]


def fields_with(source: Source, added: Columns, *, refill: bool = False) -> QgsFields:
    """The columns of a layer and some more (name, type).

    Raises `InputError` where a name is taken; with `refill`, only where that column cannot take the values.
    """
    fields = QgsFields(source.features.fields())
    for name, kind in added:
        at = _place(fields, name, cut=refill)
        if at < 0:
            fields.append(field(name, kind))
        elif not refill or fields.at(at).type() != field(name, kind).type():
            raise InputError(_TAKEN, parameter=source.parameter, layer=source.name, column=fields.at(at).name())
    return fields


def table_fields(columns: Columns) -> QgsFields:
    """Fields of a new table: (name, type)."""
    fields = QgsFields()
    for name, kind in columns:
        fields.append(field(name, kind))
    return fields


def copied_features(
    source: Source, fields: QgsFields, fid: np.ndarray, added: Mapping[str, np.ndarray], reporter: Reporter
) -> Iterator[list[QgsFeature]]:
    """Batches of the features of `source` with the values of the added columns. Raises `Cancelled`.

    Args:
        source: where they come from; invalid geometries come as they are.
        fields: as `fields_with` gives them.
        fid: (n,) feature ids to which the values belong.
        added: (n,) values by column, None = empty.
        reporter: for progress and cancelling.
    """
    rows = {feature: at for at, feature in enumerate(fid.tolist())}
    places = [(_place(fields, name, cut=True), column.tolist()) for name, column in added.items()]
    own = number_places(source.features.fields())
    more = [None] * (fields.count() - source.features.fields().count())
    iterator = source.features.getFeatures(QgsFeatureRequest(), NO_CHECK)
    done = 0
    while True:
        batch = []
        for feature in islice(iterator, _BATCH):
            at = rows.get(feature.id())
            cells = storable(feature, own) + more
            for place, values in places:
                cells[place] = None if at is None else values[at]
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


def table_rows(fields: QgsFields, rows: Iterable[Sequence[object]], reporter: Reporter) -> Iterator[list[QgsFeature]]:
    """Batches of features without geometry. Raises `Cancelled`."""
    iterator = iter(rows)
    while True:
        batch = []
        for row in islice(iterator, _BATCH):
            feature = QgsFeature(fields)
            feature.setAttributes(list(row))
            batch.append(feature)
        if not batch:
            return
        if reporter.cancelled():
            raise Cancelled
        yield batch


def _make_safe(batch: list[QgsFeature]) -> None:
    """Texts that a spreadsheet program would run become plain text."""
    for feature in batch:
        values = [spreadsheet_safe(value) if isinstance(value, str) else value for value in feature.attributes()]
        feature.setAttributes(values)


def _is_geopackage(destination: Destination) -> bool:
    return destination.keeps_others or destination.path.lower().endswith(".gpkg")


def _place(fields: QgsFields, name: str, *, cut: bool) -> int:
    """Where a column stands, whatever its case, or `cut` as dBASE tables do; -1 where it does not."""
    names = [one.casefold() for one in fields.names()]
    wanted = [name.casefold(), *([name.casefold()[:_DBF_NAME]] if cut else [])]
    return next((names.index(one) for one in wanted if one in names), -1)
