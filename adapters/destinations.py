"""Where outputs may go. QGIS accepts destinations that lose data without a word; they are refused before it opens one.

Refused are: an input or another output, a GeoPackage that holds other tables or belongs to us, `x.gpkg|layername=f`
(QGIS makes a file literally so named), a folder that is not there or not writable, and unknown file types.
"""

from __future__ import annotations

import os
import re
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsVectorFileWriter

from ..core.messages import QT_TRANSLATE_NOOP, Message
from .errors import InputError
from .paths import same_file

_OGR = re.compile(
    r"""^ogr:\s*dbname\s*=\s*(?:'([^']*)'|"([^"]*)"|(\S+))\s*(?:table\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s(]+)))?"""
)
_DATABASE = re.compile(r"^[a-zA-Z]{2,}:")  # postgis:…, memory:…; one letter is a Windows drive
_PLACEHOLDERS = {"", "TEMPORARY_OUTPUT"}
# Databases that QGIS writes a table into; their connection must say which.
_SERVERS = {"postgis", "postgres", "spatialite", "mssql", "oracle", "hana"}
_TABLE_SAID = re.compile(r"\btable\s*=\s*[\"'\w]")
_MULTI_TABLE = {".gpkg", ".sqlite", ".db"}
# Tables that come with a layer and go with it.
_COMPANIONS = {"layer_styles", "qgis_projects"}
_INTERNAL = re.compile(r"^(gpkg_|rtree_|sqlite_|idx_|spatial_ref_sys$|geometry_columns)")

_PIPE = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{parameter}: “{value}” is the name of a layer to read, not a place to write. To write a table of a GeoPackage give"
    " ogr:dbname='{file}' table=\"{table}\" (geom)",
)
_NO_FOLDER = QT_TRANSLATE_NOOP(
    "ParcelClean", "{parameter}: the folder “{folder}” does not exist. Make it, or choose another place."
)
_NOT_WRITABLE = QT_TRANSLATE_NOOP(
    "ParcelClean", "{parameter}: “{path}” cannot be written. Check your permissions, or choose another place."
)
_IS_FOLDER = QT_TRANSLATE_NOOP("ParcelClean", "{parameter}: “{path}” is a folder. Add the name of a file.")
_EXTENSION = QT_TRANSLATE_NOOP(
    "ParcelClean", "{parameter}: the name “{path}” must end in {allowed}; the ending says what is written."
)
_FORMAT = QT_TRANSLATE_NOOP(
    "ParcelClean", "{parameter}: “{path}” has no ending of a format that QGIS can write. Use .gpkg, for example."
)
_IS_INPUT = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{parameter} would overwrite “{path}”, which is given as {other}. Inputs are never changed; choose another name.",
)
_TWICE = QT_TRANSLATE_NOOP(
    "ParcelClean", "{parameter} and {other} both write to “{path}”; one would replace the other. Choose two names."
)
_OURS = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{parameter} would write into “{path}”, in which Parcel Clean keeps decisions ({table}). Choose another file.",
)
_OTHER_TABLES = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{parameter}: “{path}” already holds {tables}, which would be lost. Choose another file, or add a table to this one"
    " with ogr:dbname='{path}' table=\"{table}\" (geom)",
)
_UNREADABLE = QT_TRANSLATE_NOOP(
    "ParcelClean", "{parameter}: “{path}” exists and is no GeoPackage that can be read. Choose another name."
)
_NO_TABLE = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{parameter}: “{value}” does not say which table. Write ogr:dbname='{path}' table=\"findings\" (geom)",
)
_NO_PLACE = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{parameter}: “{value}” is no place that QGIS can write to. Give a file such as findings.gpkg, a table of a"
    " GeoPackage as ogr:dbname='findings.gpkg' table=\"findings\" (geom), or a table of a database as"
    ' postgis:dbname=… table="schema"."findings" (geom)',
)
_ONE_TABLE = QT_TRANSLATE_NOOP(
    "ParcelClean", "{parameter}: “{path}” cannot hold several tables. Give the file alone, or use a GeoPackage (.gpkg)."
)
_CUT = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{parameter}: a shapefile cannot hold all of it: names of columns are cut to 10 letters ({names}), texts to 254"
    " bytes (messages and details above all). Write a GeoPackage (.gpkg) to keep everything.",
)


@dataclass(frozen=True)
class Destination:
    """A destination as a file and, in a database file, a table; `path` is "" for memory, temporary, server."""

    parameter: str
    value: str
    path: str = ""
    table: str = ""
    keeps_others: bool = False  # only the table is replaced, the file's other tables stay

    @property
    def spreadsheet(self) -> bool:
        """Whether a spreadsheet program will open it and could run its cells."""
        return Path(self.path).suffix.lower() in {".csv", ".tsv", ".xlsx", ".xls", ".ods"}


