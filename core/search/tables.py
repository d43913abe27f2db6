"""The layers that are searched, each as blocks that come while it is read, and which parcel a record is about."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from .block import MARK, PAPER, UNKNOWN, Block
from .shown import Kind

Place = tuple[str, int]  # layer id and feature id
_MOST = 8  # parcels that a record may be about; more than that say nothing


@dataclass
class Table:
    """A layer. Another thread appends blocks while it is searched; a block never changes.

    blocks  what has been read so far; `starts` are their first places, `rows` is how many there are
    done    everything has been read, or as much as is kept
    cut     rows beyond the limit were left out
    links   parcels only: their places in the table by ``sheet/parcel``, serial and identifier, one more than matter
    """

    layer: str
    name: str
    kind: Kind
    blocks: list[Block] = field(default_factory=list)
    done: bool = False
    cut: bool = False
    links: dict[str, tuple[int, ...]] = field(default_factory=dict)
    starts: list[int] = field(default_factory=list)
    rows: int = 0

    def add(self, block: Block) -> None:
        """One more block."""
        first, self.rows = self.rows, self.rows + len(block)
        self.blocks.append(block)
        self.starts.append(first)
        if self.kind is Kind.PARCELS:
            for row in range(len(block)):
                for name in _names(block, row):
                    known = self.links.get(name, ())
                    if len(known) <= _MOST:
                        self.links[name] = (*known, first + row)

    def linked(self, name: str) -> Iterator[tuple[Block, int]]:
        """The parcels of this name, as blocks and rows in them."""
        for place in self.links.get(name, ()):
            at = bisect_right(self.starts, place) - 1
            yield self.blocks[at], place - self.starts[at]


def parcels_of(block: Block, row: int, tables: Iterable[Table]) -> list[Place]:
    """The parcels that a record is about: the same key, else the same identifier or serial; [] where none is known.

    Communes must agree where both are known. Numbers on the paper count for nothing: they may be of another series.
    """
    commune = block.key(row).split("/")[0]
    maps = [table for table in tables if table.kind is Kind.PARCELS]
    for name in _names(block, row):
        # Copies of a map have the same parcels; one of them is enough.
        for table in maps:
            found = [
                (table.layer, other.fid[at])
                for other, at in table.linked(name)
                if _agree(commune, other.key(at).split("/")[0])
            ]
            if found:
                return found if len(found) <= _MOST else []
    return []


def _agree(commune: str, other: str) -> bool:
    return UNKNOWN in (commune, other) or commune == other


def _names(block: Block, row: int) -> Iterator[str]:
    """Under what a parcel is found: ``sheet/parcel``, then serials and identifiers."""
    parts = block.text(row).split(MARK)
    _, sheet, parcel = parts[1].split("/")
    if UNKNOWN not in (sheet, parcel):
        yield f"{sheet}/{parcel}"
    yield from (part for part in parts[2:-1] if part[0] != PAPER)
