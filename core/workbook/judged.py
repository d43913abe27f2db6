"""The clean table of a list as a run of rules sees it: the cells as they stood in the file."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..plan import Plan
from ..records import ObjectArray
from ..run import Prepared
from ..run_table import TableLines, prepare_certificates
from .sheets import column_letter
from .table import CleanTable


def prepared_lines(table: CleanTable, plan: Plan, name: str) -> Prepared:
    """The lines of `table` for a run; feature ids are those that the written table will have (1, 2, 3 …)."""
    letters = {
        sheet: {role.value: column_letter(column) for role, column in columns.items()}
        for sheet, columns in table.columns.items()
    }
    lines = TableLines(
        name=name,
        fid=np.arange(1, len(table) + 1),
        values={role: _column(cells) for role, cells in table.raw.items()},
        columns={role: role.value for role in table.raw},
        source_sheet=_column(table.sheets),
        source_row=np.array(table.rows, dtype=object),
        letters=letters,
    )
    return prepare_certificates(lines, plan)


def _column(cells: Sequence[str]) -> ObjectArray:
    """Texts as an object array, "" as None."""
    out = np.empty(len(cells), dtype=object)
    out[:] = [cell or None for cell in cells]
    return out
