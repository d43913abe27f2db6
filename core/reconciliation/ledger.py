"""A journal in memory: its entries, and what stands about each certificate, kept up entry by entry."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from .entries import Action, Entry, in_order, moment_of, tidy_name
from .journal_state import CertificateState, state_of, undone_ids


class Ledger:
    """Grows only. What an entry changes is worked out again for its certificate alone.

    entries  those that were there at first as time goes, then the others as they came
    latest   the latest moment of all
    """

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        """Raises `JournalError` for a time that cannot be read."""
        self.entries: list[Entry] = in_order(entries)
        self.latest: datetime | None = moment_of(self.entries[-1].at) if self.entries else None
        self._by_id = {entry.entry_id: entry for entry in self.entries}
        self._about: defaultdict[str, list[Entry]] = defaultdict(list)
        for entry in self.entries:
            self._about[self.certificate_of(entry)].append(entry)
        self._states = dict(state_of(self.entries).certificates)

    def __contains__(self, entry_id: str) -> bool:
        """Whether the entry is known."""
        return entry_id in self._by_id

    def add(self, entries: Iterable[Entry]) -> list[str]:
        """Take entries in; the certificates about which they say something new."""
        touched: dict[str, None] = {}
        for entry in entries:
            if entry.entry_id in self._by_id:
                continue
            self.entries.append(entry)
            self._by_id[entry.entry_id] = entry
            moment = moment_of(entry.at)
            if moment is not None and (self.latest is None or moment > self.latest):
                self.latest = moment
            certificate = self.certificate_of(entry)
            self._about[certificate].append(entry)
            touched[certificate] = None
        for certificate in touched:
            found = state_of(self._about[certificate]).certificates.get(certificate)
            if found is None:
                self._states.pop(certificate, None)
            else:
                self._states[certificate] = found
        return list(touched)

    def state(self, certificate: str) -> CertificateState | None:
        """What stands about a certificate; None where nothing does."""
        return self._states.get(certificate)

    @property
    def states(self) -> Mapping[str, CertificateState]:
        """By certificate; not to be changed."""
        return self._states

    def about(self, certificate: str) -> Sequence[Entry]:
        """All entries about a certificate, undone ones and undos too."""
        return self._about.get(certificate, ())

    def certificates(self) -> list[str]:
        """Everything that was ever touched."""
        return list(self._about)

    def stands(self, entry: Entry) -> bool:
        """Whether an entry is not undone."""
        return entry.entry_id not in undone_ids(self.about(self.certificate_of(entry)))

    def steps_of(self, author: str) -> list[Entry]:
        """What a person has done and not taken back, the latest last."""
        if not author:
            return []
        undone = undone_ids(self.entries)
        return [
            entry
            for entry in self.entries
            if entry.action is not Action.REVERT and entry.entry_id not in undone and tidy_name(entry.author) == author
        ]

    def certificate_of(self, entry: Entry) -> str:
        """What an entry is about."""
        # Other software may leave it out of an undo.
        target = self._by_id.get(entry.reverts or "") if not entry.certificate else None
        return target.certificate if target is not None else entry.certificate
