"""10: a thousand phones come back at once: until each has its view, and how many views were drawn for them.

Beside it the time that as many bare handshakes take. The phones are of one table, so they are one audience.
"""

from __future__ import annotations

import time

from tests.bench.crowd import fleet
from tests.bench.measure import Measure, measured, plain
from tests.bench.served import Samovar, a_cafe, samovar
from tests.bench.yardsticks import fanout

PHONES, AUDIENCES = 1000, 1
DRAWN = "samovar_full_views_rendered_total"


def measure(rounds: int, seconds: float) -> list[Measure]:
    """Seconds, and views drawn by audience."""
    runs = [(*ours(), bare()) for _ in range(rounds)]
    return [
        measured(
            "10", f"{PHONES:,} come back, until all have their view, s", [(a, c) for a, _, c in runs], 3, 2
        ),
        plain("10/renders", "full views drawn, by audience", [b / AUDIENCES for _, b, _ in runs], 2, 1),
    ]


def ours() -> tuple[float, float]:
    """(seconds, full views that were drawn)."""
    with samovar() as server:
        cafe = a_cafe(server, 8)
        phones = cafe.phones_of(1, PHONES)
        before, start = views(server), time.perf_counter()
        back = fleet(server.ws(cafe.code), phones)
        while min(back.counts) < 1:
            back.pump(0.2)
        took = time.perf_counter() - start
        drawn = views(server) - before
        back.close()
        return took, drawn


def views(server: Samovar) -> float:
    """Full views drawn so far, by the server's own count."""
    for line in server.text("/metrics").splitlines():
        if line.startswith(f"{DRAWN} "):
            return float(line.split()[-1])
    raise LookupError(f"the server does not count {DRAWN}")


def bare() -> float:
    """Seconds of as many bare handshakes."""
    yard = fanout()
    with yard.Server("bare") as server:
        start = time.perf_counter()
        phones = yard.Fleet(server.url, PHONES)
        took = time.perf_counter() - start
        phones.close()
        return took
