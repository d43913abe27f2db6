#!/usr/bin/env python3
"""How good and how fast the matching of certificates and parcels is.

    tools/bench/bench_match.py [--parcels 9000] [--seeds 7 11] [--big 100000] [--out build/bench-match]

On the sample commune at several levels of damage (where every line's true parcel is known): precision and recall of
`matched`, share decided without a person, how often the true parcel is among the first three candidates where a person
decides, calibration (a picture), seconds and memory. Then, where `../shared/data` is there, on the parcels and tax
records of Cambridge (keys on both sides) and on the persons of FEBRL dataset 4 (the comparison of persons alone), and
on pairs of Vietnamese owners as map and list write them. Last a large commune for the time it takes.
"""

from __future__ import annotations

import argparse
import resource
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from checkout import register_package

register_package()

from parcel_clean.core.reconciliation.match import match  # noqa: E402
from parcel_clean.tools.bench import match_third_party as third_party  # noqa: E402 - the package first
from parcel_clean.tools.bench.match_measures import Measured, calibration_svg, measure  # noqa: E402
from parcel_clean.tools.sample.matching import LEVELS, matching_case  # noqa: E402

HEADINGS = (
    "level", "seed", "lines", "claims", "precision", "wrong", "recall", "of sound claims", "decided", "first 3",
    "traps", "conflicts found", "s",
)  # fmt: skip


def main() -> int:
    """Measure everything and print tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--parcels", type=int, default=9000)
    parser.add_argument("--seeds", type=int, nargs="+", default=[7, 11])
    parser.add_argument("--big", type=int, default=100_000, help="parcels of the large commune; 0 leaves it out")
    parser.add_argument("--out", type=Path, default=Path("build/bench-match"))
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    print("  ".join(HEADINGS))
    for name, damage in LEVELS.items():
        found = [run(name, options.parcels, seed, damage) for seed in options.seeds]
        picture = options.out / f"calibration-{name.replace(' ', '-').replace(',', '')}.svg"
        picture.write_text(calibration_svg(found, name), encoding="utf-8")
    print()
    for line in (*third_party.owners(), *third_party.cambridge(), *third_party.febrl()):
        print(line)
    if options.big:
        print()
        run("large", options.big, 7, LEVELS["default"])
        print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6:.2f} GB, the sample included")
    print(f"calibration plots: {options.out}/")
    return 0


def run(name: str, parcels: int, seed: int, damage: object) -> Measured:
    """One case: match it, print its row."""
    case = matching_case(parcels, seed, damage)  # type: ignore[arg-type]
    started, worked = time.perf_counter(), time.process_time()
    result = match(case.parcels, case.certificates)
    seconds = time.perf_counter() - started
    found = measure(case, result)
    cells = (
        f"{name:26}", f"{seed:4}", f"{len(case.certificates):7}", f"{found.claims:6}", f"{found.precision:.5f}",
        f"{found.wrong:3}", f"{found.recall:.4f}", f"{found.recall_sound:.4f}", f"{found.decided:.4f}",
        f"{found.first_three:.4f}", f"{found.traps:3}", f"{found.conflicts:.3f}",
        f"{seconds:.1f} (cpu {time.process_time() - worked:.1f})",
    )  # fmt: skip
    print("  ".join(cells), flush=True)
    return found


if __name__ == "__main__":
    raise SystemExit(main())
