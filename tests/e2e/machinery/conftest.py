"""The small server, and a café on it in a context of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext

from tests.e2e.machinery.cafe import Cafe, Server


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": 360, "height": 740})
    context.set_default_timeout(15_000)
    yield context
    context.close()


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    server = Server(tmp_path_factory.mktemp("machinery") / "log")
    server.start()
    yield server
    server.kill()


@pytest.fixture
def cafe(context: BrowserContext, server: Server, request: pytest.FixtureRequest) -> Iterator[Cafe]:
    cafe = Cafe(context, server, "".join(c if c.isalnum() else "-" for c in request.node.name))
    yield cafe
    assert cafe.faults() == []


@pytest.fixture
def mortal(context: BrowserContext, tmp_path: Path) -> Iterator[Cafe]:
    """A café on a server of the test's own, to be killed."""
    server = Server(tmp_path / "log")
    server.start()
    cafe = Cafe(context, server, "mortal")
    yield cafe
    server.kill()
    assert cafe.faults() == []
