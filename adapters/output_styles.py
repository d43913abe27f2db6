"""The look of each output, by algorithm and parameter; what is not here looks as QGIS has it."""

from __future__ import annotations

from collections.abc import Mapping

from ..core.certificate_columns import RAW, SOURCE_ROW, SOURCE_SHEET
from ..core.messages import QT_TRANSLATE_NOOP, Message
from ..core.roles import CERTIFICATE_ROLES
from .output_style import Classes, TableStyle
from .style import ALIASES

_STATUSES = {
    "matched": QT_TRANSLATE_NOOP("ParcelClean", "Matched"),
    "review": QT_TRANSLATE_NOOP("ParcelClean", "To review"),
    "ambiguous": QT_TRANSLATE_NOOP("ParcelClean", "With several fitting parcels"),
    "conflict": QT_TRANSLATE_NOOP("ParcelClean", "Contradictory"),
    "only_record": QT_TRANSLATE_NOOP("ParcelClean", "Only in the list"),
    "only_map": QT_TRANSLATE_NOOP("ParcelClean", "Only on the map"),
}
_LINKED = {
    "matched": QT_TRANSLATE_NOOP("ParcelClean", "Linked"),
    "conflict": QT_TRANSLATE_NOOP("ParcelClean", "People disagree"),
    "only_record": QT_TRANSLATE_NOOP("ParcelClean", "Not on the map"),
}
_LINK = QT_TRANSLATE_NOOP("ParcelClean", "Link between parcel and certificate")
_CERTIFICATE = QT_TRANSLATE_NOOP("ParcelClean", "Certificate")
_ROW = QT_TRANSLATE_NOOP("ParcelClean", "Row")
_ROW_OF_SHEET = QT_TRANSLATE_NOOP("ParcelClean", "Row of the worksheet")
_WORKSHEET = QT_TRANSLATE_NOOP("ParcelClean", "Worksheet")
_AS_STORED = QT_TRANSLATE_NOOP("ParcelClean", "{column} (as in the list)")

