"""Workbooks and text files as sheets of texts. Spreadsheets are read by OGR, which every QGIS has."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from osgeo import gdal

from ..core.messages import QT_TRANSLATE_NOOP, Message
from ..core.rules.base import Cancelled
from ..core.workbook.delimited import read_delimited
from ..core.workbook.sheets import Book, Note, Sheet
from .errors import InputError
from .feedback import Reporter
from .sources import need_file

WORKBOOKS = {".xlsx": "XLSX", ".xlsm": "XLSX", ".xls": "XLS", ".ods": "ODS"}
TEXTS = (".csv", ".txt", ".tsv")
_ROWS_AT_ONCE = 1000
# Configuration rather than open options: GDAL 3.6 (Debian 12) has only these, later versions have both.
_OPTIONS = {f"OGR_{driver}_{name}": value for driver in ("XLSX", "XLS", "ODS") for name, value in (
    ("HEADERS", "DISABLE"),
    ("FIELD_TYPES", "STRING"),
)}  # fmt: skip
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OLD_ENCRYPTED = (b"\x2f\x00\x36\x00", b"\x2f\x00\x06\x00", b"\x2f\x00\x08\x00")  # FILEPASS records of xls
_HEAD = 1 << 20

_ENDING = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{parameter}: files that end in “{ending}” are not read. Save the list as a workbook (.xlsx, .xls, .ods) or as text"
    " (.csv, .txt).",
)
_NO_ACCESS = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{parameter}: “{path}” cannot be opened: {reason}. If a spreadsheet program has it open, close it there and run"
    " again.",
)
_PASSWORD = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{parameter}: “{path}” is protected by a password. Save a copy without password in the spreadsheet program (File >"
    " Info > Protect Workbook) and choose the copy.",
)
_NO_WORKBOOK = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{parameter}: “{path}” is named like a workbook but is none, or it is damaged. Open it in a spreadsheet program and"
    " save it again as .xlsx.",
)
_NO_DRIVER = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{parameter}: this QGIS cannot read {ending} files (GDAL has no {driver} driver). Save the list as .xlsx or .csv.",
)
_LOCK_FILE = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{parameter}: “{path}” is not the list but the lock that a spreadsheet program puts beside an open workbook. Choose"
    " the file without “~$” in front.",
)
_OPEN_ELSEWHERE = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "“{path}” seems to be open in a spreadsheet program; what was read is its last saved state. Save and run again if"
    " lines are missing.",
)


def need_list(path: str, parameter: str) -> str:
    """The path of a file that may hold a list. Raises `InputError`."""
    file = Path(path)
    if file.name.startswith("~$"):
        raise InputError(_LOCK_FILE, parameter=parameter, path=path)
    need_file(parameter, path)
    if file.suffix.lower() not in (*WORKBOOKS, *TEXTS):
        raise InputError(_ENDING, parameter=parameter, ending=file.suffix or file.name)
    return path


def read_book(path: str, parameter: str, reporter: Reporter) -> Book:
    """All sheets of a file. Raises `InputError`, and `Cancelled`."""
    file = Path(path)
    ending = file.suffix.lower()
    head = _head(file, parameter)
    if ending in TEXTS:
        read = read_delimited(_bytes(file, parameter), file.stem, file.name)
        return Book(file.name, [read.sheet], list(read.notes))
    driver = _driver(head, ending)
    if driver is None:
        raise InputError(_NO_WORKBOOK, parameter=parameter, path=path)
    if head.startswith(_OLE) and _is_encrypted(file, head):
        raise InputError(_PASSWORD, parameter=parameter, path=path)
    if gdal.GetDriverByName(driver) is None:
        raise InputError(_NO_DRIVER, parameter=parameter, ending=ending, driver=driver)
    book = Book(file.name, list(_sheets(path, driver, parameter, reporter)))
    if file.with_name("~$" + file.name).exists() or file.with_name(f".~lock.{file.name}#").exists():
        book.notes.append(Note(Message(_OPEN_ELSEWHERE, {"path": path}), warns=True))
    return book


def _head(file: Path, parameter: str) -> bytes:
    """The first bytes of a file that is there, can be opened and holds something."""
    path = need_list(str(file), parameter)
    try:
        with file.open("rb") as opened:
            head = opened.read(_HEAD)
    except OSError as error:
        raise InputError(_NO_ACCESS, parameter=parameter, path=path, reason=error.strerror or error) from None
    return head


def _bytes(file: Path, parameter: str) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise InputError(_NO_ACCESS, parameter=parameter, path=str(file), reason=error.strerror or error) from None


def _driver(head: bytes, ending: str) -> str | None:
    """The driver for what the file is, whatever it is called; None for what is no workbook."""
    if head.startswith(_OLE):
        return "XLS"
    if not head.startswith(_ZIP):
        return None
    return "ODS" if ending == ".ods" or b"opendocument.spreadsheet" in head[:200] else "XLSX"


def _is_encrypted(file: Path, head: bytes) -> bool:
    """A workbook behind a password: xlsx packed into an OLE file, or xls with a FILEPASS record near its start."""
    if _ENCRYPTED in head or _ENCRYPTED in _tail(file):
        return True
    start = head.find(b"\x09\x08\x10\x00")  # BOF, the first record of an xls stream; FILEPASS is the next
    return start >= 0 and head[start + 20 : start + 24] in _OLD_ENCRYPTED


def _tail(file: Path) -> bytes:
    with file.open("rb") as opened:
        opened.seek(max(0, file.stat().st_size - _HEAD))
        return opened.read()


@contextmanager
def _as_text() -> Iterator[None]:
    """OGR reads every row as data and every cell as text, in this thread only, and keeps its complaints to itself."""
    before = {name: gdal.GetThreadLocalConfigOption(name) for name in _OPTIONS}
    for name, value in _OPTIONS.items():
        gdal.SetThreadLocalConfigOption(name, value)
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        yield
    finally:
        gdal.PopErrorHandler()
        for name, value in before.items():
            gdal.SetThreadLocalConfigOption(name, value)


def _sheets(path: str, driver: str, parameter: str, reporter: Reporter) -> Iterator[Sheet]:
    with _as_text():
        try:
            book = gdal.OpenEx(path, gdal.OF_VECTOR | gdal.OF_READONLY, allowed_drivers=[driver])
        except RuntimeError:  # where another plugin has switched GDAL's exceptions on
            book = None
        if book is None:
            # An OLE file called xlsx that is no xls is a workbook behind a password.
            secret = driver == "XLS" and not path.lower().endswith(".xls")
            raise InputError(_PASSWORD if secret else _NO_WORKBOOK, parameter=parameter, path=path)
        shared: dict[str, str] = {}
        for at in range(book.GetLayerCount()):
            layer = book.GetLayer(at)
            yield Sheet(layer.GetName(), _rows(layer, shared, reporter))
        del book


def _rows(layer, shared: dict[str, str], reporter: Reporter) -> list[tuple[str, ...]]:
    """The rows of a sheet. Equal texts are kept once: a list of 100,000 lines repeats nine cells out of ten."""
    width = range(layer.GetLayerDefn().GetFieldCount())
    total = max(layer.GetFeatureCount(), 1)
    one = shared.setdefault
    rows: list[tuple[str, ...]] = []
    for feature in layer:
        # The feature id is the row's number; rows that a version of GDAL leaves out are blank.
        while len(rows) < feature.GetFID() - 1 and len(rows) < 1 << 20:
            rows.append(("",) * len(width))
        cells = list(map(feature.GetFieldAsString, width))
        rows.append(tuple(map(one, cells, cells)))
        if len(rows) % _ROWS_AT_ONCE == 0:
            reporter.progress(len(rows) / total)
            if reporter.cancelled():
                raise Cancelled
    return rows
