"""Serials of certificates (số phát hành) and registry numbers (số vào sổ).

Sources: ``data/serial_formats.csv`` (letters and digits by law, periods from memory: parameters, pass your own) and
``data/registry_formats.csv``. ``CS 393688`` is a serial and ``CS06999`` a registry number: the count of digits tells.
Đ and D are different letters of the stock and cannot be told apart by looking at the text alone.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from .reading import Named, Reading, plain, table


class Problem(Named):
    """What is not as it should be."""

    FORMAT = "format"
    LOOK_ALIKE = "look_alike"
    REGISTRY_NUMBER = "registry_number"
    SERIAL = "serial"
    SEVERAL = "several"
    PERIOD = "period"
    PLACEHOLDER = "placeholder"
    SPACING = "spacing"
    UNKNOWN_PREFIX = "unknown_prefix"


@dataclass(frozen=True)
class SerialFormat:
    """One kind of stock: how many letters and digits, and in which period certificates were issued on it."""

    name: str
    letters: int
    digits: int
    issued_from: dt.date | None = None
    issued_to: dt.date | None = None


@dataclass(frozen=True)
class Serial(Reading):
    """A serial cell.

    value     canonical form ``DD 949969``; of a parcel without certificate its placeholder as it stands
    format    name of the format, `no_certificate` for placeholders, or ""
    parts     commune, sheet and parcel of a placeholder; every serial of a cell with several
    """

    format: str = ""
    parts: tuple[str, ...] = ()


@dataclass(frozen=True)
class RegistryNumber(Reading):
    """A registry number. `value`: canonical form ``CS06999``; `prefix` "" for plain numbers; `number` its digits."""

    prefix: str = ""
    number: str = ""


_LETTERS = "A-ZĐĂÂÊÔƠƯ"
_NO_CERTIFICATE = re.compile(
    r"(CHUACOGIAY|CHUACAPGIAY)[_ ]+([0-9]{1,5})[_ ]+([0-9A-Z]+)[_ ]+([0-9A-Z]+)", re.IGNORECASE
)
_SEPARATORS = re.compile(r"[\s_.\-/]+")
_SERIAL = re.compile(rf"([{_LETTERS}]{{1,2}})([0-9]{{6,8}})")
_LABEL = re.compile(
    r"^(?:số\s*(?:phát hành|seri|serial|sêri|hiệu)?|seri|serial|s/n|gcn)\s*(?:gcn)?\s*[:.]?\s*(?=\S)", re.IGNORECASE
)
_TO_DIGIT = str.maketrans({"O": "0", "Q": "0", "I": "1", "L": "1", "S": "5", "B": "8", "Z": "2"})
_TO_LETTER = str.maketrans({"0": "O", "1": "I", "5": "S", "8": "B"})
_IN_CELL = re.compile(rf"(?<![{_LETTERS}0-9])[{_LETTERS}]{{1,2}}[\s_.\-]{{0,2}}(?:[0-9]{{8}}|[0-9]{{6}})(?![0-9])")


@lru_cache(maxsize=1)
def serial_formats() -> tuple[SerialFormat, ...]:
    """The formats that ship; their periods are defaults."""
    return tuple(
        SerialFormat(
            row["format"], int(row["letters"]), int(row["digits"]), _day(row["issued_from"]), _day(row["issued_to"])
        )
        for row in table("serial_formats.csv")
    )


def _day(text: str) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None


def _shout(text: str) -> str:
    return unicodedata.normalize("NFC", text).upper().replace("Ð", "Đ")


def read_serial(value: object, issued: dt.date | None = None, formats: Sequence[SerialFormat] | None = None) -> Serial:
    """A cell as the serial of a certificate; with `issued` its format is held against that day. Never raises.

    Spaces, ``_``, ``.`` and ``-`` are tolerated and tidied (safe, but a scan named after the serial has to be renamed
    with it). Look-alikes are proposals.
    """
    text = plain(value)
    if not text:
        return Serial()
    if isinstance(issued, dt.datetime):
        issued = issued.date()
    return _read_serial(text, issued, tuple(formats) if formats is not None else serial_formats())


@lru_cache(maxsize=65536)
def _read_serial(text: str, issued: dt.date | None, formats: tuple[SerialFormat, ...]) -> Serial:
    if len(text) > 200:
        return Serial(problem=Problem.FORMAT)
    without = _NO_CERTIFICATE.fullmatch(text)
    if without:
        return _placeholder(text, without)
    shouted = _shout(text)
    several = _IN_CELL.findall(shouted)
    if len(several) > 1:
        return Serial(problem=Problem.SEVERAL, parts=tuple(_canonical(_SEPARATORS.sub("", one)) for one in several))
    bare = _SEPARATORS.sub("", _shout(_LABEL.sub("", text)))
    found = _SERIAL.fullmatch(bare)
    kind = _format_of(found, formats) if found else None
    if kind is None:
        return _no_serial(shouted, bare, formats)
    form = _canonical(bare)
    if issued and not _in_period(kind, issued):
        return Serial(form, Problem.PERIOD, format=kind.name)
    if text == form:
        return Serial(form, format=kind.name)
    return Serial(form, Problem.SPACING, form, 0.97, True, kind.name)


def _format_of(found: re.Match[str] | None, formats: Sequence[SerialFormat]) -> SerialFormat | None:
    if not found:
        return None
    letters, digits = len(found.group(1)), len(found.group(2))
    return next((kind for kind in formats if (kind.letters, kind.digits) == (letters, digits)), None)


def _in_period(kind: SerialFormat, issued: dt.date) -> bool:
    return not (kind.issued_from and issued < kind.issued_from) and not (kind.issued_to and issued > kind.issued_to)


def _canonical(bare: str) -> str:
    found = _SERIAL.fullmatch(bare)
    return f"{found.group(1)} {found.group(2)}" if found else bare


def _placeholder(text: str, found: re.Match[str]) -> Serial:
    word, commune, sheet, parcel = found.groups()
    form = f"{word.upper()}_{commune.zfill(5)}_{sheet}_{parcel}"
    parts = (commune.zfill(5), sheet, parcel)
    if form == text:
        return Serial(form, format="no_certificate", parts=parts)
    return Serial(form, Problem.SPACING, form, 0.9, len(commune) == 5, "no_certificate", parts)


def _no_serial(shouted: str, bare: str, formats: Sequence[SerialFormat]) -> Serial:
    """Why it is none, and what it may have been."""
    registered = _registry(shouted)
    if registered is not None and registered[0]:
        return Serial(problem=Problem.REGISTRY_NUMBER)
    for split in (2, 1):
        letters, digits = bare[:split].translate(_TO_LETTER), bare[split:].translate(_TO_DIGIT)
        found = _SERIAL.fullmatch(letters + digits)
        changed = sum(one != two for one, two in zip(bare, letters + digits))
        if found and changed and changed <= 2 and _format_of(found, formats):
            kind = _format_of(found, formats)
            return Serial(
                None, Problem.LOOK_ALIKE, _canonical(letters + digits), 0.7 if changed == 1 else 0.5, False,
                kind.name if kind else "",
            )  # fmt: skip
    if re.fullmatch(r"CHUA(?:CO|CAP)(?:GIAY|GCN)?", re.sub(r"[^A-Z]", "", unicodedata.normalize("NFD", shouted))):
        return Serial(problem=Problem.PLACEHOLDER)
    return Serial(problem=Problem.FORMAT)


def looks_like_serial(value: object) -> bool:
    """Whether the cell is a certificate's serial, tidy or not."""
    return read_serial(value).problem in {"", Problem.SPACING} and bool(plain(value))


