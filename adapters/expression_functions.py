"""Functions for QGIS's expressions: `pc_parcel_key`, `pc_parcel_id`, `pc_decode_id`, `pc_unicode`.

What they need of `core` is imported when they are called: registering them must cost nothing.
"""

from __future__ import annotations

from functools import lru_cache

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsExpression,
    QgsExpressionFunction,
    QgsFeatureRequest,
    QgsGeometry,
    QgsPointXY,
)

from ..core.messages import QT_TRANSLATE_NOOP, Message, Translate
from .errors import InputError, sentence_of
from .expression_help import HELP, Help
from .proj_context import keep_proj_context
from .shapely_loader import ensure_shapely
from .values import plain

GROUP = "Parcel Clean"
_THREE = QT_TRANSLATE_NOOP(
    "ParcelClean", "pc_parcel_key takes no arguments, or all three: commune, sheet and parcel number (NULL if unknown)."
)
_NO_FEATURE = QT_TRANSLATE_NOOP(
    "ParcelClean", "pc_parcel_key() needs a row of a layer. Elsewhere give commune, sheet and parcel number."
)
_NOT_SHAPE = QT_TRANSLATE_NOOP(
    "ParcelClean", "pc_parcel_id needs the polygon of a parcel, such as $geometry; it was given {what}."
)
_NO_SHAPELY = QT_TRANSLATE_NOOP("ParcelClean", "pc_parcel_id cannot be computed here. {reason}")
_NO_CRS = QT_TRANSLATE_NOOP(
    "ParcelClean", "pc_parcel_id: the layer has no CRS. Give it as second argument, e.g. 'EPSG:9210'."
)
_BAD_CRS = QT_TRANSLATE_NOOP(
    "ParcelClean", "pc_parcel_id: there is no coordinate reference system “{crs}”. Give one such as 'EPSG:9210'."
)
_BAD_ENCODING = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "pc_unicode: “{encoding}” is no encoding that is known; give 'tcvn3', 'vni' or 'viqr', or leave it out.",
)
_OTHER_SHAPE = QT_TRANSLATE_NOOP("ParcelClean", "a point, a line or a mixture")


class _Function(QgsExpressionFunction):
    """One function; errors of ours become a sentence beside the expression."""

    NAME = ""
    CONTEXTUAL = False

    def __init__(self, translate: Translate):
        said: Help = HELP[self.NAME]
        parameters = [QgsExpressionFunction.Parameter(name, optional) for name, optional in said.parameters]
        # QGIS fills in what was left out, and one could not tell it from NULL.
        counted = -1 if all(optional for _, optional in said.parameters) else parameters
        super().__init__(self.NAME, counted, GROUP, said.html(translate), False, True, self.CONTEXTUAL)
        self._tr = translate

    def func(self, values, context, parent, node):  # noqa: ARG002 - QGIS's signature
        """The value, NULL where an argument is; a bad argument ends the evaluation with a sentence."""
        try:
            return self.value(values, context)
        except Exception as error:  # noqa: BLE001 - nothing of Python's may get out into QGIS's evaluation
            message = sentence_of(error)
            parent.setEvalErrorString(
                f"{type(error).__name__}: {error}" if message is None else message.render(self._tr)
            )
            return None

    def value(self, values, context):
        """The value for these arguments; NULL stands for those that were left out."""
        raise NotImplementedError

    def isStatic(self, node, parent, context):  # noqa: N802 - QGIS's name
        """Whether it may be computed once for all rows."""
        return not self.CONTEXTUAL and QgsExpressionFunction.allParamsStatic(node, parent, context)

    def usesGeometry(self, node):  # noqa: ARG002, N802 - QGIS's name
        """Only through its arguments."""
        return False

    def referencedColumns(self, node):  # noqa: ARG002, N802 - QGIS's name
        """Only through its arguments."""
        return set()


class ParcelKey(_Function):
    """`pc_parcel_key()` and `pc_parcel_key(commune, sheet, parcel)`."""

    NAME = "pc_parcel_key"
    CONTEXTUAL = True

    def prepare(self, node, parent, context):  # noqa: ARG002 - QGIS's signature
        """Look at the layer before its rows are computed."""
        if _count(node) == 0 and context is not None:
            from ..core.fields import FieldError
            from .expression_columns import look_at_layer

            try:
                look_at_layer(context)
            except FieldError:
                return True  # said when the first row is computed
        return True

    def referencedColumns(self, node):  # noqa: N802 - QGIS's name
        """Which columns are the key's is found only when it is computed."""
        return set() if _count(node) else {QgsFeatureRequest.ALL_ATTRIBUTES}

    def value(self, values, context):
        """The key as findings and matches have it; NULL where no part of it is known."""
        import numpy as np

        from ..core.identity.land_code import parcel_keys

        if len(values) not in (0, 3):
            raise InputError(_THREE)
        parts = [plain(value) for value in values] or self._own(context)
        columns = [np.array([part], dtype=object) for part in parts]
        key = str(parcel_keys(*columns)[0])
        return None if key == "?/?/?" else key

    def _own(self, context) -> list[object]:
        from ..core.records import KEY_ROLES, Role
        from .expression_columns import key_columns, profile_of

        names = tuple(context.fields().names())
        if not context.hasFeature() or not names:
            raise InputError(_NO_FEATURE)
        cells = context.feature().attributes()
        columns = key_columns(context, names, cells)
        found = {role: plain(cells[names.index(columns[role])]) for role in KEY_ROLES if role in columns}
        # The commune of the profile holds for every row, whatever a column says.
        commune = profile_of(context).commune_code or found.get(Role.COMMUNE)
        return [commune, found.get(Role.SHEET), found.get(Role.PARCEL)]


