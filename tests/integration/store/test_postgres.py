"""PostgreSQL in trouble, and several processes over one log."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from sqlalchemy import text

from app.cafe.refusal import Code, Refusal
from app.people.grant import Admitted
from app.store.opening import open_store
from app.store.transaction import Transaction
from tests.building import START, a_cafe, replayed
from tests.house import House, a_house, op_with
from tests.postgres import Postgres, programs

pytestmark = pytest.mark.anyio


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Postgres]:
    """A PostgreSQL that may be killed."""
    if programs() is None:
        pytest.skip("POSTGRESQL IS NOT INSTALLED")
    with Postgres(tmp_path_factory.mktemp("killed"), durable=True) as one:
        yield one


async def test_a_crash_is_a_busy_moment_and_what_was_answered_is_there(own: Postgres) -> None:
    async with a_house(own.database(), busy_ms=1000) as house:
        code = await house.open()
        person = await house.join(code, "a")
        await house.next(code)
        first = await house.idea(person, "before the crash")
        await asyncio.to_thread(own.kill)
        op = op_with(person.secret)
        with pytest.raises(Refusal) as no:
            await house.idea(person, "after it", op)
        assert (no.value.code, no.value.after) == (Code.BUSY, 1.0)
        await asyncio.to_thread(own.start)
        second = await again_until_taken(house, person, op)
        assert [one.op for one in await house.desk.log(code)][-2:] == [first, second]


async def again_until_taken(house: House, person: Admitted, op: str) -> str:
    """As the outbox does: the same op until it is answered."""
    for _ in range(20):
        with suppress(Refusal):
            return await house.idea(person, "after it", op)
    raise AssertionError("it never came back")


async def test_a_reader_does_not_notice_a_lost_connection(postgres: Postgres) -> None:
    store = open_store(postgres.database(), busy_ms=1000, readers=2)
    kept = await store.write(lambda tx: tx.open(None, START, at_most=9))
    postgres.tell("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'samovar'")
    assert (await store.read(lambda tx: tx.find(kept.code))).code == kept.code
    await store.close()


async def test_who_waits_too_long_for_a_lock_is_told_busy(postgres: Postgres) -> None:
    address = postgres.database()
    one, other = (open_store(address, busy_ms=200, readers=2) for _ in range(2))
    kept = await one.write(lambda tx: tx.open(None, START, at_most=9))
    locked = asyncio.Event()
    loop = asyncio.get_running_loop()

    def holds(tx: Transaction) -> None:
        tx.find(kept.code, lock=True)
        loop.call_soon_threadsafe(locked.set)
        tx.connection.execute(text("SELECT pg_sleep(0.6)"))

    holding = asyncio.create_task(one.write(holds))
    await locked.wait()
    with pytest.raises(Refusal) as no:
        await other.write(lambda tx: tx.find(kept.code, lock=True))
    assert no.value.code == Code.BUSY
    await holding
    assert (await other.write(lambda tx: tx.find(kept.code, lock=True))).seq == 0
    for store in (one, other):
        await store.close()


async def test_two_houses_write_one_log_without_gaps_and_an_op_once(postgres: Postgres) -> None:
    address = postgres.database()
    async with a_house(address) as one, a_house(address) as other:
        code = await one.open()
        person = await one.join(code, "a")
        await one.next(code)
        ops = [op_with(person.secret) for _ in range(40)]
        sent = [house.idea(person, f"idea {op}", op) for op in ops for house in (one, other)]
        await asyncio.gather(*sent)
        log = await other.desk.log(code)
        assert [recorded.seq for recorded in log] == list(range(1, len(log) + 1))
        assert {idea.text for idea in replayed(log).ideas.values()} == {f"idea {op}" for op in ops}
        assert len(replayed(log).ideas) == 40
        assert (await one.desk.log(code)) == log


async def test_a_log_moves_from_a_file_to_a_server(postgres: Postgres, tmp_path: Path) -> None:
    talk = a_cafe(people=5, at="round-1")
    talk.idea("kept in both")
    logs = []
    for where in (f"sqlite:///{tmp_path / 'samovar.db'}", postgres.database()):
        store = open_store(where, busy_ms=1000, readers=2)
        kept = await store.write(lambda tx: tx.open(None, START, at_most=9))
        await store.write(lambda tx, kept=kept: tx.append(kept, talk.log, None, START))  # type: ignore[misc]
        logs.append(await store.read(lambda tx, kept=kept: tx.events(kept.id)))  # type: ignore[misc]
        await store.close()
    assert logs[0] == logs[1] == talk.log


async def test_a_server_that_does_not_answer_is_busy_and_then_goes_on(own: Postgres) -> None:
    store = open_store(own.database(), busy_ms=500, readers=2, answer_seconds=1)
    kept = await store.write(lambda tx: tx.open(None, START, at_most=9))
    with own.asleep():
        with pytest.raises(Refusal) as no:
            await store.write(lambda tx: tx.find(kept.code, lock=True))
        assert no.value.code == Code.BUSY
    assert (await store.write(lambda tx: tx.find(kept.code, lock=True))).seq == 0
    await store.close()
