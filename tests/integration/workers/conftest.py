"""Two servers on one PostgreSQL, with or without a Redis between them, and one browser's way to either."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from typing import Any

import pytest

from tests.integration.served import Browser, Served, served
from tests.postgres import Postgres
from tests.redis_server import RedisServer

Start = Callable[..., "Both"]


@dataclass
class Both:
    """Two workers of one Samovar."""

    one: Served
    other: Served

    def elsewhere(self, browser: Browser) -> Browser:
        """The same browser, as it comes to the other worker."""
        twin = Browser(self.other if browser.server is self.one else self.one)
        twin.http.cookies.update(browser.http.cookies)
        twin.secret, twin.person = browser.secret, browser.person
        return twin


@pytest.fixture(scope="module")
def start(postgres: Postgres, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Start]:
    """Starts two workers; they end with the module."""
    with ExitStack() as running:

        def two(bus: str, **values: Any) -> Both:
            address = postgres.database()
            folders = (tmp_path_factory.mktemp("worker") for _ in range(2))
            ways = [
                running.enter_context(
                    served(folder, database_url=address, bus=bus, instance="tests", **values)
                )
                for folder in folders
            ]
            return Both(*ways)

        yield two


@pytest.fixture(scope="module")
def both(start: Start, redis_server: RedisServer) -> Both:
    """Two workers with a Redis that stays."""
    return start(redis_server.address)


@pytest.fixture(scope="module")
def own_redis(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RedisServer]:
    """A Redis that may be killed."""
    with RedisServer(tmp_path_factory.mktemp("killed")) as one:
        yield one
