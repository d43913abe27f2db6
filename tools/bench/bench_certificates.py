"""Whole runs over a long certificate list: read the workbook, check every line. Seconds and peak memory.

usage: .venv/bin/python tools/bench/bench_certificates.py [--lines 100000]
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from headless import timed
from layers import ROOT
from sample.output import write_commune
from sample.pl0301 import FIELDS, FIRST_DATA_ROW, header
from sample.xlsx import write_xlsx

LIMIT_SECONDS, LIMIT_MB = 60, 1500


def long_list(path: Path, lines: int) -> None:
    """A workbook of that many lines: the sample commune's list again and again, with serials of their own."""
    import openpyxl

    with tempfile.TemporaryDirectory() as folder:
        options = {"formats": ("gpkg",), "with_certificates": True}
        write_commune(Path(folder), parcels=20_000, seed=7, clean=False, many_t=False, **options)
        sheet = openpyxl.load_workbook(Path(folder) / "certificates.xlsx", read_only=True).worksheets[0]
        base = [list(row) for row in sheet.iter_rows(min_row=FIRST_DATA_ROW, max_col=len(FIELDS) + 1, values_only=True)]
    rows, merged = header()
    for at in range(lines):
        again, place = divmod(at, len(base))
        row = list(base[place])
        row[0] = at + 1
        if again:  # other certificates, on other sheets
            row[2] = f"{chr(65 + again)}{str(row[2])[1:]}" if row[2] else row[2]
            row[19], row[21] = (f"{sheet}{again:02d}" if sheet else sheet for sheet in (row[19], row[21]))
        rows.append(row)
    write_xlsx(path, "PL3-01", rows, merged, header_rows=6)


def main() -> int:
    """Make the list, run both algorithms, print, compare with the limits."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lines", type=int, default=100_000)
    parser.add_argument("--make", type=Path, help="only write the workbook there")
    asked = parser.parse_args()
    if asked.make:
        long_list(asked.make, asked.lines)
        return 0
    lines = asked.lines
    headless = str(ROOT / "tools" / "qgis-headless")
    with tempfile.TemporaryDirectory() as folder:
        book, table = Path(folder) / "list.xlsx", Path(folder) / "list.gpkg"
        # In a process of its own: what this one holds would count as memory of those it starts.
        subprocess.run([sys.executable, __file__, "--make", str(book), "--lines", str(lines)], check=True)
        print(f"{lines:,} lines, {book.stat().st_size / 2**20:.0f} MB workbook")
        read = timed([headless, "run", "parcelclean:importcertificates", f"FILE={book}", f"OUTPUT={table}"])
        findings, report = Path(folder) / "findings.gpkg", Path(folder) / "report.html"
        arguments = [f"INPUT={table}", f"FINDINGS={findings}", f"REPORT={report}"]
        checked = timed([headless, "run", "parcelclean:checkcertificates", *arguments])
    for name, (seconds, megabytes) in (("importcertificates", read), ("checkcertificates", checked)):
        print(f"  {name:<20} {seconds:6.1f} s  {megabytes:6.0f} MB")
    seconds, megabytes = read[0] + checked[0], max(read[1], checked[1])
    good = seconds <= LIMIT_SECONDS and megabytes <= LIMIT_MB
    print(
        f"  together             {seconds:6.1f} s (limit {LIMIT_SECONDS}), peak {megabytes:.0f} MB (limit {LIMIT_MB})"
    )
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
