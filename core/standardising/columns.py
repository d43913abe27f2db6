"""The cells of a column as they should be, with every change and every proposal."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ..certificate_fields import certificate_fields
from ..placeholders import is_placeholder
from ..roles import Role
from ..text.fold import is_blank
from ..text.legacy import Encoding, left_over, repair
from .advice import Adviser, adviser_of
from .change import Change, Step
from .text_steps import ENCODING, text_proposal, text_step

# Issued identifiers are never changed by us, and names of files must stay those of the files.
FROZEN = frozenset({Role.PARCEL_ID, Role.GUID, Role.SCAN_FILES})
_STEPS = 12  # no cell needs more; one that never comes to rest stays as it is
_WORDS = ("name", "text", "choice")

Fits = Callable[[str], bool]


@dataclass(frozen=True)
class Column:
    """A column of the input.

    name    its name
    role    what it says; None where that is not known
    values  (n,) cells: texts, None where empty; anything else stays as it is
    fits    whether the column can hold a text
    """

    name: str
    role: Role | None
    values: Sequence[object]
    fits: Fits = lambda _text: True


@dataclass(frozen=True)
class Standardised:
    """A column after its safe repairs.

    values   (n,) the cells
    changes  what was done and what is proposed, by row, those of one cell in the order in which they were done
    short    how many cells kept what they had because the column is too short for it
    """

    values: list[object]
    changes: list[Change]
    short: int = 0


class _Advice(NamedTuple):
    """What is done with a text, and what is proposed."""

    done: tuple[Change, ...] = ()
    proposed: tuple[Change, ...] = ()
    short: bool = False


_NONE = _Advice()


def standardise(column: Column) -> Standardised:
    """Repair the cells of one column.

    Doing it twice changes nothing more, and `undo.revert` gives the original back exactly. Only texts are touched.
    Never raises, whatever a text holds.
    """
    texts = list(dict.fromkeys(value for value in column.values if isinstance(value, str) and value))
    advice = {text: found for text, found in _advise(column, texts) if found is not _NONE}
    values = list(column.values)
    changes: list[Change] = []
    short = 0
    if not advice:
        return Standardised(values, changes)
    for row, value in enumerate(values):
        found = advice.get(value) if isinstance(value, str) else None
        if found is None:
            continue
        changes += [change.at(row) for change in (*found.done, *found.proposed)]
        short += found.short
        if found.done:
            values[row] = found.done[-1].after
    return Standardised(values, changes, short)


def _advise(column: Column, texts: Sequence[str]) -> Iterable[tuple[str, _Advice]]:
    kind = _kind(column.role)
    neat = {text: _chain(text, (text_step,)) for text in texts}
    last = {text: steps[-1].after if steps else text for text, steps in neat.items()}
    adviser = adviser_of(kind, list(dict.fromkeys(last.values())))
    role = _Role(column, adviser, _encodings(texts, neat) if kind in {"", *_WORDS} else ())
    for text in texts:
        steps = neat[text]
        if adviser is not None:
            steps = [*steps, *_chain(last[text], (role.safe_step, text_step))]
        proposals = role.proposals(steps[-1].after if steps else text)
        yield text, role.judged(text, steps, proposals) if steps or proposals else _NONE


class _Role:
    """What the role of a column asks for."""

    def __init__(self, column: Column, adviser: Adviser | None, encodings: Sequence[Encoding]):
        self._column, self._adviser, self._encodings = column, adviser, encodings
        self._frozen = column.role in FROZEN
        self._known: dict[str, Step | None] = {}

    def advised(self, text: str) -> Step | None:
        """What the role asks for; of a cell that says nothing, that it be emptied."""
        if text not in self._known:
            if self._column.role is not None and not is_blank(text) and is_placeholder(text, self._column.role):
                self._known[text] = Step("", "CO02", 0.9, False)
            else:
                self._known[text] = self._adviser(text) if self._adviser is not None else None
        return self._known[text]

    def safe_step(self, text: str) -> Step | None:
        """The repair that the role asks for, if nobody needs to be asked."""
        found = self.advised(text)
        return found if found is not None and found.safe else None

    def proposals(self, text: str) -> list[Step]:
        """What a person may want to put there instead of `text`, which has had its safe repairs."""
        if not text:
            return []
        advised = self.advised(text)
        found = [advised] if advised is not None and not advised.safe else []
        if advised is not None and not advised.after:
            return found
        partly = text_proposal(text)
        if partly is not None:
            found.append(partly)
        for encoding in self._encodings:
            rest = left_over(text, encoding)
            if rest is not None:
                found.append(Step(rest.text, ENCODING, rest.confidence, False))
        return found

    def judged(self, text: str, steps: Sequence[Step], proposals: Sequence[Step]) -> _Advice:
        """The changes of one text; those that its column cannot take are proposals."""
        short = bool(steps) and not self._column.fits(steps[-1].after)
        keep = short or self._frozen
        done, before = [], text
        for step in steps:
            done.append(self._change(before, step, applied=not keep))
            before = step.after
        proposed = [self._change(before, step, applied=False) for step in proposals]
        return _Advice((), (*done, *proposed), short) if keep else _Advice(tuple(done), tuple(proposed))

    def _change(self, before: str, step: Step, *, applied: bool) -> Change:
        role = self._column.role.value if self._column.role is not None else ""
        return Change(0, self._column.name, role, before, step.after, step.rule, step.confidence, applied)


def _kind(role: Role | None) -> str:
    field = certificate_fields().get(role) if role is not None else None
    return field.kind if field is not None else ""


def _chain(text: str, sources: Sequence[Adviser]) -> list[Step]:
    """Safe repairs one after the other until nothing is left to do; those in a row by one rule are one."""
    steps: list[Step] = []
    seen = {text}
    now = text
    for _turn in range(_STEPS):
        step = next((found for source in sources for found in (source(now),) if found is not None), None)
        if step is None:
            return steps
        if step.after in seen:
            return []
        now = step.after
        seen.add(now)
        if steps and steps[-1].rule == step.rule:
            step = Step(step.after, step.rule, min(step.confidence, steps.pop().confidence), True)
        steps.append(step)
    return []


def _encodings(texts: Sequence[str], neat: dict[str, list[Step]]) -> list[Encoding]:
    """Old encodings in which cells of the column were stored."""
    found: set[Encoding] = set()
    for text in texts:
        if any(step.rule == ENCODING for step in neat[text]):
            one = repair(text)
            if one is not None and one.encoding in {Encoding.TCVN3, Encoding.VNI}:
                found.add(one.encoding)
    return sorted(found, key=str)
