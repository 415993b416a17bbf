"""Of what a page says, one message is taken a turn; while something waits, nothing more is read."""

from __future__ import annotations

import asyncio

import pytest

from app.live.inbox import MOST, Inbox
from tests.unit.live.papers import Paper

pytestmark = pytest.mark.anyio


class Desk:
    """Takes what comes; `asks` is how many of it have no answer at once."""

    def __init__(self, *, commands: bool = False) -> None:
        self.paper = Paper()
        self.taken: list[str] = []
        self.inbox = Inbox(self._take, self.paper)
        self._commands = commands

    def _take(self, text: str) -> None:
        self.taken.append(text)
        if self._commands:
            self.inbox.unanswered += 1


async def turns(count: int) -> None:
    for _ in range(count):
        await asyncio.sleep(0)


async def test_what_comes_alone_is_taken_at_once() -> None:
    desk = Desk()
    desk.inbox.put("a")
    assert desk.taken == ["a"] and not desk.paper.held
    await turns(1)
    desk.inbox.put("b")
    assert desk.taken == ["a", "b"] and not desk.paper.held


async def test_of_many_one_is_taken_a_turn_in_their_order_and_no_more_is_read_meanwhile() -> None:
    desk = Desk()
    for number in range(5):
        desk.inbox.put(str(number))
    assert desk.taken == ["0"] and desk.paper.held
    waiting = asyncio.ensure_future(desk.inbox.emptied())
    await turns(2)
    assert 1 < len(desk.taken) < 5 and not waiting.done()
    await asyncio.wait_for(waiting, 1)
    assert desk.taken == list("01234") and not desk.paper.held


async def test_what_is_not_answered_holds_up_its_own_sender() -> None:
    desk = Desk(commands=True)
    for number in range(MOST + 2):
        desk.inbox.put(str(number))
        await turns(2)
    assert len(desk.taken) == MOST and desk.paper.held
    desk.inbox.answered()
    await turns(2)
    assert len(desk.taken) == MOST + 1 and desk.paper.held
    desk.inbox.answered()
    await turns(3)
    assert len(desk.taken) == MOST + 2 and not desk.paper.held


@pytest.mark.parametrize("why", ["full", "shut"])
async def test_from_a_page_that_does_not_read_and_one_that_is_being_checked_nothing_is_taken(
    why: str,
) -> None:
    desk = Desk()
    setattr(desk.paper if why == "full" else desk.inbox, why, True)
    desk.inbox.put("a")
    await turns(3)
    assert not desk.taken and desk.paper.held
    setattr(desk.paper if why == "full" else desk.inbox, why, False)
    desk.inbox.go_on()
    await turns(3)
    assert desk.taken == ["a"] and not desk.paper.held


async def test_of_one_who_has_gone_nothing_is_taken_and_nobody_waits() -> None:
    desk = Desk()
    for number in range(3):
        desk.inbox.put(str(number))
    waiting = asyncio.ensure_future(desk.inbox.emptied())
    await turns(1)
    taken = len(desk.taken)
    desk.inbox.close()
    await asyncio.wait_for(waiting, 1)
    desk.inbox.put("late")
    await turns(3)
    assert len(desk.taken) == taken
