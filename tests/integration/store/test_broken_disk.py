"""A disk that only reads, or a file damaged under a running café: said so, and nothing made up."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import event

from app.cafe.refusal import Code, Refusal
from tests.house import House, a_house, op_with

pytestmark = pytest.mark.anyio


async def test_a_disk_that_only_reads_refuses_until_it_writes_again(tmp_path: Path) -> None:
    async with a_house(tmp_path) as house:
        only = [0]

        @event.listens_for(house.store.engine, "begin")  # type: ignore[attr-defined]
        def reads(connection: object) -> None:
            connection.exec_driver_sql(f"PRAGMA query_only={only[0]}")  # type: ignore[attr-defined]

        code = await house.open()
        person = await house.join(code, "a")
        await house.next(code)
        op, only[0] = op_with(person.secret), 1
        with pytest.raises(Refusal) as no:
            await house.idea(person, "wait for me", op)
        assert (no.value.code, no.value.kind, no.value.after) == (Code.DISK_BROKEN, "busy", 10.0)
        only[0] = 0
        assert await house.idea(person, "wait for me", op) == op.partition(".")[0]
        assert len((await house.desk.here(code)).cafe.ideas) == 1


async def test_a_file_damaged_under_a_running_house_is_no_empty_cafe(tmp_path: Path) -> None:
    async with a_house(tmp_path) as house:
        code = await house.open()
        person = await house.join(code, "a")
        await house.next(code)
        await house.store.overwrite()
        damage(tmp_path / "samovar.db")
        assert await why(house, person.grant.code) == Code.DISK_BROKEN


def damage(file: Path) -> None:
    """All pages but the first, as a stick that was pulled out may leave them."""
    whole = file.read_bytes()
    file.write_bytes(whole[:4096] + b"tea!" * ((len(whole) - 4096) // 4))


async def why(house: House, code: str) -> Code:
    with pytest.raises(Refusal) as no:
        await house.desk.log(code)
    return no.value.code
