"""How the outputs besides the findings look: names of columns, words for codes, colours, their place in the tree."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from qgis.core import (
    QgsAttributeTableConfig,
    QgsCategorizedSymbolRenderer,
    QgsEditorWidgetSetup,
    QgsFields,
    QgsFillSymbol,
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingLayerPostProcessorInterface,
    QgsReadWriteContext,
    QgsRendererCategory,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtXml import QDomDocument

from ..core.messages import QT_TRANSLATE_NOOP, Message, Translate
from .feedback import Reporter
from .gpkg_style import write_default_style
from .style import move_to_group

_NAME = QT_TRANSLATE_NOOP("ParcelClean", "Parcel Clean")
_NO_STYLE = QT_TRANSLATE_NOOP(
    "ParcelClean", "{parameter} is written, but its style could not be put into “{path}”: {reason}."
)


@dataclass(frozen=True)
class Classes:
    """Polygons coloured by the words of a column: value → label and fill; "" stands for every other value."""

    column: str
    fills: Mapping[str, tuple[str, str]]


@dataclass(frozen=True)
class TableStyle:
    """The look of one output. Columns that it does not name look as QGIS has it.

    aliases  what a column is called, by its name
    words    what is shown for the codes of a column
    order    the first columns of the table; () leaves the order
    hidden   columns that only programs need: in the data and the form, not in the table
    widths   of columns whose name or content needs more room than QGIS gives, pixels
    display  expression for the name of a row; "" leaves it to QGIS
    classes  colours on the map
    """

    aliases: Mapping[str, str | Message] = field(default_factory=dict)
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    order: tuple[str, ...] = ()
    hidden: frozenset[str] = frozenset()
    widths: Mapping[str, int] = field(default_factory=dict)
    display: str = ""
    classes: Classes | None = None

    @property
    def columns(self) -> frozenset[str]:
        """The columns that have a look."""
        coloured = [self.classes.column] if self.classes is not None else []
        return self.hidden.union(self.aliases, self.words, self.order, self.widths, coloured)


def apply_style(layer: QgsVectorLayer, style: TableStyle, translate: Translate) -> None:
    """Give a layer the look, in the language of `translate`."""
    fields = layer.fields()
    for name, alias in style.aliases.items():
        if fields.indexOf(name) >= 0:
            text = alias.render(translate) if isinstance(alias, Message) else translate(alias)
            layer.setFieldAlias(fields.indexOf(name), text)
    for name, labels in style.words.items():
        if fields.indexOf(name) >= 0:
            rows = [{translate(label): code} for code, label in labels.items()]
            layer.setEditorWidgetSetup(fields.indexOf(name), QgsEditorWidgetSetup("ValueMap", {"map": rows}))
    if style.order or style.hidden:
        _arrange(layer, style)
    if style.display:
        layer.setDisplayExpression(style.display)
    classes = style.classes
    if classes is not None and layer.geometryType() == QgsWkbTypes.GeometryType.PolygonGeometry:
        layer.setRenderer(QgsCategorizedSymbolRenderer(classes.column, list(_categories(classes, translate))))
    layer.triggerRepaint()


class Looks:
    """The look of all outputs of one run: into GeoPackages as they are written, onto layers as they are loaded."""

    def __init__(self, styles: Mapping[str, TableStyle], group: str, reporter: Reporter):
        """Args: styles: by output; group: what was given to the run, as people call it."""
        self._styles, self._group, self._reporter = styles, group, reporter
        self._translate = reporter.translate

    def save(self, parameter: str, path: str, table: str, fields: QgsFields, kind: QgsWkbTypes.Type) -> None:
        """Put the look of an output into the GeoPackage that holds it; other formats have no room for it."""
        style = self._styles.get(parameter)
        if style is None or Path(path).suffix.lower() != ".gpkg":
            return
        layer = QgsVectorLayer(QgsWkbTypes.displayString(kind), table, "memory")
        if not layer.isValid():  # a mixture of shapes
            layer = QgsVectorLayer("NoGeometry", table, "memory")
        layer.dataProvider().addAttributes([one for one in fields if one.name() in style.columns])
        layer.updateFields()
        apply_style(layer, style, self._translate)
        document = QDomDocument()
        layer.exportNamedStyle(document, QgsReadWriteContext(), _categories_of(style))
        try:
            write_default_style(path, table, self._translate(_NAME), document.toString())
        except sqlite3.Error as error:
            self._reporter.warning(Message(_NO_STYLE, {"parameter": parameter, "path": path, "reason": error}))

    def on_load(self, parameter: str, destination: str, context: QgsProcessingContext) -> None:
        """See to the look of an output that is loaded once the run is over."""
        if context.willLoadLayerOnCompletion(destination):
            processor = OutputPostProcessor(self._styles.get(parameter), self._group, self._translate)
            context.layerToLoadOnCompletionDetails(destination).setPostProcessor(processor)


class OutputPostProcessor(QgsProcessingLayerPostProcessorInterface):
    """Gives a loaded layer its look, and puts it into a group named after the input."""

    # QGIS keeps only a pointer; without these references Python would delete the object first.
    _alive: list[OutputPostProcessor] = []  # noqa: RUF012 - shared on purpose

    def __init__(self, style: TableStyle | None, group: str, translate: Translate):
        super().__init__()
        self._style, self._group, self._translate = style, group, translate
        self._alive.append(self)

    def postProcessLayer(self, layer, context, feedback):  # noqa: ARG002 - QGIS's signature
        """Called in the main thread once the layer is in the project."""
        if isinstance(layer, QgsVectorLayer) and self._style is not None:
            apply_style(layer, self._style, self._translate)
        if context.project() is not None:
            move_to_group(context.project().layerTreeRoot(), layer, self._group)
        if self in self._alive:
            self._alive.remove(self)


def _arrange(layer: QgsVectorLayer, style: TableStyle) -> None:
    """The table begins with what a person reads."""
    config = layer.attributeTableConfig()
    config.update(layer.fields())
    place = {name: at for at, name in enumerate(style.order)}
    columns = sorted(config.columns(), key=lambda column: place.get(column.name, len(place)))
    for column in columns:
        column.hidden = column.hidden or column.name in style.hidden
        column.width = style.widths.get(column.name, column.width)
    for name in sorted(style.hidden.difference(column.name for column in columns)):
        # A key that only the file will have.
        column = QgsAttributeTableConfig.ColumnConfig()
        column.name, column.hidden = name, True
        columns.append(column)
    config.setColumns(columns)
    layer.setAttributeTableConfig(config)


def _categories(classes: Classes, translate: Translate) -> Iterable[QgsRendererCategory]:
    for value, (label, fill) in classes.fills.items():
        symbol = QgsFillSymbol.createSimple({"color": fill, "outline_color": "90,90,90,255", "outline_width": "0.2"})
        yield QgsRendererCategory(value, symbol, translate(label))


def _categories_of(style: TableStyle) -> QgsMapLayer.StyleCategories:
    """What is saved: a random colour that QGIS has made up is no look of ours."""
    kinds = QgsMapLayer.StyleCategory
    # The name of a row is part of the configuration.
    saved = kinds.LayerConfiguration | kinds.Fields | kinds.Forms | kinds.AttributeTable
    return saved | kinds.Symbology if style.classes is not None else saved
