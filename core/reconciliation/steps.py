"""Several entries that were made as one step and are taken back as one, also on another day."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping

from .decisions import NO_PARCEL
from .entries import Action, Entry

# Begins the reason of what was accepted together.
TOGETHER = "accepted together with all sure ones #"
# The reason of an assignment is the person, so there the step stands beside the facts.
_STEP = "step"


def accepted_together(author: str, links: Iterable[tuple[str, str, Mapping[str, str]]]) -> list[Entry]:
    """Accept many. Args: links: certificate, parcel and the facts of the pair."""
    reason = f"{TOGETHER}{_name()}"
    return [
        Entry(Action.ACCEPT, author, certificate, (parcel,), reason, facts={parcel: facts})
        for certificate, parcel, facts in links
    ]


def assigned_together(author: str, certificates: Iterable[str], person: str) -> list[Entry]:
    """Give certificates to a person to look at; "" = to nobody."""
    facts = {NO_PARCEL: {_STEP: _name()}}
    return [Entry(Action.ASSIGN, author, certificate, reason=person, facts=facts) for certificate in certificates]


def step_of(entry: Entry) -> str:
    """What all entries of one step have in common; "" for one that stands alone."""
    if entry.action is Action.ASSIGN:
        return entry.facts.get(NO_PARCEL, {}).get(_STEP, "")
    return entry.reason if entry.reason.startswith(TOGETHER) else ""


def _name() -> str:
    return uuid.uuid4().hex[:8]
