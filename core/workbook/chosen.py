"""Which sheets of a workbook are read: the one asked for, or all that hold a list of the best layout."""

from __future__ import annotations

from collections.abc import Mapping

from ..messages import QT_TRANSLATE_NOOP, Message
from ..roles import Role
from .errors import WorkbookError
from .layout import Layout, LayoutKind, find_layout, first_texts
from .sheets import Book, Note, Sheet

_NO_SHEET = QT_TRANSLATE_NOOP(
    "ParcelClean", "“{file}” has no sheet “{sheet}”. Its sheets are {sheets}; give one of them as SHEET, or none."
)
_NO_LIST = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "“{file}” holds no list of certificates: no row among the first 40 of {sheets} has headings such as “Số phát hành"
    " GCN”, “Họ và tên chủ sử dụng”, “Số thửa”. The first texts are {texts}. Choose another file or sheet, or name the"
    " columns as form PL03-01 does.",
)
_EMPTY = QT_TRANSLATE_NOOP("ParcelClean", "“{file}” holds no text at all. Choose another file.")
_LEFT_OUT = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Sheet “{sheet}” also looks like a list (layout {layout}), but not of the same columns; it was left out. Give it"
    " as SHEET to read it alone.",
)
_ALIKE = 0.7

List = tuple[Sheet, Layout]


def chosen_lists(book: Book, wanted: str, profile: Mapping[Role, str]) -> tuple[list[List], list[Note]]:
    """The lists to read, and notes about those left out.

    Raises:
        WorkbookError: the sheet asked for is not there, there is no list, or a list cannot be read without guessing.
    """
    sheets = book.sheets
    if wanted:
        sheets = [sheet for sheet in sheets if sheet.name == wanted]
        sheets = sheets or [
            sheet for sheet in book.sheets if sheet.name.strip().casefold() == wanted.strip().casefold()
        ]
        if not sheets:
            raise WorkbookError(Message(_NO_SHEET, {"file": book.path, "sheet": wanted, "sheets": _names(book.sheets)}))
    lists, errors = _read(sheets, profile)
    if not lists:
        if errors:
            raise errors[0]
        raise WorkbookError(_nothing(book, sheets))
    best = max(lists, key=lambda pair: (pair[1].kind is not LayoutKind.FREE, len(pair[1].columns)))
    taken = [pair for pair in lists if _same(pair[1], best[1])]
    left = [pair for pair in lists if not _same(pair[1], best[1])]
    notes = [note for _, layout in taken for note in layout.notes]
    for sheet, layout in left:
        notes.append(Note(Message(_LEFT_OUT, {"sheet": sheet.name, "layout": layout.kind.value}), warns=True))
    # A second sheet that cannot be read must be said, but does not stop the first.
    notes += [Note(error.message, warns=True) for error in errors]
    return taken, notes


def _read(sheets: list[Sheet], profile: Mapping[Role, str]) -> tuple[list[List], list[WorkbookError]]:
    lists: list[List] = []
    errors: list[WorkbookError] = []
    for sheet in sheets:
        try:
            layout = find_layout(sheet, profile)
        except WorkbookError as error:
            errors.append(error)
            continue
        if layout is not None:
            lists.append((sheet, layout))
    return lists, errors


def _same(one: Layout, best: Layout) -> bool:
    """The same kind of list; free tables also with mostly the same roles."""
    if one.kind is not best.kind:
        return False
    if one.kind is not LayoutKind.FREE:
        return True
    first, second = set(one.columns), set(best.columns)
    return len(first & second) >= _ALIKE * len(first | second)


def _names(sheets: list[Sheet]) -> str:
    return ", ".join(f"“{sheet.name}”" for sheet in sheets)


def _nothing(book: Book, sheets: list[Sheet]) -> Message:
    texts = next(filter(None, map(first_texts, sheets)), "")
    if not texts:
        return Message(_EMPTY, {"file": book.path})
    return Message(_NO_LIST, {"file": book.path, "sheets": _names(sheets), "texts": texts})
