"""What a column says about a parcel or a certificate: the names that profiles, rules and reports use for columns."""

from __future__ import annotations

from enum import Enum

from .messages import QT_TRANSLATE_NOOP
from .text.fold import fold


class Role(str, Enum):
    """What a column says. The value is the name in profiles, reports and in the tables we write.

    The first twelve occur on parcel layers (`PARCEL_ROLES`). Those of certificates (`CERTIFICATE_ROLES`) follow form
    PL03-01 of letter 2071; there `SHEET` and `PARCEL` are the numbers on today's map (fields 21, 22) and
    `CERTIFICATE_SHEET` and `CERTIFICATE_PARCEL` those written on the certificate (fields 19, 20).
    """

    COMMUNE = "commune"
    SHEET = "sheet"
    PARCEL = "parcel"
    SCALE = "scale"
    AREA = "area"
    LAND_USE = "land_use"
    OWNER = "owner"
    PERSON_ID = "person_id"
    ADDRESS = "address"
    SERIAL = "serial"
    HAS_CERTIFICATE = "has_certificate"
    PARCEL_ID = "parcel_id"
    ISSUE_DATE = "issue_date"
    REGISTRY_NUMBER = "registry_number"
    ORGANISATION = "organisation"
    ORGANISATION_ID = "organisation_id"
    BIRTH_DATE = "birth_date"
    SEX = "sex"
    OWNER_ADDRESS = "owner_address"
    HOLDER_FORM = "holder_form"
    HOLDER_ROLE = "holder_role"
    CURRENT_USER = "current_user"
    CURRENT_USER_ID = "current_user_id"
    CURRENT_USER_ADDRESS = "current_user_address"
    CHANGE_REASON = "change_reason"
    CERTIFICATE_SHEET = "certificate_sheet"
    CERTIFICATE_PARCEL = "certificate_parcel"
    USE_AREA = "use_area"
    USE_ORIGIN = "use_origin"
    USE_FORM = "use_form"
    USE_TERM = "use_term"
    LAND_USE_2 = "land_use_2"
    USE_AREA_2 = "use_area_2"
    USE_ORIGIN_2 = "use_origin_2"
    USE_FORM_2 = "use_form_2"
    USE_TERM_2 = "use_term_2"
    LAND_USE_3 = "land_use_3"
    USE_AREA_3 = "use_area_3"
    USE_ORIGIN_3 = "use_origin_3"
    USE_FORM_3 = "use_form_3"
    USE_TERM_3 = "use_term_3"
    ASSET_KIND = "asset_kind"
    HOUSING_ESTATE = "housing_estate"
    BUILDING = "building"
    APARTMENT = "apartment"
    BUILT_AREA = "built_area"
    FLOOR_AREA = "floor_area"
    OWNERSHIP_FORM = "ownership_form"
    OWNERSHIP_TERM = "ownership_term"
    GRADE = "grade"
    SCAN_FILES = "scan_files"
    # what only the VBDLIS import workbook has
    PARCEL_CLASS = "parcel_class"
    OTHER_ID = "other_id"
    OTHER_ID_KIND = "other_id_kind"
    OTHER_ID_STATE = "other_id_state"
    OTHER_ID_2 = "other_id_2"
    OTHER_ID_KIND_2 = "other_id_kind_2"
    OTHER_ID_STATE_2 = "other_id_state_2"
    HAS_SCAN = "has_scan"
    CERTIFICATE_KIND = "certificate_kind"
    COORDINATES = "coordinates"
    GUID = "guid"

    @property
    def parameter(self) -> str:
        """The Processing parameter that names the column, e.g. ``SHEET_FIELD``."""
        return f"{self.value.upper()}_FIELD"

    @property
    def label(self) -> str:
        """English name for people, marked for translation."""
        return _LABELS[self]

    @classmethod
    def named(cls, name: str) -> Role | None:
        """The role called `name` in a profile: ``sheet``, ``Land use`` or ``SHEET_FIELD``; None if there is none."""
        wanted = fold(name)
        return next((role for role in cls if wanted in {fold(role.value), fold(role.parameter)}), None)


