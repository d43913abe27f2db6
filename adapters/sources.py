"""Opening what a parameter names as a source of features, or saying in one sentence why it cannot be used."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    QgsMapLayer,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeatureSourceDefinition,
    QgsProviderRegistry,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..core.messages import QT_TRANSLATE_NOOP, Message
from ..core.report.info import DataIdentity
from .errors import InputError
from .plain_source import PlainSource

_HASHED = 256 * 2**20  # bytes; beyond that a hash would cost more than the check

_MISSING = QT_TRANSLATE_NOOP("ParcelClean", "{parameter}: the file “{path}” does not exist. Correct the path.")
_EMPTY = QT_TRANSLATE_NOOP("ParcelClean", "{parameter}: the file “{path}” is empty (0 bytes). Copy or export it again.")
_FOLDER = QT_TRANSLATE_NOOP("ParcelClean", "{parameter}: “{path}” is a folder. Choose a layer file in it.")
_UNREADABLE = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{parameter}: “{path}” cannot be read as a vector layer. Open it in QGIS to see whether it is damaged or of another"
    " kind.",
)
_NO_LAYER = QT_TRANSLATE_NOOP(
    "ParcelClean", "{parameter}: “{path}” has no layer “{layer}”. It holds: {layers}. Choose one of them."
)
_UNKNOWN = QT_TRANSLATE_NOOP(
    "ParcelClean", "{parameter}: there is no layer or file “{path}”. Choose a layer of the project or a file."
)
_NOT_GIVEN = QT_TRANSLATE_NOOP("ParcelClean", "{parameter} is not given. Choose a layer or file.")
_NOT_POLYGONS = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{parameter}: “{layer}” holds {what}, but parcels are polygons. Choose the parcel layer, or build polygons from the"
    " lines first.",
)
_WHAT = {
    QgsWkbTypes.GeometryType.PointGeometry: QT_TRANSLATE_NOOP("ParcelClean", "points"),
    QgsWkbTypes.GeometryType.LineGeometry: QT_TRANSLATE_NOOP("ParcelClean", "lines"),
    QgsWkbTypes.GeometryType.NullGeometry: QT_TRANSLATE_NOOP("ParcelClean", "no geometry"),
}
_EDITED = QT_TRANSLATE_NOOP(
    "ParcelClean", "“{layer}” has changes that are not saved yet; they are part of what was checked."
)
_FILTERED = QT_TRANSLATE_NOOP(
    "ParcelClean", "“{layer}” is filtered ({filter}): features that the filter hides were not seen."
)
_FIRST = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{parameter}: “{path}” holds {count} layers; the first, “{layer}”, was read. To read another one write"
    " {path}|layername=NAME",
)
_PART = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Only a part of “{layer}” was read, because the input is limited by a filter or a number of features.",
)


@dataclass
class Source:
    """An opened source.

    layer          the layer behind it, where there is one
    public         how the report names it, still with passwords (they are taken out where it is shown)
    path           the file it lies in, "" for memory and servers
    selected_only  only the selected features are read
    limited        not all features are read: a selection, a filter of the caller's, or a number of features
    """

    parameter: str
    features: QgsProcessingFeatureSource | PlainSource
    layer: QgsVectorLayer | None
    name: str
    public: str = ""
    path: str = ""
    selected_only: bool = False
    notes: tuple[Message, ...] = ()
    warnings: tuple[Message, ...] = ()
    limited: bool = False

    @property
    def crs(self) -> str | None:
        """Authority code or WKT; None where the layer has no CRS."""
        crs = self.features.sourceCrs()
        return (crs.authid() or crs.toWkt()) if crs.isValid() else None

    @property
    def has_geometry(self) -> bool:
        """Whether it is more than a table."""
        return self.features.wkbType() != QgsWkbTypes.Type.NoGeometry


def open_source(
    algorithm: QgsProcessingAlgorithm, parameters: dict, name: str, context: QgsProcessingContext
) -> Source:
    """Open the vector source of parameter `name`. Raises `InputError`."""
    value = parameters.get(name)
    definition = value if isinstance(value, QgsProcessingFeatureSourceDefinition) else None
    selected = bool(definition and definition.selectedFeaturesOnly)
    # A folder of shapefiles opens too, as whichever file comes first.
    folder = isinstance(value, str) and Path(value).is_dir() and Path(value).suffix.lower() != ".gdb"
    layer = None if folder else algorithm.parameterAsVectorLayer(parameters, name, context)
    try:
        features = None if folder else algorithm.parameterAsSource(parameters, name, context)
    except Exception:  # noqa: BLE001 - what QGIS throws here has no type; see PlainSource
        features = PlainSource(layer, selected) if layer is not None else None
    if features is None:
        raise _complaint(name, value)
    title = layer.name() if layer is not None else features.sourceName()
    public = layer.source() if layer is not None else title
    notes, warnings = [], []
    if layer is not None and layer.isEditable() and layer.isModified():
        notes.append(Message(_EDITED, {"layer": title}))
    limited = definition is not None and _is_limited(definition)
    if limited:
        warnings.append(Message(_PART, {"layer": title}))
    if layer is not None and layer.subsetString():
        warnings.append(Message(_FILTERED, {"layer": title, "filter": layer.subsetString()}))
    others = _layers_beside(value, layer)
    if others:
        warnings.append(Message(_FIRST, {"parameter": name, "path": value, "layer": others[0], "count": len(others)}))
    path = file_of(layer)
    return Source(
        name, features, layer, title, public, path, selected, tuple(notes), tuple(warnings), limited or selected
    )


def need_polygons(source: Source) -> None:
    """Raise `InputError` for points, lines and tables. Layers of unknown or mixed type may hold polygons."""
    kind = QgsWkbTypes.geometryType(source.features.wkbType())
    if kind in _WHAT:
        raise InputError(_NOT_POLYGONS, parameter=source.parameter, layer=source.name, what=Message(_WHAT[kind]))


def file_of(layer: QgsMapLayer | None) -> str:
    """The file a layer lies in, "" where there is none."""
    if layer is None or layer.dataProvider() is None:
        return ""
    parts = QgsProviderRegistry.instance().decodeUri(layer.dataProvider().name(), layer.source())
    path = str(parts.get("path") or "")
    return path if path and Path(path).exists() else ""


def need_file(parameter: str, path: str) -> str:
    """The path of a file parameter. Raises `InputError` where there is no such file."""
    place = Path(path)
    if place.is_dir():
        raise InputError(_FOLDER, parameter=parameter, path=path)
    if not place.is_file():
        raise InputError(_MISSING, parameter=parameter, path=path)
    if not place.stat().st_size:
        raise InputError(_EMPTY, parameter=parameter, path=path)
    return path


def identity_of(source: Source, extent: tuple[float, float, float, float] | None, count: int) -> DataIdentity:
    """What the report says so that somebody can tell later which data it was."""
    if not source.path or not Path(source.path).is_file():
        return DataIdentity(features=count, extent=extent)
    digest = hashlib.sha256()
    with Path(source.path).open("rb") as file:
        left = _HASHED
        while left > 0:
            block = file.read(min(left, 2**20))
            if not block:
                break
            digest.update(block)
            left -= len(block)
    return DataIdentity(Path(source.path).stat().st_size, digest.hexdigest(), count, extent)


def _is_limited(definition: QgsProcessingFeatureSourceDefinition) -> bool:
    # `featureLimit` came with QGIS 3.20, `filterExpression` with 3.32.
    return getattr(definition, "featureLimit", -1) > 0 or bool(getattr(definition, "filterExpression", ""))


def _complaint(parameter: str, value: object) -> InputError:
    """Why `value` is no source of features."""
    text = _text(value)
    if not text:
        return InputError(_NOT_GIVEN, parameter=parameter)
    path, _, rest = text.partition("|")
    place = Path(path)
    if place.is_dir() and place.suffix.lower() != ".gdb":
        return InputError(_FOLDER, parameter=parameter, path=path)
    if not place.exists():
        looks_like_file = bool(place.suffix) or "/" in path or "\\" in path
        return InputError(_MISSING if looks_like_file else _UNKNOWN, parameter=parameter, path=path)
    if place.is_file() and not place.stat().st_size:
        return InputError(_EMPTY, parameter=parameter, path=path)
    if rest.startswith("layername="):
        held = _layers_of(path)
        wanted = rest[len("layername=") :].partition("|")[0]
        if held and wanted not in held:
            listed = ", ".join(f"“{name}”" for name in held[:10])
            return InputError(_NO_LAYER, parameter=parameter, path=path, layer=wanted, layers=listed)
    return InputError(_UNREADABLE, parameter=parameter, path=text)


def _text(value: object) -> str:
    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        return str(value.source.staticValue() or "")
    if isinstance(value, QgsMapLayer):
        return value.source() or value.name()
    return "" if value is None else str(value)


def _layers_beside(value: object, layer: QgsVectorLayer | None) -> list[str]:
    """All layers of a file that was named without saying which of several is meant."""
    if not isinstance(value, str) or "|" in value or layer is None or layer.dataProvider().subLayerCount() < 2:
        return []
    if not Path(value).is_file():
        return []
    # Our own style table and the like are no layers that anybody could mean.
    names = [text.split(layer.dataProvider().sublayerSeparator())[1] for text in layer.dataProvider().subLayers()]
    real = [name for name in names if name != "layer_styles"]
    return real if len(real) > 1 else []


def _layers_of(path: str) -> list[str]:
    found = QgsProviderRegistry.instance().providerMetadata("ogr").querySublayers(path)
    return [layer.name() for layer in found]
