"""Writes `resources/styles/findings.qml`: one category per rule and severity, symbols that show tiny places too.

usage: .venv/bin/python tools/make_findings_style.py      after a rule was added or a symbol changed

Colour says the severity, the marker's shape the group of the rule. The plugin keeps the categories that a layer has.
"""

from __future__ import annotations

import os
import runpy
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "resources" / "styles" / "findings.qml"
COLOURS = {"error": "#c62828", "warning": "#e68a00", "info": "#1565c0"}
SIZES = {"error": "3.2", "warning": "2.8", "info": "1.8"}  # mm; a hundred notes must not hide one error
SHAPES = {
    "topology": "circle",
    "uniqueness": "square",
    "completeness": "triangle",
    "domain": "diamond",
    "reconciliation": "pentagon",
}
# Below 4 mm on the screen a polygon cannot be seen, so a marker of fixed size stands for it. A degree is 111 km.
TINY = (
    "max(x_max($geometry) - x_min($geometry), y_max($geometry) - y_min($geometry))"
    " * if(abs(x_max($geometry)) <= 360, 111000, 1) < 0.004 * @map_scale"
)


def symbol(colour: str, shape: str, size: str):
    """Outline and light fill, and a marker while the place is tiny on the screen."""
    from qgis.core import (
        QgsCentroidFillSymbolLayer,
        QgsFillSymbol,
        QgsMarkerSymbol,
        QgsProperty,
        QgsSimpleFillSymbolLayer,
        QgsSymbolLayer,
    )

    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    fill = QgsSimpleFillSymbolLayer.create(
        {"color": f"{red},{green},{blue},60", "outline_color": f"{red},{green},{blue},255", "outline_width": "0.5"}
    )
    marker = QgsCentroidFillSymbolLayer.create({"point_on_surface": "1", "clip_points": "0"})
    marker.setSubSymbol(
        QgsMarkerSymbol.createSimple(
            {"name": shape, "color": colour, "size": size, "outline_color": "#ffffff", "outline_width": "0.3"}
        )
    )
    marker.setDataDefinedProperty(QgsSymbolLayer.Property.PropertyLayerEnabled, QgsProperty.fromExpression(TINY))
    made = QgsFillSymbol()
    made.changeSymbolLayer(0, fill)
    made.appendSymbolLayer(marker)
    return made


def table(layer):
    """Which columns the attribute table shows, in which order and how wide."""
    from parcel_clean.adapters.style import HIDDEN, ORDER, SORT, WIDTHS
    from qgis.core import QgsAttributeTableConfig

    config = layer.attributeTableConfig()
    config.update(layer.fields())
    # The nameless column holds the buttons of the actions.
    place = {name: at for at, name in enumerate(("", *ORDER))}
    columns = sorted(config.columns(), key=lambda column: place.get(column.name, len(place)))
    for column in columns:
        column.hidden = column.name in HIDDEN
        column.width = WIDTHS.get(column.name, -1)
    config.setActionWidgetStyle(QgsAttributeTableConfig.ActionWidgetStyle.ButtonList)
    config.setColumns(columns)
    config.setSortExpression(SORT)
    return config


def main() -> int:
    """Build an empty layer of the schema, style it, save the style."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    runpy.run_path(str(ROOT / "tools" / "checkout.py"))["register_package"]()
    from qgis.core import (
        QgsApplication,
        QgsCategorizedSymbolRenderer,
        QgsFeatureRequest,
        QgsRendererCategory,
        QgsVectorLayer,
    )

    application = QgsApplication([], False)
    application.initQgis()
    from parcel_clean.adapters.sinks import findings_fields
    from parcel_clean.adapters.style import ALIASES, CLASSES, DISPLAY, RANK, TIP
    from parcel_clean.core.rules.registry import all_rules

    layer = QgsVectorLayer("MultiPolygon", "findings", "memory")
    layer.dataProvider().addAttributes(findings_fields())
    layer.updateFields()
    categories = [
        QgsRendererCategory(
            f"{rule.code} {severity}",
            symbol(colour, SHAPES[rule.name.partition(".")[0]], SIZES[severity]),
            f"{severity} · {rule.code} {rule.title}",
        )
        for severity, colour in COLOURS.items()
        for rule in all_rules()
    ]
    renderer = QgsCategorizedSymbolRenderer(CLASSES, categories)
    # Drawn last is on top.
    clause = QgsFeatureRequest.OrderByClause(RANK, False)
    renderer.setOrderBy(QgsFeatureRequest.OrderBy([clause]))
    renderer.setOrderByEnabled(True)
    layer.setRenderer(renderer)
    for name, alias in ALIASES.items():
        layer.setFieldAlias(layer.fields().indexOf(name), alias)
    layer.setDisplayExpression(DISPLAY)
    layer.setMapTipTemplate(TIP)
    layer.setAttributeTableConfig(table(layer))
    TARGET.parent.mkdir(exist_ok=True)
    message, ok = layer.saveNamedStyle(str(TARGET))
    if not ok:
        print(message)
    return 0 if ok else 1


if __name__ == "__main__":
    sys.exit(main())
