"""A power cut, again and again: the writing process is killed at any moment, and the journal stands."""

import os
import random
import signal
import sqlite3
import time

import pytest
from parcel_clean.core.reconciliation.entries import Action, Entry, in_order
from parcel_clean.core.reconciliation.journal import append, create_journal, read_journal

KILLS = 200
LONGEST = 0.1  # seconds that a writer lives

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork and SIGKILL")


def _write_until_killed(path, pipe, life):
    at = 0
    while True:
        # Texts of very different length, so that entries fill one page or several.
        reason = "lý do " * (at * 37 % 1500)
        entry = append(path, Entry(Action.ACCEPT, f"người {life}", f"cert/{life}", (str(at),), reason))
        os.write(pipe, f"{entry.entry_id}\n".encode())
        at += 1


def _one_life(path, life, seconds):
    """Let a process write and kill it; the ids that it says are written."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.close(reading)
            _write_until_killed(path, writing, life)
        finally:
            os._exit(1)  # it ended by itself: an error
    os.close(writing)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    said = b""
    while block := os.read(reading, 65536):
        said += block
    os.close(reading)
    return status, [line.decode() for line in said.split(b"\n") if len(line) == 36]


@pytest.mark.slow
def test_no_kill_loses_an_acknowledged_entry_or_the_file(tmp_path):
    path = tmp_path / "journal.gpkg"
    create_journal(path)
    dice = random.Random(20260330)
    acknowledged, torn = [], 0
    for life in range(KILLS):
        status, said = _one_life(path, life, dice.random() * LONGEST)
        assert os.WIFSIGNALED(status), f"writer {life} ended with an error"
        torn += path.with_name(f"{path.name}-journal").exists()
        acknowledged += said
        # Read as the next person would: what was half written is rolled back here.
        held = [entry.entry_id for entry in read_journal(path).entries]
        # At most one that was written and not yet acknowledged.
        assert set(acknowledged) <= set(held)
        assert len(held) <= len(acknowledged) + life + 1
    entries = read_journal(path).entries
    assert in_order(entries) == list(entries)
    assert torn > 0, "no kill came in the middle of a transaction, so nothing was tested"
    # On a busy machine a writer may come to nothing before it is killed; all of them must not.
    assert len(acknowledged) > KILLS / 4, "too few entries were acknowledged to lose any"
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()
