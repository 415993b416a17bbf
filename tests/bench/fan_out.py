"""1, 2 and 5: a durable, rendered idea reaches N phones that show one table, one idea a frame.

Each idea is a command over a socket: read, decided, appended, committed to disk on its own (one command a
batch, no tick), drawn, and written to every phone at that table. Sixteen are in flight, as with the
yardstick, which sends back what it was sent. A delivery is a frame that a phone has read. Then, at a fixed
rate of 5,000 deliveries a second, how long after an idea was due it was read: p99 over all phones. No tick
is waited for, so that none is taken off.
"""

from __future__ import annotations

from typing import Any

from tests.bench.crowd import TEXT, cookied, fleet, idea
from tests.bench.measure import Measure, measured
from tests.bench.served import Cafe, Person, a_cafe, samovar
from tests.bench.yardsticks import fanout

SIZES = (100, 300, 1000)
SEATED = 8


def measure(rounds: int, seconds: float) -> list[Measure]:
    """CPU a delivery and deliveries a second at each size; how late the last are at the largest."""
    measures: list[Measure] = []
    for phones in SIZES:
        runs = [_round(phones, seconds) for _ in range(rounds)]
        measures += [
            measured(f"1/{phones}", f"CPU a delivery, µs, {phones} phones", _of(runs, "cpu_us"), 1.3, 1.0),
            measured(
                f"2/{phones}", f"deliveries/s, {phones} phones", _of(runs, "del_s"), 0.7, 1.0, more=True
            ),
        ]
    late = measured("5", f"idea to phone, p99, ms, {phones} phones", _of(runs, "p99"), 2.0, 1.3)
    return [*measures, late]


def _of(runs: list[tuple[Any, Any]], figure: str) -> list[tuple[float, float]]:
    return [(ours[figure], bare[figure]) for ours, bare in runs]


def _round(phones: int, seconds: float) -> tuple[Any, Any]:
    return ours(phones, seconds), bare(phones, seconds)


def bare(phones: int, seconds: float) -> Any:
    """The yardstick's bare broadcast."""
    yard = fanout()
    with yard.Server("bare") as server:
        return yard.drive(server.url, phones, seconds, 5000, [server.process.pid])


def ours(phones: int, seconds: float) -> Any:
    """The same drive, of our server."""
    with samovar(SAMOVAR_TABLE_TICK_MS="0", SAMOVAR_BATCH_COMMANDS="1") as server:
        cafe = a_cafe(server, SEATED)
        return driven(cafe, cafe.phones_of(1, phones), cafe.phones_of(1, 1)[0], seconds)


def driven(cafe: Cafe, phones: list[Person], sender: Person, seconds: float, **more: Any) -> Any:
    """The yardstick's drive over phones of ours."""
    yard = fanout()
    plain = yard.Fleet
    cookied()  # made of the plain one

    def connect(url: str, n: int, hello: object, deadline: float = 60, pub: object = None) -> Any:
        return fleet(url, phones[:n], sender, max(deadline, 120))

    yard.Fleet = connect
    try:
        return yard.drive(
            cafe.samovar.ws(cafe.code), len(phones), seconds, 5000, cafe.samovar.pids,
            wrap=lambda number: idea(sender, 1, f"{TEXT} {number}"), check=False, **more,
        )  # fmt: skip
    finally:
        yard.Fleet = plain
