"""A server for each module, and browsers that are closed when a test ends."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator

import pytest

from tests.integration.served import Browser, Served, served


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Samovar with its own data folder."""
    with served(tmp_path_factory.mktemp("samovar")) as running:
        yield running


@pytest.fixture
async def browser(server: Served, anyio_backend: str) -> AsyncIterator[Callable[[], Browser]]:
    """Makes browsers."""
    made: list[Browser] = []

    def make(agent: str = "test") -> Browser:
        made.append(Browser(server, agent))
        return made[-1]

    yield make
    for one in made:
        await one.close()
