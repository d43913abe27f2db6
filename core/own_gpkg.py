"""GeoPackages of our own that hold tables and no layer: marks, journal, register.

They are opened with sqlite3 and never through QGIS: editing any layer of a GeoPackage there switches the file to
WAL and keeps it locked. Still they are valid GeoPackages (data type *attributes*), so every GIS can show them.
"""

from __future__ import annotations

import sqlite3
import uuid
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime, timezone
from pathlib import Path

BUSY_SECONDS = 10.0  # how long to wait for a colleague who is writing

_APPLICATION_ID = "PRAGMA application_id = 1196444487"  # "GPKG"
_USER_VERSION = "PRAGMA user_version = 10300"  # GeoPackage 1.3
_FRAME = (
    """CREATE TABLE gpkg_spatial_ref_sys (
        srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY, organization TEXT NOT NULL,
        organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT)""",
    """CREATE TABLE gpkg_contents (
        table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
        description TEXT DEFAULT '', last_change DATETIME NOT NULL, min_x DOUBLE, min_y DOUBLE, max_x DOUBLE,
        max_y DOUBLE, srs_id INTEGER,
        CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id))""",
    # Empty, and not asked for by the standard where there is no layer; without it GDAL does not open the file to read.
    """CREATE TABLE gpkg_geometry_columns (
        table_name TEXT NOT NULL UNIQUE, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL,
        srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
        CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
        CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
        CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id))""",
    """CREATE TABLE parcelclean_meta (
        id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, key TEXT NOT NULL UNIQUE, value TEXT NOT NULL)""",
)
_WGS84 = (
    'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],'
    'AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],'
    'UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4326"]]'
)
# The three rows that every GeoPackage must have.
_REFERENCE_SYSTEMS = (
    ("Undefined Cartesian SRS", -1, "NONE", -1, "undefined"),
    ("Undefined geographic SRS", 0, "NONE", 0, "undefined"),
    ("WGS 84 geodetic", 4326, "EPSG", 4326, _WGS84),
)


def utc_now() -> str:
    """The moment as the GeoPackage standard writes it: ISO 8601, UTC, milliseconds."""
    return datetime.now(timezone.utc).isoformat(timespec="milliseconds").replace("+00:00", "Z")


@contextmanager
def opened(path: Path, *, write: bool = False, patience: float | None = None) -> Iterator[sqlite3.Connection]:
    """A connection for one piece of work; a writing one holds the write lock and commits at the end, or not at all.

    `patience` is how many seconds to wait for a colleague who is writing; None = `BUSY_SECONDS`.
    """
    wait = BUSY_SECONDS if patience is None else patience
    connection = sqlite3.connect(str(path), timeout=wait, isolation_level=None)
    try:
        if write:
            # Somebody has edited it as a layer in QGIS, which turned the write-ahead log on; then the file alone would
            # not be all of it. Fails where it is still open there.
            connection.execute("PRAGMA journal_mode = DELETE")
        # EXTRA: FULL, and the folder is synced too when SQLite's own journal goes, so that what was acknowledged stands
        # after a power cut.
        connection.execute("PRAGMA synchronous = EXTRA" if write else "PRAGMA query_only = ON")
        if write:
            connection.execute("BEGIN IMMEDIATE")
        yield connection
        if write:
            connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    finally:
        connection.close()


def create(path: Path, schema: int, statements: Sequence[str], tables: Mapping[str, str], project: str = "") -> str:
    """Make a new file with `statements` and return its project UUID: `project`, or a new one.

    `tables` maps the tables to describe in `gpkg_contents` to their description. Nothing is left behind on failure.
    Raises `FileExistsError`, `OSError` or `sqlite3.Error`.
    """
    with path.open("xb"):  # takes the name, or finds that it is taken
        pass
    project = project or str(uuid.uuid4())
    try:
        with opened(path, write=True) as connection:
            connection.execute(_APPLICATION_ID)
            connection.execute(_USER_VERSION)
            for statement in (*_FRAME, *statements):
                connection.execute(statement)
            connection.executemany(
                "INSERT INTO gpkg_spatial_ref_sys (srs_name, srs_id, organization, organization_coordsys_id,"
                " definition) VALUES (?, ?, ?, ?, ?)",
                _REFERENCE_SYSTEMS,
            )
            described = {**tables, "parcelclean_meta": "Parcel Clean: schema version and project"}
            connection.executemany(
                "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change, srs_id)"
                " VALUES (?, 'attributes', ?, ?, ?, 0)",
                [(name, name, text, utc_now()) for name, text in described.items()],
            )
            connection.executemany(
                "INSERT INTO parcelclean_meta (key, value) VALUES (?, ?)",
                [("schema", str(schema)), ("project", project)],
            )
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    return project


def read_meta(connection: sqlite3.Connection) -> dict[str, str]:
    """`parcelclean_meta` as a mapping: `schema`, `project`. Raises `sqlite3.Error` where there is no such table."""
    return {str(key): str(value) for key, value in connection.execute("SELECT key, value FROM parcelclean_meta")}
