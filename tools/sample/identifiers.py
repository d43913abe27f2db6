"""A column of parcel identifiers as other programs have issued them: mostly right, and the known mistakes planted.

Written apart from the engine: transforms are PROJ's own, the encoder is a few lines, and what is wrong is worked out
with the parcels themselves.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import shapely
from pyproj import Transformer

from .attributes import Records
from .layer import Layer
from .plan import ENCLAVE, PLOT

COLUMN, TYPE = "MADINHDANH", "str:20"
MERIDIAN, NEIGHBOUR, NEIGHBOUR_EPSG = 105.75, 106.0, 9211
MOVED = (12.4, -7.8)  # metres, east and north
SHARE = 0.85
# Decision 05/2007, and EPSG:5194: metres, rotations in seconds, scale in ppm. Both turn the frame, while PROJ's
# +towgs84 turns the position: the rotations have the other sign here.
SEVEN = "-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,0.252906278"
OTHER = "-192.873,-39.382,-111.202,-0.00205,-0.0005,0.00335,0.0188"
ALPHABET = np.array(list("0123456789bcdefghjkmnpqrstuvwxyz"))
NEAR = 0.1  # metres: a place so near the border is neither planted nor spared
MANY = 30  # parcels that a sheet must have for a mistake of its own

Points = np.ndarray


def plant_identifiers(layer: Layer, records: Records, rng: np.random.Generator, *, clean: bool) -> np.ndarray:
    """(n,) the column; mistakes go into the layer's truth unless it is to be `clean`.

    Only on parcels without any other defect: of parcels that overlap nobody could say whose a place is.
    """
    column = np.full(len(layer.geometry), None, dtype=object)
    shapes = np.array([shapely.Polygon() if g is None else g for g in layer.geometry], dtype=object)
    whole = shapely.is_valid(shapes) & ~shapely.is_empty(shapes) & (shapely.get_num_geometries(shapes) == 1)
    # Some rows have lost all their attributes; those that cannot be found by a number have no identifier either.
    whole &= np.array([key.rpartition("/")[2] != "?" for key in records.keys])
    sound = np.flatnonzero(np.isin(layer.kind, (PLOT, ENCLAVE)) & ~layer.used & whole)
    sound = sound[rng.random(len(sound)) < SHARE]
    points = xy_of_points(shapely.point_on_surface(shapes[sound]))
    column[sound] = encode(degrees(points))
    if clean:
        return column
    planter = _Planter(layer, records, shapes, column)
    by_sheet = [(int(sheet), sound[layer.sheet[sound] == sheet]) for sheet in np.unique(layer.sheet[sound])]
    rooms = [rows for _, rows in sorted(by_sheet, key=lambda item: item[0]) if len(rows) >= MANY]
    mistakes: tuple[tuple[str, Callable[[np.ndarray], Points]], ...] = (
        ("datum", lambda rows: degrees(planter.inner(rows), shift="0,0,0,0,0,0,0")),
        ("swapped", lambda rows: degrees(planter.inner(rows))[:, ::-1]),
        (f"meridian {NEIGHBOUR_EPSG}", lambda rows: degrees(planter.inner(rows), NEIGHBOUR)),
        ("moved", lambda rows: degrees(planter.inner(rows) + MOVED)),
        ("operation epsg-5194", planter.near_the_border),
    )
    spare = rooms[len(mistakes) :] or rooms[-1:]
    for (cause, made), rows in zip(mistakes, rooms):
        planter.sheet(cause, rows, made(rows))
    planter.boxes(np.flatnonzero(whole & ~layer.used & ~np.isin(layer.kind, (PLOT, ENCLAVE))))
    planter.single(np.concatenate(spare) if len(rooms) > len(mistakes) else np.array([], dtype=np.int64))
    return column


class _Planter:
    """Writes mistakes into the column and into the truth."""

    def __init__(self, layer: Layer, records: Records, shapes: np.ndarray, column: np.ndarray) -> None:
        self.layer, self.records, self.shapes, self.column = layer, records, shapes, column

    def inner(self, rows: np.ndarray) -> Points:
        """A point inside each parcel."""
        return xy_of_points(shapely.point_on_surface(self.shapes[rows]))

    def near_the_border(self, rows: np.ndarray) -> Points:
        """The other datum shift moves places by 0.7 m: it only shows where the point lies near the border."""
        middle = self.inner(rows)
        step = ground(degrees(middle, shift=OTHER)) - middle
        far = shapely.linestrings(np.stack((middle, middle + step / np.hypot(*step.T)[:, None] * 500), axis=1))
        first = shapely.intersection(far, shapely.boundary(self.shapes[rows]))
        reach = shapely.distance(shapely.points(middle), first)
        start = middle + step / np.hypot(*step.T)[:, None] * (reach[:, None] - 0.35)
        return degrees(start, shift=OTHER)

    def sheet(self, cause: str, rows: np.ndarray, lonlat: Points) -> None:
        """A whole sheet made with one mistake."""
        self.column[rows] = encode(lonlat)
        self._tell("sheet with one mistake", rows, cause=cause)

    def boxes(self, rows: np.ndarray) -> None:
        """Roads and canals whose bounding box has its centre elsewhere, made from that centre."""
        west, south, east, north = shapely.bounds(self.shapes[rows]).T
        centres = np.column_stack(((west + east) / 2, (south + north) / 2))
        outside = shapely.distance(self.shapes[rows], shapely.points(centres)) > 1
        self.column[rows[outside]] = encode(degrees(centres[outside]))
        self._tell("centre of the bounding box", rows[outside], cause="box")

    def single(self, rows: np.ndarray) -> None:
        """Mistakes of single parcels, on sheets that are right otherwise."""
        free = iter(rows[:: max(1, len(rows) // 40)].tolist())
        take = [row for row, _ in zip(free, range(24))]
        if len(take) < 24:
            return
        for row, text in zip(take[:4], ("w7enq3nnxdh", "w7enq3nnxda4", "w7enq3n", "w7enq3nnxdh4k")):
            self.column[row] = text
            self.layer.truth.add("DC07", "malformed", [row], cause="malformed", identifier=text)
        for row in take[4:10]:
            self.column[row] = self.column[row].upper()
        self.layer.truth.add("DC07", "capital letters", take[4:10], cause="upper")
        for row, other in zip(take[10:14], take[14:18]):
            self.column[row], self.column[other] = self.column[other], None
            self._tell("identifier of another parcel", np.array([row]), cause="other parcel")
        for row, other in zip(take[18:21], take[21:24]):
            self.column[row] = self.column[other]
            self._tell("copied down", np.array([row]), cause="other parcel")
            self.layer.truth.add("UQ03", "copied down", [row, other], cause="duplicate", identifier=self.column[row])

    def _tell(self, kind: str, rows: np.ndarray, cause: str) -> None:
        """One entry for each parcel whose identifier now lies outside of it."""
        lonlat = decode(self.column[rows])
        away = np.full(len(rows), np.inf)
        known = np.abs(lonlat[:, 1]) < 85
        places = shapely.points(ground(lonlat[known]))
        away[known] = shapely.distance(self.shapes[rows[known]], places)
        edge = np.zeros(len(rows), dtype=bool)
        edge[known] = shapely.distance(shapely.boundary(self.shapes[rows[known]]), places) < NEAR
        self.column[rows[edge]] = None
        for row in rows[~edge & (away > 0)].tolist():
            self.layer.truth.add("DC07", kind, [row], cause=cause, identifier=self.column[row])


def degrees(xy: Points, meridian: float = MERIDIAN, shift: str = SEVEN) -> Points:
    """Longitude and latitude in WGS 84 of coordinates in the commune's zone, or in another one by mistake."""
    return np.column_stack(_transformer(meridian, shift).transform(xy[:, 0], xy[:, 1]))


