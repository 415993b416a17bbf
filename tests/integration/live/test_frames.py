"""Ideas reach who may see them, and nobody else."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.integration.served import Browser, Page

pytestmark = pytest.mark.anyio
Make = Callable[[], Browser]


async def in_round_one(make: Make, people: int, **changes: object) -> tuple[str, Page, list[Browser]]:
    """A café with people in its first round, and its host's page."""
    host = make()
    code = await host.open_cafe(**({"welcome_minutes": 0} | changes))
    guests = [await make().join(code) for _ in range(people)]
    console = await host.page(code, "host", room="run")
    for leaves in ("lobby", "move-1"):
        answer = await console.ask(host.op(), do="step.next", leaves=leaves)
        assert "ack" in answer, answer
    return code, console, guests


def idea(guest: Page, text: str) -> dict[str, object]:
    return {"do": "idea.add", "text": text, "round": 1, "table": guest.me["table"]}


async def seated(guest: Browser, code: str) -> Page:
    return await (await guest.page(code)).until(lambda page: bool(page.me.get("table")))


async def test_an_idea_reaches_the_others_at_the_table(browser: Make) -> None:
    code, _, guests = await in_round_one(browser, 4, table_low=2, table_high=2)
    pages = [await seated(guest, code) for guest in guests]
    writer, reader = next(
        (a, b) for a in pages for b in pages if a is not b and a.me["table"] == b.me["table"]
    )
    away = [page for page in pages if page.me["table"] != writer.me["table"]]
    op = guests[pages.index(writer)].op()
    answer = await writer.ask(op, **idea(writer, "Tea for all & <b>"))
    assert answer["ack"]["state"] == "shown"
    name = f"idea-{op.split('.')[0]}"
    await reader.until(lambda page: name in page.parts)
    assert "Tea for all &amp; &lt;b&gt;" in reader.parts[name]
    for page in away:
        await page.say(ping=7)
        await page.until(lambda page: page.heard[-1].get("pong") == 7)
        assert not page.shows("Tea for all") and name not in str(page.heard)


async def test_the_same_op_twice_is_one_idea_and_the_same_ack(browser: Make) -> None:
    code, _, guests = await in_round_one(browser, 2)
    page = await seated(guests[0], code)
    op = guests[0].op()
    first = await page.ask(op, **idea(page, "Once"))
    second = await page.ask(op, **idea(page, "Once"))
    assert first["ack"]["seq"] == second["ack"]["seq"]
    other = await page.ask(f"{op.split('.')[0]}.{'0' * 64}", **idea(page, "Taken over"))
    assert other["error"]["code"] == "op_taken"


async def test_a_page_that_comes_back_gets_what_it_lacks_and_no_more(browser: Make) -> None:
    code, _, guests = await in_round_one(browser, 2)
    pages = [await seated(guest, code) for guest in guests]
    ops = [guests[0].op() for _ in range(2)]
    await pages[0].ask(ops[0], **idea(pages[0], "Before"))
    await pages[1].until(lambda page: page.shows("Before"))
    left = pages[1]
    await left.socket.close()
    await pages[0].ask(ops[1], **idea(pages[0], "While away"))
    back = await guests[1].page(code, epoch=left.epoch, seq=left.seq)
    assert not any(message.get("fresh") for message in back.heard)
    assert back.shows("While away") and not back.shows("Before")


async def test_a_page_of_another_log_or_audience_gets_a_fresh_view(browser: Make) -> None:
    code, _, guests = await in_round_one(browser, 2)
    page = await seated(guests[0], code)
    for epoch, seq in (("other", page.seq), (page.epoch, page.seq + 1000), (None, 0)):
        again = await guests[0].page(code, epoch=epoch, seq=seq)
        assert any(message.get("fresh") for message in again.heard)


