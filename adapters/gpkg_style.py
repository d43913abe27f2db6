"""A layer's look inside a GeoPackage, so that it comes along wherever the file goes."""

from __future__ import annotations

import sqlite3
from contextlib import closing

# The table as QGIS makes it.
_STYLES = """CREATE TABLE IF NOT EXISTS layer_styles (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, f_table_catalog TEXT(256), f_table_schema TEXT(256),
    f_table_name TEXT(256), f_geometry_column TEXT(256), styleName TEXT(30), styleQML TEXT, styleSLD TEXT,
    useAsDefault BOOLEAN, description TEXT, owner TEXT(30), ui TEXT(30),
    update_time DATETIME DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')))"""
_REGISTER = """INSERT OR IGNORE INTO gpkg_contents (table_name, data_type, identifier, description, srs_id)
    VALUES ('layer_styles', 'attributes', 'layer_styles', '', 0)"""
_GEOMETRY_COLUMN = "SELECT column_name FROM gpkg_geometry_columns WHERE table_name = ?"
_INSERT = """INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName,
    styleQML, styleSLD, useAsDefault, description, owner) VALUES ('', '', ?, ?, ?, ?, '', 1, ?, '')"""


def write_default_style(path: str, table: str, name: str, qml: str) -> None:
    """Put a style into a GeoPackage as the default of a table. Raises `sqlite3.Error`.

    Not through a QGIS layer: opening one for that leaves the file in WAL mode, which network drives do not bear.
    """
    with closing(sqlite3.connect(path, timeout=10)) as connection, connection:
        connection.execute(_STYLES)
        column = connection.execute(_GEOMETRY_COLUMN, (table,)).fetchone()
        connection.execute(_REGISTER)
        connection.execute("DELETE FROM layer_styles WHERE f_table_name = ?", (table,))
        connection.execute(_INSERT, (table, column[0] if column else "", name, qml, "Parcel Clean"))
