"""Everything goes wrong in turn, by chance, while everybody writes; `make soak` is the long form."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.faults.crowd import crowd
from tests.faults.mortal import Mortal
from tests.faults.soaking import SOAK
from tests.faults.storm import ALL, KILLS, Storm
from tests.faults.wire import wire_to

pytestmark = pytest.mark.anyio
PEOPLE = 10
GUSTS = 24 if SOAK else 5
OFTEN = {f"{kill.__name__} {again}": kill for kill in KILLS for again in range(2)}
"""Kills are as frequent as everything else."""


@pytest.mark.timeout(600)
async def test_a_storm_loses_nothing_doubles_nothing_and_leaves_every_page_right(
    seed: int, tmp_path: Path
) -> None:
    server = Mortal(tmp_path, database_busy_ms="300")
    server.start()
    try:
        async with (
            wire_to(server.port, random.Random(seed)) as wire,
            crowd(server.url, wire.url, PEOPLE) as there,
        ):
            storm = Storm(seed, server, wire, there)
            await storm.blow(GUSTS, ALL | OFTEN)
            await storm.calm()
            print(f"seed {seed}: {storm.kills} kills, {len(there.tally.ideas)} ideas, {dict(storm.weather)}")
    finally:
        server.kill()
