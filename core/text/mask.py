"""Personal data in what people and spreadsheets read: identity numbers masked, cells that would run made text."""

from __future__ import annotations

import re

# One number, perhaps grouped by spaces or dots (012 345 678 789), wherever it stands: scan_012345678789.pdf too.
# Not the decimals of a measured value; a masked measure would do less harm than a number that slipped through.
_NUMBER = re.compile(r"(?<!\d)(?<!\d\.)(?:\d{9,12}|\d{3}(?:[ .\u00a0]\d{3}){2,3})(?!\d)")
_SEPARATORS = re.compile(r"[\s.\-\u00a0]+")
_WHOLE_FLOAT = re.compile(r"(\d+)\.0")
# The full-width forms run in East Asian builds of Excel.
_RUNS = frozenset("=+-@\uff1d\uff0b\uff0d\uff20")


def _bare(value: object) -> str:
    """The value as one run of characters; a number that was read as a float loses its ``.0``."""
    text = str(value).strip()
    whole = _WHOLE_FLOAT.fullmatch(text)
    return whole.group(1) if whole else _SEPARATORS.sub("", text)


def mask_id(value: object) -> str:
    """An identity number fit for a report: ``012345678789`` → ``012******789``.

    Anything shorter than 12 characters shows its last two only, and two or fewer show nothing.
    None is "".
    """
    if value is None:
        return ""
    text = _bare(value)
    if len(text) >= 12:
        return text[:3] + "*" * (len(text) - 6) + text[-3:]
    if len(text) > 2:
        return "*" * (len(text) - 2) + text[-2:]
    return "*" * len(text)


def looks_like_person_id(value: object) -> bool:
    """True for 9 to 12 digits, with or without separators.

    12 is today's personal number, 9 the old identity card; 10 and 11 are a 12-digit number whose leading zeros a
    spreadsheet ate. Eight digits (a card without its zero) are left out: they are more often a date.
    """
    if value is None or isinstance(value, bool):
        return False
    text = _bare(value)
    return text.isascii() and text.isdigit() and 9 <= len(text) <= 12


def mask_ids_in(text: str) -> str:
    """`text` with every run that looks like an identity number masked: for messages that quote a cell."""
    return _NUMBER.sub(lambda found: mask_id(found.group()), text)


def spreadsheet_safe(text: str) -> str:
    """`text` as a cell that no spreadsheet takes for a formula.

    A cell that starts (after white space) with ``=``, ``+``, ``-`` or ``@`` gets the apostrophe that marks text;
    so does one that starts with a tab or line break, which some readers drop before they look.
    """
    start = text.lstrip()
    if text[:1] in {"\t", "\r", "\n"} or start[:1] in _RUNS:
        return "'" + text
    return text
