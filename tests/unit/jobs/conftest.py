"""A door for jobs."""

from collections.abc import AsyncIterator

import pytest

from app.jobs.local import LocalJobs


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture
async def jobs() -> AsyncIterator[LocalJobs]:
    door = LocalJobs(at_once=2)
    yield door
    await door.close()
