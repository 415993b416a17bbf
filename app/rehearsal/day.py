"""The course of a café: made-up people come in, talk for some rounds, give dots, and go home."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable, Coroutine, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import httpx2

from app.rehearsal.browser import RefusedError, Server
from app.rehearsal.host import Host
from app.rehearsal.phone import Phone
from app.rehearsal.said import Said
from app.rehearsal.tally import Result, Tally, result

MINUTES = {"lobby": 2.0, "plenary": 2.0, "move": 3.0, "round": 20.0, "harvest": 6.0}
"""How long each step lasts before the host goes on."""
FEW = 3
"""Fewer ideas than this make no themes."""

Tell = Callable[[str, int, int], None]
"""Is told the step, how many ideas are acknowledged, and how many there will be."""


class StoppedError(Exception):
    """The rehearsal can't go on; the message says why."""


@dataclass(frozen=True)
class Plan:
    """`speed` 60: an hour passes in a minute. `rounds`: of the café; ideas are spread over them."""

    people: int
    ideas: Sequence[Said]
    rounds: int
    speed: float
    seed: int = 0


class Day:
    """One café from the lobby to the close."""

    def __init__(self, server: Server, host: Host, plan: Plan, tell: Tell) -> None:
        self.tally = Tally(lambda: self._said(self._step))
        self.phones = [
            Phone(server, host.code, number, self.tally, plan.seed) for number in range(plan.people)
        ]
        self._host, self._plan, self._tell = host, plan, tell
        self._unsaid = list(plan.ideas)
        self._chance = random.Random(plan.seed)  # noqa: S311  a play

    async def run(self) -> Result:
        """All of it. Raises `StoppedError`."""
        try:
            await self._come_in()
            async with asyncio.TaskGroup() as lives:
                living = [lives.create_task(phone.live()) for phone in self.phones]
                await self._steps()
                for life in living:
                    life.cancel()
            record = await self._host.record()
        except* RefusedError as no:
            raise StoppedError(f"The server said no: {_first(no)}") from no
        except* httpx2.TransportError as gone:
            raise StoppedError(f"The server can't be reached ({type(_first(gone)).__name__}).") from gone
        except* TimeoutError as late:
            raise StoppedError(f"Nothing happened for too long, at the step {self._step}.") from late
        return result(len(self.phones), self.tally, record["ideas"])

    @property
    def _step(self) -> str:
        return str(self.phones[0].me.get("step", "lobby"))

    @property
    def _kind(self) -> str:
        return str(self.phones[0].me.get("kind", "lobby"))

    async def _come_in(self) -> None:
        """Everybody joins within the time of the lobby."""
        self._said("lobby")

        async def come(phone: Phone) -> None:
            await asyncio.sleep(self._chance.uniform(0, self._seconds("lobby")))
            await phone.join()

        await self._all(come(phone) for phone in self.phones)

    async def _steps(self) -> None:
        await self._all(phone.until(lambda phone: bool(phone.me)) for phone in self.phones)
        acts = {"move": self._move, "round": self._round, "harvest": self._harvest}
        while self._kind != "closed":
            step = self._step
            self._said(step)
            await acts.get(self._kind, self._pass)()
            await self._all(phone.outbox.empty() for phone in self.phones)
            await self._approve()
            self._said(step)
            await self._host.go_on(step)
            await self._all(
                phone.until(lambda phone, step=step: phone.me["step"] != step)  # type: ignore[misc]
                for phone in self.phones
            )

    async def _pass(self) -> None:
        await asyncio.sleep(self._seconds(self._kind))

    async def _move(self) -> None:
        for phone in self.phones:
            phone.do("seat.confirm", round=phone.me["round"])
        await self._pass()

    async def _round(self) -> None:
        """Everybody says a share of what is unsaid; who is asked to host a table does; then the hand-off."""
        seated = [phone for phone in self.phones if phone.me.get("table")]
        for phone in seated:
            if phone.me.get("asked"):
                phone.do("table.host", table=phone.me["table"])
        ideas = self._share()
        seconds = self._seconds("round")
        await self._all(
            phone.talk(ideas[place :: len(seated)], seconds) for place, phone in enumerate(seated)
        )
        for phone in {phone.me["table"]: phone for phone in seated}.values():
            self._hand_on(phone)

    def _share(self) -> list[Said]:
        """What is said in this round: equal parts, all that is left in the last one."""
        left = max(self._plan.rounds - self.phones[0].me["round"] + 1, 1)
        count = -(-len(self._unsaid) // left)
        share, self._unsaid = self._unsaid[:count], self._unsaid[count:]
        return share

    def _hand_on(self, phone: Phone) -> None:
        """One of each table marks an insight and writes what the next group is told."""
        here = {"round": phone.me["round"], "table": phone.me["table"]}
        for idea in phone.choose(phone.ideas(), 1):
            phone.do("idea.mark", idea=idea, insight=True)
        phone.do("handoff.write", slot="insight1", text="What we heard most at this table.", **here)
        phone.do("handoff.write", slot="question", text="And what would it take?", **here)

    async def _harvest(self) -> None:
        """Themes, dots, and a line of the outline."""
        if len(self.tally.acked) < FEW or not await self._host.find_themes():
            return await self._pass()
        await self._all(phone.until(lambda phone: bool(phone.themes())) for phone in self.phones)
        for phone in self.phones:
            dots = phone.choose(phone.themes(), int(phone.me.get("dots_each", 0)))
            phone.do("vote.cast", dots={theme: dots.count(theme) for theme in dots})
        first = self.phones[0].themes()[0]
        await self._host.do("line.add", text="What we shall do about it first.", theme=first)
        await self._pass()
        return None

    async def _approve(self) -> None:
        """Where ideas wait for the host, let them in."""
        for idea in self.tally.waiting:
            await self._host.do("idea.approve", idea=idea)
            self.tally.ideas[idea].state = "shown"

    async def _all(self, work: Iterable[Coroutine[Any, Any, None]]) -> None:
        async with asyncio.TaskGroup() as group:
            for each in work:
                group.create_task(each)

    def _seconds(self, kind: str) -> float:
        return MINUTES[kind] * 60 / self._plan.speed

    def _said(self, step: str) -> None:
        self._tell(step, len(self.tally.acked), len(self._plan.ideas))


def _first(group: BaseExceptionGroup[Any]) -> BaseException:
    """What happened first, however deep it stands."""
    first: BaseException = group.exceptions[0]
    return _first(first) if isinstance(first, BaseExceptionGroup) else first
