#!/usr/bin/env python3
"""Makes `data/communes_old_to_new.csv` from three code lists: tools/make_communes.py FOLDER.

FOLDER holds admin_old_communes_63.csv, admin_new_communes_2025.csv and admin_old_to_new_communes.csv, as compiled from
the packages that the header of the result names. Repeated words (districts, provinces, sources) are written once, which
takes four megabytes down to half of one.
"""

import csv
import sys
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "data" / "communes_old_to_new.csv"
COLUMNS = ("kind", "code", "name", "within", "becomes", "lat", "lon", "km2")
HEAD = """\
# Communes before and after 1 July 2025, and which became which.
# Sources: old communes, districts, pairs, positions and areas: vietnamadminunits 1.0.4 (MIT); new communes:
# thanglequoc/vietnamese-provinces-database v3.0.2 (MIT), after QĐ 19/2025/QĐ-TTg, with the changes of 30 April 2026.
# State of 1 July 2025; Ba Chẽ has the code 06978 of the decision. Compiled November 2026.
# kind: old (within = district), new (within = new province), district (within = old province), old_province,
# new_province. becomes: of an old commune its new codes, several where it was divided; of a new commune its name
# since 30 April 2026 where that is another one. lat, lon: degrees, WGS 84, the middle of the new commune.
"""


def rows_of(folder: Path, name: str) -> list[dict[str, str]]:
    """All rows of a list."""
    with (folder / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def tone_free(name: str) -> str:
    """A name by which another placement of the tone mark is no other name."""
    sys.path.insert(0, str(ROOT / "tools"))
    from checkout import register_package

    register_package()
    from parcel_clean.core.identity.commune_names import spelling

    return spelling(name)


def lines(folder: Path) -> list[tuple[str, ...]]:
    """The rows of the result."""
    old = rows_of(folder, "admin_old_communes_63.csv")
    new = rows_of(folder, "admin_new_communes_2025.csv")
    pairs: dict[str, list[str]] = defaultdict(list)
    # The default successor first, where one is named.
    for pair in sorted(rows_of(folder, "admin_old_to_new_communes.csv"), key=lambda row: row["is_default"] != "1"):
        pairs[pair["old_commune_code"]].append(pair["new_commune_code"])
    out = [("old_province", code, name) for code, name in sorted({(r["province_code"], r["province"]) for r in old})]
    out += [("new_province", code, name) for code, name in sorted({(r["province_code"], r["province"]) for r in new})]
    districts = {(r["district_code"], r["district"], r["province_code"]) for r in old}
    out += [("district", *district) for district in sorted(districts)]
    for row in sorted(new, key=lambda row: row["commune_code"]):
        later = row["name_after_2026_04_30"]
        changed = later if tone_free(later) != tone_free(row["commune"]) else ""
        place = (row["lat"], row["lon"], row["area_km2"])
        out.append(("new", row["commune_code"], row["commune"], row["province_code"], changed, *place))
    # Five island districts had no communes and no codes.
    for row in sorted((row for row in old if row["commune_code"]), key=lambda row: row["commune_code"]):
        becomes = " ".join(pairs[row["commune_code"]])
        out.append(("old", row["commune_code"], row["commune"], row["district_code"], becomes))
    return out


def main() -> int:
    """Write the table."""
    if len(sys.argv) != 2:
        print(__doc__)
        return 2
    with TARGET.open("w", encoding="utf-8", newline="") as file:
        file.write(HEAD)
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        for line in lines(Path(sys.argv[1])):
            writer.writerow((*line, *("",) * (len(COLUMNS) - len(line))))
    print(f"{TARGET.relative_to(ROOT)}: {TARGET.stat().st_size:,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
