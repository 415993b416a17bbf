"""12: reading a long log, and a batch in a large café beside one in a small.

75,000 events of a café are kept by the store; read and evolved they are beside `json.loads` of the same rows.
Then CPU of a batch of one idea by somebody in a café of 5,000 people and 20,000 ideas, and of 100 people.
"""

from __future__ import annotations

import asyncio
import json
import tempfile
import time
from pathlib import Path

from sqlalchemy import text

from app.cafe.actor import Actor, Role
from app.cafe.catalogue import read_command
from app.cafe.evolve import evolve
from app.cafe.message import Recorded
from app.cafe.settings import Limits
from app.cafe.state import Cafe
from app.desk.bounds import Bounds
from app.desk.desk import Desk
from app.store.opening import open_store
from tests.bench.measure import Measure, measured
from tests.building import START, Talk, a_cafe
from tests.house import op_with

EVENTS = 75_000
LARGE, SMALL = (5000, 20_000), (100, 200)


def measure(rounds: int, seconds: float) -> list[Measure]:
    """Seconds of a replay; CPU of a batch."""
    large, small = logged(*LARGE), logged(*SMALL)
    longest = logged(LARGE[0], EVENTS - LARGE[0] - 10)[:EVENTS]
    replays = asyncio.run(replayed(longest, rounds))
    batches = [(asyncio.run(batch_us(large)), asyncio.run(batch_us(small))) for _ in range(rounds)]
    return [
        measured("12", f"replay of {len(longest):,} events, s, by json.loads", replays, 8, 4),
        measured("12/batch", "a batch among 5,000 people, µs, by one among 100", batches, 1.5, 1.1),
    ]


def logged(people: int, ideas: int) -> list[Recorded]:
    """The log of a café with so many people and ideas, in its first round."""
    limits = Limits(people=people, ideas=2 * EVENTS)
    talk: Talk = a_cafe(people=people, at="round-1", limits=limits)
    everybody = list(talk.cafe.people)
    for number in range(ideas):
        who = everybody[number % people]
        talk.idea(f"Idea {number}: we could open the school kitchens at weekends.", by=who)
    return talk.log


async def replayed(log: list[Recorded], rounds: int) -> list[tuple[float, float]]:
    """CPU seconds (from the store to the state, json.loads of the same rows)."""
    with tempfile.TemporaryDirectory() as here:
        store = open_store(f"sqlite:///{Path(here) / 'samovar.db'}", busy_ms=5000, readers=1)
        kept = await store.write(lambda tx: tx.open(None, START, at_most=9))
        await store.write(lambda tx: tx.append(kept, log, None, START))
        bodies = await store.read(
            lambda tx: [
                row.body for row in tx.connection.execute(text("SELECT body FROM events ORDER BY seq"))
            ]
        )
        pairs = []
        for _ in range(rounds):
            began = time.process_time()
            cafe = await store.read(lambda tx: evolve(Cafe(), tx.each_event(kept.id)))
            ours = time.process_time() - began
            assert cafe.seq == len(log)
            began = time.process_time()
            for body in bodies:
                json.loads(body)
            pairs.append((ours, time.process_time() - began))
        await store.close()
        return pairs


async def batch_us(log: list[Recorded], count: int = 400) -> float:
    """CPU microseconds of a batch of one idea."""
    with tempfile.TemporaryDirectory() as here:
        store = open_store(f"sqlite:///{Path(here) / 'samovar.db'}", busy_ms=5000, readers=1)
        desk = Desk(store, bounds=Bounds(snapshot_events=10**9))
        code = await desk.bring_in(log)
        await desk.here(code)
        actor = Actor(Role.DEVICE, table=1)
        commands = [
            read_command(
                {"do": "idea.add", "op": op_with("a" * 32), "round": 1, "table": 1, "text": f"A thought {n}"}
            )
            for n in range(count)
        ]
        began = time.process_time()
        for command in commands:
            await desk.submit(code, command, actor)
        used = time.process_time() - began
        await desk.close()
        await store.close()
        return 1e6 * used / count
