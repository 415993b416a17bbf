"""The people in the pictures: they come in, write, pass on and vote over the public interface."""

from __future__ import annotations

import asyncio
import contextlib
import re
from typing import Any

from websockets.asyncio.client import ClientConnection
from websockets.exceptions import ConnectionClosed

from tests.integration.served import Browser, Served
from tests.screenshots.said import DESIGNS, IDEAS, PEOPLE, THEMES

LEAVES = re.compile(r'data-leaves="([^"]+)"')


class Room:
    """A café with its host and its people."""

    def __init__(self, server: Served, lang: str) -> None:
        self.server, self.lang, self.design = server, lang, DESIGNS[lang]
        self.host = self._browser()
        self.people: list[Browser] = []
        self.code = ""
        self.wall_link = ""
        self._listening: list[asyncio.Task[None]] = []
        self._said = 0

    def _browser(self) -> Browser:
        browser = Browser(self.server)
        browser.http.headers["accept-language"] = self.lang
        return browser

    async def open(self, **more: Any) -> None:
        """The host opens the café."""
        design = self.design
        changes = {"name": design.name, "purpose": design.purpose, "questions": design.questions}
        self.code = await self.host.open_cafe(**changes, round_minutes=[20], **more)
        self.wall_link = self.host.links["wall"]

    async def come(self, count: int = len(PEOPLE)) -> None:
        """People come in; each has a phone that is connected."""
        for name in PEOPLE[len(self.people) : len(self.people) + count]:
            person = await self._browser().join(self.code, name)
            page = await person.page(self.code)
            self._listening.append(asyncio.create_task(_listen(page.socket)))
            self.people.append(person)

    async def do(self, who: Browser, name: str, /, **fields: Any) -> dict[str, Any]:
        """A command, over HTTP."""
        answer = await who.post(f"/api/cafes/{self.code}/commands", {"op": who.op(), "do": name, **fields})
        told: dict[str, Any] = answer.json()
        assert "acks" in told, (name, told)
        return told

    async def next(self) -> None:
        """The host presses *next*."""
        parts = (await self.view(self.host, "host", room="run"))["put"]
        leaves = next(found for part in parts if (found := LEAVES.search(part["html"])))
        await self.do(self.host, "step.next", leaves=leaves[1])

    async def view(self, who: Browser, place: str, **more: str) -> dict[str, Any]:
        """What a page shows."""
        answer = await who.http.get(f"/api/cafes/{self.code}/view", params={"place": place, **more})
        told: dict[str, Any] = answer.json()
        assert "put" in told, told
        return told

    async def confirm(self, count: int) -> None:
        """So many say that they are at their table."""
        for person in self.people[:count]:
            me = (await self.view(person, "table"))["me"]
            if me["table"] and not me["confirmed"]:
                await self.do(person, "seat.confirm", round=me["round"])

    async def write(self, count: int) -> None:
        """So many ideas, one person after the other; some build on others, some are marked."""
        last: dict[int, str] = {}
        for _ in range(count):
            person = self.people[self._said % len(self.people)]
            lang, text = IDEAS[(self._said * 7) % len(IDEAS)]
            me = (await self.view(person, "table"))["me"]
            before = last.get(me["table"]) if self._said % 5 == 4 else None
            place = {"round": me["write_round"] if "write_round" in me else me["round"], "table": me["table"]}
            told = await self.do(person, "idea.add", text=text, lang=lang, builds_on=before, **place)
            idea = told["acks"][0]["op"]
            last[me["table"]] = idea
            if self._said % 4 == 1:
                await self.do(person, "idea.mark", idea=idea, insight=True)
            self._said += 1

    async def pass_on(self) -> None:
        """Each table says what the next group shall hear."""
        told: set[int] = set()
        for person in self.people:
            me = (await self.view(person, "table"))["me"]
            if me["table"] in told:
                continue
            told.add(me["table"])
            for slot, text in zip(("insight1", "question"), self.design.handoff, strict=True):
                place = {"round": me["round"], "table": me["table"], "slot": slot}
                await self.do(person, "handoff.write", text=text, **place)

    async def find_themes(self) -> None:
        """The host asks for themes; the pages show when they are there."""
        await self.host.post(f"/h/{self.code}/themes/find", {})

    async def themes(self) -> list[str]:
        """The themes' ids as the wall shows them, largest first."""
        parts = (await self.view(self.host, "wall"))["put"]
        drawn = next((part["html"] for part in parts if part["id"] == "themes"), "")
        return re.findall(r'id="theme-([^"]+)"', drawn)

    async def name_themes(self) -> None:
        """The host gives some themes a better name, and takes the machine's for the others."""
        parts = (await self.view(self.host, "wall"))["put"]
        drawn = next((part["html"] for part in parts if part["id"] == "themes"), "")
        for theme, suggested in re.findall(r'id="theme-([^"]+)"[^>]*?aria-label="([^"]+), [^",]+"', drawn):
            name = THEMES.get(suggested, suggested.rstrip("…."))
            await self.do(self.host, "theme.rename", theme=theme, name=name)

    async def vote(self, themes: list[str]) -> None:
        """Everybody but two puts three dots."""
        for number, person in enumerate(self.people[:-2]):
            first, second = themes[number % len(themes)], themes[(number // 2) % len(themes)]
            dots = {first: 3} if first == second else {first: 2, second: 1}
            await self.do(person, "vote.cast", dots=dots)

    async def outline(self, themes: list[str]) -> None:
        """The host makes outcomes of two themes, and adds a line by hand."""
        for theme, text in zip(themes, self.design.outcomes, strict=False):
            await self.do(self.host, "line.add", text=text, theme=theme)
        await self.do(self.host, "line.add", text=self.design.addition)

    async def close(self) -> None:
        """Everybody leaves."""
        for task in self._listening:
            task.cancel()
        for person in [self.host, *self.people]:
            await person.close()


async def _listen(socket: ClientConnection) -> None:
    with contextlib.suppress(ConnectionClosed):
        async for _ in socket:
            pass
