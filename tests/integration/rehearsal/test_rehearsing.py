"""A rehearsal plays a whole café over the public protocol and counts what came of it."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from app.open_files import raise_limit
from app.rehearsal.browser import Server
from app.rehearsal.day import Day, Plan, StoppedError
from app.rehearsal.host import Host
from app.rehearsal.said import Said, read_ideas, samples
from app.rehearsal.tally import Result
from tests.integration.served import Served

pytestmark = pytest.mark.anyio
VERY_FAST = 20_000.0
"""An hour in a fifth of a second: as fast as the server goes."""


async def played(server: Served, plan: Plan, **changes: Any) -> tuple[Result, dict[str, Any]]:
    """The numbers, and the record."""
    there = Server(server.http)
    host = Host(there)
    await host.open("", {"rounds": plan.rounds, **changes})
    try:
        return await Day(there, host, plan, lambda *_: None).run(), await host.record()
    finally:
        await there.close()


async def test_twenty_three_people_lose_and_double_nothing(server: Served) -> None:
    ideas = samples()
    found, record = await played(server, Plan(23, ideas, 3, VERY_FAST))
    assert (found.people, found.sent, found.acked, found.stored) == (23, *[len(ideas)] * 3)
    assert (found.lost, found.doubled, found.refused) == (0, 0, 0)
    assert sorted(idea["text"] for idea in record["ideas"]) == sorted(idea.text for idea in ideas)
    assert {idea["round"] for idea in record["ideas"]} == {1, 2, 3}
    assert record["themes"] and record["handoffs"] and record["lines"] and record["vote"]
    assert record["cafe"]["closed"]
    assert 0 < found.ack_ms["p50"] <= found.ack_ms["p95"] <= found.ack_ms["p99"]
    assert 0 < found.arrival_ms["p50"] <= found.arrival_ms["p99"]


@pytest.mark.shared
@pytest.mark.slow
async def test_three_hundred_people_lose_and_double_none_of_371_ideas(server: Served, shared: Path) -> None:
    ideas = read_ideas(
        shared / "data" / "deliberations" / "bg2050-volunteers" / "comments.csv", "comment-body"
    )
    raise_limit(2 * 300)
    found, record = await played(server, Plan(300, ideas, 3, VERY_FAST))
    assert (found.people, found.sent, found.acked, found.stored) == (300, 371, 371, 371)
    assert (found.lost, found.doubled) == (0, 0)
    assert sorted(idea["text"] for idea in record["ideas"]) == sorted(idea.text for idea in ideas)


async def test_a_copy_that_asks_for_names_groups_and_approval_is_played_too(server: Served) -> None:
    groups = [{"name": "Office", "options": ["North", "South"]}]
    found, record = await played(
        server,
        Plan(8, samples()[:12], 2, VERY_FAST),
        names_needed=True,
        names_shown=True,
        groups=groups,
        approve_first=True,
    )
    assert (found.stored, found.lost, found.doubled) == (12, 0, 0)
    assert record["absent"]["waiting"] == 0


async def test_one_person_without_a_single_idea_reaches_the_close(server: Served) -> None:
    found, record = await played(server, Plan(1, [], 1, VERY_FAST))
    assert (found.sent, found.stored, found.lost) == (0, 0, 0) and record["cafe"]["closed"]


async def test_ideas_that_make_no_theme_reach_the_close_too(server: Served) -> None:
    unlike = [Said(str(number)) for number in (11, 222, 3333)]
    found, record = await played(server, Plan(3, unlike, 1, VERY_FAST))
    assert found.clean and found.stored == 3
    assert not record["themes"] and len(record["alone"]) == 3


def test_the_command_says_that_nobody_answers() -> None:
    command = [sys.executable, "-m", "app.cli", "rehearse", "--url", "http://127.0.0.1:9"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 1
    assert done.stderr.strip().endswith(
        "No Samovar answers at http://127.0.0.1:9: start one there, or mend --url."
    )


async def test_a_server_that_is_not_there_is_said_in_one_sentence() -> None:
    there = Server("http://127.0.0.1:9")
    host = Host(there)
    host.code = "BBBBBB"
    with pytest.raises(StoppedError, match="can't be reached"):
        await Day(there, host, Plan(2, [], 1, VERY_FAST), lambda *_: None).run()
    await there.close()


async def test_the_command_writes_its_numbers_and_tells_by_its_exit(tmp_path: Path) -> None:
    """Over a server of its own; a database that the real one was told of is left alone."""
    out = tmp_path / "numbers.json"
    command = [sys.executable, "-m", "app.cli", "rehearse", "--people", "5", "--rounds", "1"]
    real = tmp_path / "real.db"
    done = await asyncio.to_thread(
        subprocess.run,
        [*command, "--speed", "20000", "--json", str(out)],
        env={**os.environ, "SAMOVAR_DATABASE_URL": f"sqlite:///{real}"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    numbers = json.loads(out.read_text())
    assert {key: numbers[key] for key in ("people", "lost", "doubled")} == {
        "people": 5,
        "lost": 0,
        "doubled": 0,
    }
    assert numbers["sent"] == numbers["acked"] == numbers["stored"] == len(samples())
    assert numbers["ack_ms"].keys() == numbers["arrival_ms"].keys() == {"p50", "p95", "p99"}
    assert "Nothing was lost or doubled." in done.stdout
    assert not real.exists()
