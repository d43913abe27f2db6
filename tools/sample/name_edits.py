"""What hands and programs do to a name on its way into a list."""

from __future__ import annotations

import unicodedata

import numpy as np

from .tcvn3 import to_tcvn3

_LETTERS = "abcdeghiklmnopqrstuvxy"


def edited(name: str, rng: np.random.Generator) -> str:
    """The name with one edit: a typing error, no diacritics, an old encoding, a title, a word left out or shortened."""
    kind = int(rng.random() * 10)
    words = name.split()
    if kind < 4:
        return _mistyped(name, rng)
    if kind < 6:
        return _plain(name)
    if kind < 7:
        return to_tcvn3(name)
    if kind < 8:
        return f"{('Ông', 'Bà', 'Hộ ông', 'Hộ bà')[int(rng.random() * 4)]} {name}"
    if kind < 9 and len(words) > 2:
        return " ".join((words[0], *words[2:]))
    return " ".join((words[0], *(word[0] + "." for word in words[1:-1]), words[-1]))


def _mistyped(name: str, rng: np.random.Generator) -> str:
    places = [at for at, sign in enumerate(name) if sign.isalpha() and at]
    at = places[int(rng.random() * len(places))]
    letter = _LETTERS[int(rng.random() * len(_LETTERS))]
    kind = int(rng.random() * 4)
    if kind == 0:
        return name[:at] + letter + name[at + 1 :]
    if kind == 1:
        return name[:at] + name[at + 1 :]
    if kind == 2:
        return name[:at] + letter + name[at:]
    return name[: at - 1] + name[at] + name[at - 1] + name[at + 1 :]


def _plain(name: str) -> str:
    bare = unicodedata.normalize("NFD", name.replace("đ", "d").replace("Đ", "D"))
    return "".join(sign for sign in bare if not unicodedata.combining(sign))
