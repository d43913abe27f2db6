"""The parcels that a line may belong to: those proposed, those that somebody picked on the map, and which are taken."""

from __future__ import annotations

import json
from collections.abc import Mapping

from ...core.reconciliation.decisions import Decision
from ...core.reconciliation.worklist import Line, Proposal


class Candidates:
    """The candidates of the current line. As in any list one is chosen, and Ctrl takes more of them.

    chosen   place of the candidate that is looked at
    taken    places of all that a decision is about; the chosen one among them
    fid_of   feature ids by parcel key, for parcels that nobody proposed
    """

    def __init__(self) -> None:
        self.chosen = 0
        self.taken: tuple[int, ...] = (0,)
        self.fid_of: Mapping[str, int] = {}
        self._keys: tuple[str, ...] = ()  # of the candidates to which the places belong
        self._picked: dict[tuple[str, str], tuple[Proposal, ...]] = {}

    def forget(self) -> None:
        """Another worklist."""
        self._picked.clear()
        self.fid_of = {}

    def of(self, line: Line, decision: Decision, author: str) -> Line:
        """The line with what this person picked for it, and with what was accepted without a proposal."""
        known = {one.parcel for one in line.proposals}
        more = [one for one in self._picked.get((author, line.key), ()) if one.parcel not in known]
        known.update(one.parcel for one in more)
        more += [self._accepted(parcel, decision) for parcel in decision.accepted if parcel not in known]
        return line._replace(proposals=(*line.proposals, *more)) if more else line

    def start(self, line: Line | None, decision: Decision) -> None:
        """Another line: what is accepted is taken, else the first that is not rejected."""
        keys = self._keys = _keys_of(line)
        accepted = [place for place, key in enumerate(keys) if key in decision.accepted]
        left = [place for place, key in enumerate(keys) if key not in decision.rejected]
        self.chosen = (accepted or left or [0])[0]
        self.taken = tuple(accepted) or (self.chosen,)

    def follow(self, line: Line | None, decision: Decision) -> None:
        """The line has other candidates now: the same parcels stay taken, wherever they stand."""
        before, keys = self._keys, _keys_of(line)
        if keys == before:
            return
        taken = [before[place] for place in self.taken if place < len(before)]
        if not taken or not set(taken) <= set(keys):
            self.start(line, decision)
            return
        self._keys, self.taken = keys, tuple(sorted({keys.index(one) for one in taken}))
        self.chosen = keys.index(before[self.chosen])

    def choose(self, place: int) -> None:
        """This one alone."""
        self.chosen, self.taken = place, (place,)

    def toggle(self, place: int) -> None:
        """This one too, or no longer; one always stays."""
        if place not in self.taken:
            self.chosen, self.taken = place, tuple(sorted((*self.taken, place)))
        elif len(self.taken) > 1:
            self.taken = tuple(one for one in self.taken if one != place)
            self.chosen = self.chosen if self.chosen in self.taken else self.taken[0]

    def pick(self, line: Line, proposal: Proposal, author: str) -> None:
        """This person has pointed at a parcel: one candidate more, unless it is one already."""
        if proposal.parcel not in _keys_of(line):
            place = author, line.key
            self._picked[place] = (*self._picked.get(place, ()), proposal)

    def _accepted(self, parcel: str, decision: Decision) -> Proposal:
        facts = decision.rulings[parcel].facts if parcel in decision.rulings else {}
        return Proposal(parcel, self.fid_of.get(parcel, -1), "", 0.0, facts=json.dumps(dict(facts)), picked=True)


def _keys_of(line: Line | None) -> tuple[str, ...]:
    return tuple([one.parcel for one in line.proposals]) if line is not None else ()
