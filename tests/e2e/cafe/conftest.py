"""A hall for each test; whatever went wrong in any page fails it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.e2e.cafe.house import House


@pytest.fixture
def house(browser: Browser, samovar: str) -> Iterator[House]:
    """An empty hall."""
    hall = House(browser, samovar)
    yield hall
    hall.close()
    assert hall.faults == []
    assert hall.abroad == []
