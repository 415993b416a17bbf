"""`samovar host-link CODE` beside a running server."""

from __future__ import annotations

import asyncio
import re
import subprocess
import sys
from pathlib import Path

import pytest
import typer

from app.cafe.actor import Role
from app.cli.host_link import host_link as link_command
from tests.house import House

pytestmark = pytest.mark.anyio


def host_link(folder: Path, code: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "app.cli", "host-link", code, "--data", str(folder)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("house", ["sqlite"], indirect=True)  # it looks into the file
async def test_it_makes_a_new_link_and_ends_the_old_while_the_server_runs(
    house: House, tmp_path: Path
) -> None:
    code = await house.open()
    old = await house.door.new_link(code, Role.HOST)
    said = host_link(tmp_path, f"{code[:3]}-{code[3:]}".lower())
    link = re.fullmatch(rf"https?://\S+/h/{code}/enter#([0-9a-f]{{32}})\n", said.stdout)
    assert link, said
    assert await house.door.who(code, "host") is None
    with pytest.raises(Exception, match="wrong_link"):
        await house.door.enter(code, Role.HOST, old, "b", "x")
    assert (await house.door.enter(code, Role.HOST, link[1], "b", "x")).role == Role.HOST


@pytest.mark.parametrize("house", ["sqlite"], indirect=True)  # it looks into the file
async def test_it_says_in_one_line_what_is_wrong(
    house: House, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    gone = await house.open()
    await house.desk.remove(gone)
    empty = tmp_path / "empty"
    for folder, code, why in (
        (tmp_path, "B2B2B2", "There is no café B2B2B2"),
        (tmp_path, gone, "is gone"),
        (tmp_path, "B2", "is not a café's code"),
        (empty, "B2B2B2", "There is no café in"),
    ):
        with pytest.raises(typer.Exit):
            await asyncio.to_thread(link_command, code, folder)
        said = capsys.readouterr().err
        assert said.startswith("samovar: ")
        assert why in said
        assert len(said.strip().splitlines()) == 1
    assert not empty.exists()
