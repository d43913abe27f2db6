"""What a line of the search is about, as it travels from the thread that found it to the one that acts on it."""

from __future__ import annotations

import json
from dataclasses import dataclass

Place = tuple[str, int]  # layer id and feature id


@dataclass(frozen=True)
class Found:
    """A row, and the parcels that it leads to; itself if it is one."""

    row: Place
    parcels: tuple[Place, ...] = ()
    is_parcel: bool = False

    def as_text(self) -> str:
        """For a result to carry: Python objects do not bear the way from thread to thread inside QGIS."""
        return json.dumps([self.row, self.parcels, self.is_parcel])

    @classmethod
    def of_text(cls, text: str) -> Found:
        """The other way."""
        row, parcels, is_parcel = json.loads(text)
        return cls((row[0], row[1]), tuple((layer, fid) for layer, fid in parcels), is_parcel)


@dataclass(frozen=True)
class Answer:
    """One line of the list; `about` is None for a line that only says something."""

    group: str
    text: str
    score: float = 0.0
    more: str = ""
    about: Found | None = None
