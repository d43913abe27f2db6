"""One change of one cell, done or proposed: what the table CHANGES has as rows."""

from __future__ import annotations

from typing import NamedTuple

# Unicode form, spaces and invisible signs: no finding of a rule, but a change all the same.
TEXT = "TEXT"


# Tuples, for there may be millions of them.


class Step(NamedTuple):
    """What a cell should say instead.

    after       the text; "" proposes to empty the cell
    rule        code of the rule that finds it (``DC06``), or `TEXT`
    confidence  0–1
    safe        nobody needs to be asked
    """

    after: str
    rule: str
    confidence: float
    safe: bool


class Change(NamedTuple):
    """One row of CHANGES.

    row       0-based place of the cell in its column
    field     the column
    role      what the column says, "" where that is not known
    before    the cell before this change; with `applied`, what an earlier change of the same cell made of it
    applied   done; False = proposed to a person
    """

    row: int
    field: str
    role: str
    before: str
    after: str
    rule: str
    confidence: float
    applied: bool

    def at(self, row: int) -> Change:
        """The same change of the same text in another row."""
        return Change(row, self.field, self.role, self.before, self.after, self.rule, self.confidence, self.applied)
