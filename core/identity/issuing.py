"""One run's dealings with a register: identifiers are set aside first, and issued when all outputs are written."""

from __future__ import annotations

import uuid
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

    def keep(self) -> None:
        """Issue what was set aside, and enter what gave way and what was merged. Raises `RegisterError`."""
        if self._result is None:
            return
        answer = claim(self._path, self._claims, self._author, self._session)
        if answer.refused:
            first = answer.refused[0][0].identifier
            raise RegisterError(Message(_MEANWHILE, {"path": self._path, "identifier": first}))
        self._claims = []
        link(self._path, self._result.links, self._author)
        retire(self._path, self._result.retired, "merged", self._author)

    def close(self) -> None:
        """Give back what was set aside and not issued."""
        if self._claims and self._path.exists():
            release(self._path, self._session, self._author)
        self._claims = []
