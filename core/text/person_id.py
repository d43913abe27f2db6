"""Personal numbers: 12 digits (số định danh cá nhân) and the 9 digits of the old identity card.

Digits 1–3 name the province of birth registration, 4 century and sex, 5–6 the year of birth; there is no check digit.
Source: NĐ 137/2015/NĐ-CP; ``data/person_id_provinces.csv`` and ``data/person_id_centuries.csv``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from .fold import fold_words
from .reading import Named, Reading, plain, table


class Problem(Named):
    """What is not as it should be, the gravest first."""

    LETTERS = "letters"
    DIGITS_LOST = "digits_lost"
    LENGTH = "length"
    PLACEHOLDER = "placeholder"
    SEVERAL = "several"
    ZEROS_LOST = "zeros_lost"
    CARD_ZERO_LOST = "card_zero_lost"
    LOOK_ALIKE = "look_alike"
    PROVINCE = "province"
    CENTURY = "century"
    BIRTH_YEAR = "birth_year"
    SEX = "sex"
    SEPARATORS = "separators"


@dataclass(frozen=True)
class PersonId(Reading):
    """A personal number. Never put `value` or `suggestion` into a message unmasked (`text.mask`).

    value        the digits as text, None where they are no number
    kind         `personal` (12 digits), `card` (9), or ""
    province     name of the province of the first three digits, "" if unknown
    sex          `Nam`, `Nữ` or "", as the fourth digit says
    birth_year   as the digits say, None for cards
    expected     what the number says where it contradicts the given birth year or sex
    """

    kind: str = ""
    province: str = ""
    sex: str = ""
    birth_year: int | None = None
    expected: str = ""


_SEPARATORS = re.compile(r"[\s.\-_,'’/]+")
_LOOK_ALIKES = str.maketrans({"O": "0", "o": "0", "Q": "0", "D": "0", "I": "1", "l": "1", "i": "1", "|": "1",
                              "S": "5", "B": "8", "Z": "2"})  # fmt: skip
_LABEL = re.compile(r"^(?:so )?(?:cccd|cmnd|cmtnd|cmt|cc|so dinh danh(?: ca nhan)?|dinh danh)(?: so)?[ :.]*")
_SEXES = {"nam": "Nam", "nu": "Nữ", "male": "Nam", "female": "Nữ", "m": "Nam", "f": "Nữ", "0": "Nữ", "1": "Nam"}


@lru_cache(maxsize=1)
def _provinces() -> dict[str, str]:
    return {row["code"]: row["province"] for row in table("person_id_provinces.csv")}


@lru_cache(maxsize=1)
def _centuries() -> dict[str, tuple[str, int]]:
    return {row["digit"]: (row["sex"], int(row["first_year"])) for row in table("person_id_centuries.csv")}


def read_person_id(
    value: object, birth_year: int | None = None, sex: str | None = None, this_year: int | None = None
) -> PersonId:
    """A cell as a personal number, against the person's birth year and sex where they are known. Never raises.

    Nobody is born after `this_year`; None takes no notice. `sex` as lists write it (Nam, Nữ); anything else counts as
    unknown. No suggestion that adds digits is safe.
    """
    if isinstance(value, bool):
        return PersonId(problem=Problem.LETTERS)
    # Beyond 15 digits a float has forgotten some; 1.2E+11 in a text cell has forgotten most.
    if isinstance(value, float) and abs(value) >= 1e15:
        return PersonId(problem=Problem.LENGTH)
    text = plain(value)
    said = _SEXES.get(fold_words(sex)) if isinstance(sex, str) and sex.strip() not in {"0", "1"} else None
    return _read(text, birth_year, said or "", this_year or 2099) if text else PersonId()


@lru_cache(maxsize=65536)
def _read(text: str, birth_year: int | None, sex: str, last: int) -> PersonId:
    text = re.sub(r"^([0-9]+)\.0+$", r"\1", text) if len(text) < 40 else text
    if re.fullmatch(r"[0-9](?:[.,][0-9]+)?[eE]\+?[0-9]{1,2}", text):
        return PersonId(problem=Problem.DIGITS_LOST)
    runs = re.findall(r"(?<![0-9])(?:[0-9]{12}|[0-9]{9})(?![0-9])", text)
    if len(runs) > 1:
        return PersonId(problem=Problem.SEVERAL)
    unlabelled = text
    label = _LABEL.match(fold_words(text))
    if label and label.end():
        unlabelled = re.sub(r"^[^0-9]+", "", text)
    bare = _SEPARATORS.sub("", unlabelled)
    if re.fullmatch(r"[0-9]+", bare):
        return _of_digits(bare, text, birth_year, sex, last)
    digits = bare.translate(_LOOK_ALIKES)
    changed = sum(one != two for one, two in zip(bare, digits))
    if re.fullmatch(r"[0-9]{9}|[0-9]{12}", digits) and changed <= 3:
        inner = _of_digits(digits, digits, birth_year, sex, last)
        sound = inner.problem == ""
        return PersonId(None, Problem.LOOK_ALIKE, digits if sound else None, 0.8 if sound else 0.0, kind=inner.kind)
    return PersonId(problem=Problem.LETTERS)


def _of_digits(digits: str, text: str, birth_year: int | None, sex: str, last: int) -> PersonId:
    count = len(digits)
    if (not digits.strip(digits[0]) and count > 1) or digits in {
        "123456789",
        "012345678",
        "0123456789",
        "123456789012",
    }:
        return PersonId(problem=Problem.PLACEHOLDER)
    if count == 12:
        return _personal(digits, text, birth_year, sex, last)
    if count == 9:
        if digits == text:
            return PersonId(digits, kind="card")
        return PersonId(digits, Problem.SEPARATORS, digits, 0.98, True, "card")
    if count in {10, 11}:
        return _without_zeros(digits, birth_year, sex, last)
    if count == 8:
        return PersonId(None, Problem.CARD_ZERO_LOST, "0" + digits, 0.6, False, "card")
    return PersonId(problem=Problem.LENGTH)


def _personal(digits: str, text: str, birth_year: int | None, sex: str, last: int) -> PersonId:
    """Twelve digits: every part against the tables and against the person."""
    province = _provinces().get(digits[:3], "")
    said_sex, first_year = _centuries().get(digits[3], ("", 0))
    year = first_year + int(digits[4:6]) if first_year else None
    problem, expected = "", ""
    if not province:
        problem = Problem.PROVINCE
    elif year is None or first_year not in {1900, 2000} or year > last:
        problem = Problem.CENTURY
    elif birth_year is not None and year != birth_year:
        problem, expected = Problem.BIRTH_YEAR, str(year)
    elif sex and sex != said_sex:
        problem, expected = Problem.SEX, said_sex
    if problem or digits == text:
        return PersonId(digits, problem, None, 0.0, False, "personal", province, said_sex, year, expected)
    return PersonId(digits, Problem.SEPARATORS, digits, 0.98, True, "personal", province, said_sex, year)


def _without_zeros(digits: str, birth_year: int | None, sex: str, last: int) -> PersonId:
    """10 or 11 digits: a spreadsheet ate the zeros in front. Proposed as far as the result holds water, never safe."""
    filled = digits.zfill(12)
    inner = _personal(filled, filled, birth_year, sex, last)
    if inner.problem in {Problem.PROVINCE, Problem.CENTURY}:
        return PersonId(problem=Problem.LENGTH)
    known = (birth_year is not None) + bool(sex)
    confidence = 0.4 if inner.problem else 0.75 + 0.1 * known
    return PersonId(
        None, Problem.ZEROS_LOST, filled, confidence, False, "personal", inner.province, inner.sex, inner.birth_year,
        inner.expected,
    )  # fmt: skip
