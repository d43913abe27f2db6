"""What the reconciliation dock reads: MATCHES and the certificate table as a worklist, and single rows by role.

`WorklistReading` takes what it needs of the layers when it is made, so its `read` may run in a thread of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from qgis.core import (
    QgsFeatureRequest,
    QgsGeometry,
    QgsProcessingContext,
    QgsProject,
    QgsVectorLayer,
)

from ..core.fields import FieldError
from ..core.plan import rule_codes, rule_specs
from ..core.profile import Profile, ProfileError, load_profile
from ..core.reconciliation.match_rows import COLUMNS
from ..core.reconciliation.worklist import Holder, Worklist, worklist_of
from ..core.roles import Role
from ..core.text.fold import clean, is_blank
from .fields import find_certificate_roles, find_roles
from .layer_rows import LayerRows
from .project import project_profile
from .values import plain

_TODAY = (Role.SHEET, Role.PARCEL)
_WRITTEN = (Role.CERTIFICATE_SHEET, Role.CERTIFICATE_PARCEL)
_HOLDER = (Role.OWNER, Role.ORGANISATION, Role.ADDRESS, *_TODAY, *_WRITTEN)

Columns = Mapping[Role, str]
Cells = Mapping[Role, object]


class Stopped(Exception):
    """Nobody wants the result any more."""


@dataclass(frozen=True)
class ReadWorklist:
    """A worklist, and in which columns of the two layers each role stands."""

    worklist: Worklist = field(default_factory=Worklist)
    certificates: Columns = field(default_factory=dict)
    parcels: Columns = field(default_factory=dict)


class WorklistReading:
    """Reads once, in any thread."""

    def __init__(
        self, matches: QgsVectorLayer, certificates: QgsVectorLayer, parcels: QgsVectorLayer, project: QgsProject
    ):
        """To be made in the main thread."""
        self._matches, self._certificates, self._parcels = map(LayerRows, (matches, certificates, parcels))
        context = QgsProcessingContext()
        context.setProject(project)
        self._profile = project_profile(context)

    def read(self, stopped: Callable[[], bool] = lambda: False) -> ReadWorklist:
        """The worklist. Raises `Stopped`."""
        profile = self._read_profile()
        lines = _columns(find_certificate_roles, self._certificates, profile.certificate_roles)
        parcels = _columns(find_roles, self._parcels, profile.roles)
        holders = {fid: _holder(cells) for fid, cells in self._cells(lines, stopped)}
        return ReadWorklist(worklist_of(self._match_rows(stopped), holders), lines, parcels)

    def _read_profile(self) -> Profile:
        # Matching has used it, so it is good; if not, names of columns are a loss that can be borne.
        try:
            return load_profile(self._profile, rule_specs(), rule_codes()) if self._profile else Profile.empty()
        except (ProfileError, OSError):
            return Profile.empty()

    def _cells(self, columns: Columns, stopped: Callable[[], bool]) -> Iterator[tuple[int, Cells]]:
        wanted = {role: columns[role] for role in _HOLDER if role in columns}
        places = {role: self._certificates.names.index(name) for role, name in wanted.items()}
        request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
        request.setSubsetOfAttributes(sorted(set(places.values())))
        for feature in _until(stopped, self._certificates.getFeatures(request)):
            yield feature.id(), {role: plain(feature[place]) for role, place in places.items()}

    def _match_rows(self, stopped: Callable[[], bool]) -> Iterator[dict[str, object]]:
        names = [name for name, _ in COLUMNS]
        request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
        places = [self._matches.names.index(name) for name in names]
        for feature in _until(stopped, self._matches.getFeatures(request)):
            values = feature.attributes()
            yield {name: plain(values[place]) for name, place in zip(names, places)}


def cells_of(layer: QgsVectorLayer | None, columns: Columns, fids: Iterable[int]) -> dict[int, Cells]:
    """Cells of a few rows by feature id and role; rows and columns that are gone are left out."""
    wanted = [fid for fid in fids if fid >= 0]
    if layer is None or not wanted:
        return {}
    places = {role: layer.fields().indexOf(name) for role, name in columns.items()}
    places = {role: place for role, place in places.items() if place >= 0}
    request = QgsFeatureRequest().setFilterFids(wanted).setFlags(QgsFeatureRequest.Flag.NoGeometry)
    return {
        feature.id(): {role: plain(feature[place]) for role, place in places.items()}
        for feature in layer.getFeatures(request)
    }


def shapes_of(layer: QgsVectorLayer | None, fids: Iterable[int]) -> dict[int, QgsGeometry]:
    """Shapes of a few parcels by feature id; those without one are left out."""
    wanted = [fid for fid in fids if fid >= 0]
    if layer is None or not wanted:
        return {}
    request = QgsFeatureRequest().setFilterFids(wanted).setNoAttributes()
    found = {feature.id(): feature.geometry() for feature in layer.getFeatures(request)}
    return {fid: shape for fid, shape in found.items() if not shape.isEmpty()}


def _columns(find, rows: LayerRows, stated: Columns) -> Columns:
    """The column of each role that has one; none where two columns could be meant and nobody has said which."""
    try:
        found = find(rows, {}, stated)
    except FieldError:
        return {}
    return {role: choice.column for role, choice in found.items() if choice.column}


def _until(stopped: Callable[[], bool], features):
    for feature in features:
        if stopped():
            raise Stopped
        yield feature


def _holder(cells: Cells) -> Holder:
    name = _said(cells, Role.OWNER) or _said(cells, Role.ORGANISATION)
    numbers = next((roles for roles in (_TODAY, _WRITTEN) if any(_said(cells, role) for role in roles)), _TODAY)
    sheet, number = (_said(cells, role) for role in numbers)
    return Holder(name, sheet, number, _said(cells, Role.ADDRESS))


def _said(cells: Cells, role: Role) -> str:
    value = cells.get(role)
    return "" if is_blank(value) else clean(str(value))
