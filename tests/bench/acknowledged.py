"""6 and 7: ideas acknowledged a second to 200 writers, each of whom waits for the last before the next.

Over real sockets, in one café of 25 tables. Beside it SQLite alone: bare rows of 200 tasks in group commits.
Then with a disk that takes 4 ms more for each flush (the bench adds them, to ours and to the yardstick):
ideas a second by flushes a second, and how many flushes a writer waits for.
"""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.bench.crowd import idea, settled
from tests.bench.measure import Measure, measured
from tests.bench.one_idea import writers
from tests.bench.served import a_cafe, samovar
from tests.bench.yardsticks import DISK, script, slow

WRITERS, SLOW_MS = 200, 4.0


def measure(rounds: int, seconds: float) -> list[Measure]:
    """Ideas a second, and waits in flushes."""
    quick = [(ours(seconds)[0], grouped(seconds)) for _ in range(rounds)]
    slowed = [(ours(seconds, SLOW_MS), flushes(seconds)) for _ in range(rounds)]
    rates = [(mine[0], its) for mine, its in slowed]
    waits = [(mine[1], 1 / its) for mine, its in slowed]
    return [
        measured("6", f"ideas/s to {WRITERS} writers, by SQLite's group commit", quick, 0.2, 0.4, more=True),
        measured("7", "the same with 4 ms a flush, by flushes/s", rates, 20, 50, more=True),
        measured("7/wait", "median wait, s, by a flush's", waits, 3, 2),
    ]


def ours(seconds: float, slow_ms: float = 0) -> tuple[float, float]:
    """(ideas acknowledged a second, median wait in seconds)."""
    with samovar(**(slow(slow_ms) if slow_ms else {})) as server:
        cafe = a_cafe(server, WRITERS, table_low=4, table_high=8)
        who = writers(cafe)
        phones = settled(cafe, [person for person, _ in who])
        sent: dict[int, tuple[bytes, float]] = {}
        waits: list[float] = []
        start = time.perf_counter()
        end = start + seconds

        def say(place: int) -> None:
            person, table = who[place]
            text = idea(person, table, "An idea of ordinary length, as people type at a table.")
            sent[place] = b'"acks":[{"op":"%s"' % text.partition(b'"op": "')[2][:20], time.perf_counter()
            phones._send(phones.socks[place], text)

        def read(place: int, data: bytes, now: float) -> None:
            expected, at = sent[place]
            if expected in data:
                waits.append(now - at)
                if now < end:
                    say(place)
            phones.rest[place] = data[-200:] if expected not in data else b""

        phones._read = read
        phones.rest = [b""] * len(who)
        for place in range(len(who)):
            say(place)
        while (now := time.perf_counter()) < end:
            phones.pump(end - now)
        phones.close()
        return len(waits) / seconds, statistics.median(waits)


def grouped(seconds: float) -> float:
    """Rows a second that SQLite keeps for as many tasks, committed in groups."""
    import asyncio

    yard = script("append_yardstick")
    with tempfile.TemporaryDirectory(dir=DISK) as here:
        log = yard.Sqlite(str(Path(here) / "log.db"))
        rows, took, _ = asyncio.run(yard.grouped(log, seconds, 0, WRITERS))
        log.close()
        return float(rows / took)


def flushes(seconds: float) -> float:
    """fdatasync/s of this disk, each with the added time."""
    yard = script("append_yardstick")
    with tempfile.TemporaryDirectory(dir=DISK) as here, slower_flush():
        count, took, _ = yard.fdatasync(here, seconds)
        return float(count / took)


@contextmanager
def slower_flush() -> Iterator[None]:
    """fdatasync takes so much longer in this process."""
    flush = os.fdatasync

    def waits(file: int) -> None:
        flush(file)
        time.sleep(SLOW_MS / 1000)

    os.fdatasync = waits  # type: ignore[assignment]
    try:
        yield
    finally:
        os.fdatasync = flush
