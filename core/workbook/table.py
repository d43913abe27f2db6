"""What an imported list is read into: its lines, column by column."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..roles import Role
from .layout import LayoutKind
from .lines import Skip, Skipped
from .sheets import Note, column_letter


@dataclass
class CleanTable:
    """The lines of a list, column by column.

    Attributes:
        kind: the layout.
        sheets: (n,) the sheet of each line.
        rows: (n,) the number that a spreadsheet program shows beside it.
        values: by role, in the order of the form: (n,) what the cells mean, see `interpret`.
        raw: by role: (n,) the texts as stored, "" where empty.
        others: all other columns that hold something, by a name that no other column has: (n,) texts as stored.
        columns: by sheet: the column of each role (0 is A).
        labels: by sheet: the label of each column that has one.
        skipped: rows left out, blank ones included.
        notes: what a reader should know, rows named.
    """

    kind: LayoutKind
    sheets: list[str] = field(default_factory=list)
    rows: list[int] = field(default_factory=list)
    values: dict[Role, list[object]] = field(default_factory=dict)
    raw: dict[Role, list[str]] = field(default_factory=dict)
    others: dict[str, list[str]] = field(default_factory=dict)
    columns: dict[str, dict[Role, int]] = field(default_factory=dict)
    labels: dict[str, dict[int, str]] = field(default_factory=dict)
    skipped: list[Skipped] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.rows)

    def cell(self, role: Role, line: int) -> str:
        """Where a value was read: ``K17``; the row alone where the line's sheet has no such column."""
        column = self.columns.get(self.sheets[line], {}).get(role)
        return f"{'' if column is None else column_letter(column)}{self.rows[line]}"

    def certificates(self) -> int:
        """How many different serials there are."""
        return len({serial for serial in self.values.get(Role.SERIAL, ()) if serial})

    def left_out(self) -> int:
        """How many rows were left out that hold something."""
        return sum(skipped.why is not Skip.BLANK for skipped in self.skipped)
