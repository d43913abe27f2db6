"""Keeps pyproj usable in QGIS's background threads.

pyproj 3.7 (in QGIS 3.40 and 3.44) remembers its PROJ context by the system's thread, but frees it when Python leaves
that thread. QGIS runs every task in threads that it uses again: the second task there would read freed memory, and
QGIS crash (pyproj issues 1509 and 1622). Whoever holds the manager of the context keeps it from being freed.
"""

from __future__ import annotations

import threading

# One context (some 100 kB) for each thread of QGIS's pool that ever ran an algorithm of ours.
_kept: dict[int, object] = {}


def keep_proj_context() -> None:
    """Call before pyproj is used, in the thread that uses it; costs microseconds and changes nothing elsewhere."""
    if threading.current_thread() is threading.main_thread():
        return
    try:
        from pyproj._context import get_context_manager
        from pyproj.datadir import get_user_data_dir
    except ImportError:  # older pyproj, which frees nothing
        return
    get_user_data_dir()  # makes the context where there is none
    manager = get_context_manager()
    # None: the one that is held already is in use.
    if manager is not None:
        _kept[threading.get_native_id()] = manager
