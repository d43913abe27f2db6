#!/usr/bin/env python3
"""Make the fictitious commune Cẩm Trúc: parcels, boundary, sheet table, certificates and the truth about its defects.

Everything in it is made up. The same arguments always give the same content.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from sample.output import write_commune


def main(arguments: list[str] | None = None) -> int:
    """Parse the command line and write the files."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, required=True, help="folder for the files; made if it is not there")
    parser.add_argument("--parcels", type=int, default=3000, help="about how many parcels (default 3000, at least 300)")
    parser.add_argument("--seed", type=int, default=7, help="another seed gives another commune")
    parser.add_argument("--clean", action="store_true", help="no planted defects (T-junctions stay)")
    parser.add_argument("--t-junctions", choices=("few", "many"), default="few", help="many: on nearly every parcel")
    parser.add_argument("--format", choices=("gpkg", "shp", "both"), default="gpkg", help="of the parcels")
    parser.add_argument("--identifiers", action="store_true", help="a column of parcel identifiers, mistakes planted")
    parser.add_argument(
        "--certificates", choices=("auto", "yes", "no"), default="auto", help="auto: up to 20,000 parcels"
    )
    options = parser.parse_args(arguments)
    if options.parcels < 300:
        parser.error("--parcels must be at least 300, or the defects would lie on top of each other")
    started = time.perf_counter()
    with_certificates = options.certificates == "yes" or (options.certificates == "auto" and options.parcels <= 20_000)
    written = write_commune(
        options.out,
        parcels=options.parcels,
        seed=options.seed,
        clean=options.clean,
        many_t=options.t_junctions == "many",
        formats=("gpkg", "shp") if options.format == "both" else (options.format,),
        with_certificates=with_certificates,
        with_identifiers=options.identifiers,
    )
    for path, what in written.items():
        print(f"{path}  {what}")
    print(f"{time.perf_counter() - started:.1f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
