"""What an edit makes of a list of findings: judged anew are the edited parcels and their neighbours."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from qgis.core import QgsGeometry

from ..core.findings_list.row import Columns, FindingRow, row_of
from ..core.findings_list.table import FindingsTable
from .findings_layer import box_of


@dataclass(frozen=True)
class JudgedAgain:
    """A list after an edit.

    table    all findings; `gone` are those of them that are no longer there
    removed  findings that stood there before and were judged anew
    added    what the new judgement has found, with their columns and shapes in the layer's CRS
    skipped  rules that only a check of the whole layer can judge
    """

    table: FindingsTable
    gone: frozenset[str]
    removed: tuple[FindingRow, ...] = ()
    added: tuple[FindingRow, ...] = ()
    columns: dict[str, dict[str, object]] = field(default_factory=dict)
    shapes: dict[str, QgsGeometry] = field(default_factory=dict)
    skipped: tuple[str, ...] = ()


class Judging:
    """One judgement of some edited features."""

    def __init__(self, recheck, fids: Sequence[int], table: FindingsTable, gone: Iterable[str]):
        """Args: recheck: judges features by their ids, see `LayerRecheck`; table, gone: the list as it is."""
        self._recheck, self._fids, self._table, self._gone = recheck, tuple(fids), table, frozenset(gone)

    def read(self, _stopped: Callable[[], bool] = lambda: False) -> JudgedAgain:
        """Judge, and put the list together anew."""
        found = self._recheck.recheck(self._fids)
        rules, replaces = found.rules, found.replaces
        removed = [row for row in self._table.rows if row.rule in rules and replaces(Columns(row))]
        columns, shapes, added = {}, {}, []
        for values in found.rows:
            shape = values.get("geometry")
            row = row_of(values, -1, box_of(shape))
            if row is None:
                continue
            added.append(row)
            columns[row.finding_id] = values
            if shape is not None and not shape.isEmpty():
                shapes[row.finding_id] = shape
        gone = set(self._gone)
        table = self._table.replaced([row.finding_id for row in removed], added, gone)
        return JudgedAgain(table, frozenset(gone), tuple(removed), tuple(added), columns, shapes, tuple(found.skipped))
