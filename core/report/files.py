"""Writes a report in one step: the asked name holds the whole file or what it held before."""

from __future__ import annotations

import uuid
from pathlib import Path

from ..messages import QT_TRANSLATE_NOOP, Message

_UNWRITABLE = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "The report “{path}” cannot be written: {reason}. Check that the folder exists, that you may write there and that"
    " no other program holds the file open.",
)


class ReportError(Exception):
    """A report that cannot be written; `message` says where and why."""

    def __init__(self, message: Message):
        super().__init__(str(message))
        self.message = message


def write_text(path: str | Path, text: str) -> None:
    """Write `text` as UTF-8 under `path`. Raises `ReportError`; then nothing new is left there."""
    target = Path(path)
    # In the same folder, because a file is moved in one step only within a file system.
    part = target.with_name(f".{target.name}.{uuid.uuid4().hex}.part")
    try:
        # A file name that is no valid Unicode must not cost the report.
        with part.open("x", encoding="utf-8", errors="replace", newline="\n") as stream:
            stream.write(text)
        part.replace(target)
    except OSError as error:
        _remove(part)
        raise ReportError(Message(_UNWRITABLE, {"path": target, "reason": error.strerror or str(error)})) from error
    except BaseException:
        _remove(part)
        raise


def _remove(part: Path) -> None:
    if part.exists():
        part.unlink()
