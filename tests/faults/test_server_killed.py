"""The server is killed in the middle of a round, or the network goes: nothing acknowledged is lost, nothing
unacknowledged is forgotten, nothing comes twice."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.crowd import SECONDS, Crowd, crowd
from tests.faults.mortal import Mortal
from tests.faults.wire import wire_to

pytestmark = pytest.mark.anyio
PEOPLE, EACH = 20, 12


@pytest.fixture
def mortal(tmp_path: Path) -> Iterator[Mortal]:
    server = Mortal(tmp_path)
    server.start()
    yield server
    server.kill()


async def every_idea_is_there_once(there: Crowd, acknowledged_before: set[str]) -> None:
    await there.all_sent()
    sent, stored = there.tally.ideas, await there.stored()
    found = Counter(idea["id"] for idea in stored)
    assert acknowledged_before <= found.keys()
    assert found == Counter(sent.keys())
    assert {idea["id"]: idea["text"] for idea in stored} == {name: one.text for name, one in sent.items()}
    assert {(idea["round"], idea["late"]) for idea in stored} == {(1, False)}
    for phone in there.phones:
        said = [idea["text"] for idea in stored if idea["text"].endswith(f"phone {phone.number}")]
        assert said == [f"Idea {number} of phone {phone.number}" for number in range(EACH)]


@pytest.mark.parametrize("acknowledged", [1, PEOPLE * EACH // 2])
async def test_kill_9_in_the_middle_of_a_round(mortal: Mortal, acknowledged: int) -> None:
    async with crowd(mortal.url, mortal.url, PEOPLE) as there:
        there.say(EACH)
        await there.until(lambda: len(there.tally.acked) >= acknowledged)
        mortal.kill()
        before = set(there.tally.acked)
        assert len(before) < PEOPLE * EACH
        await asyncio.to_thread(mortal.start)
        await every_idea_is_there_once(there, before)


async def test_killed_again_and_again(mortal: Mortal) -> None:
    async with crowd(mortal.url, mortal.url, PEOPLE) as there:
        there.say(EACH)
        for third in (1, 2):
            await there.until(lambda third=third: len(there.tally.acked) >= third * PEOPLE * EACH // 3)  # type: ignore[misc]
            mortal.kill()
            await asyncio.to_thread(mortal.start)
        await every_idea_is_there_once(there, set(there.tally.acked))


async def test_what_is_written_while_the_server_is_away_arrives_after(mortal: Mortal) -> None:
    async with crowd(mortal.url, mortal.url, PEOPLE) as there:
        mortal.kill()
        there.say(EACH)
        assert not there.tally.acked
        await asyncio.to_thread(mortal.start)
        await every_idea_is_there_once(there, set())


async def test_the_network_is_cut_and_comes_back(mortal: Mortal) -> None:
    async with wire_to(mortal.port) as wire, crowd(mortal.url, wire.url, PEOPLE) as there:
        there.say(EACH)
        for third in (1, 2):
            await there.until(lambda third=third: len(there.tally.acked) >= third * PEOPLE * EACH // 3)  # type: ignore[misc]
            wire.cut()
            before = set(there.tally.acked)
            wire.mend()
        await every_idea_is_there_once(there, before)
        assert all(phone.link.lives >= 2 for phone in there.phones)


async def test_answers_that_are_lost_on_the_way_are_asked_for_again(mortal: Mortal) -> None:
    """The server has written the ideas, and the phones never heard of it."""
    async with wire_to(mortal.port) as wire, crowd(mortal.url, wire.url, PEOPLE) as there:
        wire.swallow()
        there.say(EACH)
        async with asyncio.timeout(SECONDS):
            while len(await there.stored()) < PEOPLE:
                wire.swallowed.clear()
                await wire.swallowed.wait()
        assert not there.tally.acked
        wire.mend()
        await every_idea_is_there_once(there, set())
