"""Sorting on the hot path.

numpy sorts 16-bit integers by counting; digit by digit that sorts whole keys in a quarter of the time of an argsort.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from .rings import BoolArray, FloatArray, IntArray

_DIGIT = 16
_FEW = 4096  # below this a plain sort is as fast


def stable_order(keys: IntArray) -> IntArray:
    """(n,) the stable order of integers that are not negative, as `np.argsort` gives it."""
    if len(keys) < _FEW:
        return np.argsort(keys, kind="stable")
    return _by_digits(keys, int(keys.max()).bit_length())


def order_of_hashes(hashes: npt.NDArray[np.uint64]) -> tuple[IntArray, BoolArray]:
    """A stable order that brings equal hashes together, and (n - 1,) whether neighbours in it may be equal.

    Only 48 bits are looked at: neighbours that may be equal have to be compared anyway.
    """
    short = hashes >> np.uint64(_DIGIT)
    order = _by_digits(short, 3 * _DIGIT)
    short = short.take(order)
    alike: BoolArray = short[1:] == short[:-1]
    return order, alike


def _by_digits(keys: npt.NDArray[np.int64] | npt.NDArray[np.uint64], bits: int) -> IntArray:
    order: IntArray = np.argsort(keys.astype(np.uint16), kind="stable")
    for shift in range(_DIGIT, bits, _DIGIT):
        digit = (keys >> keys.dtype.type(shift)).astype(np.uint16)
        order = order.take(np.argsort(digit.take(order), kind="stable"))
    return order


def order_of_points(xy: FloatArray) -> IntArray:
    """(n,) the stable order of points by x, then y; they must be finite."""
    # complex numbers sort by real, then by imaginary part: a third of the time of a lexsort
    return np.argsort(as_complex(xy), kind="stable")


def as_complex(xy: FloatArray) -> npt.NDArray[np.complex128]:
    """(n,) the points x + iy, without a copy where `xy` is contiguous: equal where both coordinates are."""
    return np.ascontiguousarray(xy).view(np.complex128).reshape(-1)
