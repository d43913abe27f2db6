"""Is a file on a network drive? Databases lock up there, so every person should have a journal of their own."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Callable

from ..messages import QT_TRANSLATE_NOOP, Message
from ..text.fold import fold_words

WARNING = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "The journal “{path}” lies on a network drive, where two people who write at once can block each other. Better give"
    " every person a journal of their own, such as “{own}”, and merge them.",
)

_MOUNTS = Path("/proc/self/mounts")
_NETWORK = re.compile(
    r"nfs\d?|cifs|smb\w*|ncpfs|ncp|afs|9p|ceph|glusterfs|lustre|beegfs|davfs|coda|webdav"
    r"|fuse\.(sshfs|gvfsd-fuse|glusterfs|rclone|davfs2?|smbnetfs|s3fs|onedrive|google-drive-ocamlfuse)"
)
_UNC = re.compile(r"(?:\\\\|//)(?:\?[\\/]UNC[\\/])?[^\\/?.]", re.IGNORECASE)
_LOCAL_LONG = re.compile(r"(?:\\\\|//)[?.][\\/](?!UNC[\\/])", re.IGNORECASE)
_DRIVE = re.compile(r"[A-Za-z]:")
_REMOTE = 4  # DRIVE_REMOTE of GetDriveTypeW
_OCTAL = re.compile(r"\\([0-7]{3})")


def is_network_path(
    path: str | Path, mounts: str | None = None, drive_type: Callable[[str], int] | None = None
) -> bool:
    """Whether the file lies, or would lie, on another computer.

    Args:
        path: of a file that need not exist.
        mounts: text of the mount table, as `/proc/self/mounts` has it; None = of this machine.
        drive_type: what Windows says of a root such as ``Z:``; None = ask it, where there is Windows.
    """
    text = str(path)
    if _LOCAL_LONG.match(text):
        text = _LOCAL_LONG.sub("", text, count=1)
    elif _UNC.match(text) and (text[0] == "\\" or os.name == "nt"):
        return True
    if _DRIVE.match(text):
        ask = drive_type or _windows_drive_type
        return ask(f"{text[:2]}\\") == _REMOTE
    table = _mount_table() if mounts is None else mounts
    return bool(table) and _NETWORK.fullmatch(_kind_of(os.path.realpath(text), table)) is not None


def network_warning(path: str | Path, author: str, mounts: str | None = None) -> Message | None:
    """The warning about a journal on a network drive, with the name of a file of one's own; None elsewhere."""
    if not is_network_path(path, mounts):
        return None
    return Message(WARNING, {"path": path, "own": own_journal(path, author).name})


def own_journal(path: str | Path, author: str) -> Path:
    """The name of one person's journal beside the common one: ``journal-nguyen-van-an.gpkg``."""
    place = Path(path)
    name = re.sub(r"[^a-z0-9]+", "-", fold_words(author)).strip("-") or "1"
    return place.with_name(f"{place.stem}-{name}{place.suffix or '.gpkg'}")


def _mount_table() -> str:
    try:
        return _MOUNTS.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def _kind_of(path: str, table: str) -> str:
    """The type of the file system at `path`: of the longest mount point, and the last where several lie on it."""
    best, kind = -1, ""
    for line in table.splitlines():
        parts = line.split()
        if len(parts) < 3:
            continue
        point = _OCTAL.sub(lambda found: chr(int(found.group(1), 8)), parts[1]).rstrip("/")
        if (path == point or path.startswith(f"{point}/")) and len(point) >= best:
            best, kind = len(point), parts[2]
    return kind


def _windows_drive_type(root: str) -> int:
    import ctypes

    windows = getattr(ctypes, "windll", None)
    return 0 if windows is None else int(windows.kernel32.GetDriveTypeW(root))
