"""Rows of a layer as the search keeps them: one text to look in and one line to show for each.

A text begins with what is compared as a whole, each part between two marks (here ``·``): the parcel key of today's
map, the numbers written on the paper, serials, identifiers. Then come the words, folded:
``·09427/12/45·~3/17·dd949969· nguyen van a thon doai``. Personal numbers stand apart, and are compared as a whole only;
where one stands among words, it is masked.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

import numpy as np
import numpy.typing as npt

from ..identity.land_code import normalise_number, parcel_keys
from ..messages import Translate
from ..roles import Role
from ..text.fold import fold_words
from ..text.legacy import repair
from ..text.mask import mask_ids_in
from ..text.reading import plain
from .shown import Kind, Row, Wording

MARK = "\x1f"
PAPER = "~"  # before numbers that are written on the paper, perhaps of another map series
UNKNOWN = "?"  # a part of the key that is missing
# Roles whose words are searched, in this order.
WORDS = (
    Role.OWNER,
    Role.ORGANISATION,
    Role.CURRENT_USER,
    Role.ADDRESS,
    Role.OWNER_ADDRESS,
    Role.REGISTRY_NUMBER,
    Role.SERIAL,
)
PEOPLE = (Role.PERSON_ID, Role.CURRENT_USER_ID, Role.OTHER_ID, Role.OTHER_ID_2, Role.ORGANISATION_ID)
_NUMBERS = (Role.SHEET, Role.PARCEL, Role.CERTIFICATE_SHEET, Role.CERTIFICATE_PARCEL)
ROLES = (Role.COMMUNE, *_NUMBERS, Role.PARCEL_ID, Role.AREA, *WORDS, *PEOPLE)

Cells = Sequence[object]
Texts = npt.NDArray[np.object_]

_NOT_WORD = re.compile(r"[\W_]+")
_DIGITS = re.compile(r"\d{9,12}")
_SAMPLE = 300  # cells that tell whether a column is stored in an old encoding
_LONGEST = 300  # letters of one cell that are searched


@dataclass(frozen=True)
class Columns:
    """Raw cells of some rows, (n,) each.

    fid          feature ids
    cells        by role
    keys         parcel keys that a table carries already; they beat the numbers
    serials      further serials (several parted by ``;``)
    identifiers  further 12-character identifiers
    """

    fid: Sequence[int]
    cells: Mapping[Role, Cells]
    keys: Cells | None = None
    serials: Cells | None = None
    identifiers: Cells | None = None


@dataclass(frozen=True)
class Block:
    """Some rows, ready to be searched.

    fid      (n,) feature ids
    texts    the texts of all rows, each with a line end behind it: one search in C instead of n
    at       (n + 1,) where each text begins
    line     (n,) what is shown
    address  (n,) what is shown beside it
    people   (n,) digits of personal numbers, parted by spaces
    """

    fid: array[int]
    texts: str
    at: array[int]
    line: list[str]
    address: list[str]
    people: list[str]

    def __len__(self) -> int:
        return len(self.fid)

    def text(self, row: int) -> str:
        """The text of a row."""
        return self.texts[self.at[row] : self.at[row + 1] - 1]

    def key(self, row: int) -> str:
        """The parcel key ``commune/sheet/parcel``, folded, missing parts shown as ``?``."""
        return self.text(row).split(MARK, 2)[1]

    def rows_with(self, wanted: str) -> list[int]:
        """The rows whose text holds this one."""
        found: list[int] = []
        place = self.texts.find(wanted)
        while place >= 0:
            row = bisect_right(self.at, place) - 1
            found.append(row)
            place = self.texts.find(wanted, self.at[row + 1])
        return found

    def has(self, row: int, wanted: str) -> bool:
        """Whether the text of a row holds this one."""
        return self.texts.find(wanted, self.at[row], self.at[row + 1]) >= 0


class Builder:
    """Makes the blocks of one layer. What it has folded and seen once it keeps, for words and names come again."""

    def __init__(self, kind: Kind, translate: Translate) -> None:
        self.kind = kind
        self._wording = Wording(translate)
        self._folded: dict[str, str] = {}
        self._kept: dict[str, str] = {}
        self._old: dict[Role, bool] = {}

    def block(self, columns: Columns) -> Block:
        """The rows of `columns`; never raises for what stands in a cell."""
        count = len(columns.fid)
        blank = [""] * count
        cells = {role: self._texts(role, columns.cells[role]) for role in ROLES if role in columns.cells}
        numbers = [_numbers(columns, role, count) for role in _NUMBERS]
        serials = [";".join(pair) for pair in zip(cells.get(Role.SERIAL, blank), _tidy(columns.serials, count))]
        identifiers = [
            f"{one} {other}".split()
            for one, other in zip(cells.get(Role.PARCEL_ID, blank), _tidy(columns.identifiers, count))
        ]
        words = list(zip(*(cells[role] for role in WORDS if role in cells))) or [()] * count
        keys = _keys(columns, *numbers[:2])
        if columns.keys is not None:
            parts = [key.split("/") for key in keys]
            numbers[:2] = [["" if part[at] == UNKNOWN else part[at] for part in parts] for at in (1, 2)]
        heads = zip(keys, _paper(*numbers[2:]), serials, identifiers, words)
        # A number under the heading of serials is a person's all the same.
        people = zip(*(cells.get(role, blank) for role in PEOPLE), serials)
        areas = columns.cells.get(Role.AREA, [None] * count)
        names = zip(*(cells.get(role, blank) for role in (Role.OWNER, Role.ORGANISATION, Role.CURRENT_USER)))
        shown = zip(zip(*numbers), names, areas, serials, identifiers)
        texts = [self._text(*head) for head in heads]
        return Block(
            fid=array("q", columns.fid),
            texts="\n".join([*texts, ""]),
            at=array("q", accumulate((len(text) + 1 for text in texts), initial=0)),
            line=[self._line(*row) for row in shown],
            address=[self._keep(mask_ids_in(text)) for text in cells.get(Role.ADDRESS, blank)],
            people=[self._keep(" ".join(filter(None, map(_person, some)))) for some in people],
        )

    def _text(self, key: str, paper: str, serials: str, identifiers: list[str], words: tuple[str, ...]) -> str:
        wholes = [squeezed(one) for one in serials.split(";") if one and not _person(one)]
        parts = [self._fold(key), paper, *dict.fromkeys([*wholes, *map(str.lower, identifiers)])]
        said = mask_ids_in(" ".join(filter(None, map(self._fold, words))))
        return MARK + MARK.join(filter(None, parts)) + MARK + " " + said

    def _line(
        self, numbers: tuple[str, ...], names: tuple[str, ...], area: object, serials: str, identifiers: list[str]
    ) -> str:
        name = next(filter(None, names), "")
        serial = next(filter(None, (one.strip() for one in serials.split(";"))), "")
        identifier = identifiers[0] if identifiers else ""
        sheet, number, paper_sheet, paper_number = numbers
        row = Row(sheet, number, paper_sheet, paper_number, name, area, serial, identifier)
        return mask_ids_in(self._wording.line(self.kind, row))

    def _texts(self, role: Role, cells: Cells) -> list[str]:
        """Cells as tidy text, columns in an old encoding as Unicode."""
        texts = [plain(cell)[:_LONGEST] for cell in cells]
        if role not in WORDS:
            return texts
        if role not in self._old:
            some = [text for text in texts if text and not text.isascii()][:_SAMPLE]
            self._old[role] = any(found is not None and found.safe for found in map(repair, some))
        return [_unicode(text) for text in texts] if self._old[role] else texts

    def _fold(self, text: str) -> str:
        """As `fold_words`, word by word: a commune has many names and few words."""
        if text.isascii():
            return text.lower()
        return " ".join(map(self._fold_word, text.split()))

    def _fold_word(self, word: str) -> str:
        found = self._folded.get(word)
        if found is None:
            found = self._folded[word] = fold_words(word)
        return found

    def _keep(self, text: str) -> str:
        return self._kept.setdefault(text, text)


def squeezed(text: str) -> str:
    """Letters and digits only, folded: ``DD 949969`` and ``dd-949969`` are one serial."""
    return _NOT_WORD.sub("", fold_words(text))


def _keys(columns: Columns, sheets: Sequence[str], numbers: Sequence[str]) -> list[str]:
    count = len(columns.fid)
    communes = _array(columns.cells.get(Role.COMMUNE), count)
    made: list[str] = parcel_keys(communes, _array(sheets, count), _array(numbers, count)).tolist()
    if columns.keys is None:
        return made
    carried = map(plain, columns.keys)
    return [given if given.count("/") == 2 else own for given, own in zip(carried, made)]


def _numbers(columns: Columns, role: Role, count: int) -> list[str]:
    if role not in columns.cells:
        return [""] * count
    found: list[str] = normalise_number(_array(columns.cells[role], count)).tolist()
    return found


def _paper(sheets: Sequence[str], numbers: Sequence[str]) -> list[str]:
    parts = zip(sheets, numbers)
    return [f"{PAPER}{sheet.replace('/', '|')}/{number.replace('/', '|')}" if number else "" for sheet, number in parts]


def _array(cells: Cells | None, count: int) -> Texts:
    made = np.full(count, None, dtype=object)
    if cells is not None:
        made[:] = list(cells)
    return made


def _tidy(cells: Cells | None, count: int) -> list[str]:
    return [""] * count if cells is None else [plain(cell) for cell in cells]


def _unicode(text: str) -> str:
    found = repair(text) if text else None
    return found.text if found is not None and found.safe else text


def _person(text: str) -> str:
    """The digits of a personal number, "" for anything else."""
    if not text or text == ";":
        return ""
    digits = _NOT_WORD.sub("", text)
    return digits if _DIGITS.fullmatch(digits) else ""
