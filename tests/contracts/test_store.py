"""What every store must do: all or nothing, in order, on disk, and nothing left of what was erased."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from app.cafe.message import Recorded
from app.cafe.refusal import Code, Refusal
from app.store.opening import open_store
from app.store.store import Store
from app.store.transaction import Kept, Transaction
from tests.building import START, a_cafe, replayed

pytestmark = pytest.mark.anyio


@pytest.fixture(params=["sqlite", "postgresql"])
async def store(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Store]:
    address = f"sqlite:///{tmp_path / 'samovar.db'}"
    if request.param == "postgresql":
        address = request.getfixturevalue("postgres").database()
    one = open_store(address, busy_ms=5000, readers=3)
    yield one
    await one.close()


def appended(tx: Transaction, log: list[Recorded], op: str | None = None) -> Kept:
    kept = tx.open(op, START, at_most=100)
    tx.append(kept, log, None, START + 1)
    return tx.find(kept.code)


async def test_a_log_comes_back_as_it_was_written(store: Store) -> None:
    talk = a_cafe(people=9, at="round-2")
    talk.idea("فکر خوب – 생각")
    kept = await store.write(lambda tx: appended(tx, talk.log))
    stored = await store.read(lambda tx: tx.events(kept.id))
    assert stored == talk.log
    assert replayed(stored) == talk.cafe
    assert kept.seq == talk.cafe.seq


async def test_a_log_is_read_from_a_number_on(store: Store) -> None:
    talk = a_cafe(people=3)
    kept = await store.write(lambda tx: appended(tx, talk.log))
    assert [one.seq for one in await store.read(lambda tx: tx.events(kept.id, 2))] == [3, 4]
    assert await store.read(lambda tx: tx.events(kept.id, 4)) == []


async def test_a_number_is_given_once(store: Store) -> None:
    talk = a_cafe(people=1)
    kept = await store.write(lambda tx: appended(tx, talk.log))
    with pytest.raises(Refusal) as no:
        await store.write(lambda tx: tx.append(kept, talk.log[-1:], None, 0))
    assert no.value.code == Code.FAULT


async def test_what_fails_half_way_leaves_no_trace(store: Store) -> None:
    talk = a_cafe(people=1)

    def fails(tx: Transaction) -> None:
        appended(tx, talk.log, "an-op")
        raise LookupError

    with pytest.raises(LookupError):
        await store.write(fails)
    assert await store.read(lambda tx: tx.opened_by("an-op")) is None


async def test_writers_wait_for_each_other(store: Store) -> None:
    kept = await store.write(lambda tx: tx.open(None, START, at_most=100))
    log = a_cafe(people=20).log

    def one_more(tx: Transaction) -> None:
        here = tx.find(kept.code, lock=True)
        tx.append(here, [log[here.seq]], None, START)

    await asyncio.gather(*(store.write(one_more) for _ in log))
    assert await store.read(lambda tx: tx.events(kept.id)) == log


async def test_a_read_sees_what_was_answered_before_it(store: Store) -> None:
    for people in range(1, 6):
        log = a_cafe(people=people).log
        kept = await store.write(lambda tx, log=log: appended(tx, log))  # type: ignore[misc]
        assert len(await store.read(lambda tx, kept=kept: tx.events(kept.id))) == people + 1  # type: ignore[misc]


async def test_unknown_and_gone_cafes_are_two_answers(store: Store) -> None:
    kept = await store.write(lambda tx: appended(tx, a_cafe(people=2).log))
    await store.write(lambda tx: tx.remove(kept.code, START + 5))
    for code, why in ((kept.code, Code.CAFE_GONE), ("B2B2B2", Code.NO_CAFE)):
        with pytest.raises(Refusal) as no:
            await store.read(lambda tx, code=code: tx.find(code))  # type: ignore[misc]
        assert no.value.code == why


async def test_cafes_end_when_their_date_has_come(store: Store) -> None:
    kept = await store.write(lambda tx: appended(tx, a_cafe(people=2).log))
    assert await store.read(lambda tx: tx.ended(START)) == []
    assert await store.read(lambda tx: tx.ended(START + 1)) == [kept.code]


async def test_no_more_cafes_than_allowed(store: Store) -> None:
    await store.write(lambda tx: tx.open(None, START, at_most=1))
    with pytest.raises(Refusal) as no:
        await store.write(lambda tx: tx.open(None, START, at_most=1))
    assert no.value.code == Code.TOO_MANY_CAFES


async def test_emptying_words_touches_the_thing_alone_and_changes_the_epoch(store: Store) -> None:
    talk = a_cafe(people=4, at="round-1")
    gone, stays = talk.idea("Sima said so"), talk.idea("Another thought")
    kept = await store.write(lambda tx: appended(tx, talk.log))
    epoch = await store.write(lambda tx: tx.empty_words(kept.id, [("idea", gone)]))
    cafe = replayed(await store.read(lambda tx: tx.events(kept.id)))
    assert (cafe.ideas[gone].text, cafe.ideas[stays].text) == ("", "Another thought")
    assert await store.read(lambda tx: tx.find(kept.code).epoch) == epoch != kept.epoch


@pytest.mark.parametrize("never_kept", ["NUL \0", "half a \ud83d"])
async def test_a_text_that_no_database_keeps_is_no_fault(store: Store, never_kept: str) -> None:
    with pytest.raises(Refusal) as no:
        await store.read(lambda tx: tx.find(never_kept))
    assert no.value.code in (Code.MALFORMED, Code.NO_CAFE)
    assert await store.read(lambda tx: tx.ended(START)) == []
