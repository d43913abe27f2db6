"""Claims: what a certificate says about one parcel, with all its persons (several lines of the list)."""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np

from ..certificates import Certificates
from ..factor import IntArray, factorise
from ..records import ObjectArray
from ..roles import Role
from ..text.dates import read_date
from ..text.serials import read_serial
from .cells import converted
from .keys import certificate_keys

_TIDY_SERIAL = re.compile("[A-ZĐ]{1,2} [0-9]{6}|[A-ZĐ]{2} [0-9]{8}")
_SEPARATORS = re.compile(r"[\s_.\-]+")


@dataclass
class Claims:
    """`m` claims, in the order of their keys' first lines.

    keys         (m,) text keys, e.g. ``DD 949969/3/44``; they do not depend on the order of the lines
    lines        lines of the list by claim, ascending
    certificate  (m,) number of the certificate: claims of one certificate share it
    serials      (m,) canonical serials, "" where there is none
    line_claim   (n,) the claim of each line
    """

    keys: ObjectArray
    lines: list[IntArray]
    certificate: IntArray
    serials: ObjectArray
    line_claim: IntArray

    def __len__(self) -> int:
        return len(self.keys)

    @property
    def first(self) -> IntArray:
        """(m,) the first line of each claim."""
        return np.array([lines[0] for lines in self.lines], dtype=np.int64)


def claims_of(certificates: Certificates) -> Claims:
    """The claims of a list: the lines of one certificate key (`keys.certificate_keys`) are one claim."""
    by_key = factorise(certificate_keys(certificates))
    lines = by_key.rows() if len(certificates) else []
    serial = converted(certificates, Role.SERIAL, _serial, "")
    registry = converted(certificates, Role.REGISTRY_NUMBER, _registry, "")
    date = converted(certificates, Role.ISSUE_DATE, _date, "")

    def paper(key: str, rows: IntArray) -> tuple[str, str, str]:
        """What all claims of one certificate share: serial (else the head and owner of the key), number and date."""
        first = rows.tolist()
        number = next((registry[row] for row in first if registry[row]), "")
        day = next((date[row] for row in first if date[row]), "")
        head, _, _, *owner = key.split("/", 3)
        return serial[first[0]] or "/".join([head, *owner]), number, day

    papers = np.empty(len(lines), dtype=object)
    papers[:] = [paper(str(key), rows) for key, rows in zip(by_key.distinct, lines)]
    return Claims(
        _texts(by_key.distinct),
        lines,
        factorise(papers).code,
        _texts([serial[rows[0]] for rows in lines]),
        by_key.code,
    )


def _serial(text: str) -> str:
    if _TIDY_SERIAL.fullmatch(text):
        return text
    read = read_serial(text)
    return str(read.value) if read.value else ""


def _registry(text: str) -> str:
    """Registry numbers for comparing: separators and case are no difference."""
    return _SEPARATORS.sub("", text).upper()


def _date(text: str) -> str:
    read = read_date(text)
    return str(read.value) if read.value else ""


def _texts(items: list[str]) -> ObjectArray:
    out = np.empty(len(items), dtype=object)
    out[:] = items
    return out
