#!/usr/bin/env python3
"""How long “search everywhere” keeps people waiting: 60,000 parcels, 20,000 certificates, 5,000 other records.

Everything made up, through QGIS's own locator. Part of `make bench-ui`. Fails where a limit is broken.
"""

import os
import sys
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from checkout import register_package
from verdict import leave

register_package()

from bench_dock import FAMILY, GIVEN  # noqa: E402 - needs the package
from parcel_clean.core.search.find import Search  # noqa: E402
from parcel_clean.core.search.query import read_query  # noqa: E402
from parcel_clean.ui.search.desk import SearchDesk  # noqa: E402
from qgis.core import (  # noqa: E402
    QgsApplication,
    QgsFeature,
    QgsLocator,
    QgsLocatorContext,
    QgsProject,
    QgsVectorLayer,
)

PARCELS, LINES, OTHERS = 60_000, 20_000, 5_000
QUERY, MAIN_THREAD, READ = 50.0, 100.0, 15_000.0
TYPED = ("12/45", "tờ 12 thửa 45", "12 45", "nguyen", "nguyễn thị mơ", "ng", "thon a", "DD 0123", "079012345678", "zzz")


class Window:
    """As much of QGIS's window as the search needs."""

    def __init__(self):
        self.locator = QgsLocator()

    def registerLocatorFilter(self, one):  # noqa: N802 - QGIS's name
        """As QGIS does."""
        self.locator.registerFilter(one)

    def deregisterLocatorFilter(self, one):  # noqa: N802 - QGIS's name
        """As QGIS does."""
        self.locator.deregisterFilter(one)


def layer(name, kind, columns, rows):
    """A layer in memory."""
    made = QgsVectorLayer(f"{kind}?" + "&".join(f"field={column}:string" for column in columns), name, "memory")
    features = []
    for values in rows:
        feature = QgsFeature(made.fields())
        feature.setAttributes(list(values))
        features.append(feature)
    made.dataProvider().addFeatures(features)
    return made


def person(at):
    """A made-up name."""
    return f"{FAMILY[at % 10]} Thị {GIVEN[at % 14]} {GIVEN[at // 14 % 14]}"


def project():
    """Parcels, certificates and a table of applications."""
    parcels = (
        ("09427", str(at // 700 + 1), str(at % 700 + 1), f"{100 + at % 900},5", person(at), f"thôn {GIVEN[at % 7]}")
        for at in range(PARCELS)
    )
    lines = (
        (f"DD {at:06d}", person(at), f"079{at:09d}", str(at // 700 + 1), str(at % 700 + 1), f"thôn {GIVEN[at % 7]}")
        for at in range(LINES)
    )
    others = ((person(3 * at), f"079{at:09d}", f"xóm {at % 40}") for at in range(OTHERS))
    return [
        layer("parcels", "Polygon", ("MAXA", "SHBANDO", "SHTHUA", "DIENTICH", "TENCHU", "DIACHI"), parcels),
        layer("certificates", "None", ("serial", "owner", "person_id", "sheet", "parcel", "address"), lines),
        layer("applications", "None", ("owner", "person_id", "address"), others),
    ]


def run(locator, typed):
    """(milliseconds until all is found, the longest that the window was held up) of one search."""
    started = last = time.perf_counter()
    locator.fetchResults(f"pcl {typed}", QgsLocatorContext())
    longest = 0.0
    while locator.isRunning():
        QgsApplication.processEvents()
        now = time.perf_counter()
        longest, last = max(longest, now - last), now
        time.sleep(0.001)
    return 1000 * (time.perf_counter() - started), 1000 * longest


def main():
    """Measure one after the other."""
    application = QgsApplication([], True)
    application.initQgis()
    QgsProject.instance().addMapLayers(project())
    window, broken = Window(), []
    desk = SearchDesk(window, None, str)

    def tell(name, spent, limit):
        print(f"{name:60} {spent:8.1f} ms   (limit {limit:.0f})")
        if spent > limit:
            broken.append(name)

    spent, held = run(window.locator, "12/45")
    tell("first search: all layers read in the background", spent, READ)
    tell("   the window held up meanwhile, at most", held, MAIN_THREAD)
    readings = desk._catalogue.refresh()  # noqa: SLF001 - what is measured
    for typed in TYPED:
        # Of the processor, not of the clock: other programs' work is not ours.
        query, started = read_query(typed), time.thread_time()
        for reading in readings:
            search = Search(query)
            for block in reading.table.blocks:
                search.feed(block)
        tell(f"query “{typed}” over {PARCELS + LINES + OTHERS:,} rows", 1000 * (time.thread_time() - started), QUERY)
    for typed in TYPED[:3]:
        print(f"   through the locator, “{typed}”: {run(window.locator, typed)[0]:.0f} ms")
    leave(broken)


if __name__ == "__main__":
    main()
