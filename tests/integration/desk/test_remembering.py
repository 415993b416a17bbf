"""The log is the truth: what a desk holds in memory can be thrown away, or be behind."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from app.cafe.catalogue import read_command
from app.cafe.refusal import Code, Refusal
from app.desk.ack import Grown
from app.desk.bounds import Bounds
from app.desk.bus import LocalBus
from app.desk.desk import Desk
from tests.building import a_cafe
from tests.house import HOST, START, House, a_house, new_id

pytestmark = pytest.mark.anyio


async def test_a_restart_gives_the_same_cafe(tmp_path: Path) -> None:
    async with a_house(tmp_path) as house:
        code = await house.open()
        person = await house.join(code, "a")
        await house.next(code)
        await house.idea(person, "still here")
        before = (await house.desk.here(code)).cafe
    async with a_house(tmp_path) as house:
        assert (await house.desk.here(code)).cafe == before


async def test_an_idle_cafe_leaves_memory_and_comes_back(tmp_path: Path) -> None:
    async with a_house(tmp_path, Bounds(idle_minutes=0)) as house:
        code = await house.open()
        await house.host(code, "person.add")
        before = await house.desk.here(code)
        house.desk.forget_idle()
        assert house.desk._held == {}
        assert await house.desk.here(code) == before
        assert (await house.host(code, "person.add")).seq == 3


async def test_a_cafe_in_use_stays_in_memory(house: House) -> None:
    code = await house.open()
    house.desk.forget_idle()
    assert list(house.desk._held) == [code]


async def test_two_desks_take_turns_at_one_log(house: House) -> None:
    other = Desk(house.store, clock=lambda: START)
    code = await house.open()
    await other.here(code)
    for _ in range(3):
        await house.host(code, "person.add")
        await asyncio.gather(*(_add(other, code) for _ in range(2)))
    log = await house.desk.log(code)
    assert [one.seq for one in log] == list(range(1, 11))
    assert (await other.here(code)).cafe.seq == 10
    assert (await house.host(code, "person.add")).seq == 11
    await other.close()


async def test_a_desk_that_hears_of_another_catches_up_and_tells_its_own(house: House) -> None:
    bus = LocalBus()
    one, other = Desk(house.store, bus=bus), Desk(house.store, bus=bus)
    code = await house.open()
    await other.here(code)
    caught_up = asyncio.Event()
    heard: list[Grown] = []

    def grown(news: Grown) -> None:
        heard.append(news)
        caught_up.set()

    other.listen(grown)
    await _add(one, code)
    await asyncio.wait_for(caught_up.wait(), 5)
    assert [(news.before.seq, news.after.seq, news.fresh) for news in heard] == [(1, 2, False)]
    await one.close()
    await other.close()


async def test_a_desk_that_is_behind_tells_its_own_what_it_missed(house: House) -> None:
    other = Desk(house.store, clock=lambda: START)
    code = await house.open()
    await other.here(code)
    heard: list[Grown] = []
    other.listen(heard.append)
    await house.host(code, "person.add")
    await _add(other, code)
    assert [[one.seq for one in news.recorded] for news in heard] == [[2, 3]]
    await other.close()


async def test_an_archive_gives_back_a_cafe_of_the_same_state(house: House) -> None:
    talk = a_cafe(people=6, at="round-2")
    talk.idea("brought from far")
    code = await house.desk.bring_in(talk.log)
    assert (await house.desk.here(code)).cafe == talk.cafe
    assert (await house.desk.bring_in(talk.log)) != code


async def test_what_is_no_log_is_not_brought_in(house: House) -> None:
    for wrong in ([], a_cafe(people=1).log[1:]):
        with pytest.raises(Refusal) as no:
            await house.desk.bring_in(wrong)
        assert no.value.code == Code.MALFORMED


async def _add(desk: Desk, code: str) -> None:
    await desk.submit(code, read_command({"do": "person.add", "op": new_id()}), HOST)
