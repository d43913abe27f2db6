"""What filters and orders need to know of every line, prepared once: sheet, hamlet, place on the map, alphabet.

Arrays are by a line's number in the list (`Line.number`), so they hold whatever the order on the screen.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Callable

import numpy as np
import numpy.typing as npt

from ..factor import IntArray
from ..text.addresses import read_address
from ..text.fold import clean, fold_words
from ..text.order import natural_order
from .worklist import Line

FloatArray = npt.NDArray[np.float64]
NOWHERE = -1
_NO_BOX = (np.nan, np.nan, np.nan, np.nan)
Box = tuple[float, float, float, float]  # x0, y0, x1, y1
_Hamlet = tuple[str, str]  # kind and name, folded
_OFTEN = 500


@dataclass(frozen=True)
class Groups:
    """Lines that share something. `code` is by line, `NOWHERE` where a line has none; `labels` are by code."""

    code: tuple[int, ...] = ()
    labels: tuple[str, ...] = ()


@dataclass(frozen=True)
class LineIndex:
    """Prepared for `n` lines.

    sheets, hamlets  what the filters offer, in order
    ranks            (n,) place of each line in the order of a name, see `RANKED`
    line, boxes      (k,) the line and (k, 4) the box of each proposal that has a place, in the map layer's numbers
    middle           (n, 2) middle of each line's best proposal; NaN where it has no place
    box_of           boxes by feature id
    """

    sheets: Groups = field(default_factory=Groups)
    hamlets: Groups = field(default_factory=Groups)
    ranks: Mapping[str, IntArray] = field(default_factory=dict)
    line: IntArray = field(default_factory=lambda: np.zeros(0, dtype=np.int64))
    boxes: FloatArray = field(default_factory=lambda: np.zeros((0, 4)))
    middle: FloatArray = field(default_factory=lambda: np.zeros((0, 2)))
    box_of: Mapping[int, Box] = field(default_factory=dict)

    def touching(self, box: Box) -> frozenset[int]:
        """Numbers of the lines of which a proposal may be seen in this part of the map."""
        x0, y0, x1, y1 = self.boxes.T
        seen = (x0 <= box[2]) & (x1 >= box[0]) & (y0 <= box[3]) & (y1 >= box[1])
        return frozenset(self.line[seen].tolist())

    def middle_of(self, number: int, fid: int) -> FloatArray | None:
        """Where a parcel lies, else the line's best proposal; None where nobody knows."""
        if fid in self.box_of:
            x0, y0, x1, y1 = self.box_of[fid]
            return np.array([(x0 + x1) / 2.0, (y0 + y1) / 2.0])
        found = self.middle[number] if 0 <= number < len(self.middle) else np.array([np.nan, np.nan])
        return found if bool(np.isfinite(found).all()) else None


def name_order(line: Line) -> tuple[str, ...]:
    """Vietnamese names are called by their last word."""
    return tuple(line.holder.name.casefold().split()[::-1])


# By what lines can be put in order before anything is decided.
RANKED: Mapping[str, Callable[[Line], object]] = {
    "certificate": lambda line: natural_order(line.key),
    "name": name_order,
    "numbers": lambda line: (natural_order(line.holder.sheet), natural_order(line.holder.number)),
}


def index_of(lines: Sequence[Line], box_of: Mapping[int, Box], check: Callable[[], None] = lambda: None) -> LineIndex:
    """Prepare. Args: box_of: by feature id of the map layer; check: called now and then, raises to cancel."""
    made = {}
    for name, key in RANKED.items():
        made[name] = _ranks([key(line) for line in lines])
        check()
    hamlets = hamlets_of([line.holder.address for line in lines], check)
    number, boxes = [], []
    middle = np.full((len(lines), 2), np.nan)
    for line in lines:
        for place, one in enumerate(line.proposals):
            box = box_of.get(one.fid, _NO_BOX)
            if box is _NO_BOX:
                continue
            number.append(line.number)
            boxes.append(box)
            if not place:
                middle[line.number] = (box[0] + box[2]) / 2.0, (box[1] + box[3]) / 2.0
    rows = np.array(number, dtype=np.int64)
    return LineIndex(sheets_of(lines), hamlets, made, rows, np.array(boxes).reshape(-1, 4), middle, box_of)


def sheets_of(lines: Sequence[Line]) -> Groups:
    """Lines by the sheet of today's map: that of the best proposal, else what the list says."""
    named = [_sheet(line) for line in lines]
    several = len({commune for commune, sheet in named if commune and sheet}) > 1
    labels = [f"{sheet} ({commune})" if several and commune and sheet else sheet for commune, sheet in named]
    return _groups(labels, natural_order)


def hamlets_of(addresses: Sequence[str], check: Callable[[], None] = lambda: None) -> Groups:
    """Lines by the hamlet of their address (thôn, xóm, ấp, tổ dân phố …), called as most lines write it.

    Where an address begins with the bare name of a hamlet that others name in full, it is that hamlet.
    """
    named: dict[str, _Hamlet] = {}
    for at, address in enumerate(dict.fromkeys(addresses)):
        found = read_address(address).hamlets
        if found:
            named[address] = (found[0].kind, found[0].folded)
        if not at % _OFTEN:
            check()
    bare: dict[str, set[_Hamlet]] = {}
    for hamlet in named.values():
        bare.setdefault(hamlet[1], set()).add(hamlet)
    spellings: dict[_Hamlet, Counter[str]] = {}
    lines: list[_Hamlet | None] = []
    for address in addresses:
        lines.append(named.get(address) or _only(bare.get(fold_words(address.partition(",")[0]), ())))
        if address in named:
            written = _as_written(address, read_address(address).hamlet)
            spellings.setdefault(named[address], Counter())[written] += 1
    called = {one: min(said, key=lambda text: (-said[text], text)) for one, said in spellings.items()}
    return _groups([called[one] if one else "" for one in lines], lambda text: natural_order(fold_words(text)))


def _only(hamlets: Collection[_Hamlet]) -> _Hamlet | None:
    return next(iter(hamlets)) if len(hamlets) == 1 else None


def _as_written(address: str, name: str) -> str:
    """The hamlet with the word before its name: ``thôn Đoài``."""
    text = clean(address)
    end = text.find(name) + len(name)
    start = max(text.rfind(sign, 0, end - len(name)) for sign in ",;([") + 1
    return text[start:end].strip()


def _sheet(line: Line) -> tuple[str, str]:
    """Commune and sheet."""
    if line.proposals:
        commune, _, rest = line.proposals[0].parcel.partition("/")
        sheet = rest.partition("/")[0]
        if sheet not in ("", "?"):
            return "" if commune == "?" else commune, sheet
    return "", line.holder.sheet


def _groups(labels: Sequence[str], order: Callable[[str], object]) -> Groups:
    listed = sorted(set(labels) - {""}, key=order)  # type: ignore[arg-type] # the keys of one function compare
    code_of = {label: code for code, label in enumerate(listed)}
    return Groups(tuple(code_of.get(label, NOWHERE) for label in labels), tuple(listed))


def _ranks(keys: Sequence[object]) -> IntArray:
    """(n,) dense ranks; equal keys have equal ranks."""
    place = {key: at for at, key in enumerate(sorted(set(keys)))}  # type: ignore[type-var]
    return np.array([place[key] for key in keys], dtype=np.int64)
