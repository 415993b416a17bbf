"""Whoever comes back sees what a fresh page shows; a slow one skips to the present; nobody sees too much."""

from __future__ import annotations

import asyncio
import json
from typing import Any, cast

import pytest
from starlette.websockets import WebSocket, WebSocketState

from app.cafe.actor import Role
from app.cafe.message import Recorded
from app.cafe.state import Cafe
from app.live import hall as halls
from app.live.client import Client
from app.live.hall import Hall, Pace
from app.pages.audience import Audience
from app.pages.facts import Facts
from app.pages.touched import touched
from app.people.grant import Grant
from tests.building import START, Talk, a_cafe

pytestmark = pytest.mark.anyio
AT_ONCE = Pace(table=0, room=0, resume=3600, patience=10)
Page = dict[str, str]


@pytest.fixture(autouse=True)
def still(monkeypatch: pytest.MonkeyPatch) -> None:
    """Time stands still, so that a clock looks the same in every frame."""
    monkeypatch.setattr(halls, "utc_ms", lambda: START)


class Socket:
    """Takes what it is sent while it drains."""

    application_state = WebSocketState.CONNECTED

    def __init__(self) -> None:
        self.drains = asyncio.Event()
        self.drains.set()
        self.heard: list[dict[str, Any]] = []

    async def send(self, message: dict[str, Any]) -> None:
        await self.drains.wait()
        self.heard.append(json.loads(message["text"]))

    async def close(self, code: int) -> None:
        self.drains.set()

    def frames(self) -> list[dict[str, Any]]:
        return [message for message in self.heard if "put" in message]


def a_hall(talk: Talk) -> Hall:
    return Hall(talk.cafe, "e1", Facts(code="BCDFGH"), AT_ONCE)


def grow(hall: Hall, talk: Talk, name: str, /, **fields: Any) -> None:
    """Something happens, and the hall is told."""
    before: Cafe = talk.cafe
    recorded: list[Recorded] = talk.do(name, **fields)
    hall.grew(talk.cafe, {key for one in recorded for key in touched(before, talk.cafe, one)})


def client(hall: Hall, person: str, place: str = "table") -> tuple[Client, Socket]:
    socket = Socket()
    role = Role.PARTICIPANT if place == "table" else Role.HOST
    grant = Grant(f"grant-{person}", "BCDFGH", role, person or None)
    audience = hall.audience_for(grant, cast("Any", place), "en", "run")
    return Client(cast("WebSocket", socket), grant, cast("Any", place), "en", "run", audience), socket


async def settled(hall: Hall) -> None:
    """Until no tick is due any more."""
    while beats := [beat for beat in hall._beats.values() if not beat.done()]:
        await asyncio.gather(*beats)


def shown(frames: list[dict[str, Any]], page: Page | None = None) -> Page:
    """What a page shows after these frames."""
    parts = dict(page or {})
    for frame in frames:
        if frame.get("fresh"):
            parts = {}
        parts.update({put["id"]: put["html"] for put in frame["put"]})
        for gone in frame["drop"]:
            parts.pop(gone, None)
    return parts


DAY: list[tuple[str, dict[str, Any]]] = [
    ("idea.add", {"text": "One", "round": 1, "table": 1}),
    ("idea.add", {"text": "Two", "round": 1, "table": 1}),
    ("idea.add", {"text": "Elsewhere", "round": 1, "table": 2}),
    ("wall.set", {"texts": True}),
    ("message.send", {"text": "Five more minutes"}),
    ("clock.add", {"step": "round-1", "minutes": 2}),
    ("clock.pause", {"step": "round-1"}),
    ("door.lock", {"locked": True}),
    ("handoff.write", {"round": 1, "table": 1, "slot": "question", "text": "And now?"}),
]


@pytest.mark.parametrize("place", ["table", "host", "wall"])
async def test_a_resume_from_any_number_shows_what_a_fresh_page_shows(place: str) -> None:
    talk = a_cafe(people=6, at="round-1")
    hall = a_hall(talk)
    audience = {
        "table": Audience("table", "en", step="round-1", table=1),
        "host": Audience("host", "en", room="run"),
        "wall": Audience("wall", "en", step="round-1"),
    }[place]
    epoch = hall.views.epoch_for(audience)
    seen = [(talk.cafe.seq, shown([json.loads(hall.views.whole(audience))]))]
    for name, fields in DAY:
        grow(hall, talk, name, **fields)
        seen.append((talk.cafe.seq, shown([json.loads(hall.views.whole(audience))])))
    hidden = next(idea.id for idea in talk.cafe.ideas.values() if idea.text == "Two")
    grow(hall, talk, "idea.hide", idea=hidden, reason="names a person")
    fresh = shown([json.loads(hall.views.whole(audience))])
    for seq, page in seen:
        frame = json.loads(hall.views.since_event(audience, epoch, seq))
        assert "fresh" not in frame
        assert shown([frame], page) == fresh, seq
    await hall.close(1001)


async def test_one_frame_is_drawn_for_all_at_a_table() -> None:
    talk = a_cafe(people=6, at="round-1")
    hall = a_hall(talk)
    pages = [client(hall, person) for person in talk.sitting(1)]
    for one, _ in pages:
        hall.came(one, None, 0)
    await settled(hall)
    before = [len(socket.frames()) for _, socket in pages]
    grow(hall, talk, "idea.add", text="For all", round=1, table=1)
    grow(hall, talk, "idea.add", text="At once", round=1, table=1)
    await settled(hall)
    news = [socket.frames()[seen:] for (_, socket), seen in zip(pages, before, strict=True)]
    assert all(frames == news[0] for frames in news)
    assert len(news[0]) <= 2 and "For all" in str(news[0]) and "At once" in str(news[0])
    await hall.close(1001)


