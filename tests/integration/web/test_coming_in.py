"""The door: codes, the four plain sentences, coming back, a table's device."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.integration.served import Browser

pytestmark = pytest.mark.anyio
Make = Callable[[], Browser]


async def test_a_code_is_forgiven_its_case_spaces_and_script(browser: Make) -> None:
    code = await browser().open_cafe()
    guest = browser()
    wide = "".join(chr(ord(sign) + 0xFEE0) for sign in code)
    for typed in (code, code.lower(), f" {code[:3]}-{code[3:]} ", wide, f"http://cafe.test/c/{code}?x"):
        answer = await guest.http.post("/join", data={"code": typed})
        assert answer.status_code == 303, typed
        assert answer.headers["location"] == f"/c/{code}"


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("222222", "We do not know this code."),
        ("2222", "A code has six letters or digits."),
        ("", "A code has six letters or digits."),
    ],
)
async def test_a_code_that_opens_nothing_is_told_so(browser: Make, typed: str, says: str) -> None:
    answer = await browser().http.post("/join", data={"code": typed})
    assert answer.status_code in (400, 404)
    assert says in answer.text


async def test_a_locked_cafe_says_so_and_lets_those_in_who_are_in(browser: Make) -> None:
    host, inside = browser(), browser()
    code = await host.open_cafe()
    await inside.join(code)
    console = await host.page(code, "host", room="run")
    await console.ask(host.op(), do="door.lock", locked=True)
    late = browser()
    body = {"op": late.op(), "secret": late.secret}
    answer = await late.post(f"/c/{code}/join", body)
    assert answer.status_code == 409
    assert answer.json()["error"]["code"] == "cafe_locked"
    assert "not letting more people in" in answer.json()["error"]["say"]
    assert "not letting more people in" in (await late.http.get(f"/c/{code}")).text
    assert (await inside.http.get(f"/c/{code}")).status_code == 200


async def test_a_closed_cafe_says_so(browser: Make) -> None:
    host = browser()
    code = await host.open_cafe(welcome_minutes=0, rounds=1, closing_minutes=0)
    await browser().join(code)
    console = await host.page(code, "host", room="run")
    for leaves in ("lobby", "move-1", "round-1", "harvest"):
        assert "ack" in await console.ask(host.op(), do="step.next", leaves=leaves)
    late = browser()
    answer = await late.post(f"/c/{code}/join", {"op": late.op(), "secret": late.secret})
    assert answer.status_code == 409 and answer.json()["error"]["code"] == "cafe_closed"
    assert "This café has closed." in (await late.http.get(f"/c/{code}")).text


async def test_who_is_banned_is_out_and_told_so(browser: Make) -> None:
    host, guest = browser(), browser()
    code = await host.open_cafe(welcome_minutes=0)
    await guest.join(code)
    console = await host.page(code, "host", room="run")
    for leaves in ("lobby", "move-1"):
        await console.ask(host.op(), do="step.next", leaves=leaves)
    page = await guest.page(code)
    op = guest.op()
    table = page.me["table"]
    await page.ask(op, do="idea.add", text="Not nice", round=1, table=table)
    answer = await host.post(f"/api/cafes/{code}/bans", {"idea": op.split(".")[0]})
    assert answer.json()["banned"] is True
    await page.socket.wait_closed()
    again = await guest.http.get(f"/c/{code}")
    assert again.status_code == 403
    assert "take part in this café" in again.text
    bans = (await host.http.get(f"/api/cafes/{code}/bans")).json()["bans"]
    await host.http.delete(f"/api/cafes/{code}/bans/{bans[0]['id']}")
    assert (await guest.http.get(f"/c/{code}")).status_code == 200


async def test_a_resume_code_brings_the_same_person_who_still_owns_their_ideas(browser: Make) -> None:
    host, first, second = browser(), browser(), browser()
    code = await host.open_cafe(welcome_minutes=0)
    await first.join(code, "Mina")
    console = await host.page(code, "host", room="run")
    for leaves in ("lobby", "move-1"):
        await console.ask(host.op(), do="step.next", leaves=leaves)
    page = await first.page(code)
    op = first.op()
    await page.ask(op, do="idea.add", text="Mine", round=1, table=page.me["table"])
    answer = await second.post(f"/c/{code}/resume", {"code": first.resume_code.lower()})
    assert answer.status_code == 200
    assert answer.json()["secret"] == first.secret and answer.json()["mine"] == [op.split(".")[0]]
    again = await second.page(code)
    await again.until(lambda page: bool(page.me))
    assert again.me["person"] == first.person and again.me["name"] == "Mina"
    wrong = await second.post(f"/c/{code}/resume", {"code": "22222222"})
    assert wrong.status_code == 403


async def test_joining_twice_with_one_op_is_one_person(browser: Make) -> None:
    guest = browser()
    code = await browser().open_cafe()
    body = {"op": guest.op(), "secret": guest.secret, "name": "Ada"}
    first, second = [(await guest.post(f"/c/{code}/join", body)).json() for _ in range(2)]
    assert first == second


async def test_a_tables_device_is_no_person(browser: Make) -> None:
    host, tablet = browser(), browser()
    code = await host.open_cafe(welcome_minutes=0)
    await browser().join(code)
    assert (await tablet.post(f"/c/{code}/device", {"table": 1})).status_code == 200
    console = await host.page(code, "host", room="run")
    for leaves in ("lobby", "move-1"):
        await console.ask(host.op(), do="step.next", leaves=leaves)
    page = await (await tablet.page(code)).until(lambda page: page.me.get("table") == 1)
    assert page.me["device"] is True
    answer = await page.ask(tablet.op(), do="idea.add", text="From the table", round=1, table=1)
    assert answer["ack"]["state"] == "shown"
    assert (await tablet.post(f"/c/{code}/device", {"table": 99})).status_code == 409


async def test_a_link_lets_a_co_host_and_the_wall_in_once_its_secret_is_traded(browser: Make) -> None:
    host, other, wall = browser(), browser(), browser()
    code = await host.open_cafe()
    assert (await other.http.get(f"/h/{code}/run")).status_code == 403
    answer = await other.post(f"/h/{code}/enter", {"secret": host.links["cohost"].partition("#")[2]})
    assert answer.json()["to"] == f"/h/{code}/run"
    assert (await other.http.get(f"/h/{code}/run")).status_code == 200
    await wall.post(f"/w/{code}/enter", {"secret": host.links["wall"].partition("#")[2]})
    assert (await wall.http.get(f"/w/{code}")).status_code == 200
    assert (await wall.http.get(f"/h/{code}/run")).status_code == 403
    wrong = await browser().post(f"/h/{code}/enter", {"secret": "0" * 32})
    assert wrong.status_code == 403


async def test_the_own_page_can_be_forgotten(browser: Make) -> None:
    host, guest, other = browser(), browser(), browser()
    code = await host.open_cafe(welcome_minutes=0)
    for one in (guest, other):
        await one.join(code)
    console = await host.page(code, "host", room="run")
    for leaves in ("lobby", "move-1"):
        await console.ask(host.op(), do="step.next", leaves=leaves)
    page = await guest.page(code)
    await page.ask(guest.op(), do="idea.add", text="Forget this please", round=1, table=page.me["table"])
    reader = await (await other.page(code)).until(lambda page: page.shows("Forget this please"))
    assert (await guest.post(f"/c/{code}/erase", {"secret": guest.secret})).status_code == 400
    answer = await guest.post(f"/c/{code}/erase", {"secret": guest.secret, "sure": True})
    assert answer.json() == {"erased": 1}
    await reader.until(lambda page: not page.shows("Forget this please"))
    assert "Forget this please" not in (await host.http.get(f"/h/{code}/export.json")).text
    assert "Come in" in (await guest.http.get(f"/c/{code}")).text
