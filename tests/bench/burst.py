"""3: a burst of 100 ideas a second to 1,000 phones that show one table, with the ticks of every day.

What falls into one tick goes out as one frame. The server's CPU for the whole burst, beside what bare
broadcasting needs for the same number of ideas sent one by one to as many.
"""

from __future__ import annotations

import time

from tests.bench.crowd import TEXT, idea, settled
from tests.bench.fan_out import SEATED, bare
from tests.bench.measure import Measure, measured
from tests.bench.served import a_cafe, samovar
from tests.bench.yardsticks import fanout

PHONES, RATE = 1000, 100


def measure(rounds: int, seconds: float) -> list[Measure]:
    """CPU seconds of a burst, ours and bare."""
    pairs = [
        (ours(seconds), bare(PHONES, 1)["cpu_us"] * 1e-6 * PHONES * RATE * seconds) for _ in range(rounds)
    ]
    return [measured("3", f"CPU for {RATE} ideas/s to {PHONES:,} phones, s", pairs, 0.35, 0.2)]


def ours(seconds: float) -> float:
    """CPU seconds of the server, from the first idea until the last phone is quiet."""
    with samovar() as server:
        cafe = a_cafe(server, SEATED)
        sender = cafe.phones_of(1, 1)[0]
        phones = settled(cafe, cafe.phones_of(1, PHONES), sender)
        before, start = fanout().cpu_s(server.pids), time.perf_counter()
        for number in range(int(RATE * seconds)):
            due = start + number / RATE
            while (left := due - time.perf_counter()) > 0:
                phones.pump(left)
            phones.send(idea(sender, 1, f"{TEXT} {number}"))
        phones.settle(0.5)
        used = fanout().cpu_s(server.pids) - before
        phones.close()
        return float(used)
