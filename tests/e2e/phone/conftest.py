"""A café with a round that is on, and people in it."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.e2e.cafe.house import Host, House, Phone


@pytest.fixture
def house(browser: Browser, samovar: str) -> Iterator[House]:
    """An empty hall."""
    hall = House(browser, samovar)
    yield hall
    hall.close()
    assert hall.faults == []


class Round:
    """A host at the console, and phones that came in by name, at a step."""

    def __init__(self, house: House, *names: str, at: str = "round-1", **changes: Any) -> None:
        self.house = house
        self.host = Host(house).open_cafe(
            **({"welcome_minutes": 0, "closing_minutes": 0, "rounds": 2} | changes)
        )
        self.run: Page = self.host.room()
        self.phones = [self.phone(name) for name in names]
        self.host.go_on_to(self.run, at)

    def phone(self, name: str = "") -> Phone:
        """Somebody more."""
        return Phone(self.house, self.host.code).join(name)

    def do(self, wish: str, **fields: Any) -> None:
        """A command of the host's."""
        self.host.command(self.run, wish, **fields)


@pytest.fixture
def round_one(house: House) -> Callable[..., Round]:
    """Make a café at a step."""

    def made(*names: str, **changes: Any) -> Round:
        return Round(house, *names, **changes)

    return made
