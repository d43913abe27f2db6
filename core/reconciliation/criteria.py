"""The criteria by which a claim and a parcel are compared, their levels, and what we believe before seeing data.

Every comparison ends in a level. What a level counts is log2 of the share of true pairs that have it over the share of
chance pairs that have it (Fellegi and Sunter). The shares of true pairs start from the defaults below and are learnt on
the data at hand (`weights.py`); those of chance pairs are counted for the very value wherever that is possible.

The defaults are our own estimates, informed by the counts of `real layers` (owners agree for 89 % of true pairs after
folding, areas within 5 % for 35–90 %); they are where learning starts from, no facts.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from .owner_levels import OwnerLevel


class MapLevel(IntEnum):
    """Numbers of today's map on the list (fields 21/22) against the parcel's."""

    UNKNOWN = 0
    SAME = 1
    LEARNED = 2  # the list has numbers of an older numbering, which the learned crosswalk leads here
    TYPO = 3  # same sheet and a number one digit off, or the other way round, or sheet and number swapped
    SAME_NUMBER = 4  # on another sheet
    SAME_SHEET = 5
    OTHER = 6


class WrittenLevel(IntEnum):
    """Numbers written on the certificate (fields 19/20) against the parcel's."""

    UNKNOWN = 0
    TABLE = 1  # the reference table leads here and nowhere else
    TABLE_SEVERAL = 2  # one of several places to which the reference table may lead
    LEARNED = 3
    LITERAL = 4  # the same numbers, of a map series that nobody knows
    TYPO = 5
    SAME_NUMBER = 6
    OTHER = 7
    COPIED = 8  # the same numbers as in fields 21/22: says nothing more


class Plain(IntEnum):
    """Criteria that agree or differ."""

    UNKNOWN = 0
    SAME = 1
    OTHER = 2


class IdLevel(IntEnum):
    """Identity numbers."""

    UNKNOWN = 0
    SAME = 1
    NEAR = 2  # one digit off
    OTHER = 3  # of the same kind; an old card and a personal number cannot be compared


class AreaLevel(IntEnum):
    """Recorded area against the map's, by the relative difference."""

    UNKNOWN = 0
    EQUAL = 1  # 0.3 % or 0.1 m²
    CLOSE = 2  # 2 %
    TOLERABLE = 3  # Options.area_tolerance
    ROUGH = 4  # 15 %
    FAR = 5  # Options.area_contradicts
    OTHER = 6


class UseLevel(IntEnum):
    """Land use."""

    UNKNOWN = 0
    SAME = 1
    PARTLY = 2
    OTHER = 3


class NearLevel(IntEnum):
    """Whether other parcels of the same certificate or person lie near."""

    UNKNOWN = 0
    NEAR = 1
    FAR = 2


@dataclass(frozen=True)
class Criterion:
    """One criterion.

    name       stable word
    levels     its levels; 0 is "cannot be compared"
    true       default share of true pairs by level (levels from 1)
    least, most  bits that one level may count at the most, down and up
    """

    name: str
    levels: type[IntEnum]
    true: tuple[float, ...]
    least: float
    most: float


MAP, WRITTEN, PARCEL_ID, SERIAL, PERSON, OWNER, AREA, ADDRESS, USE, NEAR = range(10)
CRITERIA = (
    Criterion("map_number", MapLevel, (0.955, 1.0, 0.01, 0.01, 0.015, 0.01), -7.0, 30.0),
    Criterion("written_number", WrittenLevel, (0.75, 0.75, 1.0, 0.30, 0.01, 0.10, 0.30, 1.0), -3.0, 30.0),
    Criterion("parcel_id", Plain, (0.995, 0.005), -6.0, 30.0),
    Criterion("serial", Plain, (0.97, 0.03), -5.0, 30.0),
    Criterion("person_id", IdLevel, (0.93, 0.03, 0.04), -5.0, 30.0),
    Criterion("owner", OwnerLevel, (0.80, 0.09, 0.04, 0.01, 0.06, 1.0, 1.0), -6.0, 30.0),
    # Area neither confirms nor refutes alone.
    Criterion("area", AreaLevel, (0.40, 0.22, 0.13, 0.15, 0.05, 0.05), -3.0, 7.0),
    Criterion("address", Plain, (0.93, 0.07), -3.5, 5.0),
    Criterion("land_use", UseLevel, (0.70, 0.18, 0.12), -2.5, 4.0),
    Criterion("neighbourhood", NearLevel, (0.75, 0.25), -2.0, 6.0),
)
# Levels whose share of true pairs is said by the learned crosswalk or has no meaning, so is never learnt here.
FIXED = frozenset(
    {
        (MAP, int(MapLevel.LEARNED)),
        (WRITTEN, int(WrittenLevel.LEARNED)),
        (WRITTEN, int(WrittenLevel.COPIED)),
        (OWNER, int(OwnerLevel.LARGE)),
        (OWNER, int(OwnerLevel.LARGE_SAME)),
    }
)
# Levels that count nothing.
SILENT = frozenset(
    {(WRITTEN, int(WrittenLevel.COPIED)), (OWNER, int(OwnerLevel.LARGE)), (OWNER, int(OwnerLevel.LARGE_SAME))}
)
