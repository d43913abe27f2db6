"""What a thread that works in Python does so that the window's thread gets its turns."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

_TURN = 0.001  # seconds; Python's own 0.005 add up where a table asks for hundreds of cells
_lock = Lock()
_users: list[float] = []


@contextmanager
def collector_paused() -> Iterator[None]:
    """Python's garbage collector off: it would walk the growing lists again and again, for nothing."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


@contextmanager
def short_turns() -> Iterator[None]:
    """While a thread works: it hands over to others five times as often, so that the window can paint."""
    with _lock:
        _users.append(sys.getswitchinterval())
        sys.setswitchinterval(min(_TURN, _users[0]))
    try:
        yield
    finally:
        with _lock:
            before = _users[0]
            _users.pop()
            if not _users:
                sys.setswitchinterval(before)
            else:
                _users[0] = before
