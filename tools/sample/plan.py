"""What the commune consists of: bands of sheets, their row heights, corridors and names (all made up)."""

from __future__ import annotations

import math
from dataclasses import dataclass

EPSG = 9210  # VN-2000 / TM-3 105-45
ORIGIN = (575_300.0, 2_291_400.0)  # easting, northing of the south-west corner
UNIT = 700.0  # metres: one field sheet, or two residential sheets, is this wide

# None of these names or codes is in the official lists. The new commune re-uses an old commune's code, as real ones do.
COMMUNE_NAME, COMMUNE_CODE = "Cẩm Trúc", "99004"
OLD_COMMUNES = (("99001", "Vĩnh Liễu"), ("99004", "Lạc Phong"), ("99007", "Hòa Trúc"))

# Kinds of parcels the layout knows; attributes turn them into land-use codes.
PLOT, ROAD, CANAL, RIVER, ENCLAVE = range(5)


@dataclass(frozen=True)
class Band:
    """A stretch of rows across the whole commune: fields at 1:2000 or a village at 1:500 and 1:1000.

    Rows come in pairs, back to back; between two pairs runs a road. Lengths in metres.
    """

    residential: bool
    pairs: int
    depth: float
    road: float
    frontage: float
    sheet_width: float
    split_row: int  # first row of the upper sheets (a back line, so that sheets touch); 0 = one row of sheets

    @property
    def rows(self) -> int:
        """Rows of parcels."""
        return 2 * self.pairs

    @property
    def height(self) -> float:
        """Metres from the southern to the northern front."""
        return self.rows * self.depth + (self.pairs - 1) * self.road

    @property
    def crossing(self) -> float:
        """Distance between two cross roads."""
        return UNIT / 4 if self.residential else UNIT / 2


@dataclass(frozen=True)
class Plan:
    """The commune's bands from south to north, the corridors between them, and how many units it is wide."""

    bands: tuple[Band, ...]
    units: int

    @property
    def width(self) -> float:
        """Metres from west to east."""
        return self.units * UNIT

    def corridor(self, index: int) -> tuple[int, float, bool]:
        """Kind, width (m) and "is drawn as parcels" of the corridor above band ``index``."""
        return ((RIVER, 15.0, False), (CANAL, 10.0, True), (ROAD, 12.0, True))[index % 3]


def plan_commune(parcels: int) -> Plan:
    """Bands and units for about ``parcels`` parcels (at least 300), as square as the unit allows."""
    if parcels < 300:
        raise ValueError("The sample commune needs at least 300 parcels for its defects to keep apart.")
    band_count = max(3, round(math.sqrt(parcels / 540)))
    kinds = [i % 3 == 1 for i in range(band_count)]
    per_unit = sum(1085 if residential else 265 for residential in kinds)
    units = max(1, round(parcels / per_unit))
    share = parcels / (units * per_unit)
    # Small communes get fewer rows as well as wider parcels, so that shapes stay natural.
    row_share = min(1.0, share**0.6)
    cell_share = share / row_share
    bands = []
    for residential in kinds:
        pairs = max(3, round((14 if residential else 6) * row_share))
        real_cell_share = cell_share * (14 if residential else 6) * row_share / pairs
        bands.append(
            Band(
                residential=residential,
                pairs=pairs,
                depth=21.5 if residential else 55.0,
                road=5.0 if residential else 6.0,
                frontage=UNIT / ((36 if residential else 21) * real_cell_share),
                sheet_width=UNIT / 2 if residential else UNIT,
                split_row=(pairs - 1) // 2 * 2 + 1 if residential else 0,
            )
        )
    return Plan(tuple(bands), units)
