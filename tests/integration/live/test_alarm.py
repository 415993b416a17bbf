"""The alarm over a real desk: a deadline rings once, whoever watches it, also one that passed meanwhile."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.cafe.actor import Actor, Role
from app.cafe.clocks import AddMinutes
from app.cafe.joining import JoinCafe
from app.cafe.opening import OpenCafe
from app.cafe.settings import Settings
from app.cafe.state import Clock
from app.cafe.steps import NextStep
from app.desk.ack import Grown
from app.desk.desk import Desk
from app.live.alarm import Alarm
from app.live.instant import utc_ms
from app.store.sqlite_store import SqliteStore
from app.web.newids import new_id

pytestmark = pytest.mark.anyio
HOST = Actor(Role.HOST)
HALF_AN_HOUR = 30 * 60_000


@dataclass
class Late:
    """A desk whose clock can be behind: what it decides is then past."""

    desk: Desk
    behind: list[int]

    async def running(self) -> str:
        """A café in round one, which lasts twenty minutes."""
        design = Settings(welcome_minutes=0, round_minutes=(20,))
        code, _ = await self.desk.open(OpenCafe(op=new_id(), settings=design), HOST)
        await self.desk.submit(code, JoinCafe(op=new_id()), Actor(Role.PARTICIPANT))
        for leaves in ("lobby", "move-1"):
            await self.desk.submit(code, NextStep(op=new_id(), leaves=leaves), HOST)
        return code

    async def clock(self, code: str) -> Clock:
        return (await self.desk.here(code)).cafe.clock


@pytest.fixture
async def late(tmp_path: Path, anyio_backend: str) -> AsyncIterator[Late]:
    store = SqliteStore.opened(f"sqlite:///{tmp_path / 'samovar.db'}")
    behind = [0]
    desk = Desk(store, clock=lambda: utc_ms() - behind[0])
    yield Late(desk, behind)
    await desk.close()
    await store.close()


def rings_of(desk: Desk) -> tuple[list[str], asyncio.Event]:
    """What rang, and an event for the first of it."""
    rang: list[str] = []
    heard = asyncio.Event()

    def listen(grown: Grown) -> None:
        for recorded in grown.recorded:
            if type(recorded.event).__name__ == "ClockRang":
                rang.append(recorded.op)
                heard.set()

    desk.listen(listen)
    return rang, heard


async def test_a_deadline_that_passed_while_nobody_watched_rings_once_for_all_workers(late: Late) -> None:
    late.behind[0] = HALF_AN_HOUR
    code = await late.running()
    late.behind[0] = 0
    rang, heard = rings_of(late.desk)
    cafe = (await late.desk.here(code)).cafe
    alarms = [Alarm(late.desk) for _ in range(3)]
    for alarm in alarms:
        alarm.set(code, cafe)
    await asyncio.wait_for(heard.wait(), 5)
    for alarm in alarms:
        await alarm.settled()
    assert rang == [f"round-1-close-{cafe.clock.set_by}"]
    assert (await late.clock(code)).rang
    for alarm in alarms:
        await alarm.close()


async def test_two_more_minutes_move_the_alarm(late: Late) -> None:
    code = await late.running()
    rang, heard = rings_of(late.desk)
    alarm = Alarm(late.desk)
    alarm.set(code, (await late.desk.here(code)).cafe)
    await late.desk.submit(code, AddMinutes(op=new_id(), step="round-1", minutes=-20), HOST)
    await late.desk.submit(code, AddMinutes(op=new_id(), step="round-1", minutes=2), HOST)
    alarm.set(code, (await late.desk.here(code)).cafe)
    await alarm.settled()
    assert not rang and not heard.is_set()
    await late.desk.submit(code, AddMinutes(op=new_id(), step="round-1", minutes=-2), HOST)
    alarm.set(code, (await late.desk.here(code)).cafe)
    await asyncio.wait_for(heard.wait(), 5)
    assert len(rang) == 1
    await alarm.close()


async def test_after_the_machine_slept_running_timers_pause_and_say_why(late: Late) -> None:
    code = await late.running()
    alarm = Alarm(late.desk)
    alarm.set(code, (await late.desk.here(code)).cafe)
    await alarm.pause_all(lost=3_600_000)
    clock = await late.clock(code)
    assert clock.deadline is None and clock.why == "woke" and clock.left == clock.total
    await alarm.close()
