"""4: all that one idea costs at a table of eight phones, in renders of one card.

Twenty-five tables of eight people; each table says ten ideas a second, one phone after the other, with the
ticks of every day: read, validated, decided, appended, committed, drawn once for the table, sent to eight,
acknowledged to one. Server CPU an idea, beside the yardstick's `render` of a card of 600 bytes.

Driven in two ways. `4`: ten times a second all tables speak at the same moment, so that the work is done in
one go, as the yardstick's renders are. `4/alone`: the same ideas evenly spread, one every 4 ms, so that each
wakes the server and finds its caches cold, and has a commit nearly for itself.
"""

from __future__ import annotations

import time

from tests.bench.crowd import TEXT, idea, settled
from tests.bench.measure import Measure, measured
from tests.bench.served import Cafe, Person, a_cafe, samovar
from tests.bench.yardsticks import fanout, render_us

TABLES, SEATS, RATE = 25, 8, 250


def measure(rounds: int, seconds: float) -> list[Measure]:
    """CPU microseconds of an idea, and of a render."""
    together = [(ours(2 * seconds, TABLES), render_us()) for _ in range(rounds)]
    alone = [(ours(2 * seconds, 1), render_us()) for _ in range(rounds)]
    return [
        measured("4", f"CPU an idea at a table of {SEATS}, µs", together, 12, 6),
        measured("4/alone", "the same, one idea every 4 ms", alone, 12, 6),
    ]


def seats(cafe: Cafe) -> list[int]:
    """At which table each of the café's people sits."""
    view = f"/api/cafes/{cafe.code}/view?place=table"
    return [cafe.samovar.get(view, person)["me"]["table"] for person in cafe.people]


def writers(cafe: Cafe) -> list[tuple[Person, int]]:
    """Everybody with their table, so that neighbours in the list sit at different ones."""
    turn: dict[int, int] = {}
    ordered = []
    for person, table in zip(cafe.people, seats(cafe), strict=True):
        turn[table] = turn.get(table, 0) + 1
        ordered.append((turn[table], table, person))
    return [(person, table) for _, table, person in sorted(ordered, key=lambda one: one[:2])]


def ours(seconds: float, at_once: int) -> float:
    """Server CPU microseconds an idea, so many of which are said in one moment."""
    with samovar() as server:
        cafe = a_cafe(server, TABLES * SEATS, table_low=4, table_high=SEATS)
        who = writers(cafe)
        phones = settled(cafe, [person for person, _ in who])
        before, start, count = fanout().cpu_s(server.pids), time.perf_counter(), int(RATE * seconds)
        for number in range(count):
            due = start + number // at_once * at_once / RATE
            while (left := due - time.perf_counter()) > 0:
                phones.pump(left)
            place = number % len(who)
            phones._send(phones.socks[place], idea(*who[place], f"{TEXT} {number}"))
        phones.settle(0.5)
        used = fanout().cpu_s(server.pids) - before
        phones.close()
        return 1e6 * float(used) / count
