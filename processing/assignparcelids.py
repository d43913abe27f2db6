"""`assignparcelids`: identifiers for the parcels that have none."""

from __future__ import annotations

from typing import ClassVar

from ..core.messages import QT_TRANSLATE_NOOP, Message
from ..core.roles import Role
from .copying import KEY, CopyAlgorithm, Made
from .in_place_parameters import EDIT_SESSION, add_edit_session

ISSUERS = ("provisional", "official")
SHIFTS = ("decision-2007", "epsg-5194")
PROVISIONAL = "parcel_id_provisional"
# A shapefile has cut the name.
PROVISIONAL_NAMES = (PROVISIONAL, PROVISIONAL[:10])
_SHOWN = 5

_NO_COLUMN = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "ISSUER=official: say with PARCEL_ID_FIELD which column holds the official identifiers; none was found, for an"
    " empty column is never guessed.",
)
_PROVISIONAL_COLUMN = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "PARCEL_ID_FIELD: “{column}” holds provisional identifiers; official ones belong into another column. Choose it, or"
    " leave ISSUER at provisional.",
)
_OTHER_IDS = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{parameter}: column “{column}” holds ids of another kind (“{example}”), no 12-character parcel identifiers. Choose"
    " the column of the identifiers; nothing was written.",
)
_FAR_OFF = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{count} parcels carry the code of {code} {name}, but lie {distance:.0f} km from it: their identifiers would name"
    " places there. Check the CRS of the layer (the central meridian) and the commune code before you use them.",
)


