"""Which rows of a list are data: not the blank ones, the labels printed on every page, totals, dates and signatures."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from ..roles import Role
from ..text.fold import fold_words
from .labels import is_number_row, label_key
from .layout import Layout
from .sheets import Sheet

# A row with two of these filled is a line of the list, whatever else stands in it.
_NAMING = (
    Role.SERIAL,
    Role.REGISTRY_NUMBER,
    Role.OWNER,
    Role.ORGANISATION,
    Role.PERSON_ID,
    Role.ORGANISATION_ID,
    Role.CERTIFICATE_PARCEL,
    Role.PARCEL,
    Role.PARCEL_ID,
    Role.GUID,
    Role.CURRENT_USER,
)
_TOTAL = re.compile(
    r"(?:tong cong|tong so|tong|cong)(?: (?:so|cac|toan|dien tich|thua|gcn|giay|ho|trang|xa|thon|to|\d+)\b.*)?[\s:.,]*"
)
_FORM = re.compile(
    r".*ngay[\s.…]*\d*[\s.…]*thang[\s.…]*\d*[\s.…]*nam\b.*"
    r"|.*\b(?:ky ten|ky,? ?ghi ro|ky va ghi ro|dong dau|ho ten va chu ky)\b.*"
    r"|(?:nguoi (?:lap|kiem tra|nhap|tong hop)(?: (?:bieu|bang|danh sach))?|thu truong|tm\b.*|kt\b.*|chu tich"
    r"|pho chu tich|giam doc|can bo dia chinh|cong chuc dia chinh|dai dien don vi.*|xac nhan cua.*"
    r"|ghi chu ?:.*)[\s:.,]*"
)
_FEW = 4  # cells in a row of the form's foot


class Skip(str, Enum):
    """Why a row is no line of the list."""

    BLANK = "blank"
    HEADER = "header"
    TOTAL = "total"
    FORM = "form"
    HEADING = "heading"
    NUMBER = "number"


@dataclass(frozen=True)
class Skipped:
    """A row left out: its sheet, the number beside it and why."""

    sheet: str
    row: int
    why: Skip


class Sorter:
    """Tells lines of data from the other rows of a sheet."""

    def __init__(self, sheet: Sheet, layout: Layout) -> None:
        self._sheet = sheet
        self._naming = [layout.columns[role] for role in _NAMING if role in layout.columns]
        self._texts = {cell for at in layout.header_rows for cell in sheet.rows[at] if cell.strip()}
        self._heads = [list(map(label_key, sheet.rows[at])) for at in layout.header_rows]
        self._numbers = {tuple(sheet.rows[at]) for at in layout.header_rows if is_number_row(sheet.rows[at])}
        self._roles = set(layout.columns.values())

    def why_not(self, row: Sequence[str]) -> Skip | None:
        """Why `row` is no line of data; None if it is one."""
        filled = [at for at, cell in enumerate(row) if cell and not cell.isspace()]
        if not filled:
            return Skip.BLANK
        if row[filled[0]] in self._texts and self._is_header(row, filled):
            return Skip.HEADER
        naming = [at for at in self._naming if at < len(row) and row[at] and not row[at].isspace()]
        if len(naming) > 1 and len(filled) > _FEW:
            return None
        words = [fold_words(row[at]) for at in filled]
        foot = [_FORM.fullmatch(fold_words(row[at])) for at in naming]
        if len(filled) <= _FEW and all(foot) and any(map(_FORM.fullmatch, words)):
            return Skip.FORM
        if len(naming) > 1:
            return None
        if any(map(_TOTAL.fullmatch, words)) and (not naming or _TOTAL.fullmatch(fold_words(row[naming[0]]))):
            return Skip.TOTAL
        if naming or len(filled) > 2:
            return None
        return self._lonely(row, filled)

    def _lonely(self, row: Sequence[str], filled: Sequence[int]) -> Skip | None:
        """One or two cells that name nobody: a running number or a heading such as “Thôn Đoài”; else it is data."""
        texts = [row[at].strip() for at in filled]
        if not any(at in self._roles for at in filled):
            if all(text.rstrip(".)").isdecimal() for text in texts):
                return Skip.NUMBER
            return Skip.HEADING
        if len(filled) == 1 and filled[0] <= 2 and any(map(str.isalpha, texts[0])):
            return Skip.HEADING
        return None

    def _is_header(self, row: Sequence[str], filled: Sequence[int]) -> bool:
        if tuple(row) in self._numbers:
            return True
        for heads in self._heads:
            same = sum(at < len(heads) and bool(heads[at]) and label_key(row[at]) == heads[at] for at in filled)
            if len(filled) > 1 and same >= 0.6 * len(filled):
                return True
        return False