MATCHES = TableStyle(
    aliases={
        "certificate": _CERTIFICATE,
        "parcel": ALIASES["parcel"],
        "fid": ALIASES["fid_a"],
        "status": ALIASES["status"],
        "score": QT_TRANSLATE_NOOP("ParcelClean", "Score"),
        "rank": QT_TRANSLATE_NOOP("ParcelClean", "Rank"),
        "evidence": QT_TRANSLATE_NOOP("ParcelClean", "Reasons"),
        "decided": QT_TRANSLATE_NOOP("ParcelClean", "Decision"),
        "decided_by": QT_TRANSLATE_NOOP("ParcelClean", "Decided by"),
        "decided_at": QT_TRANSLATE_NOOP("ParcelClean", "Decided at (UTC)"),
        "stale": QT_TRANSLATE_NOOP("ParcelClean", "Changed since the decision"),
        "cause": ALIASES["cause"],
        "lines": QT_TRANSLATE_NOOP("ParcelClean", "Lines of the list"),
        "certificate_fid": QT_TRANSLATE_NOOP("ParcelClean", "Row of the certificate"),
        "facts": QT_TRANSLATE_NOOP("ParcelClean", "Fingerprints of the facts"),
        "certificate_fids": QT_TRANSLATE_NOOP("ParcelClean", "Rows of the certificate"),
    },
    words={
        "status": _STATUSES,
        "decided": {
            "accepted": QT_TRANSLATE_NOOP("ParcelClean", "Accepted"),
            "rejected": QT_TRANSLATE_NOOP("ParcelClean", "Rejected"),
            "none": _LINKED["only_record"],
        },
    },
    order=("status", "certificate", "parcel", "score", "rank", "cause", "decided", "decided_by", "decided_at", "stale"),
    hidden=frozenset({"row_id", "fid", "evidence", "facts", "certificate_fid", "certificate_fids"}),
    widths={
        "status": 190,
        "certificate": 220,
        "parcel": 120,
        "cause": 220,
        "decided_by": 150,
        "decided_at": 220,
        "stale": 240,
    },
    display="coalesce(\"certificate\", '') || ' → ' || coalesce(\"parcel\", '–')",
)
CHANGES = TableStyle(
    aliases={
        "row": _ROW,
        "place": QT_TRANSLATE_NOOP("ParcelClean", "Place in the table"),
        "row_check": QT_TRANSLATE_NOOP("ParcelClean", "Check sum of the row"),
        "source_sheet": _WORKSHEET,
        "source_row": _ROW_OF_SHEET,
        "field": ALIASES["field"],
        "before": QT_TRANSLATE_NOOP("ParcelClean", "Before"),
        "after": QT_TRANSLATE_NOOP("ParcelClean", "After"),
        "rule": ALIASES["rule"],
        "confidence": ALIASES["confidence"],
        "applied": QT_TRANSLATE_NOOP("ParcelClean", "Done or proposed"),
    },
    words={
        "applied": {
            "1": QT_TRANSLATE_NOOP("ParcelClean", "Done"),
            "0": QT_TRANSLATE_NOOP("ParcelClean", "Only proposed"),
        }
    },
    order=("applied", "row", "source_sheet", "source_row", "field", "before", "after", "rule", "confidence"),
    hidden=frozenset({"place", "row_check"}),
    widths={"before": 240, "after": 240, "source_row": 130},
    display="\"field\" || ': ' || coalesce(\"before\", '') || ' → ' || coalesce(\"after\", '')",
)
CONFLICTS = TableStyle(
    aliases={
        "certificate": _CERTIFICATE,
        "authors": QT_TRANSLATE_NOOP("ParcelClean", "People"),
        "decisions": QT_TRANSLATE_NOOP("ParcelClean", "What each has decided"),
        "at": QT_TRANSLATE_NOOP("ParcelClean", "Last decision (UTC)"),
    },
    order=("certificate", "authors", "decisions", "at"),
    widths={"certificate": 220, "authors": 160, "decisions": 420, "at": 200},
    display='"certificate"',
)
SHEETS = TableStyle(
    aliases={
        "sheet": QT_TRANSLATE_NOOP("ParcelClean", "Map sheet number"),
        "old_commune": QT_TRANSLATE_NOOP("ParcelClean", "Old commune (code)"),
        "scale": QT_TRANSLATE_NOOP("ParcelClean", "Map scale"),
        "map_series": QT_TRANSLATE_NOOP("ParcelClean", "Map series"),
        "year": QT_TRANSLATE_NOOP("ParcelClean", "Year of the survey"),
        "old_commune_name": QT_TRANSLATE_NOOP("ParcelClean", "Old commune"),
        "new_commune": QT_TRANSLATE_NOOP("ParcelClean", "New commune"),
        "confidence": ALIASES["confidence"],
        "parcels": QT_TRANSLATE_NOOP("ParcelClean", "Number of parcels"),
        "evidence": QT_TRANSLATE_NOOP("ParcelClean", "What the draft rests on"),
    },
    order=("sheet", "old_commune", "old_commune_name", "scale", "map_series", "year", "new_commune", "confidence"),
    widths={"old_commune_name": 240, "new_commune": 240, "evidence": 480},
    display='"sheet"',
)
CARRIED = TableStyle(
    aliases={
        "commune_new": QT_TRANSLATE_NOOP("ParcelClean", "New commune (code)"),
        "sheet_new": QT_TRANSLATE_NOOP("ParcelClean", "New map sheet"),
        "commune_old": SHEETS.aliases["old_commune"],
        "sheet_old": QT_TRANSLATE_NOOP("ParcelClean", "Old map sheet"),
    }
)
REFERENCE = TableStyle(
    aliases={
        "tinhId": QT_TRANSLATE_NOOP("ParcelClean", "New province (code)"),
        "xaId": CARRIED.aliases["commune_new"],
        "tinhIdCu": QT_TRANSLATE_NOOP("ParcelClean", "Old province (code)"),
        "xaIdCu": SHEETS.aliases["old_commune"],
        "soHieuToBanDo": CARRIED.aliases["sheet_new"],
        "soHieuToBanDoCu": CARRIED.aliases["sheet_old"],
        "tyLe": SHEETS.aliases["scale"],
        "soThuTuThua": QT_TRANSLATE_NOOP("ParcelClean", "New parcel number"),
        "soThuTuThuaCu": QT_TRANSLATE_NOOP("ParcelClean", "Old parcel number"),
        "ghiChu": QT_TRANSLATE_NOOP("ParcelClean", "Note"),
    },
    display="coalesce(\"soHieuToBanDoCu\", '?') || '/' || coalesce(\"soThuTuThuaCu\", '?')",
)
PARCELS_OUT = TableStyle(
    aliases={
        "certificate_serials": QT_TRANSLATE_NOOP("ParcelClean", "Serials of the certificates"),
        "match_status": _LINK,
    },
    words={"match_status": _LINKED},
    # Colours that people with a weakness for red and green tell apart.
    classes=Classes(
        "match_status",
        {
            "conflict": (_LINKED["conflict"], "213,94,0,190"),
            "matched": (QT_TRANSLATE_NOOP("ParcelClean", "Linked to a certificate"), "0,158,115,150"),
            "": (QT_TRANSLATE_NOOP("ParcelClean", "Without a link"), "235,235,235,90"),
        },
    ),
)
CERTIFICATES_OUT = TableStyle(
    aliases={
        "parcel_key": QT_TRANSLATE_NOOP("ParcelClean", "Linked parcel"),
        "parcel_sheet": QT_TRANSLATE_NOOP("ParcelClean", "Sheet of the linked parcel"),
        "parcel_number": QT_TRANSLATE_NOOP("ParcelClean", "Number of the linked parcel"),
        "match_status": _LINK,
    },
    words={"match_status": _LINKED},
)
IMPORTED = TableStyle(
    aliases={
        SOURCE_SHEET: _WORKSHEET,
        SOURCE_ROW: _ROW_OF_SHEET,
        **{role.value: role.label for role in CERTIFICATE_ROLES},
        **{role.value + RAW: Message(_AS_STORED, {"column": Message(role.label)}) for role in CERTIFICATE_ROLES},
    },
    display="coalesce(\"serial\", '') || ' ' || coalesce(\"owner\", '')",
)
_STYLES: Mapping[tuple[str, str], TableStyle] = {
    ("matchcertificates", "MATCHES"): MATCHES,
    ("standardiserecords", "CHANGES"): CHANGES,
    ("mergejournals", "CONFLICTS"): CONFLICTS,
    ("proposesheets", "OUTPUT"): SHEETS,
    ("convertcommunes", "OUTPUT"): CARRIED,
    ("convertcommunes", "REFERENCE_OUT"): REFERENCE,
    ("applydecisions", "PARCELS_OUT"): PARCELS_OUT,
    ("applydecisions", "CERTIFICATES_OUT"): CERTIFICATES_OUT,
    ("importcertificates", "OUTPUT"): IMPORTED,
    ("assignparcelids", "OUTPUT"): TableStyle(
        aliases={"parcel_id_provisional": QT_TRANSLATE_NOOP("ParcelClean", "Provisional parcel identifier")}
    ),
    ("assignlandcodes", "OUTPUT"): TableStyle(
        aliases={
            "land_code": QT_TRANSLATE_NOOP("ParcelClean", "Land code"),
            "land_code_file": QT_TRANSLATE_NOOP("ParcelClean", "Land code for file names"),
        }
    ),
}


def styles_of(algorithm: str) -> dict[str, TableStyle]:
    """The looks of an algorithm's outputs, by parameter."""
    return {parameter: style for (name, parameter), style in _STYLES.items() if name == algorithm}
