"""Undo and redo, as often as one likes: both only add entries."""

from __future__ import annotations

from collections.abc import Sequence

from .entries import Action, Entry, in_order, place_of, tidy_name
from .journal_state import undone_ids


def revert(entry: Entry, author: str, reason: str = "") -> Entry:
    """The entry that takes `entry` back; of a `revert`, the one that brings back what it took."""
    return Entry(Action.REVERT, author, entry.certificate, reason=reason, reverts=entry.entry_id)


def undo_last(entries: Sequence[Entry], author: str) -> Entry | None:
    """The entry that takes back the author's latest step that still stands; None where there is none.

    Nobody undoes the work of others with it; for that there is `revert`.
    """
    undone = undone_ids(entries)
    own = [entry for entry in _own(entries, author) if entry.action is not Action.REVERT]
    return next((revert(entry, author) for entry in reversed(own) if entry.entry_id not in undone), None)


def redo_last(entries: Sequence[Entry], author: str) -> Entry | None:
    """The entry that brings back what the author undid last; None where there is nothing, or something new was done."""
    undone = undone_ids(entries)
    by_id = {entry.entry_id: entry for entry in entries}
    own = _own(entries, author)
    steps = [entry for entry in own if entry.action is not Action.REVERT]
    for entry in reversed(own):
        if steps and place_of(entry) <= place_of(steps[-1]):
            return None
        target = by_id.get(entry.reverts or "")
        is_undo = target is not None and target.action is not Action.REVERT
        if entry.action is Action.REVERT and is_undo and entry.entry_id not in undone:
            return revert(entry, author)
    return None


def _own(entries: Sequence[Entry], author: str) -> list[Entry]:
    name = tidy_name(author)
    return [entry for entry in in_order(entries) if tidy_name(entry.author) == name]
