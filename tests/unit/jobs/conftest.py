"""A door for jobs."""

from collections.abc import AsyncIterator

import pytest

from app.jobs.jobs import Jobs


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture
async def jobs() -> AsyncIterator[Jobs]:
    door = Jobs(at_once=2)
    yield door
    await door.close()
