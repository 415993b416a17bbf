"""Whatever happens, however pages come, stall and come back: in the end each shows what a fresh one does."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from unittest.mock import patch

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule

from app.live import frames
from app.live import hall as halls
from app.live.client import Client
from app.pages.touched import touched
from app.store.redaction import erased
from tests.building import START, a_cafe
from tests.unit.live.happenings import HAPPENINGS, happen, one
from tests.unit.live.papers import Paper, Shown, a_hall, fresh, page, shown

PICK = st.integers(0, 40)
PLACES = st.sampled_from(["table", "table", "table", "host", "wall"])


@dataclass(eq=False)
class Open:
    """An open page: what it showed before its socket came up, and what that has brought since."""

    client: Client
    paper: Paper
    before: Shown = field(default_factory=dict)

    @property
    def shows(self) -> Shown:
        return shown(self.paper.views, self.before)


class LiveDay(RuleBasedStateMachine):
    """The middle of a day, with pages of every kind."""

    def __init__(self) -> None:
        super().__init__()
        self.still = [patch.object(module, "utc_ms", lambda: START) for module in (halls, frames)]
        for stopped in self.still:
            stopped.start()
        self.loop = asyncio.new_event_loop()
        self.talk = a_cafe(people=7, at="round-1", table_low=2, table_high=3, rounds=2)
        self.hall = a_hall(self.talk)
        self.pages: list[Open] = []
        self.away: list[Open] = []
        for number in range(4):
            self.come(number, "table", "en")
        self.come(0, "wall", "en")

    def teardown(self) -> None:
        self.settle()
        self.loop.close()
        for stopped in self.still:
            stopped.stop()

    def within(self, act: Callable[[], object]) -> None:
        """Do something on the loop."""

        async def acting() -> None:
            act()

        self.loop.run_until_complete(acting())

    @rule(what=st.sampled_from(sorted(HAPPENINGS)), pick=PICK, ticks=st.booleans())
    def happens(self, what: str, pick: int, ticks: bool) -> None:
        before, seen = self.talk.cafe, len(self.talk.log)
        happen(self.talk, what, pick)
        now, recorded = self.talk.cafe, self.talk.log[seen:]
        if erased(event.event for event in recorded):
            self.within(lambda: self.hall.began_anew(now, f"e{now.seq}"))
        elif recorded:
            subjects = {key for event in recorded for key in touched(before, now, event)}
            self.within(lambda: self.hall.grew(now, subjects))
        if ticks:
            self.within(lambda: None)

    @rule(pick=PICK, place=PLACES, lang=st.sampled_from(["en", "en", "fa"]))
    def come(self, pick: int, place: str, lang: str) -> None:
        came = Open(*page(self.hall, one(self.talk.cafe.people, pick), place, lang))
        self.pages.append(came)
        self.within(lambda: self.hall.came(came.client, None, 0))

    @precondition(lambda self: bool(self.pages))
    @rule(pick=PICK)
    def go(self, pick: int) -> None:
        went = self.pages.pop(pick % len(self.pages))
        self.within(lambda: self.hall.went(went.client))
        self.away.append(went)

    @precondition(lambda self: bool(self.away))
    @rule(pick=PICK, twice=st.booleans())
    def come_back(self, pick: int, twice: bool) -> None:
        """With the number and the epoch of the last frame that it got; maybe in two tabs."""
        was = self.away[pick % len(self.away)]
        if not twice:
            self.away.remove(was)
        place, lang = was.client.place, was.client.browser.lang
        back = Open(*page(self.hall, was.client.grant.person or "", place, lang), was.shows)
        last = was.paper.views[-1]
        self.pages.append(back)
        self.within(lambda: self.hall.came(back.client, last["epoch"], last["seq"]))

    @precondition(lambda self: bool(self.pages))
    @rule(pick=PICK, stalls=st.booleans())
    def stall(self, pick: int, stalls: bool) -> None:
        paper = self.pages[pick % len(self.pages)].paper
        self.within(paper.fill if stalls else paper.drain)

    @rule()
    def settle(self) -> None:
        """Everybody reads, and all ticks go by: pages are right."""
        for opened in self.pages:
            self.within(opened.paper.drain)
        self.loop.run_until_complete(self.ticked())
        for opened in self.pages:
            client = opened.client
            lang, room = client.browser.lang, client.audience.room
            assert client.audience == self.hall.audience_for(client.grant, client.place, lang, room)
            assert opened.shows == fresh(self.hall, client.audience)
            if client.place == "table":
                told = [message["me"] for message in opened.paper.told if "me" in message]
                assert told[-1] == self.hall.me(client.grant)

    async def ticked(self) -> None:
        while not self.hall.settled:  # noqa: ASYNC110  each turn lets one tick go by
            await asyncio.sleep(0)


TestAnyDay = LiveDay.TestCase
TestAnyDay.settings = settings(
    max_examples=20,
    stateful_step_count=30,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.reuse, Phase.generate, Phase.shrink),
)