class AssignParcelIds(CopyAlgorithm):
    """Fills only empty cells."""

    ID = "assignparcelids"
    RULES = ("DC07", "UQ03")
    REPORTED = ("DC07", "UQ03")
    ROLES = (*KEY, Role.PARCEL_ID)
    FIRST = (Role.PARCEL_ID,)
    NAME = QT_TRANSLATE_NOOP("ParcelClean", "Assign parcel identifiers")
    SUMMARY = QT_TRANSLATE_NOOP(
        "ParcelClean",
        "Gives every parcel without one its 12-character identifier: the GeoHash of its characteristic point (Circular"
        " 19/2026). Existing identifiers are never changed. What is made here is provisional unless ISSUER=official is"
        " chosen, for identifiers are issued by the land software.",
    )
    TAGS = QT_TRANSLATE_NOOP("ParcelClean", "identifier,geohash,parcel id,register,cadastre")
    ICON = "parcel_clean"
    COPY = QT_TRANSLATE_NOOP(
        "ParcelClean", "All parcels with all their columns; provisional identifiers stand in parcel_id_provisional."
    )
    COUNTS: ClassVar[dict[str, str]] = {
        "ASSIGNED_COUNT": QT_TRANSLATE_NOOP("ParcelClean", "Identifiers given"),
        "KEPT_COUNT": QT_TRANSLATE_NOOP("ParcelClean", "Identifiers kept"),
    }

    def __init__(self):
        super().__init__()
        self._issuer = self._shift = ""
        self._official = self._provisional = ""
        self._issuing = None
        self._session = ""

    def add_own(self, build):
        """Issuer, register and datum shift."""
        build.choice(
            "ISSUER",
            QT_TRANSLATE_NOOP("ParcelClean", "Issued by"),
            QT_TRANSLATE_NOOP(
                "ParcelClean",
                "provisional: into the column parcel_id_provisional, never into an official one. official: into"
                " PARCEL_ID_FIELD, for the office that issues identifiers.",
            ),
            ISSUERS,
            ISSUERS[0],
        )
        build.file(
            "REGISTER",
            QT_TRANSLATE_NOOP("ParcelClean", "Register of identifiers"),
            QT_TRANSLATE_NOOP(
                "ParcelClean",
                "GeoPackage with every identifier ever issued, so that none is given twice, also after splits and"
                " merges. It is made if it does not exist.",
            ),
            "GeoPackage (*.gpkg)",
        )
        build.choice(
            "DATUM_SHIFT",
            QT_TRANSLATE_NOOP("ParcelClean", "From VN-2000 to WGS 84"),
            QT_TRANSLATE_NOOP(
                "ParcelClean", "decision-2007: the published 7 parameters (EPSG:6960). epsg-5194: the older operation."
            ),
            SHIFTS,
            SHIFTS[0],
        )
        add_edit_session(build)

    def examine(self, parameters, context):
        """Judge all parameters; columns are judged before anything is written."""
        from ..adapters.column_fill import existing, need_text
        from ..adapters.errors import InputError
        from .job import Reader

        job = super().examine(parameters, context)
        read = Reader(self, parameters, context)
        self._issuer = read.choice("ISSUER", ISSUERS) or ISSUERS[0]
        self._shift = read.choice("DATUM_SHIFT", SHIFTS) or SHIFTS[0]
        self._session = read.text(EDIT_SESSION)
        self._provisional = existing(job.source, PROVISIONAL_NAMES)
        self._official = job.choices[Role.PARCEL_ID].column or ""
        if self._official and self._official == self._provisional:
            if self._issuer == "official" and read.given("PARCEL_ID_FIELD"):
                raise InputError(_PROVISIONAL_COLUMN, column=self._official)
            self._official = ""
        if self._issuer == "official":
            if not self._official:
                raise InputError(_NO_COLUMN)
            need_text(job.source, "PARCEL_ID_FIELD", self._official, 12)
        elif self._provisional:
            need_text(job.source, "INPUT", self._provisional, 12)
        return job

    def measured(self, layer, plan):
        """In the VN-2000 zone of the layer."""
        from ..core.identity.measuring import prepare_in_zone

        return prepare_in_zone(layer, plan)

    def make(self, job, prepared, reporter):
        """Compute, compare with what was issued, and set aside in the register."""
        import numpy as np

        from ..adapters.column_fill import Fill
        from ..core.geometry.characteristic_point import METHOD_VERSION, characteristic_points
        from ..core.identity.assign import IdRequest, Outcome, assign
        from ..core.identity.communes import commune_table
        from ..core.identity.far_from_commune import far_from_commune
        from ..core.identity.issuing import Issuing
        from ..core.identity.register_state import Issuer
        from ..core.identity.wgs84 import SHIFTS as ALL
        from ..core.rules.base import Cancelled

        def check():
            if reporter.cancelled():
                raise Cancelled

        parcels = prepared.parcels
        empty = np.full(len(parcels), None, dtype=object)
        official = parcels.values.get(Role.PARCEL_ID, empty) if self._official else empty
        provisional = self._column(job, reporter) if self._provisional else empty
        self._refuse_other_ids("PARCEL_ID_FIELD", self._official, official)
        self._refuse_other_ids("INPUT", self._provisional, provisional)
        for far in far_from_commune(parcels, prepared.crs.work, commune_table())[:_SHOWN]:
            reporter.warning(Message(_FAR_OFF, vars(far)))
        self._issuing = Issuing(job.register) if job.register else None
        register = self._issuing.register() if self._issuing else None
        request = IdRequest(
            parcels=parcels,
            crs=prepared.crs.work,
            official=official,
            provisional=provisional,
            issuer=Issuer(self._issuer),
            points=lambda rings: characteristic_points(rings, check),
            method=METHOD_VERSION,
            shift=next(shift for shift in ALL if shift.code == self._shift),
        )
        result = assign(request, register)
        check()
        if self._issuing:
            result = self._issuing.reserve(result, parcels)
        given = np.isin(result.outcome, (Outcome.ASSIGNED, Outcome.CONTINUED))
        column = self._official if self._issuer == "official" else self._provisional or PROVISIONAL
        fill = Fill(column, np.where(given, result.identifiers, None))
        counts = {"ASSIGNED_COUNT": int(given.sum()), "KEPT_COUNT": result.count(Outcome.KEPT)}
        return Made([fill], result.drafts, counts)

    def keep(self):
        """The outputs are written: the identifiers count as issued, on an open layer once its edits are saved."""
        if self._issuing and self._session:
            from ..core.identity.issuing import park

            park(self._session, self._issuing)
            self._issuing = None
        elif self._issuing:
            self._issuing.keep()

    def close(self):
        """Give back what was set aside and not issued."""
        if self._issuing:
            self._issuing.close()

    def _column(self, job, reporter):
        from ..adapters.features import read_features

        rows = read_features(job.source.features, [self._provisional], reporter, geometry=False)
        return rows.columns[self._provisional]

    def _refuse_other_ids(self, parameter, column, values):
        from ..adapters.errors import InputError
        from ..core.identity.id_column import example_of, holds_other_ids

        if holds_other_ids(values):
            raise InputError(_OTHER_IDS, parameter=parameter, column=column, example=example_of(values))
