"""A server that may be killed, phones that are in more of a hurry than real ones, and the seeds of chance."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.rehearsal import timing
from tests.faults.mortal import Mortal

KILLS_A_SEED = 8
"""How often the server is killed, about, in one storm."""


@pytest.fixture
def mortal(tmp_path: Path) -> Iterator[Mortal]:
    """A server of the test's own."""
    server = Mortal(tmp_path)
    server.start()
    yield server
    server.kill()


@pytest.fixture(scope="session")
def living(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mortal]:
    """A server for all tests that leave it alive."""
    server = Mortal(tmp_path_factory.mktemp("living"))
    server.start()
    yield server
    server.kill()


@pytest.fixture(autouse=True)
def in_a_hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    """Phones give a silent connection up sooner, and come back sooner, than pages do."""
    hurry = {
        "PING": 0.5,
        "SILENCE": 3.0,
        "ANSWER": 3.0,
        "FIRST_PAUSE": 0.1,
        "LONGEST_PAUSE": 1.0,
        "PATIENCE": 40.0,
    }
    for name, seconds in hurry.items():
        monkeypatch.setattr(timing, name, seconds)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A test of chance runs once for each `seed`: `SEED` (1) and those after it.

    `SOAK` is the number of kills that they come to, about; without it there is one.
    """
    if "seed" in metafunc.fixturenames:
        first, kills = int(os.environ.get("SEED", "1")), int(os.environ.get("SOAK", "0"))
        seeds = range(first, first + max(1, -(-kills // KILLS_A_SEED)))
        metafunc.parametrize("seed", seeds, ids=lambda seed: f"seed{seed}")