async def test_a_slow_page_skips_to_the_present_in_one_frame() -> None:
    talk = a_cafe(people=6, at="round-1")
    hall = a_hall(talk)
    slow, socket = client(hall, talk.cafe.at_table[1, 1][0])
    hall.came(slow, None, 0)
    await settled(hall)
    seen = len(socket.frames())
    socket.drains.clear()
    for number in range(20):
        grow(hall, talk, "idea.add", text=f"Idea {number}", round=1, table=1)
        await settled(hall)
    assert len(socket.frames()) == seen
    socket.drains.set()
    while not any("Idea 19" in str(frame) for frame in socket.frames()[seen:]):
        await asyncio.sleep(0)
        await settled(hall)
    assert len(socket.frames()) == seen + 1
    assert all(f"Idea {number}" in str(socket.frames()[-1]) for number in range(20))
    assert shown(socket.frames()) == shown([json.loads(hall.views.whole(slow.audience))])
    await hall.close(1001)


async def test_a_new_step_brings_the_same_socket_the_new_view() -> None:
    talk = a_cafe(people=6, at="round-1")
    hall = a_hall(talk)
    person = talk.cafe.at_table[1, 1][0]
    one, socket = client(hall, person)
    hall.came(one, None, 0)
    await settled(hall)
    grow(hall, talk, "step.next", leaves="round-1")
    await settled(hall)
    assert socket.frames()[-1].get("fresh")
    assert shown(socket.frames()) == shown([json.loads(hall.views.whole(hall.audience(one)))])
    assert [m["me"]["step"] for m in socket.heard if "me" in m][-1] == talk.cafe.step
    await hall.close(1001)


async def test_what_is_for_one_person_goes_to_that_person_alone() -> None:
    talk = a_cafe(people=6, at="round-1")
    hall = a_hall(talk)
    pages = [client(hall, person) for person in talk.cafe.at_table[1, 1]]
    for one, _ in pages:
        hall.came(one, None, 0)
    await settled(hall)
    for one, socket in pages:
        told = [message["me"]["person"] for message in socket.heard if "me" in message]
        assert set(told) == {one.grant.person}
        assert not any("me" in frame for frame in socket.frames())
    await hall.close(1001)


async def test_erased_words_bring_a_new_epoch_and_a_fresh_view() -> None:
    talk = a_cafe(people=6, at="round-1")
    hall = a_hall(talk)
    one, socket = client(hall, talk.cafe.at_table[1, 1][0])
    hall.came(one, None, 0)
    grow(hall, talk, "idea.add", text="To be erased", round=1, table=1)
    await settled(hall)
    epoch = socket.frames()[-1]["epoch"]
    idea = next(iter(talk.cafe.ideas))
    talk.do("idea.redact", idea=idea)
    hall.began_anew(talk.cafe, "e2")
    await settled(hall)
    last = socket.frames()[-1]
    assert last["fresh"] and last["epoch"] != epoch and "To be erased" not in str(last)
    assert json.loads(hall.views.since_event(one.audience, epoch, last["seq"]))["fresh"]
    await hall.close(1001)


async def test_a_table_hears_nothing_of_ideas_at_another() -> None:
    talk = a_cafe(people=8, at="round-1", table_low=2, table_high=4)
    hall = a_hall(talk)
    here, there = (client(hall, talk.sitting(table)[0]) for table in (1, 2))
    for one, _ in (here, there):
        hall.came(one, None, 0)
    await settled(hall)
    before = len(there[1].heard)
    for number in range(3):
        grow(hall, talk, "idea.add", text=f"Idea {number}", round=1, table=1)
        await settled(hall)
    assert there[1].heard[before:] == []
    assert shown(there[1].frames()) == shown([json.loads(hall.views.whole(there[0].audience))])
    grow(hall, talk, "idea.add", text="Here too", round=1, table=2)
    await settled(hall)
    assert "Here too" in str(there[1].heard[before:])
    assert shown(there[1].frames()) == shown([json.loads(hall.views.whole(there[0].audience))])
    await hall.close(1001)


async def test_pages_at_different_changes_come_to_show_the_same() -> None:
    talk = a_cafe(people=8, at="round-1", table_low=2, table_high=4)
    hall = a_hall(talk)
    pages = [client(hall, person) for person in talk.sitting(1)]
    for number, (one, socket) in enumerate(pages):
        hall.came(one, None, 0)
        socket.drains.clear()
        grow(hall, talk, "idea.add", text=f"Idea {number}", round=1, table=1)
        await settled(hall)
        grow(hall, talk, "idea.hide", idea=list(talk.cafe.ideas)[number // 2], reason="x")
    for _, socket in pages:
        socket.drains.set()
    while any(one.draining for one, _ in pages):  # noqa: ASYNC110  each turn lets one of them drain
        await asyncio.sleep(0)
    await settled(hall)
    fresh = shown([json.loads(hall.views.whole(pages[0][0].audience))])
    assert all(shown(socket.frames()) == fresh for _, socket in pages)
    await hall.close(1001)
