"""Names of land users as codes: every distinct cell is repaired, read and folded once."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from ..factor import BoolArray, IntArray
from ..text.fold import fold_words
from ..text.legacy import repair
from ..text.name_words import ALWAYS, SPELLED
from ..text.names import Kind, read_name
from ..text.syllables import is_native
from .cells import each
from .joins import NONE, Lists
from .words import near_pairs

WORDS = 6  # of a name that are compared
_PEOPLE = 8  # of one cell
_CREDIBLE = 0.6
_IMPERSONAL = {Kind.ORGANISATION, Kind.COMMITTEE, Kind.COMMUNITY}
_TITLES = frozenset({"ông", "bà", "hộ"})
# Words that cannot be taken as the beginning of a name without reading the cell: titles, links, organisations.
_BEGINNINGS = """
    vợ vo chồng chong hộ ho ông ong bà ba anh chị chi cụ cu cô co chú chu gia công cong ty ban bản hội hoi đoàn doan
    trường truong uỷ uy ủy ngân ngan nhà nha hợp hop doanh bộ bo tòa toa toà đảng dang văn van phòng phong đơn don bệnh
    benh nghĩa nghia mặt mat liên lien trung tâm tam học hoc không khong chưa chua vắng vang đang quỹ quy điện dien bưu
    buu khách khach lâm lam nông nong tổng tong tập tap trạm tram kho thư thu bảo bao so dân dan giáo giao hạt hat đình
    dinh cục cuc chi đồn nhóm nhom xí xi na null none xx xxx
"""
_NEEDS_READING = SPELLED | ALWAYS | frozenset(_BEGINNINGS.split())
_LINKS = frozenset({"và", "va", "cùng", "cung", "vợ", "vo", "chồng", "chong", "hộ"})
_PARTS = re.compile(r"[,;|]")
_REMARK = re.compile(r"\([^()]*\)\s*$")
_LOST = re.compile(r"\ufffd|\w\?\w|\w\?(?=\s)")


@dataclass(frozen=True)
class Names:
    """Distinct names.

    folded      (v,) folded names
    words       (v, WORDS) codes of their words, `NONE` behind the last
    count       (v,) how many words
    impersonal  (v,) organisations, committees, communities
    vocabulary  the words
    letters     (v,) codes of the names without their spaces
    near        sorted ``one * len(vocabulary) + other`` of words that are one typing error apart
    """

    folded: list[str]
    words: IntArray
    count: IntArray
    impersonal: BoolArray
    vocabulary: list[str]
    near: IntArray
    letters: IntArray


class NameBook:
    """Collects names of both sides; `names` closes the book."""

    def __init__(self) -> None:
        self._code: dict[str, int] = {}
        self._impersonal: list[bool] = []
        self._cells: dict[str, tuple[int, ...]] = {}

    def read(self, cells: Sequence[object]) -> list[tuple[int, ...]]:
        """For each cell the codes of the names in it; () where it names nobody or cannot be read."""
        return each(cells, self._cell, ())

    def lists(self, rows: IntArray, cells: Sequence[object], count: int) -> Lists:
        """The names of `count` rows; cell number i belongs to ``rows[i]``."""
        read = self.read(cells)
        sizes = np.fromiter(map(len, read), dtype=np.int64, count=len(read))
        flat = np.fromiter((code for codes in read for code in codes), dtype=np.int64, count=int(sizes.sum()))
        return Lists(np.repeat(np.asarray(rows, dtype=np.int64), sizes), flat, count)

    def _cell(self, text: str) -> tuple[int, ...]:
        found = self._cells.get(text)
        if found is None:
            found = self._cells[text] = tuple(dict.fromkeys(self._add(*name) for name in _names_in(text)))
        return found

    def _add(self, folded: str, impersonal: bool) -> int:
        code = self._code.setdefault(folded, len(self._code))
        if code == len(self._impersonal):
            self._impersonal.append(impersonal)
        return code

    def names(self) -> Names:
        """All names that were read."""
        split = [name.split()[:WORDS] for name in self._code]
        vocabulary: dict[str, int] = {}
        words = np.full((len(split), WORDS), NONE, dtype=np.int64)
        for at, parts in enumerate(split):
            words[at, : len(parts)] = [vocabulary.setdefault(part, len(vocabulary)) for part in parts]
        listed = list(vocabulary)
        one, other = near_pairs(listed)
        near = np.sort(one * max(1, len(listed)) + other)
        count = np.fromiter(map(len, split), dtype=np.int64, count=len(split))
        impersonal: npt.NDArray[np.bool_] = np.array(self._impersonal, dtype=bool)
        joined: dict[str, int] = {}
        letters = np.fromiter(
            (joined.setdefault(name.replace(" ", ""), len(joined)) for name in self._code), np.int64, len(self._code)
        )
        return Names(list(self._code), words, count, impersonal, listed, near, letters)


def names_in(text: str) -> tuple[str, ...]:
    """The folded names of everybody in a cell."""
    return tuple(folded for folded, _ in _names_in(text))


def _names_in(text: str) -> list[tuple[str, bool]]:
    """(folded name, impersonal) of everybody in a cell."""
    parts = [_plain_person(part) for part in _PARTS.split(_REMARK.sub(" ", text))]
    if all(parts):
        return [(part, False) for part in parts[:_PEOPLE]]
    if _LOST.search(text):
        return []
    mended = repair(text)
    # A mistyped letter looks like an old encoding too; a doubtful repair would make another name of it.
    read = read_name(mended.text if mended and (mended.safe or mended.confidence >= _CREDIBLE) else text)
    found = [(owner.folded, owner.kind in _IMPERSONAL) for owner in read.owners[:_PEOPLE]]
    return [(folded, impersonal) for folded, impersonal in found if folded]


def _plain_person(text: str) -> str:
    """The folded name where a cell is nothing but a name, perhaps behind a title, in clean Unicode; else ""."""
    words = text.split()
    while len(words) > 2 and words[0].lower() in _TITLES:
        del words[0]
    if not 2 <= len(words) <= 5 or len(words[-1]) < 2:
        return ""
    folded = [_good_word(word) for word in words]
    # Family names that are also titles or organisations stand first: those cells are read in full.
    if not all(folded) or not _may_begin(words[0]):
        return ""
    return " ".join(folded)


@lru_cache(maxsize=65536)
def _may_begin(word: str) -> bool:
    return word.lower() not in _NEEDS_READING


@lru_cache(maxsize=65536)
def _good_word(word: str) -> str:
    """The folded word, "" unless it is letters that no other encoding explains."""
    if not word.isalpha() or word.lower() in _LINKS:
        return ""
    if not word.isascii() and (not is_native(word) or repair(word) is not None):
        return ""
    return fold_words(word)
