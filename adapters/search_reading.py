"""Layers of the project as what the search looks through; read in a thread of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from itertools import islice

from qgis.core import QgsFeature, QgsFeatureRequest, QgsMapLayer, QgsVectorLayer, QgsWkbTypes

from ..core.fields import FieldError
from ..core.messages import Message, Translate
from ..core.roles import CERTIFICATE_ROLES, PARCEL_ROLES, Role
from ..core.search.block import ROLES, Builder, Columns
from ..core.search.shown import Kind
from ..core.search.tables import Table
from .fields import find_certificate_roles, find_roles
from .layer_rows import LayerRows
from .values import plain

# Columns that the profile names, of parcels and of certificates.
Stated = tuple[Mapping[Role, str], Mapping[Role, str]]
MOST_ROWS = 200_000  # in memory at once, of all layers together: some 160 MB
_BLOCK = 4000  # rows that are made ready at a time
_PIECE = 100  # rows that are fetched at a time: meanwhile the window cannot run any Python
# What makes a table worth searching.
_TELLING = (
    Role.SERIAL,
    Role.REGISTRY_NUMBER,
    Role.PARCEL,
    Role.CERTIFICATE_PARCEL,
    Role.PARCEL_ID,
    Role.OWNER,
    Role.ORGANISATION,
    Role.PERSON_ID,
)
# Columns that tables of ours have, and only they: findings, changes, proposals, disagreements, tables of sheets.
_OURS = (
    ("finding_id", "fingerprint"),
    ("before", "after", "rule", "applied"),
    ("certificate", "parcel", "evidence"),
    ("certificate", "authors", "decisions"),
    ("sheet", "old_commune"),
    ("soHieuToBanDo", "soHieuToBanDoCu"),
)
# Read over the network, feature by feature: neither quick nor polite.
_WEB = frozenset({"wfs", "oapif", "arcgisfeatureserver"})
_PREFIX = "layername=parcelclean_"  # journal, marks and register, should anybody have added them as layers
# What we add to copies.
_KEY, _SERIALS, _PROVISIONAL = "parcel_key", "certificate_serials", "parcel_id_provisional"


def is_searched(layer: QgsMapLayer | None) -> bool:
    """Whether a layer may hold parcels or records: a vector layer that is open, and no table of ours about others."""
    if not isinstance(layer, QgsVectorLayer) or not layer.isValid() or _PREFIX in layer.source().lower():
        return False
    if layer.providerType().lower() in _WEB:
        return False
    names = {name.casefold() for name in layer.fields().names()}
    return bool(names) and not any(names.issuperset(map(str.casefold, ours)) for ours in _OURS)


class TableReading:
    """Fills one table. To be made in the main thread; `read` runs in any."""

    def __init__(self, layer: QgsVectorLayer, stated: Stated, translate: Translate):
        self._rows = LayerRows(layer)
        self._polygons = layer.geometryType() == QgsWkbTypes.GeometryType.PolygonGeometry
        self._stated, self._translate = stated, translate
        self.table = Table(layer.id(), layer.name(), Kind.PARCELS if self._polygons else Kind.RECORDS)
        self.problem: Message | None = None
        self.dropped = False  # nobody wants it any more

    def read(self, room: int = MOST_ROWS, stopped: Callable[[], bool] = lambda: False) -> None:
        """Read up to `room` rows into the table, block by block; what was stopped stays as far as it came."""

        def over() -> bool:
            return self.dropped or stopped()

        places = {} if over() else self._places()
        if places:
            self._read(places, max(room, 0), over)
        self.table.done = not over()

    def _places(self) -> Mapping[Role, int]:
        """Where the columns stand; {} where the layer is none to search."""
        find, known = (find_roles, PARCEL_ROLES) if self._polygons else (find_certificate_roles, CERTIFICATE_ROLES)
        stated = self._stated[0] if self._polygons else self._stated[1]
        try:
            found = find(self._rows, {}, stated)
        except FieldError as error:
            self.problem = error.message
            # Two columns in doubt are no reason to search none: each role for itself, the doubtful one left out.
            found = {}
            for role in known:
                with suppress(FieldError):
                    found[role] = find(self._rows, {}, {**dict.fromkeys(known, ""), role: None, **stated})[role]
        columns = {role: found[role].column for role in ROLES if role in found and found[role].column}
        # Boundaries of communes and houses have names too.
        telling = (Role.PARCEL, Role.PARCEL_ID) if self._polygons else _TELLING
        if not any(role in columns for role in telling):
            return {}
        return {role: self._rows.names.index(column) for role, column in columns.items()}

    def _read(self, places: Mapping[Role, int], room: int, stopped: Callable[[], bool]) -> None:
        table, builder = self.table, Builder(self.table.kind, self._translate)
        extra = {name: self._rows.names.index(name) for name in self._extra(places)}
        wanted = sorted({*places.values(), *extra.values()})
        request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry).setSubsetOfAttributes(wanted)
        features = self._rows.getFeatures(request)
        while not stopped():
            some = _next(features)
            if len(some) > room:
                table.cut, some = True, some[:room]
            if not some:
                return
            room -= len(some)
            cells = {at: [plain(feature[at]) for feature in some] for at in wanted}
            columns = Columns(
                fid=[feature.id() for feature in some],
                cells={role: cells[at] for role, at in places.items()},
                keys=cells.get(extra.get(_KEY)),
                serials=cells.get(extra.get(_SERIALS)),
                identifiers=cells.get(extra.get(_PROVISIONAL)),
            )
            table.add(builder.block(columns))

    def _extra(self, places: Mapping[Role, int]) -> list[str]:
        names = self._rows.names
        return [
            name
            for name in (_KEY, _SERIALS, _PROVISIONAL)
            if name in names and names.index(name) not in places.values()
        ]


def _next(features: Iterator[QgsFeature]) -> list[QgsFeature]:
    """The next rows, fewer at the end."""
    some: list[QgsFeature] = []
    while len(some) < _BLOCK:
        piece = list(islice(features, _PIECE))
        some += piece
        if len(piece) < _PIECE:
            break
    return some
