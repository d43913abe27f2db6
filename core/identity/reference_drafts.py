"""Findings about the reference table itself (rule DC08): rows that cannot be used or cannot all be right."""

from __future__ import annotations

from collections.abc import Iterator

from ..findings import Cause, Draft, Severity
from ..messages import QT_TRANSLATE_NOOP, Message
from .circles import circles
from .communes import CommuneTable
from .crosswalk import collisions, strange_pairs
from .reference_table import ReferenceTable

_LISTED = 200  # rows named in the details

_FLAWS = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "REFERENCE: {count} rows cannot be used and were left out; the first is row {row}: {problem} Correct them, or the"
    " sheets they speak of stay without a new number.",
)
_COLLISION = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "REFERENCE: several old sheets ({old}) become sheet {sheet} of {label} (rows {rows}); parcel numbers will be"
    " repeated there. Check these rows.",
)
_CIRCLE = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "REFERENCE: the rows {rows} lead in a circle ({old}); none of them was used. Correct them; old and new may be"
    " swapped.",
)
_STRANGE = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "REFERENCE: in {count} rows the old commune {old} becomes {new}, but by the national table it became {became}. The"
    " rows were used as they are; check the codes.",
)
_CAUSE_FLAWS = QT_TRANSLATE_NOOP("ParcelClean", "Rows of the reference table that cannot be used")
_CAUSE_COLLISION = QT_TRANSLATE_NOOP("ParcelClean", "Several old sheets become one in the reference table")
_CAUSE_CIRCLE = QT_TRANSLATE_NOOP("ParcelClean", "Circles in the reference table")
_CAUSE_STRANGE = QT_TRANSLATE_NOOP("ParcelClean", "Reference table and national table disagree")


def reference_drafts(reference: ReferenceTable, table: CommuneTable) -> Iterator[Draft]:
    """One finding for all rows that cannot be used, one for every contradiction."""
    if reference.flaws:
        first = reference.flaws[0]
        values = {"count": len(reference.flaws), "row": first.row, "problem": first.problem}
        rows = [flaw.row for flaw in reference.flaws[:_LISTED]]
        yield _draft(Message(_FLAWS, values), "flaws", _CAUSE_FLAWS, rows)
    for circle in circles(reference):
        rows = [int(reference.row[at]) for at in circle]
        values = {"rows": _rows(rows), "old": _old_sheets(reference, circle)}
        yield _draft(Message(_CIRCLE, values), "circle", _CAUSE_CIRCLE, rows)
    for group in collisions(reference):
        rows = [int(reference.row[at]) for at in group]
        label = table.new_label(str(reference.new_commune[group[0]]))
        values = {"old": _old_sheets(reference, group), "sheet": reference.new_sheet[group[0]], "label": label}
        yield _draft(Message(_COLLISION, {**values, "rows": _rows(rows)}), "collision", _CAUSE_COLLISION, rows)
    for (old, new), count in strange_pairs(reference, table).items():
        became = ", ".join(table.new_label(one.code) for one in table.successors(old))
        values = {"count": count, "old": table.old_label(old), "new": table.new_label(new), "became": became}
        yield _draft(Message(_STRANGE, values), "strange", _CAUSE_STRANGE, [], f"{old} {new}")


def _draft(message: Message, key: str, title: str, rows: list[int], anchor: str = "") -> Draft:
    return Draft(
        (),
        message,
        severity=Severity.WARNING,
        cause=Cause(f"reference {key}", Message(title)),
        anchor=f"reference {key} {anchor} {rows}",
        judged=(key, anchor, tuple(rows)),
        details={"rows": rows},
    )


def _old_sheets(reference: ReferenceTable, rows: tuple[int, ...]) -> str:
    pairs = [f"{reference.old_commune[at]}/{reference.old_sheet[at]}" for at in rows[:5]]
    return ", ".join(pairs) + (" …" if len(rows) > 5 else "")


def _rows(rows: list[int]) -> str:
    return ", ".join(map(str, rows[:8])) + (" …" if len(rows) > 8 else "")
