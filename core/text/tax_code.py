"""Tax codes (mã số thuế) with their check digit, and the numbers of organisations.

10 digits, or 10 and a branch of 3. The tenth digit is 10 − (Σ weight × digit mod 11), as published by the tax office
and in every accounting manual; the first two digits named the province (01–99).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from .reading import Named, Reading, plain

_WEIGHTS = (31, 29, 23, 19, 17, 13, 7, 5, 3)
_SEPARATORS = re.compile(r"[\s.\-_]")


class Problem(Named):
    """What is not as it should be."""

    LENGTH = "length"
    LETTERS = "letters"
    CHECK_DIGIT = "check_digit"
    FORMAT = "format"
    ZERO_LOST = "zero_lost"


@dataclass(frozen=True)
class TaxCode(Reading):
    """A tax code. `value`: ten digits, perhaps followed by a hyphen and three. `branch`: those three, or ""."""

    branch: str = ""


def check_digit(nine: str) -> int | None:
    """The tenth digit that belongs to nine; None where none does (the rule gives 10) or they are not nine digits."""
    if not re.fullmatch(r"[0-9]{9}", nine):
        return None
    digit = 10 - sum(weight * int(letter) for weight, letter in zip(_WEIGHTS, nine)) % 11
    return digit if 0 <= digit <= 9 else None


def is_tax_code(text: str) -> bool:
    """Whether `text` (digits only, or with the hyphen) is a tax code with the right check digit."""
    found = re.fullmatch(r"([0-9]{10})(?:-?([0-9]{3}))?", text)
    return bool(found) and check_digit(found.group(1)[:9]) == int(found.group(1)[9])  # type: ignore[union-attr]


def read_tax_code(value: object) -> TaxCode:
    """A cell as a tax code; never raises. A lost leading zero is proposed where the check digit then fits."""
    text = plain(value)
    return _read(text) if text else TaxCode()


@lru_cache(maxsize=65536)
def _read(text: str) -> TaxCode:
    whole = re.sub(r"\.0$", "", text)
    bare = _SEPARATORS.sub("", whole)
    if not re.fullmatch(r"[0-9]+", bare):
        return TaxCode(problem=Problem.LETTERS)
    if len(bare) in {9, 12} and is_tax_code("0" + bare):
        return TaxCode(None, Problem.ZERO_LOST, _form("0" + bare), 0.8, False, ("0" + bare)[10:])
    if len(bare) not in {10, 13}:
        return TaxCode(problem=Problem.LENGTH)
    if not is_tax_code(bare):
        return TaxCode(None, Problem.CHECK_DIGIT, branch=bare[10:])
    form = _form(bare)
    if text == form:
        return TaxCode(form, branch=bare[10:])
    return TaxCode(form, Problem.FORMAT, form, 0.98, True, bare[10:])


def _form(digits: str) -> str:
    return digits if len(digits) == 10 else f"{digits[:10]}-{digits[10:]}"


def read_organisation_id(value: object) -> Reading:
    """The number of an organisation (Decree 69/2024): digits without a published check; a tax code stands out by it.

    Problems: `letters`; `tax_code` where the cell holds a valid tax code instead (not the same number).
    """
    text = _SEPARATORS.sub("", plain(value))
    if not text:
        return Reading()
    if not re.fullmatch(r"[0-9]+", text):
        return Reading(problem=Problem.LETTERS)
    return Reading(text, "tax_code" if is_tax_code(text) else "")
