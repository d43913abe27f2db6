"""One search: begun in the main thread, carried out in another, layer by layer as far as they have been read."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence

from ...adapters.search_reading import TableReading
from ...core.messages import QT_TRANSLATE_NOOP, Message, Translate
from ...core.search.block import Block
from ...core.search.find import WHOLE, Hit, Search
from ...core.search.query import read_query
from ...core.search.shown import Kind
from ...core.search.tables import Table, parcels_of
from .catalogue import Catalogue
from .found import Answer, Found

_WAIT = 0.02  # seconds between two looks for more rows while a layer is being read

_MORE = QT_TRANSLATE_NOOP("ParcelClean", "… and {count} more: type more to narrow it down")
_MANY_MORE = QT_TRANSLATE_NOOP("ParcelClean", "… and very many more: type more to narrow it down")
_CUT = QT_TRANSLATE_NOOP("ParcelClean", "Only the first {count} rows of this layer are searched, for it is too big")
_NOTHING = QT_TRANSLATE_NOOP("ParcelClean", "No open layer has columns of parcels or certificates")
_BAD = QT_TRANSLATE_NOOP("ParcelClean", "This layer cannot be searched: {problem}")

Stopped = Callable[[], bool]


class Lookup:
    """To be made in the main thread; `answers` runs in any."""

    def __init__(self, typed: str, catalogue: Catalogue, translate: Translate):
        self._query, self._tr = read_query(typed), translate
        self._readings = catalogue.refresh() if self._query else []

    def answers(self, stopped: Stopped) -> Iterator[Answer]:
        """The lines of each layer as soon as it has been read; what was meant exactly even before."""
        found = False
        for reading in self._readings:
            search, told = Search(self._query, stopped=stopped), set()
            for block in _blocks(reading, stopped):
                if not search.feed(block):
                    return
                # Nobody waits for the rest of a big layer with what was meant on the table.
                yield from self._new([hit for hit in search.best if hit.rank == WHOLE], reading, told)
            if stopped():
                return
            yield from self._new(search.best, reading, told)
            yield from self._rest(reading.table, search)
            found = found or search.count > 0
        if self._query and not found:
            yield from self._reasons()

    def _new(self, hits: Sequence[Hit], reading: TableReading, told: set[int]) -> Iterator[Answer]:
        """Those that have not been told yet, the better ones above."""
        for hit in hits:
            if hit.place not in told:
                told.add(hit.place)
                score = 1.0 - 0.1 * hit.rank - 0.001 * len(told)
                yield Answer(reading.table.name, hit.line, score, hit.more, self._about(hit, reading))

    def _about(self, hit: Hit, reading: TableReading) -> Found:
        row, is_parcel = (reading.table.layer, hit.fid), reading.table.kind is Kind.PARCELS
        tables = [one.table for one in self._readings]
        return Found(row, tuple([row] if is_parcel else parcels_of(hit.block, hit.row, tables)), is_parcel)

    def _rest(self, table: Table, search: Search) -> Iterator[Answer]:
        """What is not shown."""
        if search.left_out:
            text = self._tr(_MANY_MORE) if search.crowded else self._tr(_MORE).format(count=search.left_out)
            yield Answer(table.name, text)
        if table.cut:
            yield Answer(table.name, self._tr(_CUT).format(count=table.rows))

    def _reasons(self) -> Iterator[Answer]:
        """Why nothing was found, as far as the layers are to blame."""
        for reading in self._readings:
            if reading.problem is not None:
                text = Message(_BAD, {"problem": reading.problem}).render(self._tr)
                yield Answer(reading.table.name, text)
        if not any(reading.table.rows or reading.problem is not None for reading in self._readings):
            yield Answer("", self._tr(_NOTHING))


def _blocks(reading: TableReading, stopped: Stopped) -> Iterator[Block]:
    """The blocks of a layer, waiting for those that are being read."""
    table, seen = reading.table, 0
    while not stopped():
        done = table.done or reading.dropped
        while seen < len(table.blocks):
            yield table.blocks[seen]
            seen += 1
        if done:
            return
        time.sleep(_WAIT)
