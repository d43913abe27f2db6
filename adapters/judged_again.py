"""What an edit makes of a list of findings: judged anew are the edited parcels and their neighbours."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from qgis.core import QgsGeometry

from ..core.findings_list.row import Columns, FindingRow, row_of
from ..core.findings_list.table import FindingsTable
from .findings_layer import box_of
from .recheck import Rechecked


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


class Merging:
    """Puts a new judgement into a list; in any thread."""

    def __init__(self, found: Rechecked, table: FindingsTable, gone: Iterable[str]):
        """Args: found: the judgement; table, gone: the list as it is."""
        self._found, self._table, self._gone = found, table, frozenset(gone)

    def read(self, _stopped: Callable[[], bool] = lambda: False) -> JudgedAgain:
        """The list as it is then."""
        rules, replaces = self._found.rules, self._found.replaces
        removed = [row for row in self._table.rows if row.rule in rules and replaces(Columns(row))]
        columns, shapes, added = {}, {}, []
        for values in self._found.rows:
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
        skipped = tuple(self._found.skipped)
        return JudgedAgain(table, frozenset(gone), tuple(removed), tuple(added), columns, shapes, skipped)
