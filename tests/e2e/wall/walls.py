"""A café with people and ideas made quickly, and its wall, opened by its own link on a machine of its own."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Page

from app.web.newids import new_id
from tests.e2e.cafe.house import House, post

MEASURE = Path(__file__).with_name("measuring.js").read_text("utf-8").split("\n", 1)[1]


class Wall:
    """The host's commands, and the projector's page."""

    def __init__(self, house: House, **changes: Any) -> None:
        self.house = house
        self.host = house.page(house.context({"width": 800, "height": 600}), "/")
        wish = {"recipe": "classic", "changes": {"name": "Tea", "names_asked": True, **changes}}
        opened = post(self.host, "/api/cafes", wish)
        self.code, self.link = opened["code"], urlsplit(opened["links"]["wall"])
        self.page: Page

    def shown(self, width: int = 1920, height: int = 1080, **options: Any) -> Page:
        """The wall, entered by its link: this browser hosts nothing."""
        context = self.house.context({"width": width, "height": height}, **options)
        self.page = self.house.page(context, f"{self.link.path}#{self.link.fragment}")
        self.page.locator("[data-view]:visible").wait_for()
        return self.page

    def do(self, name: str, more: dict[str, Any] | None = None, **fields: Any) -> str:
        """A command of the host, its fields (a field called `name` in `more`); answers its op."""
        op = new_id()
        wish = {"op": op, "do": name, **(more or {}), **fields}
        post(self.host, f"/api/cafes/{self.code}/commands?place=host", wish)
        return op

    def people(self, count: int) -> None:
        """People without a phone."""
        for number in range(count):
            who = {"op": new_id(), "name": f"Number {number + 1}"}
            post(self.host, f"/api/cafes/{self.code}/people", who)

    def step(self, leaves: str, view: str) -> None:
        """Go on from a step; the wall shows a view then."""
        self.do("step.next", leaves=leaves)
        self.sees(view)

    def sees(self, view: str) -> None:
        """Wait until a view is shown."""
        self.page.locator(f"[data-view='{view}']:visible").wait_for()

    def turn(self, view: str) -> None:
        """Press the arrow until a view is shown."""
        for _ in range(6):
            if self.page.locator(f"[data-view='{view}']").is_visible():
                return
            self.page.keyboard.press("ArrowRight")
        self.sees(view)

    def texts(self) -> list[dict[str, Any]]:
        """Every text that is seen, measured."""
        found: list[dict[str, Any]] = self.page.evaluate(MEASURE)
        return found
