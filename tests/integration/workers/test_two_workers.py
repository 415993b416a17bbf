"""One café on two workers: whatever worker a browser comes to, it sees and does the same."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from tests.integration.served import Browser, Page
from tests.integration.workers.conftest import Both, Start
from tests.redis_server import RedisServer

pytestmark = pytest.mark.anyio


class Room:
    """A host on one worker, two people on both, in the first round."""

    def __init__(self, both: Both, code: str, host: Browser, console: Page) -> None:
        self.both, self.code, self.host, self.console = both, code, host, console
        self.browsers = [host]

    @classmethod
    async def opened(cls, both: Both) -> Room:
        host = Browser(both.one)
        code = await host.open_cafe(welcome_minutes=0)
        return cls(both, code, host, await host.page(code, "host", room="run"))

    async def guest(self, where: Browser | None = None) -> tuple[Browser, Page]:
        """Somebody who comes in by one worker and whose page is opened at the other."""
        joining = Browser(self.both.one)
        await joining.join(self.code)
        there = self.both.elsewhere(joining)
        self.browsers += [joining, there]
        return there, await there.page(self.code)

    async def begin(self) -> None:
        for leaves in ("lobby", "move-1"):
            await self.console.ask(self.host.op(), do="step.next", leaves=leaves)

    async def close(self) -> None:
        for browser in self.browsers:
            await browser.close()


def wrote(page: Page, text: str) -> dict[str, object]:
    return {"do": "idea.add", "text": text, "round": 1, "table": page.me["table"]}


async def test_people_on_different_workers_see_each_others_ideas(both: Both) -> None:
    room = await Room.opened(both)
    guest, page = await room.guest()
    await room.begin()
    await page.until(lambda page: page.me.get("table") is not None)
    near = both.elsewhere(guest)
    room.browsers.append(near)
    twin = await near.page(room.code)
    assert "ack" in await page.ask(guest.op(), **wrote(page, "Said on the other worker"))
    await twin.until(lambda twin: twin.shows("Said on the other worker"))
    await twin.ask(near.op(), **wrote(twin, "And answered on this one"))
    await page.until(lambda page: page.shows("And answered on this one"))
    await room.close()


async def test_an_op_that_came_to_both_workers_happens_once(both: Both) -> None:
    room = await Room.opened(both)
    guest, page = await room.guest()
    await room.begin()
    await page.until(lambda page: page.me.get("table") is not None)
    near = both.elsewhere(guest)
    room.browsers.append(near)
    command = {"op": guest.op(), **wrote(page, "Sent twice")}
    where = f"/api/cafes/{room.code}/commands?place=table"
    told = await asyncio.gather(*(browser.post(where, command) for browser in (guest, near, guest, near)))
    assert len({answer.json()["acks"][0]["seq"] for answer in told}) == 1
    mine = (await near.post(f"/api/cafes/{room.code}/mine", {"secret": guest.secret})).json()
    assert len(mine["ideas"]) == 1
    await room.close()


async def test_a_page_shows_what_was_answered_by_the_other_worker_a_moment_ago(both: Both) -> None:
    room = await Room.opened(both)
    for number in range(5):
        guest = await Browser(both.one if number % 2 else both.other).join(room.code, f"Guest {number}")
        there = both.elsewhere(guest)
        assert (await there.http.get(f"/c/{room.code}")).status_code == 200
        view = (await there.http.get(f"/api/cafes/{room.code}/view", params={"place": "table"})).json()
        assert view["me"]["person"] == guest.person
        room.browsers += [guest, there]
    await room.close()


async def test_the_host_sees_who_is_online_on_the_other_worker(both: Both) -> None:
    room = await Room.opened(both)
    _, page = await room.guest()

    async def listed() -> str:
        return (await room.host.http.get(f"/h/{room.code}/people")).text

    while "offline" in await listed():
        await asyncio.wait_for(room.console.next(), 5)
    await page.socket.close()
    while "offline" not in await listed():
        await asyncio.wait_for(room.console.next(), 5)
    await room.close()


async def test_who_is_sent_away_loses_the_socket_on_the_other_worker(both: Both) -> None:
    room = await Room.opened(both)
    guest, page = await room.guest()
    await room.begin()
    await page.until(lambda page: page.me.get("table") is not None)
    op = guest.op()
    await page.ask(op, **wrote(page, "Something rude"))
    banned = await room.host.post(f"/api/cafes/{room.code}/bans", {"idea": op.partition(".")[0]})
    assert banned.json()["banned"], banned.text
    await asyncio.wait_for(page.socket.wait_closed(), 5)
    await room.close()


async def test_words_that_are_erased_go_from_pages_on_the_other_worker(both: Both) -> None:
    room = await Room.opened(both)
    guest, page = await room.guest()
    await room.begin()
    await page.until(lambda page: page.me.get("table") is not None)
    op, epoch = guest.op(), page.epoch
    await page.ask(op, **wrote(page, "My neighbour's name"))
    await page.until(lambda page: page.shows("neighbour"))
    await room.console.ask(room.host.op(), do="idea.redact", idea=op.partition(".")[0])
    await page.until(lambda page: page.epoch != epoch and not page.shows("neighbour"))
    await room.close()


async def test_the_links_of_a_new_cafe_are_shown_once_by_whichever_worker(both: Both) -> None:
    host = Browser(both.one)
    form = {"op": host.op(), "recipe": "classic", "name": "Links"}
    gone = await host.http.post("/new", data=form, headers={"origin": both.one.http})
    to = gone.headers.get("location") or gone.text
    code = to.split("/h/")[1][:6]
    there = both.elsewhere(host)
    assert "/enter#" in (await there.http.get(f"/h/{code}/run")).text
    assert "/enter#" not in (await there.http.get(f"/h/{code}/run")).text
    await host.close()
    await there.close()


@pytest.mark.parametrize("cut", ["kill", "throw_out", "never there"])
async def test_what_the_bus_did_not_tell_is_seen_within_moments(
    cut: str, start: Start, own_redis: RedisServer, tmp_path: Path
) -> None:
    both = start(own_redis.address if cut != "never there" else "")
    room = await Room.opened(both)
    guest, page = await room.guest()
    await room.begin()
    await page.until(lambda page: page.me.get("table") is not None)
    if cut != "never there":
        await asyncio.to_thread(getattr(own_redis, cut))
    near = both.elsewhere(guest)
    room.browsers.append(near)
    twin = await near.page(room.code)
    await page.ask(guest.op(), **wrote(page, "While the bus was cut"))
    await twin.until(lambda twin: twin.shows("While the bus was cut"))
    if cut == "kill":
        await asyncio.to_thread(own_redis.start)
    await page.ask(guest.op(), **wrote(page, "After it came back"))
    await twin.until(lambda twin: twin.shows("After it came back"))
    await room.close()
