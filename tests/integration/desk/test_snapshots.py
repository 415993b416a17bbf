"""Snapshots: a long café comes back from one, and from its log whatever has become of it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from app.cafe.state import Cafe
from app.desk.bounds import Bounds
from app.store import snapshots
from app.store.snapshots import SNAPSHOTS, keep_piece
from app.store.transaction import Transaction
from tests.building import replayed
from tests.house import START, House, a_house

pytestmark = pytest.mark.anyio
LONG = Bounds(snapshot_events=10)


@pytest.fixture(params=["sqlite", "postgresql"])
async def house(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[House]:
    on_sqlite = request.param == "sqlite"
    where = tmp_path if on_sqlite else request.getfixturevalue("postgres").database()
    async with a_house(where, LONG) as one:
        yield one


async def a_long_cafe(house: House) -> str:
    """Eleven events and an idea, and a snapshot of the café as of the tenth or later."""
    code = await house.open()
    person = await house.join(code, "a")
    for _ in range(6):
        await house.host(code, "person.add")
    await house.next(code)
    await house.idea(person, "Sima said so")
    await kept(house)
    return code


async def kept(house: House) -> list[tuple[int, int]]:
    """The pieces of snapshots, once the keeper is done."""
    await asyncio.gather(*house.desk._keeper._making)
    columns = (SNAPSHOTS.c.seq, SNAPSHOTS.c.piece)
    return await house.store.read(
        lambda tx: [
            tuple(row) for row in tx.connection.execute(SNAPSHOTS.select().with_only_columns(*columns))
        ]
    )


async def read_again(house: House, code: str, watched: pytest.MonkeyPatch) -> tuple[Cafe, list[int]]:
    """The café as a desk reads it that knows nothing of it, and the numbers after which it read events."""
    after: list[int] = []
    real = Transaction.each_event

    def each_event(tx: Transaction, cafe: int, since: int = 0) -> object:
        after.append(since)
        return real(tx, cafe, since)

    await asyncio.gather(*(held.working for held in house.desk._held.values() if held.working))
    with watched.context() as seen:
        seen.setattr(Transaction, "each_event", each_event)
        house.desk._held.clear()
        cafe = (await house.desk.here(code)).cafe
    assert cafe == replayed(await house.desk.log(code))
    return cafe, after


async def test_a_long_cafe_comes_back_from_its_snapshot_and_the_rest(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(snapshots, "PIECE", 300)
    code = await a_long_cafe(house)
    pieces = await kept(house)
    seqs = {seq for seq, _ in pieces}
    assert len(pieces) > 1
    assert len(seqs) == 1
    assert min(seqs) >= 10
    before = (await house.desk.here(code)).cafe
    cafe, after = await read_again(house, code, monkeypatch)
    assert (cafe, after) == (before, [*seqs])
    await house.host(code, "person.add")
    assert (await read_again(house, code, monkeypatch))[1] == [*seqs]


async def test_a_newer_snapshot_takes_the_place_of_an_older(house: House) -> None:
    code = await a_long_cafe(house)
    first = await kept(house)
    for _ in range(10):
        await house.host(code, "person.add")
    second = await kept(house)
    assert len(second) == 1
    assert second > first


async def test_a_short_cafe_has_none(tmp_path: Path) -> None:
    async with a_house(tmp_path) as house:
        await a_long_cafe(house)
        assert await kept(house) == []


async def test_a_log_without_one_gets_one_when_it_is_read(tmp_path: Path) -> None:
    async with a_house(tmp_path) as house:
        code = await a_long_cafe(house)
    async with a_house(tmp_path, LONG) as house:
        await house.desk.here(code)
        assert len(await kept(house)) == 1


Spoil = Callable[[Transaction], object]
SPOILT: dict[str, Spoil] = {
    "truncated": lambda tx: tx.connection.exec_driver_sql("UPDATE snapshots SET body = substr(body, 1, 200)"),
    "empty": lambda tx: tx.connection.exec_driver_sql("UPDATE snapshots SET body = substr(body, 1, 0)"),
    "of another number": lambda tx: tx.connection.exec_driver_sql("UPDATE snapshots SET seq = 9"),
}
UNSEEN: dict[str, Spoil] = {
    "incomplete": lambda tx: tx.connection.exec_driver_sql("UPDATE snapshots SET pieces = 2"),
    "of another code": lambda tx: tx.connection.exec_driver_sql("UPDATE snapshots SET code = 'older'"),
    "of another epoch": lambda tx: tx.connection.exec_driver_sql("UPDATE snapshots SET epoch = 'k0'"),
    "ahead of the log": lambda tx: tx.connection.exec_driver_sql("UPDATE snapshots SET seq = 99"),
}


@pytest.mark.parametrize("how", [*SPOILT, *UNSEEN])
async def test_one_that_is_wrong_is_left_for_the_log(
    house: House, how: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    code = await a_long_cafe(house)
    await house.store.write((SPOILT | UNSEEN)[how])
    with caplog.at_level(logging.WARNING):
        _, after = await read_again(house, code, monkeypatch)
    assert after == [0]
    assert (f"snapshot {code}-" in caplog.text) == (how in SPOILT)
    assert "Sima" not in caplog.text


async def test_words_that_go_are_in_no_snapshot_and_it_is_made_anew(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = await a_long_cafe(house)
    before = await house.desk.here(code)
    idea = next(iter(before.cafe.ideas))
    await house.host(code, "idea.redact", idea=idea)
    ((seq, _),) = await kept(house)
    assert seq == before.cafe.seq + 1
    cafe, _ = await read_again(house, code, monkeypatch)
    assert cafe.ideas[idea].text == ""


async def test_a_snapshot_of_the_log_before_words_went_is_not_finished(house: House) -> None:
    code = await a_long_cafe(house)
    before = await house.desk.here(code)
    await house.host(code, "idea.redact", idea=next(iter(before.cafe.ideas)))
    fresh = await kept(house)
    old = [b"the first", b"the second"]
    for place in (0, 1):
        assert not await house.store.write(
            lambda tx, place=place: keep_piece(tx, code, before.epoch, 5, place, old)  # type: ignore[misc]
        )
    assert await kept(house) == fresh


async def test_two_who_make_the_same_snapshot_make_one(house: House) -> None:
    code = await a_long_cafe(house)
    here = await house.desk.here(code)
    ((seq, _),) = await kept(house)
    assert not await house.store.write(lambda tx: keep_piece(tx, code, here.epoch, seq, 0, [b"again"]))


async def test_snapshots_go_with_their_cafe(house: House) -> None:
    code = await a_long_cafe(house)
    house.now = START + 1
    await house.desk.remove(code)
    assert await kept(house) == []