def sink_destination(parameter: str, value: str) -> Destination:
    """A feature sink's destination taken apart. Raises `InputError` for forms that QGIS misunderstands."""
    value = value.strip()
    if value in _PLACEHOLDERS or value.startswith("memory:"):
        return Destination(parameter, value)
    ogr = _OGR.match(value)
    if ogr:
        path = next(group for group in ogr.groups()[:3] if group is not None)
        table = next((group for group in ogr.groups()[3:] if group), "")
        if not table:
            raise InputError(_NO_TABLE, parameter=parameter, value=value, path=path)
        if Path(path).suffix.lower() not in _MULTI_TABLE:
            raise InputError(_ONE_TABLE, parameter=parameter, path=path)
        return Destination(parameter, value, path, table, keeps_others=True)
    if _DATABASE.match(value):
        if value.partition(":")[0] not in _SERVERS or not _TABLE_SAID.search(value):
            raise InputError(_NO_PLACE, parameter=parameter, value=value)
        return Destination(parameter, value)
    if "|" in value:
        file, _, rest = value.partition("|")
        name = re.search(r"layername=([^|]+)", rest)
        table = name.group(1) if name else parameter.lower()
        raise InputError(_PIPE, parameter=parameter, value=value, file=file, table=table)
    return Destination(parameter, value, value, Path(value).stem)


def what_is_cut(destination: Destination | None, names: Iterable[str]) -> Message | None:
    """What a shapefile loses of a layer with the columns `names`; None for formats that keep it."""
    if destination is None or Path(destination.path).suffix.lower() not in {".shp", ".dbf"}:
        return None
    cut = ", ".join(f"{name} → {name[:10]}" for name in names if len(name) > 10)
    return Message(_CUT, {"parameter": destination.parameter, "names": cut or "–"})


def file_destination(parameter: str, value: str, allowed: Sequence[str]) -> Destination:
    """A report's destination. Raises `InputError` where the ending is none of `allowed`."""
    value = value.strip()
    if value in _PLACEHOLDERS:
        return Destination(parameter, value)
    if Path(value).is_dir():
        raise InputError(_IS_FOLDER, parameter=parameter, path=value)
    if Path(value).suffix.lower() not in allowed:
        raise InputError(_EXTENSION, parameter=parameter, path=value, allowed=" / ".join(allowed))
    return Destination(parameter, value, value)


def check_destinations(destinations: Sequence[Destination], inputs: Mapping[str, Sequence[str]]) -> None:
    """Raise `InputError` for the first destination that would lose something.

    Args:
        destinations: of all outputs of one run.
        inputs: files that are read, by the name of the parameter (or what messages call it).
    """
    files = [destination for destination in destinations if destination.path]
    for destination in files:
        for other, paths in inputs.items():
            for path in paths:
                if same_file(destination.path, path):
                    raise InputError(_IS_INPUT, parameter=destination.parameter, path=destination.path, other=other)
        _check_place(destination)
        if destination.table:
            _check_tables(destination)
    for at, destination in enumerate(files):
        for other in files[:at]:
            beside = (
                destination.keeps_others and other.keeps_others and destination.table.lower() != other.table.lower()
            )
            if same_file(destination.path, other.path) and not beside:
                names = {"parameter": other.parameter, "other": destination.parameter}
                raise InputError(_TWICE, path=destination.path, **names)


def _check_place(destination: Destination) -> None:
    path = Path(destination.path)
    names = {"parameter": destination.parameter, "path": destination.path}
    if path.is_dir():
        raise InputError(_IS_FOLDER, **names)
    if not path.parent.is_dir():
        raise InputError(_NO_FOLDER, parameter=destination.parameter, folder=path.parent)
    if not os.access(path if path.exists() else path.parent, os.W_OK) or not os.access(path.parent, os.W_OK):
        raise InputError(_NOT_WRITABLE, **names)
    # QGIS takes a name without an ending as a GeoPackage.
    endings = {f".{ending.lower()}" for ending in QgsVectorFileWriter.supportedFormatExtensions()} | {""}
    if destination.table and path.suffix.lower() not in endings:
        raise InputError(_FORMAT, **names)


def _check_tables(destination: Destination) -> None:
    path = Path(destination.path)
    if path.suffix == "":
        path = path.with_suffix(".gpkg")
    if path.suffix.lower() not in _MULTI_TABLE or not path.exists() or not path.stat().st_size:
        return
    names = {"parameter": destination.parameter, "path": str(path)}
    tables = tables_of(path)
    if tables is None:
        raise InputError(_UNREADABLE, **names)
    own = next((table for table in tables if table.startswith("parcelclean_")), None)
    if own is not None:
        raise InputError(_OURS, **names, table=own)
    others = [table for table in tables if table.lower() != destination.table.lower() and table not in _COMPANIONS]
    if others and not destination.keeps_others:
        listed = ", ".join(f"“{table}”" for table in others[:5]) + (" …" if len(others) > 5 else "")
        raise InputError(_OTHER_TABLES, **names, tables=listed, table=destination.table)


def tables_of(path: Path) -> list[str] | None:
    """Tables of a GeoPackage or SQLite file, without those that only manage it; None where it is none."""
    try:
        connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
    except sqlite3.Error:
        return None
    try:
        rows = connection.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'view') ORDER BY name")
        return [name for (name,) in rows if not _INTERNAL.match(name)]
    except sqlite3.Error:
        return None
    finally:
        connection.close()
