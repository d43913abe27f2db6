"""Files: GeoPackage (fast, through sqlite3), shapefile, CSV. The same input gives the same bytes."""

from __future__ import annotations

import csv
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import fiona
import numpy as np
import shapely
from fiona.crs import CRS

from .plan import EPSG

CHUNK = 50_000
FIXED_TIME = "2026-01-01T00:00:00.000Z"
HEADER = np.dtype([("magic", "S2"), ("version", "u1"), ("flags", "u1"), ("srs", "<i4"), ("envelope", "<f8", 4)])


def write_gpkg(
    path: Path,
    layer: str,
    schema: dict[str, str],
    columns: dict[str, Any],
    geometry: np.ndarray,
    kind: str = "MultiPolygon",
) -> None:
    """A GeoPackage with one layer and its spatial index.

    fiona makes the empty file, so that all tables are as GDAL wants them; the rows go in through sqlite3, which takes
    seconds where fiona takes minutes.
    """
    path.unlink(missing_ok=True)
    options = {"driver": "GPKG", "layer": layer, "schema": {"geometry": kind, "properties": schema}}
    with fiona.open(path, "w", crs=CRS.from_epsg(EPSG), **options):
        pass
    with sqlite3.connect(path) as db:
        db.execute("PRAGMA synchronous=OFF")
        db.execute("PRAGMA journal_mode=MEMORY")
        # GDAL's triggers keep the index with functions that plain sqlite does not have: set them aside meanwhile.
        triggers = db.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?", (layer,)
        ).fetchall()
        for name, _ in triggers:
            db.execute(f'DROP TRIGGER "{name}"')
        names = ", ".join(f'"{name}"' for name in ("geom", *columns))
        marks = ", ".join("?" * (len(columns) + 2))
        db.executemany(f'INSERT INTO "{layer}" (fid, {names}) VALUES ({marks})', _rows(columns, geometry))
        db.executemany(f'INSERT INTO "rtree_{layer}_geom" VALUES (?, ?, ?, ?, ?)', _boxes(geometry))
        west, south, east, north = shapely.total_bounds(geometry).tolist()
        db.execute(
            "UPDATE gpkg_contents SET min_x = ?, min_y = ?, max_x = ?, max_y = ?, last_change = ? WHERE table_name = ?",
            (west, south, east, north, FIXED_TIME, layer),
        )
        db.execute("UPDATE gpkg_ogr_contents SET feature_count = ? WHERE table_name = ?", (len(geometry), layer))
        for _, sql in triggers:
            db.execute(sql)
    db.close()


def _rows(columns: dict[str, Any], geometry: np.ndarray) -> Iterator[tuple[Any, ...]]:
    for start in range(0, len(geometry), CHUNK):
        part = slice(start, start + CHUNK)
        fids = range(start + 1, start + 1 + len(geometry[part]))
        lists = [values[part].tolist() for values in columns.values()]
        yield from zip(fids, _blobs(geometry[part]), *lists)


def _blobs(geometry: np.ndarray) -> list[bytes | None]:
    """GeoPackage geometries: header with envelope, then WKB; always MultiPolygon."""
    parts = shapely.get_type_id(geometry) == shapely.GeometryType.POLYGON
    multi = geometry.copy()
    multi[parts] = shapely.multipolygons(geometry[parts], indices=np.arange(int(parts.sum())))
    bounds = shapely.bounds(geometry)
    header = np.zeros(len(geometry), dtype=HEADER)
    header["magic"], header["srs"] = b"GP", EPSG
    header["flags"] = 0b0011  # little endian, envelope of four numbers
    header["envelope"] = bounds[:, [0, 2, 1, 3]]
    raw, size = header.tobytes(), HEADER.itemsize
    empty = np.isnan(bounds[:, 0])
    bare = b"GP\0\x11" + EPSG.to_bytes(4, "little")  # an empty geometry has no envelope
    wkb = shapely.to_wkb(multi)
    return [
        None if blob is None else (bare if e else raw[i * size : (i + 1) * size]) + blob
        for i, (blob, e) in enumerate(zip(wkb, empty))
    ]


def _boxes(geometry: np.ndarray) -> Iterator[tuple[Any, ...]]:
    bounds = shapely.bounds(geometry)
    drawn = np.flatnonzero(~np.isnan(bounds[:, 0]))
    box = bounds[drawn][:, [0, 2, 1, 3]]
    for start in range(0, len(drawn), CHUNK):
        part = slice(start, start + CHUNK)
        yield from zip((drawn[part] + 1).tolist(), *box[part].T.tolist())


def write_shapefile(path: Path, schema: dict[str, str], columns: dict[str, Any], geometry: np.ndarray) -> None:
    """A shapefile with a UTF-8 table; empty geometries become NULL shapes, which is all the format knows."""
    kinds = {
        name: "int:9" if kind == "int" else "float:15.1" if kind == "float" else kind for name, kind in schema.items()
    }
    records = zip(*(values.tolist() for values in columns.values()))
    with fiona.open(
        path,
        "w",
        "ESRI Shapefile",
        {"geometry": "Polygon", "properties": kinds},
        crs=CRS.from_epsg(EPSG),
        encoding="utf-8",
        DBF_DATE_LAST_UPDATE=FIXED_TIME[:10],
    ) as sink:
        sink.writerecords(
            {
                "type": "Feature",
                "geometry": None if shape is None or shape.is_empty else shapely.geometry.mapping(shape),
                "properties": dict(zip(columns, record)),
            }
            for shape, record in zip(geometry, records)
        )


def write_csv(path: Path, header: list[str], rows: list[list[Any]]) -> None:
    """UTF-8 with a byte-order mark, which Excel needs to show Vietnamese."""
    with path.open("w", encoding="utf-8-sig", newline="") as sink:
        writer = csv.writer(sink, lineterminator="\r\n")
        writer.writerow(header)
        writer.writerows(rows)
