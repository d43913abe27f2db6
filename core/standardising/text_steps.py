"""Repairs that any text may need, whatever its column says: old encodings, then spaces and the Unicode form."""

from __future__ import annotations

from ..text.legacy import repair
from ..text.repairs import tidy
from .change import TEXT, Step

ENCODING = "DC06"


def text_step(text: str) -> Step | None:
    """The next safe repair; None where there is none.

    Encodings go first: UTF-8 that was read as Latin-1 has no-break spaces and control signs inside its letters.
    """
    found = repair(text)
    if found is not None and found.safe and found.text != text:
        return Step(found.text, ENCODING, found.confidence, True)
    neat = tidy(text)
    return Step(neat, TEXT, 1.0, True) if neat != text else None


def text_proposal(text: str) -> Step | None:
    """What a cell that is only partly explained by an old encoding may say."""
    found = repair(text)
    if found is None or found.safe or found.text == text:
        return None
    return Step(found.text, ENCODING, found.confidence, False)
