"""Looking through blocks: the exact ones first, then what begins so, then what contains the words."""

from __future__ import annotations

import heapq
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Callable

from ..text.mask import mask_id
from .block import Block
from .query import Query

LIMIT = 8  # rows shown of one layer
_CROWD = 1000  # rows that fit; nobody reads more, and a longer text will tell them apart
_TELLING = 5  # digits that are looked for inside a word too, as those of a serial; fewer would be found everywhere

WHOLE, ON_PAPER, START, PHRASE, WORDS, CONTAINED = range(6)


@dataclass(frozen=True, order=True)
class Hit:
    """A row that fits: the lower the rank the better; of equals the first of the layer."""

    rank: int
    place: int
    block: Block = field(compare=False)
    row: int = field(compare=False)
    person: str = field(default="", compare=False)

    @property
    def fid(self) -> int:
        """The feature."""
        return self.block.fid[self.row]

    @property
    def line(self) -> str:
        """What is shown."""
        return self.block.line[self.row]

    @property
    def more(self) -> str:
        """What is shown beside it: the personal number by which it was found, masked, else the address."""
        return mask_id(self.person) if self.person else self.block.address[self.row]


class Search:
    """One query over the blocks of one layer, as they come.

    count    rows that fit
    crowded  there are more: what so many rows have was not looked for to the end
    """

    def __init__(self, query: Query, limit: int = LIMIT, stopped: Callable[[], bool] = lambda: False) -> None:
        self._query, self._limit, self._stopped = query, limit, stopped
        self._best: list[Hit] = []
        self._rows = 0
        self.count = 0
        self.crowded = False

    def feed(self, block: Block) -> bool:
        """Look through one more block; False where nobody waits any more."""
        if self._stopped():
            return False
        ranks = self._ranks(block)
        self.count += len(ranks)
        best = heapq.nsmallest(self._limit, ((rank, row) for row, rank in ranks.items()))
        self._best = heapq.nsmallest(self._limit, [*self._best, *(self._hit(block, *one) for one in best)])
        good = len(self._best) == self._limit and self._best[-1].rank <= PHRASE
        self.crowded |= good and self.count > _CROWD
        self._rows += len(block)
        return True

    @property
    def best(self) -> list[Hit]:
        """The best ones, in order."""
        return list(self._best)

    @property
    def left_out(self) -> int:
        """How many more there are."""
        return self.count - len(self._best)

    def _hit(self, block: Block, rank: int, row: int) -> Hit:
        by_person = self._query.person in block.people[row].split()
        return Hit(rank, self._rows + row, block, row, self._query.person if by_person else "")

    def _ranks(self, block: Block) -> dict[int, int]:
        """The rank of every row that fits."""
        query = self._query
        # The worst first: the better ranks write over them.
        ranks = self._by_words(block) if query.words and not self.crowded else {}
        seen: dict[str, list[int]] = {}
        for rank, wanted in ((START, query.starts), (ON_PAPER, query.paper), (WHOLE, query.whole)):
            if rank == START and self.crowded and self._best[-1].rank <= START:
                continue
            for text in wanted:
                # What is meant as a whole is among what begins so.
                among = next((rows for start, rows in seen.items() if text.startswith(start)), None)
                rows = block.rows_with(text) if among is None else _having(block, (text,), among)
                seen[text] = rows
                ranks.update(dict.fromkeys(_having(block, query.rest, rows), rank))
        if query.person:
            people = enumerate(block.people)
            rows = [row for row, digits in people if query.person in digits and query.person in digits.split()]
            ranks.update(dict.fromkeys(rows, WHOLE))
        return ranks

    def _by_words(self, block: Block) -> dict[int, int]:
        words = self._query.words
        needles = [f" {word}" if word.isdigit() and len(word) < _TELLING else word for word in words]
        needles.sort(key=len, reverse=True)
        phrase, starts = f" {' '.join(words)}", [f" {word}" for word in words]
        ranks = {}
        for row in _having(block, needles[1:], block.rows_with(needles[0])):
            started = all(block.has(row, word) for word in starts)
            ranks[row] = PHRASE if block.has(row, phrase) else WORDS if started else CONTAINED
        return ranks


def _having(block: Block, words: Sequence[str], rows: list[int]) -> list[int]:
    """Those of `rows` whose text has all the words."""
    for word in words:
        rows = [row for row in rows if block.has(row, word)]
    return rows
