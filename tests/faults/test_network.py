"""The network goes, or lies: nothing is lost, nothing comes twice, and every page is right in the end."""

from __future__ import annotations

import asyncio

import pytest

from app.rehearsal import timing
from tests.faults.crowd import SECONDS, crowd
from tests.faults.mortal import Mortal
from tests.faults.wire import wire_to

pytestmark = pytest.mark.anyio
PEOPLE, EACH = 12, 8


async def test_the_network_is_cut_and_comes_back(living: Mortal) -> None:
    async with wire_to(living.port) as wire, crowd(living.url, wire.url, PEOPLE) as there:
        there.say(EACH)
        for third in (1, 2):
            await there.until(lambda third=third: len(there.tally.acked) >= third * PEOPLE * EACH // 3)  # type: ignore[misc]
            wire.cut()
            before = set(there.tally.acked)
            wire.mend()
        await there.nothing_lost(before)
        assert all(phone.link.lives >= 2 for phone in there.phones)


async def test_answers_that_are_lost_on_the_way_are_asked_for_again(living: Mortal) -> None:
    """The server has written the ideas, and the phones never heard of it."""
    async with wire_to(living.port) as wire, crowd(living.url, wire.url, PEOPLE) as there:
        wire.swallow()
        there.say(EACH)
        async with asyncio.timeout(SECONDS):
            while len(await there.stored()) < PEOPLE:
                wire.swallowed.clear()
                await wire.swallowed.wait()
        assert not there.tally.acked
        wire.mend()
        await there.nothing_lost()


@pytest.mark.parametrize("fault", ["reset", "drop", "leave_half_open"])
async def test_connections_that_die_are_replaced(living: Mortal, fault: str) -> None:
    """With a word to both ends, to neither, or to the phones alone."""
    async with wire_to(living.port) as wire, crowd(living.url, wire.url, PEOPLE) as there:
        there.say(EACH)
        await there.until(lambda: len(there.tally.acked) >= PEOPLE)
        getattr(wire, fault)()
        await there.nothing_lost(set(there.tally.acked))
        await there.all_alike()
        assert all(phone.link.lives >= 2 for phone in there.phones)


async def test_a_slow_line_that_loses_every_fifth_packet_brings_everything(living: Mortal) -> None:
    async with wire_to(living.port) as wire, crowd(living.url, wire.url, PEOPLE) as there:
        wire.slow(0.25, 0.2)  # a quarter of a second each way
        there.say(4)
        await there.nothing_lost()
        await there.all_alike()


async def test_a_line_that_stands_still_loses_nothing(living: Mortal) -> None:
    async with wire_to(living.port) as wire, crowd(living.url, wire.url, PEOPLE) as there:
        there.say(EACH)
        await there.until(lambda: len(there.tally.acked) >= PEOPLE)
        wire.stall()
        await asyncio.sleep(timing.SILENCE + 0.5)  # longer than phones believe in it
        wire.flow()
        await there.nothing_lost()
        await there.all_alike()
