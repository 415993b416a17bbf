"""Links of hosts, co-hosts and the wall; and finding a café by its code."""

from __future__ import annotations

import pytest

from app.cafe.actor import Role
from app.cafe.opening import OpenCafe
from app.cafe.refusal import Code, Refusal
from app.cafe.settings import Settings
from app.people.grant import LinkRole
from app.people.tables import LINKS
from tests.house import HOST, House, new_id

pytestmark = pytest.mark.anyio


async def test_who_opens_a_cafe_hosts_it_and_has_its_links(house: House) -> None:
    code, _ = await house.desk.open(OpenCafe(op=new_id(), settings=Settings()), HOST)
    links = await house.door.open(code, "mine")
    grant = await house.door.who(code, "mine")
    assert grant is not None
    assert grant.actor.role == Role.HOST
    trades: tuple[tuple[LinkRole, str], ...] = (
        (Role.HOST, links.host),
        (Role.COHOST, links.cohost),
        (Role.WALL, links.wall),
    )
    for role, secret in trades:
        assert (await house.door.enter(code, role, secret, f"a {role}", "x")).role == role
    rows = await house.store.read(lambda tx: repr(list(tx.connection.execute(LINKS.select()))))
    assert not any(secret in rows for secret in (links.host, links.cohost, links.wall))


async def test_a_link_opens_its_own_role_and_cafe_alone(house: House) -> None:
    one, _ = await house.desk.open(OpenCafe(op=new_id(), settings=Settings()), HOST)
    links = await house.door.open(one, "mine")
    other = await house.open()
    for code, role, secret in (
        (one, Role.HOST, links.cohost),
        (other, Role.HOST, links.host),
        (one, Role.HOST, ""),
    ):
        with pytest.raises(Refusal) as no:
            await house.door.enter(code, role, secret, "b", "x")  # type: ignore[arg-type]
        assert no.value.code == Code.WRONG_LINK
    assert await house.door.who(one, "b") is None


async def test_a_new_link_ends_the_old_one(house: House) -> None:
    code = await house.open()
    first = await house.door.new_link(code, Role.COHOST)
    await house.door.enter(code, Role.COHOST, first, "b", "x")
    second = await house.door.new_link(code, Role.COHOST)
    with pytest.raises(Refusal):
        await house.door.enter(code, Role.COHOST, first, "c", "x")
    assert await house.door.who(code, "b") is not None
    third = await house.door.new_link(code, Role.COHOST, ends_grants=True)
    assert await house.door.who(code, "b") is None
    assert second != third
    assert await house.door.who(code, "host") is not None


async def test_a_browser_may_be_host_and_participant(house: House) -> None:
    code = await house.open()
    person = await house.join(code, "host")
    host, me = await house.door.who(code, "host"), await house.door.who(code, "host", Role.PARTICIPANT)
    assert host is not None
    assert host.role == Role.HOST
    assert me == person.grant
    assert await house.door.who(code, "host", Role.WALL) is None


async def test_the_cafes_of_a_browser_newest_first(house: House) -> None:
    codes = []
    for _ in range(3):
        house.now += 1000
        codes.append(await house.open())
    await house.desk.remove(codes[1])
    await house.join(codes[0], "guest")
    assert [hosted.code for hosted in await house.door.hosted("host")] == [codes[2], codes[0]]
    assert await house.door.hosted("guest") == []


async def test_a_cafe_is_found_by_what_people_type(house: House) -> None:
    code = await house.open()
    assert await house.door.find(f" {code.lower()[:3]}-{code.lower()[3:]}", "x") == code
    assert await house.door.find(f"http://10.0.0.2:8000/c/{code}", "x") == code


async def test_wrong_gone_and_malformed_codes_are_different_answers(house: House) -> None:
    gone = await house.open()
    await house.desk.remove(gone)
    wanted = {
        gone: Code.CAFE_GONE,
        "B2B2B2": Code.NO_CAFE,
        "B2": Code.CODE_TOO_SHORT,
        "hello!": Code.NOT_A_CODE,
    }
    for text, why in wanted.items():
        with pytest.raises(Refusal) as no:
            await house.door.find(text, "x")
        assert no.value.code == why


async def test_guessing_codes_ends_soon(house: House) -> None:
    code = await house.open()
    codes = []
    for _ in range(61):
        with pytest.raises(Refusal) as no:
            await house.door.find("B2B2B2", "10.0.0.7")
        codes.append(no.value.code)
    assert codes == [Code.NO_CAFE] * 60 + [Code.TOO_MANY_TRIES]
    assert await house.door.find(code, "10.0.0.8") == code
