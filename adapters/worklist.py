"""What the reconciliation dock reads: MATCHES and the certificate table as a worklist, and single rows by role.

`WorklistReading` takes what it needs of the layers when it is made, so its `read` may run in a thread of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from qgis.core import (
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProcessingContext,
    QgsProject,
    QgsVectorLayer,
)

from ..core.fields import FieldError
from ..core.plan import rule_codes, rule_specs
from ..core.profile import Profile, ProfileError, load_profile
from ..core.reconciliation.worklist import Holder, MatchRow, Worklist, worklist_of
from ..core.roles import Role
from ..core.text.fold import clean
from .cells import request_for, row_texts
from .collector import collector_paused, short_turns
from .fields import find_certificate_roles, find_roles
from .layer_rows import LayerRows
from .project import project_profile
from .values import plain

_TODAY = (Role.SHEET, Role.PARCEL)
_WRITTEN = (Role.CERTIFICATE_SHEET, Role.CERTIFICATE_PARCEL)
_HOLDER = (Role.OWNER, Role.ORGANISATION, Role.ADDRESS, *_TODAY, *_WRITTEN)

# Rows of MATCHES about lines of the list; the best proposal of each, or that there is none.
_CLAIMS = '"certificate" IS NOT NULL'
_BEST = f'{_CLAIMS} AND ("rank" IS NULL OR "rank" = 1)'
_OFTEN = 200  # rows between two questions

Columns = Mapping[Role, str]
Cells = Mapping[Role, object]


class Stopped(Exception):
    """Nobody wants the result any more."""


@dataclass(frozen=True)
class ReadWorklist:
    """A worklist, in which columns of the two layers each role stands, and the profile that says so."""

    worklist: Worklist = field(default_factory=Worklist)
    certificates: Columns = field(default_factory=dict)
    parcels: Columns = field(default_factory=dict)
    profile: Profile = field(default_factory=Profile.empty)


class WorklistReading:
    """Reads in any thread, one after the other: `first` what the list shows, `read` everything."""

    def __init__(
        self,
        matches: QgsVectorLayer,
        certificates: QgsVectorLayer,
        parcels: QgsVectorLayer,
        project: QgsProject,
        only_map: int,
    ):
        """To be made in the main thread. Args: only_map: how many parcels no line has."""
        self._only_map = only_map
        self._said: tuple[Columns, dict[int, Holder]] | None = None
        self._matches, self._certificates, self._parcels = map(LayerRows, (matches, certificates, parcels))
        context = QgsProcessingContext()
        context.setProject(project)
        self._profile = project_profile(context)

    def first(self) -> FirstReading:
        """Reads all lines with their best proposal only, for somebody waits."""
        return FirstReading(self)

    def read(self, stopped: Callable[[], bool] = lambda: False, rows: str = _CLAIMS) -> ReadWorklist:
        """The worklist. Args: rows: which of MATCHES are wanted. Raises `Stopped`."""
        profile = self._read_profile()
        parcels = _columns(find_roles, self._parcels, profile.roles)
        with collector_paused(), short_turns():
            if self._said is None:
                columns = _columns(find_certificate_roles, self._certificates, profile.certificate_roles)
                self._said = columns, self._holders(columns, stopped)
            lines, holders = self._said
            found = worklist_of(self._match_rows(rows, stopped), holders, self._only_map)
        return ReadWorklist(found, lines, parcels, profile)

    def _read_profile(self) -> Profile:
        # Matching has used it, so it is good; if not, names of columns are a loss that can be borne.
        try:
            return load_profile(self._profile, rule_specs(), rule_codes()) if self._profile else Profile.empty()
        except (ProfileError, OSError):
            return Profile.empty()

    def _holders(self, columns: Columns, stopped: Callable[[], bool]) -> dict[int, Holder]:
        roles = [role for role in _HOLDER if role in columns]
        rows, wanted = self._certificates, [columns[role] for role in roles]
        holder = _holder_of(roles)
        features = until(stopped, rows.getFeatures(request_for(rows.fields(), wanted)))
        return {fid: holder(cells) for fid, cells in row_texts(rows.fields(), features, wanted)}

    def _match_rows(self, which: str, stopped: Callable[[], bool]) -> Iterator[MatchRow]:
        fields, wanted = self._matches.fields(), MatchRow._fields
        request = request_for(fields, wanted).setFilterExpression(which)
        for _, cells in row_texts(fields, until(stopped, self._matches.getFeatures(request)), wanted):
            yield MatchRow._make(cells)


class FirstReading:
    """The first look of a reading."""

    def __init__(self, whole: WorklistReading):
        self._whole = whole

    def read(self, stopped: Callable[[], bool] = lambda: False) -> ReadWorklist:
        """All lines, each with its best proposal and with what was rejected. Raises `Stopped`."""
        return self._whole.read(stopped, _BEST)


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


def until(stopped: Callable[[], bool], features: Iterable[QgsFeature]) -> Iterator[QgsFeature]:
    """The features, as long as somebody wants them. Raises `Stopped`."""
    for at, feature in enumerate(features):
        if not at % _OFTEN and stopped():
            raise Stopped
        yield feature


def _holder_of(roles: Sequence[Role]) -> Callable[[list[str]], Holder]:
    """What makes a holder of the cells in these columns."""
    place = {role: at for at, role in enumerate(roles)}
    names = [place[role] for role in (Role.OWNER, Role.ORGANISATION) if role in place]
    numbers = [[place.get(role, -1) for role in pair] for pair in (_TODAY, _WRITTEN)]
    address = place.get(Role.ADDRESS, -1)

    def made(cells: list[str]) -> Holder:
        said = [clean(cell) for cell in cells]
        said.append("")  # at -1: of a column that there is not
        name = next((said[at] for at in names if said[at]), "")
        pair = next(((said[a], said[b]) for a, b in numbers if said[a] or said[b]), ("", ""))
        return Holder(name, *pair, said[address])

    return made
