"""Which keys and values a profile may hold, and sentences for those it may not."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from .messages import QT_TRANSLATE_NOOP, Message
from .text.fold import fold

SEVERITIES = ("error", "warning", "info")
# Said instead of a severity: as the rule has it, which may differ from finding to finding.
BUILT_IN = "default"
LANGUAGES = ("vi", "en")
PERSONAL_DATA = ("masked", "full")

# What may stand for a parameter: a tuple of words, a type, or an object with default, minimum, maximum, choices.
Specs = Mapping[str, Any]

_ONE_OF = QT_TRANSLATE_NOOP("ParcelClean", "it must be one of {allowed}, in quotes.")
_BOOLEAN = QT_TRANSLATE_NOOP("ParcelClean", "it must be true or false, without quotes.")
_NUMBER = QT_TRANSLATE_NOOP(
    "ParcelClean", "it must be a number with a decimal point and without quotes, e.g. {example}."
)
_WHOLE = QT_TRANSLATE_NOOP("ParcelClean", "it must be a whole number without quotes, e.g. {example}.")
_TEXT = QT_TRANSLATE_NOOP("ParcelClean", "it must be text in quotes.")
_LOW = QT_TRANSLATE_NOOP("ParcelClean", "it must be {minimum} or more.")
_HIGH = QT_TRANSLATE_NOOP("ParcelClean", "it must be {maximum} or less.")

# What Python's JSON reader says, for people; anything else is shown as it comes.
SPELLED = {
    "Expecting value": QT_TRANSLATE_NOOP("ParcelClean", "a value is expected here"),
    "Expecting ',' delimiter": QT_TRANSLATE_NOOP("ParcelClean", "a comma is expected here"),
    "Expecting ':' delimiter": QT_TRANSLATE_NOOP("ParcelClean", "a colon is expected here"),
    "Expecting property name enclosed in double quotes": QT_TRANSLATE_NOOP(
        "ParcelClean", "a key in double quotes is expected here"
    ),
    "Illegal trailing comma before end of object": QT_TRANSLATE_NOOP("ParcelClean", "this comma is one too many"),
    "Illegal trailing comma before end of array": QT_TRANSLATE_NOOP("ParcelClean", "this comma is one too many"),
    "Unterminated string starting at": QT_TRANSLATE_NOOP(
        "ParcelClean", "the text that starts here has no closing quote"
    ),
    "Extra data": QT_TRANSLATE_NOOP("ParcelClean", "the profile has ended before this"),
    "Invalid control character at": QT_TRANSLATE_NOOP("ParcelClean", "a line break or tab inside a text"),
    "Invalid \\escape": QT_TRANSLATE_NOOP("ParcelClean", "a single backslash; write two, or a slash"),
}


@dataclass(frozen=True)
class GeneralParameter:
    """A parameter of the algorithms that a profile may set; the type of `default` is the type of the value."""

    default: float | str
    minimum: float | None = None
    maximum: float | None = None


# What the algorithms take besides the parameters of rules; the three measures stand here for runs without rules.
GENERAL: Mapping[str, GeneralParameter] = {
    "TOLERANCE": GeneralParameter(0.01, 0.0),
    "MIN_AREA": GeneralParameter(0.01, 0.0),
    "MAX_GAP_WIDTH": GeneralParameter(2.0, 0.0),
    "WORK_CRS": GeneralParameter(""),
    "SOURCE_CRS": GeneralParameter(""),
    "RULES": GeneralParameter(""),
}


def quoted(names: Iterable[str]) -> str:
    """Names for a sentence: “a”, “b”."""
    return ", ".join(f"“{name}”" for name in names)


def match_key(key: str, allowed: Iterable[str]) -> tuple[str | None, list[str]]:
    """The allowed name that `key` means (case, ``_`` and spaces do not count), else None and up to two near ones."""
    by_label = {fold(name): name for name in allowed}
    label = fold(key)
    if label in by_label:
        return by_label[label], []
    close = difflib.get_close_matches(label, list(by_label), n=2, cutoff=0.6)
    return None, [by_label[near] for near in close]


def _bounds(value: float, spec: object) -> Message | None:
    minimum, maximum = getattr(spec, "minimum", None), getattr(spec, "maximum", None)
    if minimum is not None and value < minimum:
        return Message(_LOW, {"minimum": f"{minimum:g}"})
    if maximum is not None and value > maximum:
        return Message(_HIGH, {"maximum": f"{maximum:g}"})
    return None


def _number(value: object, spec: object, example: object) -> tuple[float | int | str | bool, Message | None]:
    whole = isinstance(example, int)
    if isinstance(value, bool) or not isinstance(value, (int, float)) or (whole and value != int(value)):
        shown = example if example is not None else 0.01
        return 0, Message(_WHOLE if whole else _NUMBER, {"example": shown})
    number = int(value) if whole else float(value)
    return number, _bounds(number, spec)


def check_value(value: object, spec: object) -> tuple[float | int | str | bool, Message | None]:
    """`value` in the type that `spec` asks for, or a message that says what fits.

    Args:
        value: from JSON.
        spec: a sequence of words (one of them), a type, or an object whose `default` shows the type (a number where
            it is None), with optional `minimum`, `maximum` and `choices`.
    """
    choices: Sequence[str] = spec if isinstance(spec, tuple) else tuple(getattr(spec, "choices", None) or ())
    if choices:
        known = {fold(choice): choice for choice in choices}
        found = known.get(fold(value)) if isinstance(value, str) else None
        return (found, None) if found is not None else ("", Message(_ONE_OF, {"allowed": quoted(choices)}))
    example = spec() if isinstance(spec, type) else getattr(spec, "default", None)
    if isinstance(example, bool):
        return (value, None) if isinstance(value, bool) else (False, Message(_BOOLEAN))
    if isinstance(example, str):
        return (value.strip(), None) if isinstance(value, str) else ("", Message(_TEXT))
    return _number(value, spec, example)