PARCEL_ROLES = tuple(Role)[:12]
# Everything but what only a map has.
CERTIFICATE_ROLES = tuple(role for role in Role if role not in (Role.SCALE, Role.HAS_CERTIFICATE))
# Who somebody is and where they live: values stay out of reports unless personal data is asked for in full.
IDENTITY_ROLES = (Role.PERSON_ID, Role.CURRENT_USER_ID, Role.OTHER_ID, Role.OTHER_ID_2)
PERSONAL_ROLES = (
    Role.OWNER,
    Role.ADDRESS,
    Role.BIRTH_DATE,
    Role.OWNER_ADDRESS,
    Role.CURRENT_USER,
    Role.CURRENT_USER_ADDRESS,
    *IDENTITY_ROLES,
)
# One land use of a parcel: code, its area, origin, form and term; up to three of them on a line.
USES = (
    (Role.LAND_USE, Role.USE_AREA, Role.USE_ORIGIN, Role.USE_FORM, Role.USE_TERM),
    (Role.LAND_USE_2, Role.USE_AREA_2, Role.USE_ORIGIN_2, Role.USE_FORM_2, Role.USE_TERM_2),
    (Role.LAND_USE_3, Role.USE_AREA_3, Role.USE_ORIGIN_3, Role.USE_FORM_3, Role.USE_TERM_3),
)

