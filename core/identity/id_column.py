"""Whether a column holds parcel identifiers at all, or ids of another kind."""

from __future__ import annotations

import re
from typing import Any

import numpy as np
import numpy.typing as npt

from .assign import fold_identifiers

# Damaged identifiers (cut by a short column, with a stray character) are still recognised; row numbers, identity
# numbers and UUIDs are not: a GeoHash of our country has letters and is no longer than this.
_ALIKE = re.compile(r"(?=[^a-z]*[a-z])[0-9a-z]{8,14}")
_SHARE = 0.5


def holds_other_ids(values: npt.NDArray[Any]) -> bool:
    """Whether most of the filled cells of (n,) values cannot even be damaged parcel identifiers."""
    texts = fold_identifiers(values)
    filled = texts[texts != ""].tolist()
    alike = sum(_ALIKE.fullmatch(text) is not None for text in filled)
    return bool(filled) and alike < _SHARE * len(filled)


def example_of(values: npt.NDArray[Any]) -> str:
    """A value of the column to name in a message, cut; "" where all are blank."""
    texts = fold_identifiers(values)
    filled = texts[texts != ""]
    return str(filled[0])[:20] if np.size(filled) else ""
