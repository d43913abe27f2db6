"""What an edit makes of a list of findings: judged anew are the edited parcels and their neighbours."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from qgis.core import QgsGeometry

from ..core.findings_list.row import Columns, FindingRow, row_of
from ..core.findings_list.table import FindingsTable
from .findings_layer import box_of
from .recheck import Rechecked


@dataclass(frozen=True)
class JudgedAgain:
    """A list after an edit.

    table    all findings; `gone` are the ids of those that are no longer there
    left     findings that are no longer there since this edit
    changed  findings that are new or say something else, with their columns and shapes in the layer's CRS
    skipped  rules that only a check of the whole layer can judge
    """

    table: FindingsTable
    gone: frozenset[str]
    left: tuple[FindingRow, ...] = ()
    changed: tuple[FindingRow, ...] = ()
    columns: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    shapes: Mapping[str, QgsGeometry] = field(default_factory=dict)
    skipped: tuple[str, ...] = ()


class Judging:
    """One judgement, and what it makes of the list; in any thread."""

    def __init__(self, judge: Callable[[], Rechecked], table: FindingsTable, gone: Iterable[str]):
        """Args: judge: `LayerRecheck.judge` of an edit; table, gone: the list as it is."""
        self._judge, self._table, self._gone = judge, table, frozenset(gone)

    def read(self) -> JudgedAgain:
        """The list as it is then."""
        found, table = self._judge(), self._table
        columns, shapes, rows = {}, {}, []
        for values in found.rows:
            shape = values.get("geometry")
            row = row_of(values, -1, box_of(shape))
            if row is None:
                continue
            rows.append(row)
            columns[row.finding_id] = values
            if shape is not None and not shape.isEmpty():
                shapes[row.finding_id] = shape
        rules, replaces = found.rules, found.replaces
        known = self._gone.union(columns)
        left = [
            row for row in table.rows if row.rule in rules and row.finding_id not in known and replaces(Columns(row))
        ]
        # What is back is in no layer, though the list still has its row.
        back = [row for row in rows if row.finding_id in self._gone]
        changed = [*back, *(row for row in table.changed_by(rows) if row.finding_id not in self._gone)]
        gone = self._gone.union(row.finding_id for row in left).difference(columns)
        skipped = tuple(found.skipped)
        return JudgedAgain(table.replaced(changed), gone, tuple(left), tuple(changed), columns, shapes, skipped)
