"""Who comes, or comes back by a number, sees what a fresh page shows, and is drawn for with the others."""

from __future__ import annotations

import json

import pytest

from app.live.hall import Hall
from app.live.pace import Pace
from app.pages.audience import Audience
from app.pages.facts import Facts
from tests.building import a_cafe
from tests.unit.live.papers import a_hall, fresh, grow, page, settled, shown

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("still")]


async def test_all_who_come_back_at_once_are_drawn_for_once(drawn: list[Audience]) -> None:
    talk = a_cafe(people=8, at="round-1", table_low=4, table_high=4)
    hall = a_hall(talk)
    pages = [page(hall, person) for table in (1, 2) for person in talk.sitting(table)]
    for one, _ in pages:
        hall.came(one, None, 0)
    assert len(drawn) == 2
    grow(hall, talk, "idea.add", text="While you were away", round=1, table=1)
    drawn.clear()
    for one, _ in pages:
        hall.went(one)
        again, _ = page(hall, one.grant.person or "")
        hall.came(again, hall.views.epoch_for(one.audience), talk.cafe.seq - 1)
    assert len(drawn) == 2
    hall.close(1001)


async def test_what_is_posted_between_the_page_and_its_hello_is_not_missed() -> None:
    talk = a_cafe(people=6, at="round-1")
    hall = a_hall(talk)
    one, paper = page(hall, talk.sitting(1)[0])
    read = json.loads(hall.views.whole(one.audience))
    grow(hall, talk, "idea.add", text="Before the hello", round=1, table=1)
    hall.came(one, read["epoch"], read["seq"])
    grow(hall, talk, "idea.add", text="Right after it", round=1, table=1)
    await settled(hall)
    assert "fresh" not in paper.views[0] and "Before the hello" in str(paper.views[0])
    assert shown(paper.views, shown([read])) == fresh(hall, one.audience)
    hall.close(1001)


@pytest.mark.parametrize("seq", [0, -1, 10**9])
async def test_a_number_that_the_trail_does_not_know_brings_a_fresh_view_each_time(seq: int) -> None:
    talk = a_cafe(people=6, at="round-1")
    hall = a_hall(talk)
    for _ in range(2):
        one, paper = page(hall, talk.sitting(1)[0])
        hall.came(one, hall.views.epoch_for(one.audience), seq)
        assert paper.views[0]["fresh"]
        assert shown(paper.views) == fresh(hall, one.audience)
    hall.close(1001)


async def test_a_page_of_a_restored_log_starts_afresh_whatever_number_it_has_seen() -> None:
    talk = a_cafe(people=6, at="round-1")
    before = a_hall(talk)
    one, _ = page(before, talk.sitting(1)[0])
    seen = before.views.epoch_for(one.audience), talk.cafe.seq
    restored = Hall(talk.cafe, "e2", Facts(), Pace())
    again, paper = page(restored, one.grant.person or "")
    restored.came(again, *seen)
    assert paper.views[0]["fresh"] and paper.views[0]["epoch"] != seen[0]
    restored.close(1001)


async def test_a_page_that_comes_back_twice_in_a_row_misses_nothing() -> None:
    talk = a_cafe(people=6, at="round-1")
    hall = a_hall(talk)
    one, paper = page(hall, talk.sitting(1)[0])
    hall.came(one, None, 0)
    parts, last = shown(paper.views), paper.views[-1]
    for number in range(3):
        hall.went(one)
        grow(hall, talk, "idea.add", text=f"While away {number}", round=1, table=1)
        one, paper = page(hall, one.grant.person or "")
        hall.came(one, last["epoch"], last["seq"])
        assert "fresh" not in paper.views[0]
    assert shown(paper.views, parts) == fresh(hall, one.audience)
    hall.close(1001)
