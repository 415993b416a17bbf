"""The server is killed in the middle of a round: nothing acknowledged is lost, nothing unacknowledged is
forgotten, nothing comes twice."""

from __future__ import annotations

import asyncio

import pytest

from tests.faults.crowd import crowd
from tests.faults.mortal import Mortal

pytestmark = pytest.mark.anyio
PEOPLE, EACH = 20, 12


@pytest.mark.parametrize("acknowledged", [1, PEOPLE * EACH // 2])
async def test_kill_9_in_the_middle_of_a_round(mortal: Mortal, acknowledged: int) -> None:
    async with crowd(mortal.url, mortal.url, PEOPLE) as there:
        there.say(EACH)
        await there.until(lambda: len(there.tally.acked) >= acknowledged)
        mortal.kill()
        before = set(there.tally.acked)
        assert len(before) < PEOPLE * EACH
        await asyncio.to_thread(mortal.start)
        await there.nothing_lost(before)
        await there.all_alike()


async def test_what_is_written_while_the_server_is_away_arrives_after(mortal: Mortal) -> None:
    async with crowd(mortal.url, mortal.url, PEOPLE) as there:
        mortal.kill()
        there.say(EACH)
        assert not there.tally.acked
        await asyncio.to_thread(mortal.start)
        await there.nothing_lost()


async def test_killed_while_it_starts(mortal: Mortal) -> None:
    async with crowd(mortal.url, mortal.url, PEOPLE) as there:
        there.say(EACH)
        await there.until(lambda: len(there.tally.acked) >= PEOPLE)
        mortal.kill()
        before = set(there.tally.acked)
        for seconds in (0.3, 0.9):
            mortal.begin()
            await asyncio.sleep(seconds)
            mortal.kill()
        await asyncio.to_thread(mortal.start)
        await there.nothing_lost(before)
