"""A door over a database of its own, of either kind."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.house import House, a_house


@pytest.fixture(params=["sqlite", "postgresql"])
async def house(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[House]:
    on_sqlite = request.param == "sqlite"
    async with a_house(tmp_path if on_sqlite else request.getfixturevalue("postgres").database()) as one:
        yield one