def ground(lonlat: Points) -> Points:
    """Where a place lies in the commune's zone."""
    inverse = "INVERSE"
    return np.column_stack(_transformer(MERIDIAN, SEVEN).transform(lonlat[:, 0], lonlat[:, 1], direction=inverse))


def encode(lonlat: Points) -> np.ndarray:
    """GeoHashes of 12 characters; a latitude beyond the pole ends there, as common encoders have it."""
    halves = []
    for value, limit in ((lonlat[:, 0], 180.0), (lonlat[:, 1], 90.0)):
        share = np.clip((value + limit) / (2 * limit), 0, 1 - 2.0**-40)
        halves.append(np.floor(share * 2.0**30).astype(np.int64))
    letters = []
    for at in range(12):
        number = np.zeros(len(lonlat), dtype=np.int64)
        for bit in range(5):
            place = at * 5 + bit  # even places belong to the longitude
            number = number * 2 + (halves[place % 2] >> (29 - place // 2) & 1)
        letters.append(ALPHABET[number])
    return np.array(["".join(row) for row in zip(*letters)], dtype=object)


def decode(texts: np.ndarray) -> Points:
    """Middles of the cells."""
    value = {letter: number for number, letter in enumerate(ALPHABET.tolist())}
    out = np.empty((len(texts), 2))
    for row, text in enumerate(texts.tolist()):
        halves = [0, 0]
        for at, letter in enumerate(text.lower()):
            for bit in range(5):
                place = at * 5 + bit
                halves[place % 2] = halves[place % 2] * 2 + (value[letter] >> (4 - bit) & 1)
        out[row] = [(half + 0.5) / 2.0**30 * 2 * limit - limit for half, limit in zip(halves, (180.0, 90.0))]
    return out


def xy_of_points(points: np.ndarray) -> Points:
    """(n, 2) coordinates, to the millimetre as programs write them."""
    return np.round(np.column_stack((shapely.get_x(points), shapely.get_y(points))), 3)


def _transformer(meridian: float, shift: str) -> Transformer:
    zone = f"+proj=tmerc +lat_0=0 +lon_0={meridian} +k=0.9999 +x_0=500000 +y_0=0 +ellps=WGS84 +towgs84={shift} +units=m"
    return Transformer.from_crs(f"{zone} +no_defs +type=crs", 4326, always_xy=True)