def looks_like_registry_number(value: object) -> bool:
    """Whether the cell has the form of a registry number and not of a serial; plain numbers do not count."""
    text = plain(value)
    if not text or looks_like_serial(text):
        return False
    found = _registry(_shout(text))
    return found is not None and bool(found[0])


@lru_cache(maxsize=1)
def _prefixes() -> tuple[tuple[str, ...], tuple[str, ...]]:
    rows = table("registry_formats.csv")
    before = sorted((row["prefix"] for row in rows if row["shape"] == "prefix"), key=len, reverse=True)
    return tuple(before), tuple(row["prefix"] for row in rows if row["shape"] == "suffix")


def _registry(shouted: str) -> tuple[str, str, str] | None:
    """(prefix, digits, tail) of a registry number; serials are none."""
    before, behind = _prefixes()
    for suffix in behind:
        found = re.fullmatch(rf"([0-9]{{1,6}})\s*[/\-]?\s*{suffix}((?:[/\-. ][{_LETTERS}0-9]+)*)", shouted)
        if found:
            return suffix, found.group(1), found.group(2)
    bare = re.sub(r"[\s_.\-]+", "", shouted)
    for prefix in before:
        found = re.fullmatch(rf"{prefix}([0-9]{{1,5}})(/[{_LETTERS}0-9/]+)?", bare)
        if found:
            return prefix, found.group(1), found.group(2) or ""
    plain_number = re.fullmatch(r"[0-9]{1,6}", bare)
    return ("", bare, "") if plain_number else None


def read_registry_number(value: object) -> RegistryNumber:
    """A cell as a registry number (số vào sổ). Never raises."""
    text = plain(value)
    return _read_registry(text) if text else RegistryNumber()


@lru_cache(maxsize=65536)
def _read_registry(text: str) -> RegistryNumber:
    if len(text) > 100:
        return RegistryNumber(problem=Problem.FORMAT)
    if looks_like_serial(text):
        return RegistryNumber(problem=Problem.SERIAL)
    found = _registry(_shout(_LABEL.sub("", text)))
    if found is None:
        unknown = re.fullmatch(rf"[{_LETTERS}.]{{1,6}}[\s\-]*[0-9]{{1,6}}(?:/.*)?", _shout(text))
        return RegistryNumber(problem=Problem.UNKNOWN_PREFIX if unknown else Problem.FORMAT)
    prefix, number, tail = found
    behind = _prefixes()[1]
    form = f"{number}/{prefix}{tail}" if prefix in behind else f"{prefix}{number}{tail}"
    # CS06999 and CS 06999 both occur in print; neither is wrong.
    if form in {text, text.replace(" ", "")} or not prefix:
        return RegistryNumber(form, prefix=prefix, number=number)
    return RegistryNumber(form, Problem.SPACING, form, 0.8, False, prefix, number)
