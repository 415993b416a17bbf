"""9: three of 53 phones never read. The others' deliveries a second, and the server's memory.

Ideas are as many bytes as an idea may be, so that the buffers of those who do not read fill within the run.
The server also grows with each idea that it keeps; what it grows by without the three, for as many ideas, is
taken off.
"""

from __future__ import annotations

import time

from tests.bench.crowd import fleet, idea, settled
from tests.bench.fan_out import SEATED
from tests.bench.measure import Measure, measured, plain
from tests.bench.served import a_cafe, samovar
from tests.bench.yardsticks import fanout

READING, STALLED, IN_FLIGHT = 50, 3, 16
WORD = "\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466 "
"""A family: 25 bytes that count as one letter, and a space."""


def measure(rounds: int, seconds: float) -> list[Measure]:
    """Deliveries a second with and without them; MiB for each."""
    runs = [(ours(2 * seconds, STALLED), ours(2 * seconds, 0)) for _ in range(rounds)]
    return [
        measured(
            "9", f"deliveries/s to {READING}, {STALLED} more never read, by without",
            [(mine[0], its[0]) for mine, its in runs], 0.9, 0.97, more=True,
        ),
        plain(
            "9/memory", "server's growth for each that never reads, MiB",
            [grown(mine, its) for mine, its in runs], 1.5, 0.5,
        ),
    ]  # fmt: skip


def grown(mine: tuple[float, float, int], without: tuple[float, float, int]) -> float:
    """MiB by which the server has grown for each that never reads."""
    kept = without[1] * mine[2] / without[2]
    return max(0.0, (mine[1] - kept) / STALLED / 1024)


def ours(seconds: float, stalled: int) -> tuple[float, float, int]:
    """(deliveries a second, KiB by which the server has grown, ideas)."""
    yard = fanout()
    with samovar(SAMOVAR_TABLE_TICK_MS="0", SAMOVAR_BATCH_COMMANDS="1") as server:
        cafe = a_cafe(server, SEATED)
        sender = cafe.phones_of(1, 1)[0]
        reading, lazy = cafe.phones_of(1, READING), cafe.phones_of(1, stalled)
        phones = settled(cafe, reading, sender)
        never = fleet(server.ws(cafe.code), lazy) if lazy else None
        before, start, number = yard.rss_kib(server.pids), time.perf_counter(), 0
        while time.perf_counter() - start < seconds:
            while number - phones.total // READING < IN_FLIGHT:
                phones.send(idea(sender, 1, f"{number} {WORD * 200}"))
                number += 1
            phones.pump(0.2)
        took, delivered, grown = time.perf_counter() - start, phones.total, yard.rss_kib(server.pids) - before
        phones.close()
        if never:
            never.close()
        return delivered / took, grown, number
