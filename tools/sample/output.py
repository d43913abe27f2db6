"""Everything that is written into the output folder."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import shapely

from . import identifiers
from .attributes import SCHEMA, Records, make_records
from .certificates import write_certificates
from .commune import Commune, make_commune
from .messes import Messer
from .plan import COMMUNE_CODE, COMMUNE_NAME, EPSG, OLD_COMMUNES
from .truth import write_truth
from .writers import write_csv, write_gpkg, write_shapefile

LAYER = "thua_dat"
COARSE_STEP = 0.1  # metres: the grid of the sheet that was cut to one decimal


def write_commune(
    out: Path,
    *,
    parcels: int,
    seed: int,
    clean: bool,
    many_t: bool,
    formats: tuple[str, ...],
    with_certificates: bool,
    with_identifiers: bool = False,
    certificates: str = "certificates.xlsx",
) -> dict[Path, str]:
    """Make the commune and write its files; returns what each file holds."""
    out.mkdir(parents=True, exist_ok=True)
    commune = make_commune(parcels, seed, clean, many_t)
    layer = commune.layer
    sheet_band = _sheet_bands(commune)
    rng = np.random.default_rng([seed, 1])  # another stream, so that attributes do not move the geometry
    records = make_records(layer, sheet_band, rng)
    if not clean:
        Messer(layer, records, sheet_band, rng).plant_all()
    schema = SCHEMA
    if with_identifiers:
        schema = {**SCHEMA, identifiers.COLUMN: identifiers.TYPE}
        rng = np.random.default_rng([seed, 3])
        records.columns[identifiers.COLUMN] = identifiers.plant_identifiers(layer, records, rng, clean=clean)
    about = _about(commune, records, parcels, seed, clean, many_t)
    written = {}
    if with_certificates:  # first, because some of its defects are told by the layer's columns
        rng = np.random.default_rng([seed, 2])
        written.update(write_certificates(out, layer, records, sheet_band, rng, clean, about, certificates))
    if "gpkg" in formats:
        write_gpkg(out / "parcels.gpkg", LAYER, schema, records.columns, layer.geometry)
        written[out / "parcels.gpkg"] = f"layer {LAYER}: {len(layer.geometry)} parcels, EPSG:{EPSG}"
    if "shp" in formats:
        write_shapefile(out / "parcels.shp", schema, records.columns, layer.geometry)
        written[out / "parcels.shp"] = f"{len(layer.geometry)} parcels, EPSG:{EPSG}, UTF-8"
    written.update(_write_boundary(out, commune))
    written.update(_write_sheets(out, commune, sheet_band))
    if not clean:
        written.update(_write_coarse_sheet(out, commune, records))
    write_truth(out / "truth.json", layer.truth.as_dict(records.keys, about))
    total = sum(len(entries) for entries in layer.truth.defects.values())
    written[out / "truth.json"] = f"{total} planted defects"
    return written


def _sheet_bands(commune: Commune) -> np.ndarray:
    band = np.zeros(commune.lattice.sheet_count, dtype=np.int64)
    for (index, _), first in sorted(commune.lattice.first_sheet.items(), key=lambda item: item[1]):
        band[first:] = index
    return band


def _about(commune: Commune, records: Records, parcels: int, seed: int, clean: bool, many_t: bool) -> dict:
    return {
        "schema": 1,
        "commune": {"name": COMMUNE_NAME, "code": COMMUNE_CODE, "old_communes": dict(OLD_COMMUNES)},
        "crs": f"EPSG:{EPSG}",
        "arguments": {"parcels": parcels, "seed": seed, "clean": clean, "t_junctions": "many" if many_t else "few"},
        "parcels": len(commune.layer.geometry),
        "sheets": commune.lattice.sheet_count,
        "t_junctions": commune.t_junctions,
        "tolerances": {"TOLERANCE": 0.01, "MIN_AREA": 0.01, "MAX_GAP_WIDTH": 2.0},
        **records.about,
    }


def _write_boundary(out: Path, commune: Commune) -> dict[Path, str]:
    path = out / "boundary.gpkg"
    columns = {"MAXA": np.array([COMMUNE_CODE], dtype=object), "TENXA": np.array([f"Xã {COMMUNE_NAME}"], dtype=object)}
    write_gpkg(path, "ranh_gioi", {"MAXA": "str:5", "TENXA": "str:60"}, columns, np.array([commune.boundary]))
    return {path: "the commune's boundary, layer ranh_gioi"}


def _write_sheets(out: Path, commune: Commune, sheet_band: np.ndarray) -> dict[Path, str]:
    """The sheet table that no real layer carries: today's number, old commune and number, scale, series, year."""
    path = out / "sheets.csv"
    old_number: dict[int, int] = {}
    rows = []
    for sheet, band in enumerate(sheet_band.tolist()):
        code, _ = OLD_COMMUNES[band % 3]
        old_number[band % 3] = old_number.get(band % 3, 0) + 1
        scale = 1000 if commune.plan.bands[band].residential else 2000
        rows.append([sheet + 1, code, scale, "VN-2000", 2011 + band % 3, old_number[band % 3]])
    write_csv(path, ["sheet", "old_commune", "scale", "map_series", "year", "old_sheet"], rows)
    return {path: f"{len(rows)} sheets"}


def _write_coarse_sheet(out: Path, commune: Commune, records: Records) -> dict[Path, str]:
    """One village sheet cut to whole decimetres: TC09 is about a whole layer, so it has a file of its own."""
    path = out / "sheet_coarse.gpkg"
    layer = commune.layer
    sheet = commune.lattice.first_sheet[(1, 0)] + 1
    valid = shapely.is_valid(layer.geometry) & (shapely.get_num_geometries(layer.geometry) == 1)
    rows = np.flatnonzero((layer.sheet == sheet) & valid)
    geometry = shapely.transform(layer.geometry[rows], lambda xy: np.round(np.round(xy / COARSE_STEP) * COARSE_STEP, 3))
    write_gpkg(path, LAYER, SCHEMA, {name: records.columns[name][rows] for name in SCHEMA}, geometry)
    layer.truth.add("TC09", "whole layer", [], file=path.name, sheet=sheet + 1, step=COARSE_STEP)
    return {path: f"layer {LAYER}: {len(rows)} parcels of sheet {sheet + 1} on a grid of {COARSE_STEP} m"}