async def test_who_moves_gets_the_new_tables_view_on_the_same_socket(browser: Make) -> None:
    code, console, guests = await in_round_one(browser, 4, table_low=2, table_high=2)
    pages = [await seated(guest, code) for guest in guests]
    mover = pages[0]
    target = next(page for page in pages if page.me["table"] != mover.me["table"])
    op = guests[pages.index(target)].op()
    await target.ask(op, **idea(target, "Said at the other table"))
    host = browser()
    table = target.me["table"]
    answer = await console.ask(host.op(), do="person.move", person=guests[0].person, table=table)
    assert "ack" in answer
    await mover.until(lambda page: page.me.get("table") == table and page.shows("Said at the other table"))
    assert any(message.get("fresh") for message in mover.heard[-4:])


async def test_two_hosts_who_press_next_move_one_step(browser: Make) -> None:
    host = browser()
    code = await host.open_cafe()
    await browser().join(code)
    consoles = [await host.page(code, "host", room="run") for _ in range(2)]
    first = await consoles[0].ask(host.op(), do="step.next", leaves="lobby")
    second = await consoles[1].ask(host.op(), do="step.next", leaves="lobby")
    assert "ack" in first
    assert second["error"]["code"] == "already_moved_on"
    assert second["error"]["kind"] == "refused" and second["error"]["say"]


async def test_an_idea_that_waits_for_the_host_is_in_nobodys_bytes(browser: Make) -> None:
    code, console, guests = await in_round_one(browser, 2, approve_first=True)
    pages = [await seated(guest, code) for guest in guests]
    op = guests[0].op()
    answer = await pages[0].ask(op, **idea(pages[0], "Not yet approved"))
    assert answer["ack"]["state"] == "waiting"
    for page in pages:
        await page.say(ping=1)
        await page.until(lambda page: page.heard[-1].get("pong") == 1)
        assert "Not yet approved" not in str(page.heard)
    fresh = await guests[1].page(code)
    assert not fresh.shows("Not yet approved")
    approved = await console.ask(browser().op(), do="idea.approve", idea=op.split(".")[0])
    assert "ack" in approved
    await pages[1].until(lambda page: page.shows("Not yet approved"))


async def test_the_clock_rings_once_and_by_itself(browser: Make) -> None:
    code, console, guests = await in_round_one(browser, 2)
    page = await seated(guests[0], code)
    assert "ack" in await console.ask(browser().op(), do="clock.add", step="round-1", minutes=-120)
    await page.until(lambda page: any('data-state="over"' in html for html in page.parts.values()))


async def test_refusals_name_their_kind_and_say_a_sentence(browser: Make) -> None:
    code, _, guests = await in_round_one(browser, 2)
    page = await seated(guests[0], code)
    for values, kind, reason in (
        ({"do": "idea.add", "text": "x"}, "malformed", "malformed"),
        ({"do": "no.such"}, "malformed", "malformed"),
        (idea(page, "   "), "malformed", "blank"),
        (idea(page, "x" * 501), "malformed", "too_long"),
        ({"do": "step.next", "leaves": "round-1"}, "denied", "not_allowed"),
        ({"do": "person.join"}, "denied", "not_allowed"),
        ({**idea(page, "Elsewhere"), "table": 99}, "refused", "not_at_table"),
    ):
        answer = await page.ask(guests[0].op(), **values)
        assert (answer["error"]["kind"], answer["error"]["code"]) == (kind, reason)
        assert answer["error"]["say"]


async def test_what_is_no_command_is_answered_and_the_socket_lives_on(browser: Make) -> None:
    code, _, guests = await in_round_one(browser, 1)
    page = await seated(guests[0], code)
    for text in (
        "[" * 20_000,
        "no json",
        "[]",
        '{"op":"\\ud800","do":"idea.add"}',
        '{"ping":{"deep":1}}',
        "{}",
    ):
        await page.socket.send(text)
        told = await page.next()
        assert told["error"]["kind"] == "malformed", text[:20]
    await page.say(ping=3)
    assert (await page.next())["pong"] == 3


async def test_one_browser_too_many_tabs_closes_the_oldest(browser: Make) -> None:
    guest = browser()
    code = await browser().open_cafe()
    await guest.join(code)
    tabs = [await guest.page(code) for _ in range(7)]
    await tabs[0].socket.wait_closed()
    await tabs[6].say(ping=1)
    await tabs[6].until(lambda page: page.heard[-1].get("pong") == 1)
