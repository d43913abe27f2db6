"""An algorithm's copy of an open layer brought back into the layer: only cells that differ, in one undo step."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from qgis.core import NULL, QgsFeature, QgsFeatureRequest, QgsField, QgsFields, QgsVectorDataProvider, QgsVectorLayer

from ..core.messages import QT_TRANSLATE_NOOP
from ..core.text.fold import is_blank
from .errors import InputError

_OWN_ORIGINS = (QgsFields.FieldOrigin.OriginProvider, QgsFields.FieldOrigin.OriginEdit)
_DBF_NAME = 10  # characters

_READ_ONLY = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "“{layer}” cannot be edited here: it is read-only. Copy it into a GeoPackage, or use the algorithm of the toolbox,"
    " which writes a copy.",
)
_NO_COLUMN = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "“{layer}” has no column “{column}”, and none can be added to it here. Add the column with the program that manages"
    " the data, or use the algorithm of the toolbox, which writes a copy.",
)
_CHANGED = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "“{layer}” was changed while the values were computed, so they may belong to other parcels. Nothing was written;"
    " run again.",
)
_UNSAVED = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "“{layer}” has new parcels that are not saved yet, and it needs a new column, “{column}”. Save the edits first,"
    " then run again; nothing was written.",
)
_NOT_ITS_OWN = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Column “{column}” of “{layer}” is joined or calculated and cannot be written. Choose a column of the layer itself;"
    " nothing was written.",
)
_FAILED = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "QGIS did not take the value for column “{column}” of “{layer}”. Nothing was written; check the type and length of"
    " the column.",
)
_NO_EDITING = QT_TRANSLATE_NOOP(
    "ParcelClean", "The edit mode of “{layer}” cannot be switched on. Close other programs that hold it, and try again."
)


@dataclass(frozen=True)
class Cell:
    """One cell to write."""

    fid: int
    column: str
    before: object
    after: object


@dataclass(frozen=True)
class Differences:
    """What a copy has that the layer has not: columns, and cells (their `before` is None in new columns)."""

    columns: tuple[QgsField, ...]
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Moment:
    """The rows of a layer in the order in which an algorithm reads them, and how far its edits had come."""

    rows: tuple[int, ...]
    step: tuple[int, int, str]


def moment_of(layer: QgsVectorLayer) -> Moment:
    """The layer as it is now."""
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry).setSubsetOfAttributes([])
    stack = layer.undoStack()
    step = (stack.index(), stack.count(), layer.subsetString())
    return Moment(tuple(feature.id() for feature in layer.getFeatures(request)), step)


def need_editable(layer: QgsVectorLayer) -> None:
    """Raise `InputError` unless cells of the layer can be changed."""
    able = layer.dataProvider().capabilities() & QgsVectorDataProvider.Capability.ChangeAttributeValues
    if layer.readOnly() or not able:
        raise InputError(_READ_ONLY, layer=layer.name())


def differences(
    layer: QgsVectorLayer, copy: QgsVectorLayer, before: Moment, *, columns: int, only_empty: bool
) -> Differences:
    """What is to be written into `layer`.

    Args:
        layer: the open layer, with its unsaved edits.
        copy: what the algorithm made of it: the same rows in the same order.
        before: the layer when the run began.
        columns: so many columns may differ, 0 = any; more means that rows were mixed up.
        only_empty: cells that hold something are left alone, whatever the copy says.

    Raises:
        InputError: the layer was changed meanwhile, or cannot take a value.
    """
    changed = InputError(_CHANGED, layer=layer.name())
    fields, made = layer.fields(), copy.fields()
    names = fields.names()
    added = [made.at(at) for at in range(len(names), made.count())]
    if moment_of(layer) != before or made.names()[: len(names)] != names:
        raise changed
    keys = set(layer.primaryKeyAttributes())
    cells = []
    for feature, other in _pairs(layer, copy):
        if feature is None or other is None or not _same_place(feature, other):
            raise changed
        old, new = feature.attributes(), other.attributes()
        for at, name in enumerate(names):
            if at not in keys and not _same(old[at], new[at]) and not (only_empty and not is_blank(_plain(old[at]))):
                cells.append(Cell(feature.id(), name, old[at], new[at]))
        cells += [
            Cell(feature.id(), field.name(), None, value)
            for field, value in zip(added, new[len(names) :])
            if _plain(value) is not None
        ]
    touched = {cell.column for cell in cells}
    if columns and len(touched) > columns:
        raise changed
    for name in sorted(touched & set(names)):
        if fields.fieldOrigin(fields.indexOf(name)) not in _OWN_ORIGINS:
            raise InputError(_NOT_ITS_OWN, column=name, layer=layer.name())
    wanted = tuple(field for field in added if field.name() in touched)
    able = layer.dataProvider().capabilities() & QgsVectorDataProvider.Capability.AddAttributes
    if wanted and not able:
        raise InputError(_NO_COLUMN, layer=layer.name(), column=wanted[0].name())
    if wanted and layer.isEditable() and layer.editBuffer().addedFeatures():
        # QGIS 3.22 saves such features without what stands in the new column.
        raise InputError(_UNSAVED, layer=layer.name(), column=wanted[0].name())
    return Differences(wanted, tuple(cells))


def write_differences(layer: QgsVectorLayer, found: Differences, title: str) -> dict[str, str]:
    """Write all cells as one undo step named `title`; nothing is saved before the user saves the edits.

    Returns:
        The names that new columns have got.

    Raises:
        InputError: then nothing was written.
    """
    began = not layer.isEditable()
    if began and not layer.startEditing():
        raise InputError(_NO_EDITING, layer=layer.name())
    layer.beginEditCommand(title)
    try:
        named = {field.name(): _add(layer, field) for field in found.columns}
        _change(layer, found.cells, named)
    except InputError:
        layer.destroyEditCommand()
        if began:
            layer.rollBack()
        raise
    layer.endEditCommand()
    return named


def _add(layer: QgsVectorLayer, field: QgsField) -> str:
    made = QgsField(field)
    # A dBASE table cuts names; QGIS would look for the long one when it saves.
    if layer.dataProvider().storageType() == "ESRI Shapefile":
        made.setName(field.name()[:_DBF_NAME])
        made.setLength(made.length() or 254)
    if not layer.addAttribute(made):
        raise InputError(_NO_COLUMN, layer=layer.name(), column=made.name())
    return made.name()


def _change(layer: QgsVectorLayer, cells: Sequence[Cell], named: dict[str, str]) -> None:
    place = {name: layer.fields().indexOf(named.get(name, name)) for name in {cell.column for cell in cells}}
    by_row: dict[int, list[Cell]] = defaultdict(list)
    for cell in cells:
        by_row[cell.fid].append(cell)
    for fid, row in by_row.items():
        new = {place[cell.column]: cell.after for cell in row}
        # Where the old value is no value at all, undo would look each one up: minutes for 50,000 parcels.
        old = {place[cell.column]: NULL if cell.before is None else cell.before for cell in row}
        if not layer.changeAttributeValues(fid, new, old):
            raise InputError(_FAILED, column=named.get(row[0].column, row[0].column), layer=layer.name())


def _pairs(layer: QgsVectorLayer, copy: QgsVectorLayer) -> Iterator[tuple[QgsFeature | None, QgsFeature | None]]:
    return zip_longest(layer.getFeatures(), copy.getFeatures())


def _same_place(feature: QgsFeature, other: QgsFeature) -> bool:
    if feature.hasGeometry() != other.hasGeometry():
        return False
    return not feature.hasGeometry() or feature.geometry().boundingBox() == other.geometry().boundingBox()


def _same(old: object, new: object) -> bool:
    old, new = _plain(old), _plain(new)
    return old is new or old == new


def _plain(value: object) -> object:
    return None if value is None or value == NULL else value
