"""A job's function must be importable by its name in another process; `job_samples.py` holds ours."""

import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from app.jobs.jobs import Jobs

sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture
async def jobs() -> AsyncIterator[Jobs]:
    door = Jobs(at_once=2)
    yield door
    await door.close()
