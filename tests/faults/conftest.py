"""A server that may be killed, phones that are in more of a hurry than real ones, and the seeds of chance."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from app.rehearsal import timing

pytest.register_assert_rewrite(
    *(f"tests.faults.{name}" for name in ("crowd", "onlooker", "storm", "stranger"))
)
from tests.faults.mortal import Mortal  # noqa: E402  after what makes asserts say what was wrong
from tests.faults.soaking import seeds  # noqa: E402


@pytest.fixture(scope="session")
def many_lives(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mortal]:
    """A server that one test after another kills; each begins with a café of its own."""
    server = Mortal(tmp_path_factory.mktemp("mortal"))
    yield server
    server.kill()


@pytest.fixture
def mortal(many_lives: Mortal) -> Mortal:
    """A server that runs, and may be killed."""
    if not many_lives.alive:
        many_lives.start()
    return many_lives


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
    """A test of chance runs once for each `seed`, which its name shows."""
    if "seed" in metafunc.fixturenames:
        metafunc.parametrize("seed", seeds(), ids=lambda seed: f"seed{seed}")
