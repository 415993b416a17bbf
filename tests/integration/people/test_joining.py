"""Coming in, coming back, and being known again."""

from __future__ import annotations

import asyncio
import secrets

import pytest

from app.cafe.actor import Role
from app.cafe.op import owns, parse_op
from app.cafe.refusal import Code, Refusal
from app.people.persons import names
from tests.house import House, new_id, op_with

pytestmark = pytest.mark.anyio
SECRET = "5e" * 16


async def refused(asked: object) -> tuple[Code, str]:
    with pytest.raises(Refusal) as no:
        await asked  # type: ignore[misc]
    return no.value.code, no.value.about


async def test_a_participant_comes_in_with_name_secret_and_resume_code(house: House) -> None:
    code = await house.open()
    op = op_with(SECRET)
    admitted = await house.door.admit(code, "a", op, SECRET, " سیما ")
    assert (admitted.op, admitted.secret, admitted.person) == (op, SECRET, op.partition(".")[0])
    assert len(admitted.resume_code) == 8
    assert await house.door.names(code) == {admitted.person: "سیما"}
    mine = await house.door.mine(admitted.grant)
    assert (mine.name, mine.secret, mine.resume_code) == ("سیما", SECRET, admitted.resume_code)
    assert await house.door.who(code, "a") == admitted.grant
    assert await house.door.who(code, "b") is None


async def test_a_second_tab_is_the_same_head(house: House) -> None:
    code = await house.open()
    first, second = await asyncio.gather(house.join(code, "a", "Sima"), house.join(code, "a", "Sima again"))
    assert first == second
    assert len((await house.desk.here(code)).cafe.people) == 1
    assert list((await house.door.names(code)).values()) == ["Sima"]


async def test_joining_again_after_a_lost_answer_changes_nothing(house: House) -> None:
    code = await house.open()
    op = op_with(SECRET)
    assert await house.door.admit(code, "a", op, SECRET) == await house.door.admit(code, "a", op, SECRET)


async def test_nobody_becomes_somebody_else_by_their_id(house: House) -> None:
    code = await house.open()
    sima = await house.join(code, "a", "Sima")
    other = secrets.token_hex(16)
    taken = op_with(other, sima.person)
    assert await refused(house.door.admit(code, "b", taken, other)) == (Code.NOT_YOURS, sima.person)
    assert await refused(house.door.admit(code, "b", sima.op, other)) == (Code.NOT_YOURS, sima.person)


async def test_a_refused_join_leaves_nothing_at_the_door(house: House) -> None:
    code = await house.open()
    await house.host(code, "door.lock", locked=True)
    assert (await refused(house.join(code, "a", "Sima")))[0] == Code.CAFE_LOCKED
    grant = await house.door.who(code, "a")
    assert grant is not None
    await house.door.turn_away(grant)
    assert await house.door.who(code, "a") is None
    assert await house.door.names(code) == {}


async def test_names_have_a_length(house: House) -> None:
    code = await house.open()
    asked = house.door.admit(code, "a", op_with(SECRET), SECRET, "x" * 61)
    assert await refused(asked) == (Code.TOO_LONG, "1")


async def test_what_is_no_secret_is_not_taken(house: House) -> None:
    code = await house.open()
    for wrong in ("", "5e", "G" * 32):
        assert (await refused(house.door.admit(code, "a", op_with(SECRET), wrong)))[0] == Code.MALFORMED


async def test_a_resume_code_brings_a_person_to_another_phone_still_owning_their_ideas(house: House) -> None:
    code = await house.open()
    sima = await house.join(code, "a", "Sima")
    await house.next(code)
    idea = await house.idea(sima, "mine")
    typed = f"{sima.resume_code[:4]}-{sima.resume_code[4:]}".lower()
    back = await house.door.resume(code, typed, "second phone", "10.0.0.7")
    assert (back.person, back.secret, back.op) == (sima.person, sima.secret, sima.op)
    assert back.grant.ballot == sima.grant.ballot != ""
    kept = (await house.desk.here(code)).cafe.ideas[idea].key_hash
    assert owns(back.secret, idea, kept)
    assert await house.door.who(code, "a") == sima.grant


async def test_a_browser_that_is_somebody_becomes_who_it_resumes(house: House) -> None:
    code = await house.open()
    sima, omid = await house.join(code, "a"), await house.join(code, "b")
    assert (await house.door.resume(code, sima.resume_code, "b", "x")).person == sima.person
    assert (await house.door.mine(omid.grant)).name == ""


