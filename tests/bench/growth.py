"""14: what a delivery and a command cost as a hall grows: 300, 1,000, 3,000 phones; 1,000 to 20,000 ideas.

Deliveries: phones of one table, ten ideas a second, the server's CPU by frames read. Commands: one idea after
the other, in a café of so many ideas. The cost at the largest size by the cost at the smallest.
"""

from __future__ import annotations

import asyncio
import time

from tests.bench.crowd import TEXT, idea, settled
from tests.bench.fan_out import SEATED
from tests.bench.measure import Measure, measured
from tests.bench.replay import batch_us, logged
from tests.bench.served import a_cafe, samovar
from tests.bench.yardsticks import fanout

SIZES = (300, 1000, 3000)
IDEAS = (1000, 20_000)
RATE, COUNT = 10, 40


def measure(rounds: int, seconds: float) -> list[Measure]:
    """The largest size's cost, by the smallest's."""
    costs = [delivery_us(size) for size in SIZES]
    logs = [logged(SIZES[-1] if ideas == IDEAS[-1] else SIZES[0], ideas) for ideas in IDEAS]
    commands = [(asyncio.run(batch_us(logs[1])), asyncio.run(batch_us(logs[0]))) for _ in range(rounds)]
    return [
        measured("14/delivery", f"CPU a delivery, µs, {SIZES[-1]:,} phones by {SIZES[0]}",
                 [(max(costs[1:]), costs[0])], 1.5, 1.05),
        measured("14/command", "CPU a command, µs, 20,000 ideas by 1,000", commands, 1.5, 1.05),
    ]  # fmt: skip


def delivery_us(size: int) -> float:
    """CPU microseconds of a frame that a phone has read."""
    with samovar(SAMOVAR_SOCKETS="6000") as server:
        cafe = a_cafe(server, SEATED)
        sender = cafe.phones_of(1, 1)[0]
        phones = settled(cafe, cafe.phones_of(1, size), sender)
        before, start = fanout().cpu_s(server.pids), time.perf_counter()
        for number in range(COUNT):
            due = start + number / RATE
            while (left := due - time.perf_counter()) > 0:
                phones.pump(left)
            phones.send(idea(sender, 1, f"{TEXT} {number}"))
        phones.settle(0.5)
        used, total = float(fanout().cpu_s(server.pids) - before), int(phones.total)
        phones.close()
        return 1e6 * used / total
