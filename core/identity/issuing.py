"""One run's dealings with a register: identifiers are set aside first, and issued when all outputs are written."""

from __future__ import annotations

import uuid
from collections.abc import Collection
from pathlib import Path

from ..messages import QT_TRANSLATE_NOOP, Message
from ..parcels import Parcels
from .assign import IdResult, refuse
from .register import (
    Answer,
    AnyPath,
    Claim,
    Register,
    RegisterError,
    claim,
    create_register,
    link,
    read_register,
    release,
    reserve,
    retire,
)

_MEANWHILE = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "The register “{path}” was changed by somebody else in the meantime: {identifier} is no longer free. Nothing was"
    " issued; run again.",
)


# Runs on an open layer: their output is written, but nothing is issued before the layer's edits are saved.
_parked: dict[str, Issuing] = {}


def park(session: str, issuing: Issuing) -> None:
    """Leave a run's dealings to whoever knows `session`: what is set aside stays so until they keep or close it."""
    _parked[session] = issuing


def unpark(session: str) -> Issuing | None:
    """Take over what a run has left under `session`; None where it has left nothing (no register, or it failed)."""
    return _parked.pop(session, None)


class Issuing:
    """Nothing is issued before `keep`; `close` gives back what was set aside and not kept.

    A run that is killed in between leaves its identifiers set aside for the same parcels: nobody else gets them, and
    the next run does.
    """

    def __init__(self, path: AnyPath, author: str = "") -> None:
        self._path = Path(path)
        self._author = author
        self._session = uuid.uuid4().hex
        self._result: IdResult | None = None
        self._claims: list[Claim] = []

    def register(self) -> Register:
        """What the register says now; nothing where it is still to be made. Raises `RegisterError`."""
        return read_register(self._path) if self._path.exists() else Register(self._path, {})

    def reserve(self, result: IdResult, parcels: Parcels) -> IdResult:
        """Set the new identifiers of `result` aside; the result without those that somebody else was given.

        Identifiers that the layer carries are entered at once: that they are there is a fact, whatever becomes of the
        run. Raises `RegisterError`.
        """
        if not self._path.exists():
            create_register(self._path)
        found = [item for item in result.claims if item.found]
        new = [item for item in result.claims if not item.found]
        noted = claim(self._path, found, self._author)
        # Remembered before they are set aside, so that `close` gives back whatever happens.
        self._claims = new
        aside = reserve(self._path, new, self._session, self._author)
        both = Answer(noted.granted | aside.granted, noted.refused + aside.refused)
        kept = refuse(result, both, parcels)
        self._claims, self._result = [item for item in kept.claims if not item.found], kept
        return kept

    @property
    def path(self) -> Path:
        """The register."""
        return self._path

    def set_aside_again(self) -> None:
        """Reserve anew what `give_back` gave back. Raises `RegisterError`, also where somebody else was quicker."""
        answer = reserve(self._path, self._claims, self._session, self._author)
        self._raise_if_refused(answer)

    def give_back(self) -> None:
        """Release what is set aside, for now: it may be set aside again or kept later. Raises `RegisterError`."""
        release(self._path, self._session, self._author)

    def keep(self, written: Collection[str] | None = None) -> None:
        """Issue what was set aside, and enter what gave way and what was merged. Raises `RegisterError`.

        Args:
            written: the identifiers that are in the layer now; what is not among them is given back. None = all.
        """
        if self._result is None:
            return
        if written is not None:
            there = set(written)
            self._claims = [item for item in self._claims if item.identifier in there]
        answer = claim(self._path, self._claims, self._author, self._session)
        if written is not None:
            release(self._path, self._session, self._author)
        self._raise_if_refused(answer)
        self._claims = []
        link(self._path, self._result.links, self._author)
        retire(self._path, self._result.retired, "merged", self._author)

    def _raise_if_refused(self, answer: Answer) -> None:
        if answer.refused:
            first = answer.refused[0][0].identifier
            raise RegisterError(Message(_MEANWHILE, {"path": self._path, "identifier": first}))

    def close(self) -> None:
        """Give back what was set aside and not issued."""
        if self._claims and self._path.exists():
            release(self._path, self._session, self._author)
        self._claims = []