async def test_resume_codes_are_of_one_cafe(house: House) -> None:
    sima = await house.join(await house.open(), "a")
    other = await house.open()
    asked = house.door.resume(other, sima.resume_code, "b", "x")
    assert (await refused(asked))[0] == Code.WRONG_RESUME_CODE


async def test_wrong_resume_codes_are_few_even_all_at_once(house: House) -> None:
    code = await house.open()
    sima = await house.join(code, "a")
    wrong = [house.door.resume(code, "22222222", "b", "10.0.0.7") for _ in range(15)]
    answers = await asyncio.gather(*wrong, return_exceptions=True)
    codes = [no.code for no in answers if isinstance(no, Refusal)]
    assert codes.count(Code.WRONG_RESUME_CODE) == 10
    assert codes.count(Code.TOO_MANY_TRIES) == 5
    blocked = house.door.resume(code, sima.resume_code, "b", "10.0.0.7")
    assert (await refused(blocked))[0] == Code.TOO_MANY_TRIES
    assert (await house.door.resume(code, sima.resume_code, "b", "10.0.0.8")).person == sima.person


async def test_a_hall_behind_one_address_resumes_freely(house: House) -> None:
    code = await house.open()
    for number in range(15):
        person = await house.join(code, f"phone {number}")
        await house.door.resume(code, person.resume_code, f"new phone {number}", "10.0.0.7")


async def test_a_tables_device_is_no_person(house: House) -> None:
    code = await house.open()
    grant = await house.door.admit_device(code, "tablet", 3)
    assert (grant.role, grant.person, grant.table, grant.actor.table) == (Role.DEVICE, None, 3, 3)
    assert (await house.door.admit_device(code, "tablet", 4)).id == grant.id
    await house.door.sign_out(grant)
    assert await house.door.who(code, "tablet") is None


async def test_people_without_a_phone_have_names_too(house: House) -> None:
    code = await house.open()
    person = new_id()
    await house.door.rename(code, person, "Grandmother")
    await house.door.rename(code, person, "Nana")
    assert await house.door.names(code) == {person: "Nana"}
    await house.door.rename(code, person, "")
    assert await house.door.names(code) == {}


async def test_a_name_read_while_it_changes_is_not_kept(house: House) -> None:
    code = await house.open()
    person = new_id()
    await asyncio.gather(
        *(house.door.rename(code, person, f"n{n}") for n in range(5)), house.door.names(code)
    )
    stored = await house.store.read(lambda tx: names(tx, tx.find(code).id))
    assert await house.door.names(code) == stored == {person: stored[person]}


async def test_a_closed_cafe_lets_nobody_in(house: House) -> None:
    code = await house.open()
    sima = await house.join(code, "a")
    await house.close(code)
    assert (await refused(house.join(code, "b")))[0] == Code.CAFE_CLOSED
    assert (await refused(house.door.resume(code, sima.resume_code, "b", "x")))[0] == Code.WRONG_RESUME_CODE
    assert await house.door.who(code, "a") is not None


async def test_a_cafe_that_was_closed_by_mistake_gets_its_secrets_back_from_the_phones(house: House) -> None:
    code = await house.open()
    sima = await house.join(code, "a", "Sima")
    await house.close(code)
    assert (await refused(house.door.remember(sima.grant, sima.secret)))[0] == Code.CAFE_CLOSED
    await house.host(code, "act.undo", act=(await house.desk.here(code)).cafe.acts[-1].seq)
    grant = await house.door.who(code, "a")
    assert grant is not None
    assert grant.ballot == ""
    assert (await refused(house.door.remember(grant, SECRET)))[0] == Code.NOT_YOURS
    again = await house.door.remember(grant, sima.secret)
    assert (again.secret, again.op, again.grant) == (sima.secret, sima.op, sima.grant)
    assert await house.door.remember(grant, sima.secret) == again
    assert (await house.door.resume(code, again.resume_code, "b", "x")).person == sima.person


async def test_the_take_home_is_opened_by_its_secret_before_and_after_the_close(house: House) -> None:
    code = await house.open()
    sima = await house.join(code, "a")
    assert await house.door.take_home(code, sima.secret) == sima.person
    await house.close(code)
    assert await house.door.take_home(code, sima.secret) == sima.person
    assert (await refused(house.door.take_home(code, "5e" * 16)))[0] == Code.WRONG_LINK
    await house.door.saved(code, sima.person)
    await house.door.saved(code, sima.person)
    assert await house.door.savers(code) == 1


def test_an_admitted_op_is_made_of_the_persons_secret() -> None:
    op = parse_op(op_with(SECRET, "abc"))
    assert owns(SECRET, "abc", op.key_hash)
