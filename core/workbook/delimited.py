"""Lists as text files: which encoding, which delimiter, which cells. What was found is said, for it may be wrong."""

from __future__ import annotations

import csv
import io
import unicodedata
from dataclasses import dataclass

from ..messages import QT_TRANSLATE_NOOP, Message
from ..text.file_encoding import encoding_of_bytes
from ..text.fold import clean
from ..text.legacy_table import Encoding, to_unicode
from .sheets import Note, Sheet

_DELIMITERS = (";", "\t", "|", ",")  # the comma last: it also stands inside numbers and addresses
_SHOWN = {"\t": "tab"}
_SAMPLE_LINES = 60
_SAMPLE_SIGNS = 200_000
_LEGACY = {"tcvn3": Encoding.TCVN3, "vni": Encoding.VNI}
_NAMES = {
    "utf-8": "UTF-8",
    "utf-8-sig": "UTF-8 (BOM)",
    "utf-16": "UTF-16",
    "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16",
    "cp1258": "Windows-1258",
    "cp1252": "Windows-1252",
    "tcvn3": "TCVN3 (ABC)",
    "vni": "VNI",
}
_UNSURE = 0.7
_TAKEN = QT_TRANSLATE_NOOP("ParcelClean", "“{file}” was read as {encoding} with the delimiter “{delimiter}”.")
_DOUBTFUL = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "The encoding of “{file}” is not certain; it was read as {encoding}. If letters look wrong, save the file as CSV"
    " UTF-8 in the spreadsheet program and run again.",
)


@dataclass(frozen=True)
class Delimited:
    """A text file as a sheet, and how it was read."""

    sheet: Sheet
    encoding: str
    delimiter: str
    notes: tuple[Note, ...]


def read_delimited(raw: bytes, name: str, shown: str = "") -> Delimited:
    """Read a text file. Never raises.

    Args:
        raw: its bytes.
        name: what the sheet is called.
        shown: what messages call the file; `name` if not given.

    Returns:
        Cells in Unicode (TCVN3 and VNI converted, composed letters); every row as long as the longest.
    """
    encoding, confidence = encoding_of_bytes(raw)
    text = _decoded(raw, encoding)
    text, delimiter = _without_hint(text)
    delimiter = delimiter or find_delimiter(text)
    rows = _rows(text, delimiter)
    width = max(map(len, rows), default=0)
    shared: dict[str, str] = {}
    even = [tuple(shared.setdefault(cell, cell) for cell in (*row, *[""] * (width - len(row)))) for row in rows]
    label = _NAMES.get(encoding, encoding)
    values = {"file": shown or name, "encoding": label, "delimiter": _SHOWN.get(delimiter, delimiter)}
    notes = [Note(Message(_TAKEN, values))]
    if confidence < _UNSURE and not raw.isascii():
        notes.append(Note(Message(_DOUBTFUL, {"file": shown or name, "encoding": label}), warns=True))
    return Delimited(Sheet(name, even), label, delimiter, tuple(notes))


def find_delimiter(text: str) -> str:
    """The sign between the cells: the one that gives most rows the same number of cells, and more than one."""
    lines = text[:_SAMPLE_SIGNS].splitlines(keepends=True)[:_SAMPLE_LINES]
    sample = "".join(lines)
    best, best_score = ",", 0.0
    for delimiter in _DELIMITERS:
        counts = [len(row) for row in _rows(sample, delimiter) if row]
        if not counts:
            continue
        usual = max(set(counts), key=counts.count)
        # Titles and signatures stand in one cell; only rows that are divided at all are compared.
        divided = [count for count in counts if count > 1]
        if usual == 1:
            usual = max(set(divided), key=divided.count) if divided else 1
        if usual == 1:
            continue
        share = divided.count(usual) / len(divided)
        score = share * (1 + min(usual, 60) / 10) * (len(divided) / len(counts)) ** 0.5
        if score > best_score:
            best, best_score = delimiter, score
    return best


def _decoded(raw: bytes, encoding: str) -> str:
    if encoding in _LEGACY:
        text = to_unicode(raw.decode("latin-1"), _LEGACY[encoding])
    else:
        text = raw.decode(encoding, "replace")
    # Windows-1258 and decomposed UTF-8 write letter and tone as two signs.
    return unicodedata.normalize("NFC", text.lstrip("\ufeff")).replace("\0", "")


def _without_hint(text: str) -> tuple[str, str]:
    """Excel's first line ``sep=;`` names the delimiter; its row stays, empty, so that row numbers do not move."""
    first, end, rest = text.partition("\n")
    hint = clean(first).casefold()
    if hint.startswith("sep=") and len(first.strip()) == 5:
        return "\n" + rest if end else "", first.strip()[4]
    return text, ""


def _rows(text: str, delimiter: str) -> list[list[str]]:
    """Rows of cells; a line break inside quotes stays in its cell. Quotes that are never closed count as signs."""
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error:
        return [line.split(delimiter) for line in text.splitlines()]
