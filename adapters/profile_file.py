"""Writes a profile: all of it or nothing, and never over what somebody else has written meanwhile."""

from __future__ import annotations

import errno
import os
import shutil
from pathlib import Path

from ..core.messages import QT_TRANSLATE_NOOP, Message
from ..core.profile import ProfileError, profile_text
from ..core.profile_draft import ProfileDraft

_NOT_WRITTEN = QT_TRANSLATE_NOOP(
    "ParcelClean", "The profile “{path}” cannot be written ({reason}). Save it in a folder of your own."
)
_CHANGED = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "The profile “{path}” has been changed by somebody else since it was opened. Save yours under another name, or open"
    " it again and repeat your changes.",
)


def save_profile(draft: ProfileDraft, path: Path) -> None:
    """Write the draft, which then belongs to this file. Raises `ProfileError`; the old file is then as it was."""
    draft.profile()
    if draft.path == path and path.exists() and profile_text(path) != draft.text_read:
        raise ProfileError(Message(_CHANGED, {"path": str(path)}))
    try:
        _replace(path, draft.text.encode("utf-8"))
    except OSError as error:
        reason = error.strerror or str(error)
        raise ProfileError(Message(_NOT_WRITTEN, {"path": str(path), "reason": reason})) from error
    draft.saved(path)


def _replace(path: Path, content: bytes) -> None:
    if path.exists() and not os.access(path, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
    part = path.with_name(f".{path.name}.part")
    try:
        with part.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            shutil.copymode(path, part)
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
