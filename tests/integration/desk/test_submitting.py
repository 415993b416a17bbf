"""A command is decided, put on disk, told and answered."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from app.cafe.catalogue import read_command
from app.cafe.refusal import Code, Refusal
from app.desk.ack import Ack, Grown
from app.desk.bounds import Bounds
from tests.building import replayed
from tests.house import HOST, House, a_house, new_id, op_with

pytestmark = pytest.mark.anyio


async def test_an_acknowledged_command_is_in_the_log(house: House) -> None:
    code = await house.open()
    person = await house.join(code, "a")
    log = await house.desk.log(code)
    assert [type(one.event).__name__ for one in log] == ["CafeOpened", "PersonJoined"]
    assert (await house.desk.here(code)).cafe == replayed(log)
    assert person.person in replayed(log).people


async def test_the_same_op_twice_is_answered_the_same_and_happens_once(house: House) -> None:
    code = await house.open()
    person = await house.join(code, "a")
    await house.next(code)
    op = op_with(person.secret)
    first, second = await asyncio.gather(house.idea(person, "once", op), house.idea(person, "once", op))
    assert first == second
    assert len((await house.desk.here(code)).cafe.ideas) == 1
    again = await house.send(person, "idea.add", op, text="else", round=1, table=1)
    assert again == Ack(first, (await house.desk.here(code)).cafe.seq, again=True)


async def test_an_op_cannot_be_taken_over(house: House) -> None:
    code = await house.open()
    one, other = await house.join(code, "a"), await house.join(code, "b")
    await house.next(code)
    idea = await house.idea(one, "mine")
    with pytest.raises(Refusal) as no:
        await house.idea(other, "not mine", op_with(other.secret, idea))
    assert no.value.code == Code.OP_TAKEN


async def test_a_refusal_is_not_kept_and_holds_up_nobody_in_its_batch(house: House) -> None:
    code = await house.open()
    person = await house.join(code, "a")
    await house.next(code)
    answers = await asyncio.gather(
        house.idea(person, "before"),
        house.idea(person, "  "),
        house.idea(person, "after"),
        return_exceptions=True,
    )
    assert isinstance(answers[1], Refusal)
    assert answers[1].code == Code.BLANK
    assert [idea.text for idea in (await house.desk.here(code)).cafe.ideas.values()] == ["before", "after"]


async def test_what_arrives_while_a_commit_is_written_is_one_batch(house: House) -> None:
    code = await house.open()
    grown: list[Grown] = []
    house.desk.listen(grown.append)
    await asyncio.gather(*(house.host(code, "person.add") for _ in range(40)))
    assert sum(len(news.recorded) for news in grown) == 40
    assert len(grown) <= 3


async def test_listeners_hear_the_numbers_in_order_before_the_answer(house: House) -> None:
    code = await house.open()
    seen: list[int] = []

    def grown(news: Grown) -> None:
        assert news.before.seq == news.recorded[0].seq - 1
        assert news.after.seq == news.recorded[-1].seq
        seen.extend(one.seq for one in news.recorded)

    house.desk.listen(grown)

    async def add() -> None:
        assert (await house.host(code, "person.add")).seq in seen

    await asyncio.gather(*(add() for _ in range(30)))
    assert seen == list(range(2, 32))


async def test_a_listener_that_fails_stops_nobody(house: House) -> None:
    code = await house.open()
    heard: list[Grown] = []

    def fails(news: Grown) -> None:
        raise LookupError(news.code)

    house.desk.listen(fails)
    house.desk.listen(heard.append)
    assert (await house.host(code, "door.lock", locked=True)).seq == 2
    assert len(heard) == 1


async def test_whoever_reads_keeps_the_state_it_began_with(house: House) -> None:
    code = await house.open()
    before = (await house.desk.here(code)).cafe
    await house.host(code, "person.add")
    assert len(before.people) == 0
    assert len((await house.desk.here(code)).cafe.people) == 1


async def test_time_never_goes_back_within_a_log(house: House) -> None:
    code = await house.open()
    for back in (60_000, 10, -5):
        house.now -= back
        await house.host(code, "person.add")
    ats = [one.at for one in await house.desk.log(code)]
    assert ats == sorted(ats)


async def test_the_same_opening_opens_one_cafe(house: House) -> None:
    command = read_command({"do": "cafe.open", "op": new_id(), "settings": {"name": "Once"}})
    (one, first), (other, second) = [await house.desk.open(command, HOST) for _ in range(2)]  # type: ignore[arg-type]
    assert (one, first.seq) == (other, second.seq)
    assert (first.again, second.again) == (False, True)


async def test_an_opening_that_is_refused_leaves_no_cafe(house: House) -> None:
    command = read_command({"do": "cafe.open", "op": new_id(), "settings": {"rounds": 0}})
    with pytest.raises(Refusal) as no:
        await house.desk.open(command, HOST)  # type: ignore[arg-type]
    assert no.value.code == Code.BAD_SETTINGS
    assert await house.store.read(lambda tx: tx.opened_by(command.id)) is None


async def test_the_next_step_gets_its_seats_from_the_seating_room(house: House) -> None:
    code = await house.open(table_high=4)
    people = [await house.join(code, f"phone {n}") for n in range(9)]
    await house.next(code)
    cafe = (await house.desk.here(code)).cafe
    assert {cafe.table_of(person.person) for person in people} == {1, 2, 3}
    assert sorted(len(cafe.at_table[1, table]) for table in (1, 2, 3)) == [3, 3, 3]


async def test_a_plan_that_fails_does_not_stop_the_cafe(house: House) -> None:
    def fails(*_: object) -> dict[str, int]:
        raise ZeroDivisionError

    house.desk._house = type(house.desk._house)(fails, house.desk._house.beside, house.desk._house.clock)
    code = await house.open()
    person = await house.join(code, "a")
    await house.next(code)
    assert (await house.desk.here(code)).cafe.table_of(person.person) == 1


async def test_an_unknown_code_is_refused_and_not_remembered(house: House) -> None:
    for ask in (house.host("B2B2B2", "door.lock", locked=True), house.desk.here("B2B2B2")):
        with pytest.raises(Refusal) as no:
            await ask
        assert no.value.code == Code.NO_CAFE
    assert house.desk._held == {}


async def test_too_many_waiting_are_told_when_to_come_again(tmp_path: Path) -> None:
    async with a_house(tmp_path, Bounds(waiting=3, batch=2)) as house:
        code = await house.open()
        answers = await asyncio.gather(
            *(house.host(code, "person.add") for _ in range(6)), return_exceptions=True
        )
        busy = [no for no in answers if isinstance(no, Refusal)]
        assert [(no.code, no.after) for no in busy] == [(Code.BUSY, 1.0)] * 3
        assert len((await house.desk.here(code)).cafe.people) == 3


async def test_a_sender_who_goes_away_does_not_stop_the_batch(house: House) -> None:
    code = await house.open()
    impatient = asyncio.ensure_future(house.host(code, "person.add"))
    other = asyncio.ensure_future(house.host(code, "person.add"))
    await asyncio.sleep(0)
    impatient.cancel()
    await other
    assert len((await house.desk.here(code)).cafe.people) == 2


async def test_a_closing_desk_answers_what_waits_and_takes_nothing_more(house: House) -> None:
    code = await house.open()
    waiting = [asyncio.ensure_future(house.host(code, "person.add")) for _ in range(5)]
    await asyncio.sleep(0)
    await house.desk.close()
    assert [ack.seq for ack in await asyncio.gather(*waiting)] == [2, 3, 4, 5, 6]
    with pytest.raises(Refusal) as no:
        await house.host(code, "person.add")
    assert no.value.code == Code.BUSY
