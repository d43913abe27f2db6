"""Why a journal cannot be used, in one sentence each."""

from __future__ import annotations

import errno
import sqlite3
from pathlib import Path

from ..messages import QT_TRANSLATE_NOOP, Message
from .entries import JournalError

MISSING = QT_TRANSLATE_NOOP("ParcelClean", "The journal “{path}” does not exist. Correct the path, or make a new one.")
FOLDER = QT_TRANSLATE_NOOP("ParcelClean", "“{path}” is a folder, not a journal. Choose the file of the journal in it.")
EXISTS = QT_TRANSLATE_NOOP("ParcelClean", "“{path}” exists already. Choose another name for the new journal.")
EMPTY = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "The journal “{path}” is empty (0 bytes): a copy was broken off. Copy it again, or take it from a backup.",
)
NOT_DATABASE = QT_TRANSLATE_NOOP(
    "ParcelClean", "“{path}” is no GeoPackage, so it is no journal of Parcel Clean. Choose the file of the journal."
)
NOT_JOURNAL = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "“{path}” is a database without a journal of Parcel Clean. Choose the file in which decisions were saved.",
)
DAMAGED = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "The journal “{path}” is damaged ({reason}). Take it from a backup; entries that colleagues have in copies come"
    " back by merging.",
)
WITH_LAYERS = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "“{path}” holds the journal together with layers ({layers}). QGIS locks such a file while a layer is edited, so the"
    " journal must have a file of its own. Make one, and merge the entries into it from a copy without the layers.",
)
NEWER = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "The journal “{path}” was written by a newer Parcel Clean (schema {found}; this version reads up to {known})."
    " Update the plugin.",
)
OTHER_PROJECT = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "The journal “{path}” belongs to another project ({found} instead of {wanted}). Choose the journal of this"
    " project.",
)
BUSY = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "The journal “{path}” is in use by another program. Close it there and try again; if it is open in QGIS as a layer,"
    " remove that layer. On a network drive give every person a journal of their own and merge them.",
)
READ_ONLY = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "The journal “{path}” cannot be written, because the file or its folder is read-only. Copy it to a folder in which"
    " you may write.",
)
FULL = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "The disk is full, so nothing was added to the journal “{path}”. Free some space and do the last step again; all"
    " earlier entries are safe.",
)
UNWRITABLE = QT_TRANSLATE_NOOP(
    "ParcelClean", "The journal “{path}” cannot be written: {reason}. Check the folder and its permissions."
)
BAD_ENTRY = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Entry {entry} of the journal “{path}” cannot be understood: {column} is “{value}”. Take the journal from a backup,"
    " or ask whoever wrote it.",
)
FOREIGN = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "The journal “{path}” was made by other software and lacks a column ({reason}). It can be read and merged: merge it"
    " into a new journal and go on with that one.",
)
UNKNOWN_ENTRY = QT_TRANSLATE_NOOP(
    "ParcelClean", "The journal “{path}” has no entry {entry} that could be undone. Merge the journals first."
)
TWO_MEANINGS = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Entry {entry} says different things in two journals, so one of them was changed by other software. Find out which;"
    " nothing was merged.",
)


def error(template: str, path: Path, **values: object) -> JournalError:
    """The error about this file."""
    return JournalError(Message(template, {"path": path, **values}))


def of_reading(path: Path, cause: Exception) -> JournalError:
    """Why the file cannot be read, by what SQLite or the system says."""
    said = str(cause)
    if "locked" in said or "busy" in said:
        return error(BUSY, path)
    if "not a database" in said:
        return error(NOT_DATABASE, path)
    if "no such table" in said or isinstance(cause, (KeyError, ValueError)):
        return error(NOT_JOURNAL, path)
    return error(DAMAGED, path, reason=_reason(cause))


def of_writing(path: Path, cause: Exception) -> JournalError:
    """Why the file cannot be written."""
    said = str(cause)
    if "locked" in said or "busy" in said:
        return error(BUSY, path)
    # What SQLite says where it cannot make its own journal beside the file.
    if "readonly" in said or "unable to open database file" in said or isinstance(cause, PermissionError):
        return error(READ_ONLY, path)
    if "full" in said or getattr(cause, "errno", None) == errno.ENOSPC:
        return error(FULL, path)
    if "has no column" in said:
        return error(FOREIGN, path, reason=said)
    if isinstance(cause, sqlite3.DatabaseError) and "malformed" in said:
        return error(DAMAGED, path, reason=_reason(cause))
    return error(UNWRITABLE, path, reason=_reason(cause))


def _reason(cause: Exception) -> str:
    return cause.strerror if isinstance(cause, OSError) and cause.strerror else str(cause)
