"""What every test may ask for."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.postgres import Postgres, programs
from tests.redis_server import PROGRAM, RedisServer

ROOT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("SHARED", ROOT.parent / "shared"))


def pytest_configure() -> None:
    """Tests start from the default settings, whatever the shell they are started in says."""
    for name in [name for name in os.environ if name.startswith("SAMOVAR_") or name in ("PORT", "HOST")]:
        del os.environ[name]
    os.environ["SAMOVAR_SEATING_SECONDS"] = "0"  # a search for better seats would take what tests measure by


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of large data sets outside the project (`SHARED`); who needs it is skipped without."""
    if not SHARED.is_dir():
        pytest.skip(f"the shared data is not here: SHARED={SHARED}")
    return SHARED


@pytest.fixture(scope="session")
def postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Postgres]:
    """A PostgreSQL for all who need one; each takes a database of its own."""
    if programs() is None:
        pytest.skip("POSTGRESQL IS NOT INSTALLED: what several processes share is not tested")
    with Postgres(tmp_path_factory.mktemp("cluster")) as one:
        yield one


@pytest.fixture(scope="session")
def redis_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RedisServer]:
    """A Redis for all who need one and leave it alive."""
    if PROGRAM is None:
        pytest.skip("REDIS IS NOT INSTALLED: what processes tell each other is not tested")
    with RedisServer(tmp_path_factory.mktemp("redis")) as one:
        yield one


@pytest.fixture
def anyio_backend() -> str:
    """Async tests run on asyncio, as the server does."""
    return "asyncio"


def pytest_report_header() -> str | None:
    """Say at the top, and not only in a count of skips, that part of the tests will not run."""
    return (
        None if SHARED.is_dir() else f"SHARED DATA IS MISSING ({SHARED}): the tests on real input are skipped"
    )
