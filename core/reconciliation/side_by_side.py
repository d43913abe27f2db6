"""A certificate beside its proposed parcels, row by row, and what each reason weighs in words."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..messages import QT_TRANSLATE_NOOP
from ..roles import IDENTITY_ROLES, Role
from ..text.fold import clean, fold_words, is_blank
from ..text.mask import mask_id
from ..text.numbers import decimal_sign_of, read_number

Values = Mapping[Role, object]  # cells by role; a tuple where several lines stand behind one claim


@dataclass(frozen=True)
class Reason:
    """One reason of MATCHES; `agrees` is None where the sides cannot be compared, `weight` is in bits."""

    criterion: str
    agrees: bool | None
    weight: float
    text: str


@dataclass(frozen=True)
class Shown:
    """One cell of a parcel: what stands there, and whether it agrees with the certificate (None = not compared)."""

    text: str
    agrees: bool | None = None


@dataclass(frozen=True)
class Row:
    """One line of the comparison. `label` is English, marked for translation."""

    label: str
    certificate: str
    parcels: tuple[Shown, ...]


@dataclass(frozen=True)
class _Asked:
    label: str
    criterion: str
    certificate: tuple[Role, ...]
    parcel: tuple[Role, ...]
    joined: bool = False  # all cells with “/” between them, else the first that is not empty


_LAND_USER = (Role.OWNER, Role.ORGANISATION)
_ROWS = (
    _Asked(
        QT_TRANSLATE_NOOP("ParcelClean", "Sheet/parcel today"),
        "map_number",
        (Role.SHEET, Role.PARCEL),
        (Role.SHEET, Role.PARCEL),
        joined=True,
    ),
    _Asked(
        QT_TRANSLATE_NOOP("ParcelClean", "Sheet/parcel on certificate"),
        "written_number",
        (Role.CERTIFICATE_SHEET, Role.CERTIFICATE_PARCEL),
        (Role.SHEET, Role.PARCEL),
        joined=True,
    ),
    _Asked(
        QT_TRANSLATE_NOOP("ParcelClean", "Land user"),
        "owner",
        _LAND_USER,
        _LAND_USER,
    ),
    _Asked(QT_TRANSLATE_NOOP("ParcelClean", "Present user"), "", (Role.CURRENT_USER,), ()),
    _Asked(QT_TRANSLATE_NOOP("ParcelClean", "Person number"), "person_id", (Role.PERSON_ID,), (Role.PERSON_ID,)),
    _Asked(QT_TRANSLATE_NOOP("ParcelClean", "Area (m²)"), "area", (Role.AREA,), (Role.AREA,)),
    _Asked(QT_TRANSLATE_NOOP("ParcelClean", "Address"), "address", (Role.ADDRESS,), (Role.ADDRESS,)),
    _Asked(QT_TRANSLATE_NOOP("ParcelClean", "Land use"), "land_use", (Role.LAND_USE,), (Role.LAND_USE,)),
    _Asked(QT_TRANSLATE_NOOP("ParcelClean", "Serial"), "serial", (Role.SERIAL,), (Role.SERIAL,)),
    _Asked(QT_TRANSLATE_NOOP("ParcelClean", "Parcel identifier"), "parcel_id", (Role.PARCEL_ID,), (Role.PARCEL_ID,)),
)
COMPARED = tuple(asked.label for asked in _ROWS)  # what the rows may be called
# Bits from which a reason is said to weigh so much; ours, for people who do not think in logarithms.
_WEIGHTS = (
    (
        8.0,
        QT_TRANSLATE_NOOP("ParcelClean", "speaks very strongly for it"),
        QT_TRANSLATE_NOOP("ParcelClean", "speaks very strongly against it"),
    ),
    (
        4.0,
        QT_TRANSLATE_NOOP("ParcelClean", "speaks strongly for it"),
        QT_TRANSLATE_NOOP("ParcelClean", "speaks strongly against it"),
    ),
    (
        1.5,
        QT_TRANSLATE_NOOP("ParcelClean", "speaks for it"),
        QT_TRANSLATE_NOOP("ParcelClean", "speaks against it"),
    ),
    (
        0.5,
        QT_TRANSLATE_NOOP("ParcelClean", "speaks a little for it"),
        QT_TRANSLATE_NOOP("ParcelClean", "speaks a little against it"),
    ),
)
_NOTHING = QT_TRANSLATE_NOOP("ParcelClean", "says little")
_NEITHER = QT_TRANSLATE_NOOP("ParcelClean", "neither for nor against it")


def weight_in_words(bits: float, agrees: bool | None) -> str:
    """What a weight in bits amounts to: English, marked for translation.

    Where the sides neither agree nor differ (`agrees` is None), chance may lean either way; that is no argument.
    """
    if agrees is None:
        return _NEITHER
    for least, pro, contra in _WEIGHTS:
        if abs(bits) >= least:
            return pro if bits > 0 else contra
    return _NOTHING


def reasons_of(evidence: str) -> list[Reason]:
    """The reasons in a cell `evidence` of MATCHES; none where it cannot be read."""
    try:
        listed = json.loads(evidence or "[]")
        return [Reason(str(one["criterion"]), one["agrees"], float(one["weight"]), str(one["text"])) for one in listed]
    except (ValueError, TypeError, KeyError):
        return []


def facts_from(text: str) -> dict[str, str]:
    """The fingerprints in a cell `facts` of MATCHES; none where it cannot be read."""
    try:
        found = json.loads(text or "{}")
    except ValueError:
        return {}
    return {str(name): str(value) for name, value in found.items()} if isinstance(found, dict) else {}


def side_by_side(
    certificate: Values,
    parcels: Sequence[Values],
    evidence: Sequence[Sequence[Reason]],
    *,
    masked: bool = True,
    decimal_sign: str = ".",
) -> list[Row]:
    """The rows in which anything stands.

    Args:
        certificate: cells of the certificate.
        parcels: cells of each proposed parcel.
        evidence: reasons for and against each of them.
        masked: hide the middle of person numbers.
        decimal_sign: of the reader's language.
    """
    agrees = [{reason.criterion: reason.agrees for reason in reasons} for reasons in evidence]
    rows = []
    for asked in _ROWS:
        left = _text(certificate, asked.certificate, asked.joined, masked, decimal_sign)
        cells = [_text(parcel, asked.parcel, asked.joined, masked, decimal_sign) for parcel in parcels]
        if not left and (not any(cells) or asked.criterion == "written_number"):
            continue
        shown = tuple(Shown(cell, _agrees(asked, known, left, cell)) for cell, known in zip(cells, agrees))
        rows.append(Row(asked.label, left, shown))
    return rows


def _agrees(asked: _Asked, known: Mapping[str, bool | None], left: str, cell: str) -> bool | None:
    """What matching has found; of a parcel that it has not looked at, only that two texts are the same."""
    if known:
        return known.get(asked.criterion)
    return True if left and fold_words(left) == fold_words(cell) else None


def land_user(values: Values) -> str:
    """Whom the cells name as the land user; "" if nobody."""
    return _text(values, _LAND_USER, joined=False, masked=True, sign=".")


def _text(values: Values, roles: Sequence[Role], joined: bool, masked: bool, sign: str) -> str:
    cells = [_cells(role, values.get(role), masked, sign) for role in roles]
    if joined:
        return "/".join(cell or "?" for cell in cells) if any(cells) else ""
    return next((cell for cell in cells if cell), "")


def _cells(role: Role, value: object, masked: bool, sign: str) -> str:
    """What the lines say, each thing once: two persons, two numbers, one address."""
    listed = [one for one in (value if isinstance(value, tuple) else (value,)) if not is_blank(one)]
    shown: dict[object, str] = {}
    for one in listed:
        text = _cell(role, one, masked, sign)
        shown.setdefault(_same_area(text) if role is Role.AREA and len(listed) > 1 else text, text)
    return "; ".join(shown.values())


def _same_area(text: str) -> object:
    """Equal for areas that are written in two ways: 2172,1 and 2172.1."""
    reading = read_number(text, decimal_sign_of([text]))
    return (reading.value, reading.unit) if reading.value is not None and not reading.remark else text


def together(lines: Sequence[Values]) -> dict[Role, object]:
    """The cells of all lines of a claim."""
    roles = dict.fromkeys(role for line in lines for role in line)
    return {role: tuple(line.get(role) for line in lines) for role in roles}


def _cell(role: Role, value: object, masked: bool, sign: str) -> str:
    if isinstance(value, float):
        value = f"{value:.2f}".rstrip("0").rstrip(".").replace(".", sign)
    text = clean(str(value))
    return mask_id(text) if masked and role in IDENTITY_ROLES else text
