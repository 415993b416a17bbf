"""8: what an open phone costs in memory, and what a storm of reconnections leaves behind.

A thousand phones of one table connect, have their first view and are quiet: the growth of the server's
resident memory by the number of phones, beside `starlette:sansio` of the memory yardstick. Then all leave and
come again: from the first to the third time it must not grow.
"""

from __future__ import annotations

from tests.bench.crowd import settled
from tests.bench.measure import Measure, measured, plain
from tests.bench.served import a_cafe, samovar
from tests.bench.yardsticks import fanout, script

PHONES, STORMS = 1000, 3


def measure(rounds: int, seconds: float) -> list[Measure]:
    """KiB a phone; memory is steady, so each is measured once."""
    idle, storm = ours()
    bare = script("memory_yardstick").measure("starlette:sansio", PHONES)
    return [
        measured("8", "memory of an idle phone, KiB", [(idle, bare["idle"])], 1.6, 1.25),
        plain("8/storm", "growth for each phone, first to third storm, KiB", [storm], 1.0, 0.5),
    ]


def ours() -> tuple[float, float]:
    """(KiB of an idle phone, KiB that a phone of a storm leaves)."""
    rss = fanout().rss_kib
    with samovar() as server:
        cafe = a_cafe(server, 8)
        phones = cafe.phones_of(1, PHONES)
        settled(cafe, phones[:4]).close()
        start, idle, left = rss(server.pids), 0, []
        for storm in range(STORMS):
            fleet = settled(cafe, phones)
            if not storm:
                idle = rss(server.pids)
            fleet.close()
            quiet(cafe)
            left.append(rss(server.pids))
        return (idle - start) / PHONES, max(0.0, (left[-1] - left[0]) / PHONES)


def quiet(cafe) -> None:  # type: ignore[no-untyped-def]
    """Wait until the server has seen that all are gone."""
    while cafe.samovar.get("/health", cafe.host)["sockets"]:
        pass
