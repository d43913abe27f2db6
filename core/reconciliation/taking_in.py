"""A colleague's journal taken into one's own: its entries are added, the file itself stays as it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ..messages import QT_TRANSLATE_NOOP, Message
from .entries import JournalError
from .journal import AnyPath, add_merged, read_journal
from .merging import merge

_SAME = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "“{path}” is the journal that is open. Choose the file of a colleague or a copy from another machine.",
)


class OtherProject(Exception):
    """Journals that were begun apart; `paths` are those of other projects. Ask whether they belong together."""

    def __init__(self, paths: Sequence[Path]) -> None:
        super().__init__(", ".join(map(str, paths)))
        self.paths = tuple(paths)


@dataclass(frozen=True)
class Taken:
    """How many entries were new, of how many in how many files."""

    new: int
    entries: int
    files: int


def take_in(own: AnyPath, paths: Sequence[AnyPath], *, any_project: bool = False) -> Taken:
    """Add the entries of other journals to one's own.

    Args:
        own: the journal that takes them in.
        paths: the others, which are only read.
        any_project: also journals that were begun apart.

    Raises:
        OtherProject: one of them was begun apart, and `any_project` is not set.
        JournalError: one of them cannot be used; then nothing was written.
    """
    target = read_journal(own)
    for path in paths:
        if _is_same(Path(path), target.path):
            raise JournalError(Message(_SAME, {"path": path}))
    others = [read_journal(path) for path in paths]
    apart = [one.path for one in others if one.project != target.project]
    if apart and not any_project:
        raise OtherProject(apart)
    # Judged as a whole, so that a file that contradicts another leaves nothing behind.
    entries = merge(target.entries, *(journal.entries for journal in others))
    known = {entry.entry_id for entry in target.entries}
    new = add_merged(target.path, [entry for entry in entries if entry.entry_id not in known], target.project)
    return Taken(new, sum(len(journal.entries) for journal in others), len(others))


def _is_same(path: Path, other: Path) -> bool:
    try:
        return path.samefile(other)
    except OSError:
        return False
