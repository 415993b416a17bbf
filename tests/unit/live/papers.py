"""A wire that ends in a list, and the pages at its end: what a phone would show."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from typing import Any, cast

from app.cafe.actor import Role
from app.cafe.message import Recorded
from app.cafe.state import Cafe
from app.live.browser import Browser
from app.live.client import Client
from app.live.frames import message_of
from app.live.hall import Hall
from app.live.pace import Pace
from app.pages.audience import Audience
from app.pages.facts import Facts
from app.pages.touched import touched
from app.people.grant import Grant
from tests.building import Talk

AT_ONCE = Pace(table=0, room=0, resume=3600, patience=10)
Shown = dict[str, str]


class Paper:
    """Takes what is written to it. `fill` stops it, `drain` lets it go on."""

    def __init__(self) -> None:
        self.full = False
        self.waiting = 0
        self.drained: Callable[[], None] | None = None
        self.heard: Callable[[str], None] | None = None
        self.held = False
        self.frames: list[bytes] = []
        self.ended: list[str] = []

    @property
    def told(self) -> list[dict[str, Any]]:
        return [json.loads(message_of(frame)) for frame in self.frames]

    @property
    def views(self) -> list[dict[str, Any]]:
        return [message for message in self.told if "put" in message]

    def write(self, frame: bytes) -> None:
        assert not self.full, "written to a wire that is full"
        self.frames.append(frame)

    def hold(self) -> None:
        self.held = True

    def go_on(self) -> None:
        self.held = False

    def close(self, code: int) -> None:
        self.ended.append(f"closed {code}")

    def abort(self) -> None:
        self.ended.append("aborted")

    def fill(self) -> None:
        self.full = True

    def drain(self) -> None:
        self.full = False
        if self.drained is not None:
            self.drained()


def a_hall(talk: Talk, pace: Pace = AT_ONCE) -> Hall:
    return Hall(talk.cafe, "e1", Facts(code="BCDFGH"), pace)


def grow(hall: Hall, talk: Talk, name: str, /, **fields: Any) -> None:
    """Something happens, and the hall is told."""
    before: Cafe = talk.cafe
    recorded: list[Recorded] = talk.do(name, **fields)
    hall.grew(talk.cafe, {key for one in recorded for key in touched(before, talk.cafe, one)})


def a_client(audience: Audience, grant: Grant) -> tuple[Client, Paper]:
    paper = Paper()
    browser = Browser(token=grant.id, lang=audience.lang, address="192.0.2.7")
    return Client(paper, grant, audience.place, audience, browser), paper


def page(hall: Hall, person: str, place: str = "table", lang: str = "en") -> tuple[Client, Paper]:
    """A page that has not said hello yet."""
    role = Role.PARTICIPANT if place == "table" else Role.HOST
    grant = Grant(f"grant-{person}", "BCDFGH", role, person or None)
    return a_client(hall.audience_for(grant, cast("Any", place), lang, "run"), grant)


def shown(frames: list[dict[str, Any]], page: Shown | None = None) -> Shown:
    """What a page shows after these frames."""
    parts = dict(page or {})
    for frame in frames:
        if frame.get("fresh"):
            parts = {}
        parts.update({put["id"]: put["html"] for put in frame["put"]})
        for gone in frame["drop"]:
            parts.pop(gone, None)
    return parts


def fresh(hall: Hall, audience: Audience) -> Shown:
    """What a page shows that is opened now."""
    return shown([json.loads(hall.views.whole(audience))])


async def settled(hall: Hall) -> None:
    """Until no tick is due any more."""
    while not hall.settled:  # noqa: ASYNC110  each turn lets one tick go by
        await asyncio.sleep(0)
