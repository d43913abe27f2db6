"""When two paths mean the same file."""

from __future__ import annotations

import os
from pathlib import Path

# Files that make up one shapefile: writing a.shp replaces a.dbf too.
_SHAPEFILE = {".shp", ".dbf", ".shx", ".prj", ".cpg", ".qix", ".qpj", ".sbn", ".sbx"}


def same_file(one: str, other: str) -> bool:
    """Whether writing to the one path would write to the other; links, and case where it does not count, included."""
    first, second = (Path(os.path.realpath(path)) for path in (one, other))
    if first.exists() and second.exists() and first.samefile(second):
        return True
    return bool(_parts(first) & _parts(second))


def ignores_case(folder: Path) -> bool:
    """Whether the file system of `folder` takes names that differ only in case as one."""
    existing = next((place for place in (folder, *folder.parents) if place.exists()), None)
    if existing is None or existing.name.swapcase() == existing.name:
        return os.path.normcase("A") == "a"
    other = existing.with_name(existing.name.swapcase())
    return other.exists() and existing.samefile(other)


def _parts(path: Path) -> set[str]:
    suffix = path.suffix.lower()
    name = str(path.with_suffix(".shp")) if suffix in _SHAPEFILE else str(path)
    return {name.casefold() if ignores_case(path.parent) else name}
