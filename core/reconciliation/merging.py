"""Merging journals: the union of their entries, in any order, any number of times, with one result."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from ..messages import QT_TRANSLATE_NOOP, Message
from . import journal_errors as errors
from .entries import Entry, JournalError, in_order
from .journal import AnyPath, Journal, add_merged, create_journal, read_journal

_NOTHING = QT_TRANSLATE_NOOP("ParcelClean", "There is no journal to merge. Give one or more journals.")
_PROJECTS = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "“{path}” and “{other}” are journals of different projects, so they were not merged. Take out the one that does not"
    " belong; if both are about the same parcels and certificates, say so with ANY_PROJECT.",
)


def merge(*journals: Iterable[Entry]) -> tuple[Entry, ...]:
    """The entries of all, each once, as time goes.

    Raises:
        JournalError: an entry that says different things in two of them (named), or a time that cannot be read.
    """
    union: dict[str, Entry] = {}
    for entry in (entry for journal in journals for entry in journal):
        if union.setdefault(entry.entry_id, entry) != entry:
            raise JournalError(Message(errors.TWO_MEANINGS, {"entry": entry.entry_id}))
    return tuple(in_order(union.values()))


def read_to_merge(paths: Sequence[AnyPath], *, any_project: bool = False) -> tuple[list[Journal], str]:
    """The journals, and the project of the first, which the merged one belongs to.

    Raises:
        JournalError: one of them cannot be used, or they belong to different projects and `any_project` is not set.
    """
    if not paths:
        raise JournalError(Message(_NOTHING))
    journals = [read_journal(path) for path in paths]
    first = journals[0]
    for journal in journals[1:]:
        if journal.project != first.project and not any_project:
            raise JournalError(Message(_PROJECTS, {"path": first.path, "other": journal.path}))
    return journals, first.project


def write_merged(target: AnyPath, entries: Sequence[Entry], project: str) -> None:
    """Put merged entries into a journal: a new one, or one that is there already and keeps what it has.

    Raises `JournalError`; then a new file is not left behind and an old one is as it was.
    """
    path = Path(target)
    made = not path.exists()
    if made:
        create_journal(path, project)
    try:
        add_merged(path, entries, project)
    except BaseException:
        if made:
            path.unlink(missing_ok=True)
        raise
