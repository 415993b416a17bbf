"""One thing after the other in a thread of its own, and what comes of it to whoever waits."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator

import pytest

from app.store.hand import Hand

pytestmark = pytest.mark.anyio


@pytest.fixture
def hand() -> Iterator[Hand]:
    one = Hand("a hand")
    yield one
    one.rest()


async def test_each_gets_its_own_answer_and_the_order_is_kept(hand: Hand) -> None:
    seen: list[int] = []

    def work(number: int) -> tuple[int, str]:
        seen.append(number)
        return number, threading.current_thread().name

    answers = await asyncio.gather(*(hand.do(lambda n=n: work(n)) for n in range(50)))  # type: ignore[misc]
    assert answers == [(number, "a hand") for number in range(50)]
    assert seen == list(range(50))


async def test_an_error_is_raised_where_it_is_waited_for_and_stops_nothing(hand: Hand) -> None:
    with pytest.raises(ZeroDivisionError):
        await hand.do(lambda: 1 / 0)
    assert await hand.do(lambda: "next") == "next"


async def test_whoever_goes_away_is_not_told_and_what_was_not_begun_is_not_done(hand: Hand) -> None:
    go_on, done = threading.Event(), list[str]()
    first = asyncio.create_task(hand.do(go_on.wait))
    second = asyncio.create_task(hand.do(lambda: done.append("second")))
    await asyncio.sleep(0)
    first.cancel()
    second.cancel()
    await asyncio.gather(first, second, return_exceptions=True)
    go_on.set()
    assert await hand.do(lambda: "third") == "third"
    assert done == []


async def test_what_was_given_is_finished_before_it_rests_and_nothing_is_taken_after() -> None:
    hand, done = Hand("a hand"), list[int]()
    given = [asyncio.create_task(hand.do(lambda n=n: done.append(n))) for n in range(3)]  # type: ignore[misc]
    await asyncio.sleep(0)
    await asyncio.to_thread(hand.rest)
    await asyncio.gather(*given)
    assert done == [0, 1, 2]
    with pytest.raises(RuntimeError):
        await hand.do(lambda: None)


def test_a_loop_that_ended_meanwhile_stops_nothing() -> None:
    hand, go_on = Hand("a hand"), threading.Event()

    async def begin() -> None:
        task = asyncio.create_task(hand.do(go_on.wait))
        await asyncio.sleep(0)
        task.cancel()

    asyncio.run(begin())
    go_on.set()
    assert asyncio.run(hand.do(lambda: "still here")) == "still here"
    hand.rest()