_LABELS: dict[Role, str] = {
    Role.COMMUNE: QT_TRANSLATE_NOOP("ParcelClean", "Commune code"),
    Role.SHEET: QT_TRANSLATE_NOOP("ParcelClean", "Map sheet number"),
    Role.PARCEL: QT_TRANSLATE_NOOP("ParcelClean", "Parcel number"),
    Role.SCALE: QT_TRANSLATE_NOOP("ParcelClean", "Map scale"),
    Role.AREA: QT_TRANSLATE_NOOP("ParcelClean", "Recorded area (m²)"),
    Role.LAND_USE: QT_TRANSLATE_NOOP("ParcelClean", "Land use"),
    Role.OWNER: QT_TRANSLATE_NOOP("ParcelClean", "Land user"),
    Role.PERSON_ID: QT_TRANSLATE_NOOP("ParcelClean", "Personal identity number"),
    Role.ADDRESS: QT_TRANSLATE_NOOP("ParcelClean", "Parcel address"),
    Role.SERIAL: QT_TRANSLATE_NOOP("ParcelClean", "Certificate serial"),
    Role.HAS_CERTIFICATE: QT_TRANSLATE_NOOP("ParcelClean", "Certificate issued"),
    Role.PARCEL_ID: QT_TRANSLATE_NOOP("ParcelClean", "Parcel identifier (12 characters)"),
    Role.ISSUE_DATE: QT_TRANSLATE_NOOP("ParcelClean", "Date of issue"),
    Role.REGISTRY_NUMBER: QT_TRANSLATE_NOOP("ParcelClean", "Registry number"),
    Role.ORGANISATION: QT_TRANSLATE_NOOP("ParcelClean", "Organisation"),
    Role.ORGANISATION_ID: QT_TRANSLATE_NOOP("ParcelClean", "Organisation's identity number"),
    Role.BIRTH_DATE: QT_TRANSLATE_NOOP("ParcelClean", "Date of birth"),
    Role.SEX: QT_TRANSLATE_NOOP("ParcelClean", "Sex"),
    Role.OWNER_ADDRESS: QT_TRANSLATE_NOOP("ParcelClean", "Land user's address"),
    Role.HOLDER_FORM: QT_TRANSLATE_NOOP("ParcelClean", "Form of holding"),
    Role.HOLDER_ROLE: QT_TRANSLATE_NOOP("ParcelClean", "Role of the holder"),
    Role.CURRENT_USER: QT_TRANSLATE_NOOP("ParcelClean", "Present user"),
    Role.CURRENT_USER_ID: QT_TRANSLATE_NOOP("ParcelClean", "Present user's identity number"),
    Role.CURRENT_USER_ADDRESS: QT_TRANSLATE_NOOP("ParcelClean", "Present user's address"),
    Role.CHANGE_REASON: QT_TRANSLATE_NOOP("ParcelClean", "Reason of the change"),
    Role.CERTIFICATE_SHEET: QT_TRANSLATE_NOOP("ParcelClean", "Map sheet number on the certificate"),
    Role.CERTIFICATE_PARCEL: QT_TRANSLATE_NOOP("ParcelClean", "Parcel number on the certificate"),
    Role.USE_AREA: QT_TRANSLATE_NOOP("ParcelClean", "Area of the land use (m²)"),
    Role.USE_ORIGIN: QT_TRANSLATE_NOOP("ParcelClean", "Origin of the land use"),
    Role.USE_FORM: QT_TRANSLATE_NOOP("ParcelClean", "Form of the land use"),
    Role.USE_TERM: QT_TRANSLATE_NOOP("ParcelClean", "Term of the land use"),
    Role.LAND_USE_2: QT_TRANSLATE_NOOP("ParcelClean", "Second land use"),
    Role.USE_AREA_2: QT_TRANSLATE_NOOP("ParcelClean", "Area of the second land use (m²)"),
    Role.USE_ORIGIN_2: QT_TRANSLATE_NOOP("ParcelClean", "Origin of the second land use"),
    Role.USE_FORM_2: QT_TRANSLATE_NOOP("ParcelClean", "Form of the second land use"),
    Role.USE_TERM_2: QT_TRANSLATE_NOOP("ParcelClean", "Term of the second land use"),
    Role.LAND_USE_3: QT_TRANSLATE_NOOP("ParcelClean", "Third land use"),
    Role.USE_AREA_3: QT_TRANSLATE_NOOP("ParcelClean", "Area of the third land use (m²)"),
    Role.USE_ORIGIN_3: QT_TRANSLATE_NOOP("ParcelClean", "Origin of the third land use"),
    Role.USE_FORM_3: QT_TRANSLATE_NOOP("ParcelClean", "Form of the third land use"),
    Role.USE_TERM_3: QT_TRANSLATE_NOOP("ParcelClean", "Term of the third land use"),
    Role.ASSET_KIND: QT_TRANSLATE_NOOP("ParcelClean", "Kind of building"),
    Role.HOUSING_ESTATE: QT_TRANSLATE_NOOP("ParcelClean", "Housing estate"),
    Role.BUILDING: QT_TRANSLATE_NOOP("ParcelClean", "Apartment building"),
    Role.APARTMENT: QT_TRANSLATE_NOOP("ParcelClean", "Apartment number"),
    Role.BUILT_AREA: QT_TRANSLATE_NOOP("ParcelClean", "Built-up area (m²)"),
    Role.FLOOR_AREA: QT_TRANSLATE_NOOP("ParcelClean", "Floor area (m²)"),
    Role.OWNERSHIP_FORM: QT_TRANSLATE_NOOP("ParcelClean", "Form of ownership"),
    Role.OWNERSHIP_TERM: QT_TRANSLATE_NOOP("ParcelClean", "Term of ownership"),
    Role.GRADE: QT_TRANSLATE_NOOP("ParcelClean", "Grade of the building"),
    Role.SCAN_FILES: QT_TRANSLATE_NOOP("ParcelClean", "Names of the scanned files"),
    Role.PARCEL_CLASS: QT_TRANSLATE_NOOP("ParcelClean", "Group of the parcel in the campaign"),
    Role.OTHER_ID: QT_TRANSLATE_NOOP("ParcelClean", "Number of another identity paper"),
    Role.OTHER_ID_KIND: QT_TRANSLATE_NOOP("ParcelClean", "Kind of the other identity paper"),
    Role.OTHER_ID_STATE: QT_TRANSLATE_NOOP("ParcelClean", "Verification of the other identity paper"),
    Role.OTHER_ID_2: QT_TRANSLATE_NOOP("ParcelClean", "Number of a second other identity paper"),
    Role.OTHER_ID_KIND_2: QT_TRANSLATE_NOOP("ParcelClean", "Kind of the second other identity paper"),
    Role.OTHER_ID_STATE_2: QT_TRANSLATE_NOOP("ParcelClean", "Verification of the second other identity paper"),
    Role.HAS_SCAN: QT_TRANSLATE_NOOP("ParcelClean", "Scans are there"),
    Role.CERTIFICATE_KIND: QT_TRANSLATE_NOOP("ParcelClean", "Kind of certificate"),
    Role.COORDINATES: QT_TRANSLATE_NOOP("ParcelClean", "Coordinates"),
    Role.GUID: QT_TRANSLATE_NOOP("ParcelClean", "VBDLIS row key (Guid)"),
}