class ParcelId(_Function):
    """`pc_parcel_id(geometry[, crs])`."""

    NAME = "pc_parcel_id"
    CONTEXTUAL = True

    def value(self, values, context):
        """The provisional identifier; NULL for no shape, and where none can be given."""
        shape, crs = values
        if not isinstance(shape, QgsGeometry):
            if plain(shape) is None:
                return None
            raise InputError(_NOT_SHAPE, what=repr(plain(shape))[:40])
        if shape.isNull() or shape.isEmpty():
            return None
        status = ensure_shapely()
        if not status.ok:
            raise InputError(_NO_SHAPELY, reason=status.sentence(self._tr))
        keep_proj_context()
        return _identifier(shape.asWkb().data(), _crs(crs, context)) or None


class DecodeId(_Function):
    """`pc_decode_id(text)`."""

    NAME = "pc_decode_id"

    def value(self, values, context):  # noqa: ARG002 - it needs none
        """The middle of the cell as a point in WGS 84; NULL for what is no identifier."""
        from ..core.identity.geohash import LENGTH, decode

        text = str(plain(values[0]) or "").strip().lower()
        cells = decode([text])
        if len(text) != LENGTH or not cells.valid[0]:
            return None
        return QgsGeometry.fromPointXY(QgsPointXY(*cells.centres[0].tolist()))


class Unicode(_Function):
    """`pc_unicode(text[, encoding])`."""

    NAME = "pc_unicode"

    def value(self, values, context):  # noqa: ARG002 - it needs none
        """The text in Unicode; what is sound, or could only be guessed, stays as it is."""
        from ..core.text.legacy import repair
        from ..core.text.legacy_table import LEGACY, to_unicode

        text, named = plain(values[0]), plain(values[1])
        if not isinstance(text, str):
            return values[0]
        if named is not None:
            encoding = next((one for one in LEGACY if one.value == str(named).strip().lower()), None)
            if encoding is None:
                raise InputError(_BAD_ENCODING, encoding=named)
            return to_unicode(text, encoding)
        found = repair(text)
        return found.text if found is not None and found.safe else text


_FUNCTIONS = (ParcelKey, ParcelId, DecodeId, Unicode)
# QGIS keeps only pointers.
_registered: list[QgsExpressionFunction] = []


def register_functions(translate: Translate) -> None:
    """Make the functions known to QGIS; a second call changes nothing."""
    if _registered:
        return
    for kind in _FUNCTIONS:
        # Left over where the plugin was replaced while QGIS ran.
        QgsExpression.unregisterFunction(kind.NAME)
        function = kind(translate)
        if QgsExpression.registerFunction(function):
            _registered.append(function)


def unregister_functions() -> None:
    """Take them back."""
    from .expression_columns import forget_columns

    for function in _registered:
        QgsExpression.unregisterFunction(function.name())
    _registered.clear()
    forget_columns()


def _count(node) -> int:
    """With how many arguments a function was called."""
    arguments = node.args() if node is not None else None
    return arguments.count() if arguments is not None else 0


def _crs(said: object, context) -> str:
    """The CRS of the second argument, else of the layer, else of the project. Raises `InputError`."""
    crs = said
    if not isinstance(crs, QgsCoordinateReferenceSystem):
        text = plain(said)
        if text is None:
            # What the layer says holds, also that it has none.
            of_layer = context.hasVariable("layer_crs")
            text = context.variable("layer_crs") if of_layer else context.variable("project_crs")
            if not text:
                raise InputError(_NO_CRS)
        crs = QgsCoordinateReferenceSystem(str(text))
        if not crs.isValid():
            raise InputError(_BAD_CRS, crs=text)
    name = crs.authid()
    # Definitions of the user's own have a number that only this QGIS knows.
    return name if name and not name.upper().startswith("USER:") else crs.toWkt()


@lru_cache(maxsize=4096)
def _identifier(wkb: bytes, crs: str) -> str:
    """Kept, for a map that is drawn again asks for the same parcels again."""
    from ..core.geometry.wkb import Shape
    from ..core.identity.one_parcel import provisional_identifier
    from .features import parse_polygons

    parsed = parse_polygons([wkb])
    if parsed.shape[0] == Shape.OTHER:
        raise InputError(_NOT_SHAPE, what=Message(_OTHER_SHAPE))
    return provisional_identifier(parsed, crs)
