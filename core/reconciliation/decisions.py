"""What people have decided about one certificate, as the matcher and whoever applies it need to know it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

# How MATCHES shows it (contract §5, column `decided`).
ACCEPTED = "accepted"
REJECTED = "rejected"
NONE = "none"

NO_PARCEL = ""  # stands for "none of them" where something is kept by parcel


@dataclass(frozen=True)
class Ruling:
    """One thing that somebody has decided: who, when, and what the facts were.

    facts  fingerprints by name at that moment, see `facts`; {} where the journal does not say
    """

    author: str = ""
    at: str = ""
    facts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Decision:
    """The decision that stands for one certificate key.

    accepted  keys of the parcels that it belongs to
    rejected  keys of the parcels that it does not belong to
    none      it belongs to no parcel of the map
    conflict  two people have decided differently and nobody has settled it: nothing of it is accepted, and `none` is
              False; `rejected` are the rejections that nobody contradicts
    rulings   by parcel key, `NO_PARCEL` for `none`: who decided it, and when
    """

    accepted: tuple[str, ...] = ()
    rejected: frozenset[str] = frozenset()
    none: bool = False
    conflict: bool = False
    rulings: Mapping[str, Ruling] = field(default_factory=dict)

    def about(self, parcel: str) -> tuple[str | None, Ruling]:
        """How `decided` of MATCHES reads for this parcel (None = undecided), and the ruling behind it."""
        if parcel in self.accepted:
            return ACCEPTED, self.rulings.get(parcel, Ruling())
        if parcel in self.rejected:
            return REJECTED, self.rulings.get(parcel, Ruling())
        if self.none:
            return NONE, self.rulings.get(NO_PARCEL, Ruling())
        return None, Ruling()


Decisions = Mapping[str, Decision]  # by certificate key
