"""What others have written into a journal since one looked last: only the new rows are read, for it only grows."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from pathlib import Path

from .. import own_gpkg
from . import journal_errors as errors
from .entries import Entry, place_of
from .journal import check_journal
from .journal_rows import entries_after, id_at, row_with

AT_ONCE = 500  # rows; what a panel shows without making people wait

_ALL = -1
_NEVER = (0, 0, 0)


@dataclass(frozen=True)
class Mark:
    """How far a journal has been read.

    stat      time, size and place of the file then
    row       the last row, `entry_id` its entry, `count` how many rows there were up to it
    """

    stat: tuple[int, int, int] = _NEVER
    row: int = 0
    count: int = 0
    entry_id: str = ""


@dataclass(frozen=True)
class News:
    """What was read.

    mark   how far
    whole  these are all entries of the file, which is another one now or was never read before
    more   there may be more behind the mark
    """

    entries: tuple[Entry, ...]
    project: str
    mark: Mark
    whole: bool = False
    more: bool = False


def read_whole(path: Path) -> News:
    """All of a journal. Raises `JournalError`."""
    check_journal(path, "")
    return _read(path, Mark(), _ALL, None)


def news_since(path: Path, mark: Mark, most: int = AT_ONCE, patience: float | None = None) -> News | None:
    """What is behind the mark; None where nothing has changed.

    Args:
        path: the journal.
        mark: how far it was read.
        most: so many new rows at once.
        patience: seconds to wait for somebody who is writing.

    Raises:
        JournalError: it cannot be read now.
    """
    if stat_of(path) == mark.stat:
        return None
    return _read(path, mark, most, patience)


def end_of(path: Path) -> Mark:
    """The mark behind everything that stands in a journal. Raises `JournalError`."""
    return _read(path, Mark(), _ALL, None).mark


def stat_of(path: Path) -> tuple[int, int, int]:
    """What tells that a file was written or exchanged."""
    try:
        found = path.stat()
    except OSError:
        return _NEVER
    return found.st_mtime_ns, found.st_size, found.st_ino


def _read(path: Path, mark: Mark, most: int, patience: float | None) -> News:
    # Before reading: what is written meanwhile is news the next time.
    stat = stat_of(path)
    if not path.is_file():
        raise errors.error(errors.MISSING, path)
    try:
        with own_gpkg.opened(path, patience=patience) as connection:
            connection.execute("BEGIN")
            project = own_gpkg.read_meta(connection)["project"]
            # A copy from a backup, or a merged journal in its place, has other rows.
            whole = not mark.row or id_at(connection, mark.row) != mark.entry_id
            start = Mark() if whole else mark
            entries = entries_after(path, connection, start.row, _ALL if whole else most)
            for entry in entries:
                place_of(entry)  # a time that cannot be read is told now, before anybody counts on the entry
            more = not whole and len(entries) == most
            row, entry_id = start.row, start.entry_id
            if entries:
                entry_id = entries[-1].entry_id
                row = row_with(connection, entry_id)
            reached = Mark(_NEVER if more else stat, row, start.count + len(entries), entry_id)
            return News(tuple(entries), project, reached, whole, more)
    except (OSError, sqlite3.Error, KeyError) as cause:
        raise errors.of_reading(path, cause) from cause
