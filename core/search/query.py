"""What a person has typed, as texts to look for: numbers in all the ways they are written, serials, names.

``12/45``, ``12-45``, ``12 45``, ``tờ 12 thửa 45`` and ``thửa 45 tờ 12`` are sheet 12, parcel 45.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Callable

import numpy as np

from ..identity.land_code import normalise_commune, normalise_number
from ..text.fold import clean, fold_words
from ..text.reading import plain
from .block import MARK, PAPER, Texts, squeezed

_N = r"(\d{1,6} ?(?![a-z]{3})[a-z]{0,2}(?![a-z0-9]))"
_SHEET = re.compile(rf"\b(?:so )?(?:to(?: ban do)?|tbd|sheet)(?: so)?[ .:]*{_N}")
_PARCEL = re.compile(rf"\b(?:so )?(?:thua(?: dat)?|parcel)(?: so)?[ .:]*{_N}")
_PAIR = re.compile(r"(?<![\w/])(?:(\d{1,5})/)?(\d{1,6}[a-z]{0,2})[/\-_](\d{1,6}[a-z]{0,2})(?![\w/])")
_TWO = re.compile(r"(\d{1,6}[a-z]{0,2}) (\d{1,6}[a-z]{0,2})")
_ONE = re.compile(r"\d{1,6}[a-z]{0,2}")
_PERSON = re.compile(r"\d{9,12}")
_GROUP = "tổ"  # of houses, in addresses; without its accents it would read as tờ, the map sheet
_LEAST = 2  # letters of a word that is worth looking for; digits always are


@dataclass(frozen=True)
class Query:
    """Texts to look for in `Block.text`.

    whole    any of them: the row is meant
    paper    any of them: the row's paper names these numbers
    starts   any of them: what is typed is the beginning
    rest     words that a row found by `whole`, `paper` or `starts` must have besides
    words    all of them: words of names and addresses; () where the text can only be a number
    person   digits of a personal number, "" if it can be none
    """

    whole: tuple[str, ...] = ()
    paper: tuple[str, ...] = ()
    starts: tuple[str, ...] = ()
    rest: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    person: str = ""

    def __bool__(self) -> bool:
        """Whether there is anything to look for."""
        return bool(self.whole or self.starts or self.words or self.person)


def read_query(typed: str) -> Query:
    """The query that `typed` means. Never raises."""
    text = fold_words(plain(typed)[:200])
    squeezed_text = squeezed(text)
    if _PERSON.fullmatch(squeezed_text):
        return Query(whole=(f"{MARK}{squeezed_text}{MARK}",), person=squeezed_text)
    return _labelled(text, typed) or _pair(text) or _free(text, squeezed_text)


def _labelled(text: str, typed: str) -> Query | None:
    """``tờ 12 thửa 45``, in either order, or one of the two."""
    sheet, parcel = _SHEET.search(text), _PARCEL.search(text)
    if _GROUP in clean(typed).casefold().split():
        sheet = None
    if sheet is None and parcel is None:
        return None
    rest = _PARCEL.sub(" ", _SHEET.sub(" ", text) if sheet else text)
    # Who types without accents may mean either.
    words = tuple(text.split()) if parcel is None else ()
    return _of_numbers("", _number(sheet, 1), _number(parcel, 1), rest, words)


def _pair(text: str) -> Query | None:
    """``12/45``, perhaps after the commune's code."""
    found = _PAIR.search(text)
    if found is None:
        return None
    rest = text[: found.start()] + " " + text[found.end() :]
    # A house may have such a number too.
    return _of_numbers(found.group(1) or "", _number(found, 2), _number(found, 3), rest, tuple(text.split()))


def _free(text: str, whole: str) -> Query:
    """Words, a serial, an identifier, one or two numbers."""
    words = tuple(word for word in text.split() if len(word) >= _LEAST or word.isdigit())
    two, one = _TWO.fullmatch(text), _ONE.fullmatch(text)
    if two:
        return _of_numbers("", _number(two, 1), _number(two, 2), "", words)
    if one:
        numbers = _of_numbers("", "", _number(one, 0), "", words)
        return Query(numbers.whole, numbers.paper, (f"{MARK}{whole}",), (), words)
    if len(whole) < _LEAST:
        return Query()
    return Query(whole=(f"{MARK}{whole}{MARK}",), starts=(f"{MARK}{whole}", f"{MARK} {text}"), words=words)


def _of_numbers(commune: str, sheet: str, parcel: str, rest: str, words: tuple[str, ...]) -> Query:
    others = tuple(word for word in re.split(r"[\s,;.]+", rest) if len(word) >= _LEAST)
    if sheet and not parcel:
        return Query(starts=(f"/{sheet}/", f"{PAPER}{sheet}/"), rest=others, words=words)
    head = f"/{sheet}" if sheet else ""
    if commune:
        code = _one(normalise_commune, commune)
        head = f"{MARK}{code}{head}"
        return Query(whole=(f"{head}/{parcel}{MARK}",), starts=(f"{head}/{parcel}",), rest=others, words=words)
    on_paper = f"{PAPER}{sheet}/{parcel}" if sheet else ""
    return Query(
        whole=(f"{head}/{parcel}{MARK}",),
        paper=(f"{on_paper}{MARK}",) if sheet else (),
        starts=(f"{head}/{parcel}", on_paper) if sheet else (),
        rest=others,
        words=words,
    )


def _number(found: re.Match[str] | None, group: int) -> str:
    return _one(normalise_number, found.group(group)) if found is not None else ""


def _one(normalise: Callable[[Texts], Texts], text: str) -> str:
    return str(normalise(np.array([text], dtype=object))[0])
