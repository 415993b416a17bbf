"""A phone comes back with the number it has: it gets what it lacks, whatever happened meanwhile."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.faults.mortal import Mortal
from tests.integration.served import Browser, Page, Served

pytestmark = pytest.mark.anyio


class Room:
    """A host and a guest in round one; `page` is the guest's, open."""

    def __init__(self, host: Browser, code: str, guest: Browser, page: Page) -> None:
        self.host, self.code, self.guest, self.page = host, code, guest, page

    async def write(self, text: str, page: Page | None = None) -> str:
        """The guest writes; answers the idea's id once it is acknowledged and seen."""
        op = self.guest.op()
        wish = {"do": "idea.add", "text": text, "round": 1, "table": self.page.me["table"]}
        await (page or self.page).ask(op, **wish)
        await (page or self.page).until(lambda page: page.shows(text))
        return op.partition(".")[0]

    async def again(self, epoch: str | None, seq: int) -> Page:
        """Another page of the guest's, which has seen `seq` of `epoch`."""
        return await self.guest.page(self.code, epoch=epoch, seq=seq)

    async def afresh(self) -> dict[str, str]:
        """What a page opened now shows: ideas by their part."""
        return ideas(await self.again(None, 0))


def ideas(page: Page) -> dict[str, str]:
    """The cards on a page."""
    return {part: html for part, html in page.parts.items() if part.startswith("idea-")}


@pytest.fixture
async def room(mortal: Mortal) -> AsyncIterator[Room]:
    host = Browser(Served(mortal.port))
    code = await host.open_cafe(welcome_minutes=0)
    guest = await Browser(Served(mortal.port)).join(code)
    for leaves in ("lobby", "move-1"):
        wish = {"op": host.op(), "do": "step.next", "leaves": leaves}
        assert (await host.post(f"/api/cafes/{code}/commands?place=host", wish)).status_code == 200
    yield Room(host, code, guest, await guest.page(code))
    await host.close()
    await guest.close()


async def test_any_number_brings_a_page_to_what_a_fresh_one_shows(room: Room, mortal: Mortal) -> None:
    """From 0, from each number since, from one that never was; twice in a row; and after a kill again."""
    for number in range(4):
        await room.write(f"Idea {number}")
    epoch, seq, whole = room.page.epoch, room.page.seq, ideas(room.page)
    for _ in range(2):
        for known in (0, *range(seq - 4, seq + 1), seq + 1000):
            page = await room.again(epoch, known)
            lacking = {part: html for part, html in whole.items() if part not in ideas(page)}
            assert ideas(page) | lacking == whole
            assert page.seq == seq
            assert not (known == 0 and lacking)
            await page.socket.close()
        mortal.kill()
        await asyncio.to_thread(mortal.start)
    assert await room.afresh() == whole


async def test_what_is_written_between_the_page_and_its_socket_is_not_missed(room: Room) -> None:
    """The page was made at one number; ideas come; then it says hello with that number."""
    frame = (await room.guest.http.get(f"/api/cafes/{room.code}/view", params={"place": "table"})).json()
    writing = asyncio.gather(*(room.guest.page(room.code) for _ in range(2)))
    said = [await room.write(f"Meanwhile {number}") for number in range(3)]
    page = await room.again(frame["epoch"], frame["seq"])
    await page.until(lambda page: set(ideas(page)) == {f"idea-{one}" for one in said})
    await writing


async def test_words_that_were_erased_are_gone_from_a_page_that_was_away(room: Room, mortal: Mortal) -> None:
    kept, erased = await room.write("May stay"), await room.write("The neighbour by name")
    epoch, seq = room.page.epoch, room.page.seq
    wish = {"op": room.host.op(), "do": "idea.redact", "idea": erased}
    await room.host.post(f"/api/cafes/{room.code}/commands?place=host", wish)
    mortal.kill()
    await asyncio.to_thread(mortal.start)
    for known in (0, seq):
        page = await room.again(epoch, known)
        assert page.heard[0]["fresh"] and page.epoch != epoch
        assert f"idea-{kept}" in page.parts and not page.shows("The neighbour by name")
        twice = await room.again(page.epoch, page.seq)
        assert not twice.heard[0].get("fresh") and not ideas(twice)


async def test_a_database_that_was_put_back_has_another_epoch_only_where_it_must(
    room: Room, mortal: Mortal, tmp_path: Path
) -> None:
    """The file of an hour ago is put in the place of today's: pages that saw more get a fresh view."""
    early = await room.write("Before the copy")
    room_epoch = room.page.epoch
    mortal.kill()
    copies = {file: file.read_bytes() for file in mortal.data.glob("samovar.db*")}
    await asyncio.to_thread(mortal.start)
    page = await room.again(room_epoch, room.page.seq)
    late = await room.write("After the copy", page)
    seen = page.seq
    mortal.kill()
    for file in mortal.data.glob("samovar.db*"):
        file.unlink()
    for file, content in copies.items():
        file.write_bytes(content)
    await asyncio.to_thread(mortal.start)
    back = await room.again(room_epoch, seen)
    assert back.heard[0].get("fresh"), "a number that this log has not reached"
    assert f"idea-{early}" in back.parts and f"idea-{late}" not in back.parts
