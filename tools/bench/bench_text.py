#!/usr/bin/env python3
"""Cells a second of `core/text`: distinct values, so that no cache helps.

    tools/bench/bench_text.py [--cells 200000]

Names are put together from syllables; every tenth is stored in TCVN3, every twentieth in VNI. The goal is a million
cells a minute for folding and the search for old encodings together: 16,700 a second.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Callable

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from checkout import register_package

register_package()

from parcel_clean.core.text.addresses import read_address  # noqa: E402 - the package first
from parcel_clean.core.text.dates import read_date  # noqa: E402
from parcel_clean.core.text.fold import fold_words  # noqa: E402
from parcel_clean.core.text.legacy import Encoding, from_unicode, repair  # noqa: E402
from parcel_clean.core.text.names import read_name  # noqa: E402
from parcel_clean.core.text.numbers import read_number  # noqa: E402
from parcel_clean.core.text.person_id import read_person_id  # noqa: E402
from parcel_clean.core.text.repairs import tidy  # noqa: E402
from parcel_clean.core.text.serials import read_serial  # noqa: E402

_FAMILY = "Nguyễn Trần Lê Phạm Hoàng Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đào Đoàn Trịnh Trương Đinh".split()  # noqa: SIM905 - a list of words reads better
_MIDDLE = "Văn Thị Hữu Đức Công Quang Minh Ngọc Thanh Xuân Đình Kim Thế Bá Duy Gia Hồng".split()  # noqa: SIM905 - a list of words reads better
_ONSETS = "b c d đ g h kh l m n ng nh ph qu s t th tr v x".split()  # noqa: SIM905 - a list of words reads better
_RHYMES = "án ình ường ểu ậu ọc ạnh uyên oan ương ích iệt ủy ừng ấm ắng ơn ôi inh ang ung ân ấp ước".split()  # noqa: SIM905 - a list of words reads better


def names(count: int, seed: int) -> list[str]:
    """`count` distinct names."""
    rng = np.random.default_rng(seed)
    parts = [rng.integers(0, size, 2 * count) for size in (len(_FAMILY), len(_MIDDLE), len(_ONSETS), len(_RHYMES))]
    more = [rng.integers(0, len(_ONSETS), 2 * count), rng.integers(0, len(_RHYMES), 2 * count)]
    made: dict[str, None] = {}
    for family, middle, onset, rhyme, first, second in zip(*parts, *more):
        given = (_ONSETS[onset] + _RHYMES[rhyme]).capitalize() + " " + (_ONSETS[first] + _RHYMES[second]).capitalize()
        made[f"{_FAMILY[family]} {_MIDDLE[middle]} {given}"] = None
    texts = list(made)[:count]
    return [
        from_unicode(text, Encoding.TCVN3)
        if at % 10 == 0
        else from_unicode(text, Encoding.VNI)
        if at % 20 == 5
        else text
        for at, text in enumerate(texts)
    ]


def measure(title: str, read: Callable[[Any], object], values: Sequence[object]) -> None:
    """Print the cells a second of one function."""
    start = time.process_time()  # other work on the machine does not count
    for value in values:
        read(value)
    seconds = time.process_time() - start
    rate = len(values) / seconds
    print(f"{title:20} {len(values):9,} cells {rate:10,.0f} cells/s {1e6 / rate:6.1f} s per million")


def main() -> int:
    """Measure everything."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cells", type=int, default=200_000)
    count = parser.parse_args().cells
    texts = names(count, 1)
    measure("fold + repair", lambda text: (fold_words(text), repair(text)), texts)
    others = names(count, 2)
    measure("fold_words", fold_words, others)
    measure("repair", repair, names(count, 3))
    measure("tidy", tidy, others)
    measure("read_name", read_name, [f"Hộ ông {text}" for text in others])
    measure("read_address", read_address, [f"thôn {text}, xã Yên Bài (cũ)" for text in others])
    measure("read_number", read_number, [f"{n % 9973},{n % 97}{n}" for n in range(count)])
    measure("read_date", read_date, [f"{n % 28 + 1}/{n // 28 % 12 + 1}/{1900 + n // 336 % 120}" for n in range(count)])
    measure("read_person_id", read_person_id, [f"0010{n % 100:02d}{n:06d}" for n in range(count)])
    measure("read_serial", read_serial, [f"DD{n:06d}" for n in range(count)])
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
