"""What a cell of a column with a known role should say: one adviser per kind of column.

An adviser looks at the whole column first (``1.250`` and ``05/06/1960`` are told by their neighbours) and then says for
each text what should stand there. What it calls safe must not depend on cells that the same run repairs, or a second
run would see another column and repair more: that is why it is stricter than the readings it is built on.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Callable

import numpy as np

from ..identity.land_code import Texts, Values, normalise_commune, normalise_number
from ..land_use import Kind, LandUse, read_land_use
from ..text.dates import DAY_FIRST, MONTH_FIRST, order_of, read_date
from ..text.fold import clean
from ..text.numbers import Problem as NumberProblem
from ..text.numbers import decimal_sign_of, read_number
from ..text.person_id import read_person_id
from ..text.reading import Reading, plain
from ..text.serials import read_registry_number, read_serial
from .change import Step

Adviser = Callable[[str], "Step | None"]

_SUFFIXED = re.compile(r"[1-9]\d*([^\W\d_]{0,2})")
_FINE = re.compile(r"(?:0|[1-9]\d*)(?:\.\d{1,2})?", re.ASCII)
_SHORT_COMMA = re.compile(r"(0|[1-9]\d*),(\d{1,2})", re.ASCII)
_DOTTED_WHOLE = re.compile(r"(?:0|[1-9]\d*)\.0+")
_UNIT_BEHIND = re.compile(r"((?:0|[1-9]\d*)\.\d+)\s*\D.*")
_MANY = 3  # so many cells must say month first; one may be a slip
_SURE = {"V": 0.9, "V2": 0.8, "I": 0.6, "M": 0.5}
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
_LAND_USE_SIGNS = re.compile(r"[\s+,;/&.\-]+")


def adviser_of(kind: str, texts: Sequence[str]) -> Adviser | None:
    """The adviser for a column.

    Args:
        kind: how the column is read, see `CertificateField.kind`.
        texts: its distinct texts, tidy.
    """
    if kind == "area":
        return _area(texts)
    if kind == "date":
        return _date(texts)
    return _ADVISERS.get(kind)


def _of_reading(reading: Reading, text: str, rule: str) -> Step | None:
    if reading.suggestion is None or reading.suggestion == text:
        return None
    return Step(reading.suggestion, rule, reading.confidence, reading.safe)


def _one(how: Callable[[Values], Texts], text: str) -> str:
    return str(how(np.array([text], dtype=object))[0])


def _number(text: str) -> Step | None:
    """Sheet and parcel numbers: ``07``, ``7.0``; the letter behind (``12A``) keeps its case."""
    normal = _one(normalise_number, text)
    found = _SUFFIXED.fullmatch(normal)
    if not found or normal == text.lower():
        return None
    suffix = found.group(1)
    if suffix and text[-len(suffix) :].lower() == suffix:
        normal = normal[: -len(suffix)] + text[-len(suffix) :]
    return None if normal == text else Step(normal, "DC09", 0.99, True)


def _commune(text: str) -> Step | None:
    """A code that lost its zeros; other numbers of four digits exist, so it is a proposal."""
    code = _one(normalise_commune, text)
    return Step(code, "DC08", 0.8, False) if code != text and len(code) == 5 and code.isdigit() else None


def _serial(text: str) -> Step | None:
    return _of_reading(read_serial(text), text, "DC02")


def _registry(text: str) -> Step | None:
    return _of_reading(read_registry_number(text), text, "DC02")


def _person_id(text: str) -> Step | None:
    return _of_reading(read_person_id(text), text, "DC03")


def _land_use(text: str) -> Step | None:
    """Spelling of present codes; what an old code has become is a proposal."""
    use = read_land_use(text)
    if use is None:
        return None
    if not use.written:
        return Step(use.guess, "DC01", 0.6, False) if use.guess and use.guess != text else None
    if use.written != text:
        return Step(use.written, "DC01", 0.98 if _is_spelling(use, text) else 0.6, _is_spelling(use, text))
    return _successors(use)


def _is_spelling(use: LandUse, text: str) -> bool:
    """Whether only the case of present codes, spaces and signs between codes differ."""
    typed = [word for word in _LAND_USE_SIGNS.split(clean(text)) if word]
    codes = [part.code for part in use.parts]
    if use.repeated or [word.upper() for word in typed] != [code.upper() for code in codes]:
        return False
    return all(word == part.code or part.kind is Kind.CURRENT for word, part in zip(typed, use.parts))


def _successors(use: LandUse) -> Step | None:
    old = [part for part in use.parts if part.kind in {Kind.LEGACY, Kind.SYMBOL}]
    if not old or any(len(part.successors) != 1 for part in old):
        return None
    codes = [part.successors[0] if part in old else part.code for part in use.parts]
    after = "+".join(dict.fromkeys(codes))
    return Step(after, "DC01", min(_SURE.get(part.certainty, 0.5) for part in old), False)


_ADVISERS: dict[str, Adviser] = {
    "number": _number,
    "commune": _commune,
    "serial": _serial,
    "registry": _registry,
    "person_id": _person_id,
    "land_use": _land_use,
}


def _signs(texts: Iterable[str]) -> set[str]:
    return {sign for text in texts for sign in (decimal_sign_of([text]),) if sign}


def _area(texts: Sequence[str]) -> Adviser:
    """Areas.

    ``1.250`` is repaired only where the column writes decimal commas; where it writes dots, those may be ours.
    """
    signs = _signs(texts)
    sign = next(iter(signs)) if len(signs) == 1 else None

    def advise(text: str) -> Step | None:
        if _FINE.fullmatch(text):
            return None
        short = _SHORT_COMMA.fullmatch(text)
        if short:  # by far the most
            return Step(".".join(short.groups()), "DC09", 0.98, True)
        reading = read_number(text, sign)
        if reading.suggestion is None or reading.suggestion == text or _DOTTED_WHOLE.fullmatch(text):
            return None  # 120.0 says that the area was taken to 0.1 m²
        after = _as_written(text, reading.problem) or reading.suggestion
        if after == text:
            return None
        open_one = sign != "," and read_number(text, None).problem == NumberProblem.AMBIGUOUS_SEPARATOR
        # A text that tells that dots are decimal signs must go on telling it.
        lost = decimal_sign_of([text]) == "." and decimal_sign_of([after]) != "."
        safe = reading.safe and not lost and not open_one
        return Step(after, "DC09", reading.confidence, safe)

    return advise


def _as_written(text: str, problem: str) -> str:
    """The number with all the decimals that were typed; "" where that is not simply said."""
    short = _SHORT_COMMA.fullmatch(plain(text))
    if short:
        return ".".join(short.groups())
    unit = _UNIT_BEHIND.fullmatch(plain(text)) if problem == NumberProblem.UNIT else None
    return unit.group(1) if unit and len(unit.group(1).partition(".")[2]) <= 2 else ""


def _date(texts: Sequence[str]) -> Adviser:
    """Dates.

    A list keeps one order of day and month. Cells that can only be day first are believed always, the others by the
    order of the column: day first as soon as one cell says so and none contradicts, month first only where many say so
    and no cell is in ISO already (it may have been day first before an earlier run).
    """
    orders = [order_of([text]) for text in texts]
    days, months = orders.count(DAY_FIRST), orders.count(MONTH_FIRST)
    if months >= _MANY and not days and not any(_ISO.fullmatch(text) for text in texts):
        return lambda text: _of_reading(read_date(text, MONTH_FIRST), text, "DC04")
    if not months:
        order = DAY_FIRST if days else None
        return lambda text: _of_reading(read_date(text, order), text, "DC04")
    return _date_in_doubt


def _date_in_doubt(text: str) -> Step | None:
    """A date of a column whose cells contradict each other: only what can be read in one way."""
    one, other = read_date(text, DAY_FIRST), read_date(text, MONTH_FIRST)
    step = _of_reading(one, text, "DC04") or _of_reading(other, text, "DC04")
    clear = one.safe and ((other.safe and one.value == other.value) or order_of([text]) == DAY_FIRST)
    return step if step is None or clear else Step(step.after, step.rule, min(step.confidence, 0.7), False)
