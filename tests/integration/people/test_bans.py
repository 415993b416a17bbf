"""Sending somebody away by naming an idea of theirs."""

from __future__ import annotations

import pytest

from app.cafe.catalogue import read_command
from app.cafe.refusal import Code, Refusal
from tests.house import House, op_with

pytestmark = pytest.mark.anyio


async def test_who_wrote_an_idea_is_sent_away_on_every_phone_and_let_back_in(house: House) -> None:
    code = await house.open()
    bad, good = await house.join(code, "a", "Sima"), await house.join(code, "b")
    second = await house.door.resume(code, bad.resume_code, "second phone", "x")
    await house.next(code)
    idea = await house.idea(bad, "an insult")
    banned = await house.door.ban(code, idea)
    assert banned is not None
    assert (banned.id, banned.banned) == (bad.grant.id, True)
    for token in ("a", "second phone"):
        grant = await house.door.who(code, token)
        assert grant is not None
        assert grant.banned
    (ban,) = await house.door.bans(code)
    assert (ban.idea, ban.at) == (idea, house.now)
    for asked in (
        house.door.admit(code, "a", op_with(good.secret), good.secret),
        house.door.admit_device(code, "a", 1),
        house.door.resume(code, bad.resume_code, "third phone", "x"),
        house.door.resume(code, good.resume_code, "a", "x"),
    ):
        with pytest.raises(Refusal) as no:
            await asked
        assert no.value.code == Code.BANNED
    assert not (await house.door.who(code, "b") or banned).banned
    await house.door.let_in(code, ban.id)
    assert await house.door.bans(code) == []
    assert await house.door.who(code, "second phone") == second.grant


async def test_a_ban_outlives_signing_out_and_erasing_oneself(house: House) -> None:
    code = await house.open()
    bad = await house.join(code, "a", "Sima")
    await house.next(code)
    await house.door.ban(code, await house.idea(bad, "an insult"))
    await house.door.sign_out(bad.grant)
    await house.send(bad, "person.erase", person=bad.person)
    assert await house.door.names(code) == {}
    grant = await house.door.who(code, "a")
    assert grant is not None
    assert (grant.banned, grant.person) == (True, None)


async def test_a_host_cannot_be_banned_and_an_unknown_sender_is_nobody(house: House) -> None:
    code = await house.open()
    await house.join(code, "a")
    await house.next(code)
    host = await house.door.who(code, "host")
    assert host is not None
    values = {"do": "idea.add", "op": "of-the-host", "text": "typed in", "round": 1, "table": 1}
    await house.desk.submit(code, read_command(values), host.actor, host.id)
    with pytest.raises(Refusal) as no:
        await house.door.ban(code, "of-the-host")
    assert no.value.code == Code.NOT_ALLOWED
    assert await house.door.ban(code, "no-such-idea") is None
