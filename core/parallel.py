"""Two hands for GEOS: its array functions release the interpreter lock, so chunks run on threads."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Callable

import numpy as np
import numpy.typing as npt

WORKERS = max(1, min(4, os.cpu_count() or 1))
CHUNK = 4096


def in_chunks(
    function: Callable[..., npt.NDArray[Any]],
    *columns: npt.NDArray[Any],
    check: Callable[[], None] = lambda: None,
    chunk: int = CHUNK,
) -> npt.NDArray[Any]:
    """`function(*columns)` for row-wise array functions, chunk by chunk on all cores.

    `check` is called between chunks and may raise to stop; results keep the order of the rows.
    """
    count = len(columns[0])
    if count <= chunk:
        check()
        return function(*columns)

    def part(start: int) -> npt.NDArray[Any]:
        return function(*(column[start : start + chunk] for column in columns))

    out: list[npt.NDArray[Any]] = []
    starts = range(0, count, chunk)
    with ThreadPoolExecutor(WORKERS) as pool:
        pending = [pool.submit(part, start) for start in starts]
        try:
            for job in pending:
                check()
                out.append(job.result())
        except BaseException:
            for job in pending:
                job.cancel()
            raise
    return np.concatenate(out)
