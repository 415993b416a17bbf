"""13: 300 people change tables at once; until the last phone shows its new table.

Each gets a fresh view on the socket that it has. Beside it, bare broadcasting of the same number of bytes to
as many phones: one message as long as what each phone was told, in the median.
"""

from __future__ import annotations

import statistics
import time

from tests.bench.crowd import settled
from tests.bench.measure import Measure, measured
from tests.bench.served import a_cafe, samovar
from tests.bench.yardsticks import fanout

PEOPLE = 300


def measure(rounds: int, seconds: float) -> list[Measure]:
    """Seconds until all have moved, ours and the bytes alone."""
    pairs = []
    for _ in range(rounds):
        took, size = ours()
        pairs.append((took, bare(size)))
    return [measured("13", f"{PEOPLE} change tables, until the last shows its own, s", pairs, 3, 1.5)]


def ours() -> tuple[float, int]:
    """(seconds, bytes that the median phone was told)."""
    with samovar() as server:
        cafe = a_cafe(server, PEOPLE, table_low=4, table_high=8)
        phones = settled(cafe, cafe.people)
        told = [0] * PEOPLE
        moved: set[int] = set()

        def read(place: int, data: bytes, now: float) -> None:
            told[place] += len(data)
            phones.rest[place] = (phones.rest[place] + data)[-4000:]
            if b'"fresh":true' in phones.rest[place] + data:
                moved.add(place)

        phones._read = read
        start = time.perf_counter()
        cafe.next("round-1")
        while len(moved) < PEOPLE:
            phones.pump(0.2)
        took = time.perf_counter() - start
        phones.close()
        return took, int(statistics.median(told))


def bare(size: int) -> float:
    """Seconds until as many bytes have reached as many phones."""
    yard = fanout()
    with yard.Server("bare") as server:
        phones = yard.Fleet(server.url, PEOPLE)
        start = time.perf_counter()
        phones.send(b"x" * size)
        while phones.total < PEOPLE:
            phones.pump(0.2)
        took = time.perf_counter() - start
        phones.close()
        return took
