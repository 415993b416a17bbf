"""A process that is killed in the middle of writing has lost nothing that it acknowledged."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.building import replayed
from tests.house import a_house

pytestmark = pytest.mark.anyio


def killed_after(folder: Path, lines: int) -> tuple[str, set[str]]:
    """Kill a writing process after some acknowledgements; its café, and all it had acknowledged."""
    command = [sys.executable, "-m", "tests.faults.writing", str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        code = process.stdout.readline().strip()
        said = [process.stdout.readline() for _ in range(lines)]
        process.kill()
        said += process.stdout.readlines()
    return code, {line.strip() for line in said if line.endswith("\n")}


@pytest.mark.parametrize("lines", [1, 137, 400])
async def test_every_acknowledged_idea_is_on_disk_after_kill_9(tmp_path: Path, lines: int) -> None:
    code, acknowledged = killed_after(tmp_path, lines)
    assert len(acknowledged) >= lines
    async with a_house(tmp_path) as house:
        log = await house.desk.log(code)
        cafe = (await house.desk.here(code)).cafe
        assert acknowledged <= cafe.ideas.keys()
        assert [one.seq for one in log] == list(range(1, len(log) + 1))
        assert cafe == replayed(log)
        await house.host(code, "person.add")
