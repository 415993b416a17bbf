"""One of the made-up people: a phone that joins, sits, says ideas and sees those of others."""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Callable
from typing import Any

from app.rehearsal import timing
from app.rehearsal.browser import Browser, Server
from app.rehearsal.form import JoinForm
from app.rehearsal.link import Link
from app.rehearsal.outbox import Entry, Outbox
from app.rehearsal.said import Said
from app.rehearsal.tally import Tally

NAMES = ("Amina", "سارا", "지민", "Tomás", "آرش", "서연", "Ingrid", "نیلوفر", "민준", "Kofi", "رضا", "하은")
LANGUAGES = ("en", "fa", "ko")
BUILDS_ON = 0.15
"""Share of ideas that build on one that the phone shows."""


class Phone:
    """Its page shows the parts in `parts`; `me` is what the server tells this person alone."""

    def __init__(self, server: Server, code: str, number: int, tally: Tally, seed: int = 0) -> None:
        self.number, self.code = number, code
        self.browser = Browser(server, LANGUAGES[number % len(LANGUAGES)])
        self.me: dict[str, Any] = {}
        self.parts: set[str] = set()
        self._tally, self._chance = tally, random.Random(f"{seed}-{number}")  # noqa: S311  a play
        self._met: set[str] = set()
        self._changed = asyncio.Event()
        self.link = Link(self.browser, code, "table", self._hear)
        self.outbox = Outbox(self.link)

    async def join(self) -> None:
        """Scan the code, fill in the form, come in. Raises `RefusedError`."""
        form = JoinForm(await self.browser.page(f"/c/{self.code}"))
        body: dict[str, Any] = {
            "op": self.browser.op(),
            "secret": self.browser.secret,
            "name": NAMES[self.number % len(NAMES)] if form.named else "",
            "groups": {group: self._chance.choice(options) for group, options in form.groups.items()},
            "lang": self.browser.lang,
            "writes": self.browser.lang,
        }
        await self.browser.insist(f"/c/{self.code}/join", body)

    async def live(self) -> None:
        """Stay connected and send what is unsent, until cancelled. Raises `RefusedError`."""
        async with asyncio.TaskGroup() as life:
            life.create_task(self.link.run())
            life.create_task(self.outbox.drain())

    async def until(self, seen: Callable[[Phone], bool], patience: float = timing.PATIENCE) -> None:
        """Wait until the page looks so. Raises TimeoutError."""
        async with asyncio.timeout(patience):
            while not seen(self):
                changed = self._changed
                await changed.wait()

    async def talk(self, said: list[Said], seconds: float) -> None:
        """Say these ideas, spread over a time."""
        pauses = sorted(self._chance.uniform(0, seconds) for _ in said)
        began = time.monotonic()
        for idea, pause in zip(said, pauses, strict=True):
            await asyncio.sleep(max(0.0, began + pause - time.monotonic()))
            self.say(idea)

    def say(self, idea: Said) -> str:
        """Put an idea into the outbox, as of the table and round of now; answers its id."""
        here = {"round": self.me["round"], "table": self.me["table"]}
        command = self._command("idea.add", text=idea.text, lang=idea.lang, builds_on=self._origin(), **here)
        name = str(command["op"]).split(".", 1)[0]
        self._tally.sent(name, idea.text)

        def acked(ack: dict[str, Any]) -> None:
            self._tally.answered(name, str(ack.get("state", "")))

        def refused(code: str) -> None:
            self._tally.answered(name, "", code)

        self.outbox.put(Entry(command, acked, refused))
        return name

    def do(self, what: str, **fields: Any) -> None:
        """Put any other command into the outbox; the café may say no."""
        self.outbox.put(Entry(self._command(what, **fields)))

    def ideas(self) -> list[str]:
        """Ids of the ideas that the page shows."""
        return sorted(part.removeprefix("idea-") for part in self.parts if part.startswith("idea-"))

    def themes(self) -> list[str]:
        """Ids of the themes that dots may be given to."""
        return sorted(part.removeprefix("vote-") for part in self.parts if part.startswith("vote-"))

    def choose(self, among: list[str], count: int) -> list[str]:
        """Some of these, by chance; one may come more than once."""
        return self._chance.choices(among, k=count) if among else []

    def _origin(self) -> str | None:
        known = self.ideas()
        return self._chance.choice(known) if known and self._chance.random() < BUILDS_ON else None

    def _command(self, what: str, **fields: Any) -> dict[str, Any]:
        return {"op": self.browser.op(), "do": what, **fields}

    def _hear(self, message: dict[str, Any], at: float) -> None:
        fresh = message.get("fresh", False)
        if fresh:
            self.parts = set()
        put = {part["id"] for part in message.get("put", ())}
        self.parts = (self.parts | put) - set(message.get("drop", ()))
        self.me = message.get("me", self.me)
        self._meet(put, at, fresh=fresh)
        changed, self._changed = self._changed, asyncio.Event()
        changed.set()

    def _meet(self, put: set[str], at: float, *, fresh: bool) -> None:
        """Note the ideas that arrived; a whole view is no arrival."""
        for part in put - self._met:
            if part.startswith("idea-"):
                self._met.add(part)
                if not fresh:
                    self._tally.arrived(part.removeprefix("idea-"), at)
