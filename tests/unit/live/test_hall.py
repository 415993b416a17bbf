"""Whoever comes back sees what a fresh page shows; a slow one skips to the present; nobody sees too much."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest

from app.cafe.actor import Actor, Role
from app.live.hall import Hall
from app.live.pace import Pace
from app.pages.audience import Audience
from app.pages.facts import Facts
from tests.building import a_cafe
from tests.unit.live.papers import a_hall, fresh, grow, page, settled, shown

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("still")]


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
    seen = [(talk.cafe.seq, fresh(hall, audience))]
    for name, fields in DAY:
        grow(hall, talk, name, **fields)
        seen.append((talk.cafe.seq, fresh(hall, audience)))
    hidden = next(idea.id for idea in talk.cafe.ideas.values() if idea.text == "Two")
    grow(hall, talk, "idea.hide", idea=hidden, reason="names a person")
    now = fresh(hall, audience)
    for seq, before in seen:
        frame = json.loads(hall.views.since_event(audience, epoch, seq))
        assert "fresh" not in frame
        assert shown([frame], before) == now, seq
    hall.close(1001)


async def test_one_frame_is_drawn_for_all_at_a_table() -> None:
    talk = a_cafe(people=6, at="round-1")
    hall = a_hall(talk)
    pages = [page(hall, person) for person in talk.sitting(1)]
    for one, _ in pages:
        hall.came(one, None, 0)
    await settled(hall)
    before = [len(paper.views) for _, paper in pages]
    grow(hall, talk, "idea.add", text="For all", round=1, table=1)
    grow(hall, talk, "idea.add", text="At once", round=1, table=1)
    await settled(hall)
    news = [paper.views[seen:] for (_, paper), seen in zip(pages, before, strict=True)]
    assert all(frames == news[0] for frames in news)
    assert len(news[0]) <= 2 and "For all" in str(news[0]) and "At once" in str(news[0])
    hall.close(1001)


async def test_a_slow_page_skips_to_the_present_in_one_frame() -> None:
    talk = a_cafe(people=6, at="round-1")
    hall = a_hall(talk)
    slow, paper = page(hall, talk.cafe.at_table[1, 1][0])
    hall.came(slow, None, 0)
    await settled(hall)
    seen = len(paper.views)
    paper.fill()
    for number in range(20):
        grow(hall, talk, "idea.add", text=f"Idea {number}", round=1, table=1)
        await settled(hall)
    assert len(paper.views) == seen
    paper.drain()
    await settled(hall)
    assert len(paper.views) == seen + 1
    assert all(f"Idea {number}" in str(paper.views[-1]) for number in range(20))
    assert shown(paper.views) == fresh(hall, slow.audience)
    hall.close(1001)


async def test_a_new_step_brings_the_same_socket_the_new_view() -> None:
    talk = a_cafe(people=6, at="round-1")
    hall = a_hall(talk)
    person = talk.cafe.at_table[1, 1][0]
    one, paper = page(hall, person)
    hall.came(one, None, 0)
    await settled(hall)
    grow(hall, talk, "step.next", leaves="round-1")
    await settled(hall)
    assert paper.views[-1].get("fresh")
    assert shown(paper.views) == fresh(hall, one.audience)
    assert [m["me"]["step"] for m in paper.told if "me" in m][-1] == talk.cafe.step
    hall.close(1001)


async def test_what_is_for_one_person_goes_to_that_person_alone() -> None:
    talk = a_cafe(people=6, at="round-1")
    hall = a_hall(talk)
    pages = [page(hall, person) for person in talk.cafe.at_table[1, 1]]
    for one, _ in pages:
        hall.came(one, None, 0)
    await settled(hall)
    for one, paper in pages:
        told = [message["me"]["person"] for message in paper.told if "me" in message]
        assert set(told) == {one.grant.person}
        assert len(paper.told) == 1, "a page that comes gets one frame"
    grow(hall, talk, "step.next", leaves="round-1")
    await settled(hall)
    for one, paper in pages:
        assert [told["me"]["person"] for told in paper.told[1:] if "me" in told] == [one.grant.person]
        assert all(told.get("fresh") for told in paper.views[1:] if "me" in told), (
            "never in what all are told"
        )
    hall.close(1001)


async def test_erased_words_bring_a_new_epoch_and_a_fresh_view() -> None:
    talk = a_cafe(people=6, at="round-1")
    hall = a_hall(talk)
    one, paper = page(hall, talk.cafe.at_table[1, 1][0])
    hall.came(one, None, 0)
    grow(hall, talk, "idea.add", text="To be erased", round=1, table=1)
    await settled(hall)
    epoch = paper.views[-1]["epoch"]
    idea = next(iter(talk.cafe.ideas))
    talk.do("idea.redact", idea=idea)
    hall.began_anew(talk.cafe, "e2")
    await settled(hall)
    last = paper.views[-1]
    assert last["fresh"] and last["epoch"] != epoch and "To be erased" not in str(last)
    assert json.loads(hall.views.since_event(one.audience, epoch, last["seq"]))["fresh"]
    hall.close(1001)


async def test_a_table_hears_nothing_of_ideas_at_another() -> None:
    talk = a_cafe(people=8, at="round-1", table_low=2, table_high=4)
    hall = a_hall(talk)
    here, there = (page(hall, talk.sitting(table)[0]) for table in (1, 2))
    for one, _ in (here, there):
        hall.came(one, None, 0)
    await settled(hall)
    before = len(there[1].told)
    for number in range(3):
        grow(hall, talk, "idea.add", text=f"Idea {number}", round=1, table=1)
        await settled(hall)
    assert there[1].told[before:] == []
    assert shown(there[1].views) == fresh(hall, there[0].audience)
    grow(hall, talk, "idea.add", text="Here too", round=1, table=2)
    await settled(hall)
    assert "Here too" in str(there[1].told[before:])
    assert shown(there[1].views) == fresh(hall, there[0].audience)
    hall.close(1001)


async def test_pages_at_different_changes_come_to_show_the_same() -> None:
    talk = a_cafe(people=8, at="round-1", table_low=2, table_high=4)
    hall = a_hall(talk)
    pages = [page(hall, person) for person in talk.sitting(1)]
    for number, (one, paper) in enumerate(pages):
        hall.came(one, None, 0)
        paper.fill()
        grow(hall, talk, "idea.add", text=f"Idea {number}", round=1, table=1)
        await settled(hall)
        grow(hall, talk, "idea.hide", idea=list(talk.cafe.ideas)[number // 2], reason="x")
    for _, paper in pages:
        paper.drain()
    await settled(hall)
    now = fresh(hall, pages[0][0].audience)
    assert all(shown(paper.views) == now for _, paper in pages)
    hall.close(1001)


async def test_an_idea_tells_nobody_about_themselves() -> None:
    talk = a_cafe(people=6, at="round-1")
    hall = a_hall(talk)
    one, paper = page(hall, talk.sitting(1)[0])
    hall.came(one, None, 0)
    await settled(hall)
    grow(hall, talk, "idea.add", text="Not about you", round=1, table=1)
    await settled(hall)
    assert ["me" in message for message in paper.told] == [True, False]
    assert {put["id"].split("-")[0] for put in paper.views[-1]["put"]} == {"idea", "clothhead"}
    hall.close(1001)


async def test_those_who_join_one_after_the_other_cost_a_frame_a_tick() -> None:
    talk = a_cafe(people=2)
    hall = Hall(talk.cafe, "e1", Facts(), Pace(table=0, room=60))
    first, paper = page(hall, next(iter(talk.cafe.people)))
    hall.came(first, None, 0)
    await asyncio.sleep(0)
    for _ in range(50):
        grow(hall, talk, "person.join", by=Actor(Role.PARTICIPANT))
        await asyncio.sleep(0)
    assert len(paper.told) <= 2
    hall.close(1001)
