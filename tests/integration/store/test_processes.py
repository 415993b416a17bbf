"""Several processes write to one café: no number is left out or given twice, and no op happens twice."""

from __future__ import annotations

import asyncio
import json
import sys

import pytest

from tests.building import replayed
from tests.house import a_house, op_with
from tests.integration.store.writing import Sent
from tests.postgres import Postgres

pytestmark = pytest.mark.anyio

PROCESSES, WRITERS, IDEAS = 3, 8, 12


async def test_processes_that_send_the_same_ops_write_one_log(postgres: Postgres) -> None:
    address = postgres.database()
    async with a_house(address) as house:
        code = await house.open()
        people = [await house.join(code, f"phone {number}") for number in range(WRITERS)]
        await house.next(code)
        cafe = (await house.desk.here(code)).cafe
        sent: list[Sent] = [
            (one.person, cafe.table_of(one.person) or 0, [op_with(one.secret) for _ in range(IDEAS)])
            for one in people
        ]
        work = json.dumps([address, code, sent]).encode()
        told = await asyncio.gather(*(a_process(work) for _ in range(PROCESSES)))
        assert len(set(told)) == 1  # each op was answered alike by all
        log = await house.desk.log(code)
        ops = sorted(op.partition(".")[0] for _, _, theirs in sent for op in theirs)
        assert [recorded.seq for recorded in log] == list(range(1, len(log) + 1))
        assert sorted(recorded.op for recorded in log if recorded.op in ops) == ops
        assert sorted(replayed(log).ideas) == ops


async def a_process(work: bytes) -> bytes:
    """What it printed."""
    pipe = asyncio.subprocess.PIPE
    program = (sys.executable, "-m", "tests.integration.store.writing")
    running = await asyncio.create_subprocess_exec(*program, stdin=pipe, stdout=pipe)
    printed, _ = await running.communicate(work)
    assert running.returncode == 0
    return printed
