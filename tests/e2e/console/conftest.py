"""A host with a café of their own, and their pages."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from app.web.newids import new_id

POST = """async ([path, body]) => {
  const options = {method: "POST", headers: {"content-type": "application/json"}, body: JSON.stringify(body)};
  const answer = await fetch(path, options);
  return [answer.ok, await answer.json()];
}"""


@dataclass
class Host:
    """Somebody who hosts: a browser, a café, and what went wrong in its pages."""

    context: BrowserContext
    base: str
    code: str = ""
    faults: list[str] = field(default_factory=list)

    def cafe(self, recipe: str = "classic", **changes: Any) -> "Host":
        """Open a café from a recipe."""
        changes = {"name": "Permits people can trust"} | changes
        self.code = self.post("/api/cafes", {"recipe": recipe, "changes": changes})["code"]
        return self

    def post(self, path: str, body: dict[str, Any]) -> dict[str, Any]:
        """As a page of ours does it."""
        page = self.context.new_page()
        page.goto(f"{self.base}/")
        done, told = page.evaluate(POST, [path, body])
        page.close()
        assert done, told
        return told  # type: ignore[no-any-return]

    def add_person(self, name: str) -> None:
        """Somebody without a phone."""
        self.post(f"/api/cafes/{self.code}/people", {"name": name, "op": new_id()})

    def go_on(self, *leaves: str) -> None:
        """Press next, once for each step that is left."""
        for step in leaves:
            self.post(
                f"/api/cafes/{self.code}/commands",
                {"op": f"{new_id()}.{'0' * 64}", "do": "step.next", "leaves": step},
            )

    def open(self, room: str, *, width: int = 1280, height: int = 800) -> Page:
        """A page of the console, connected."""
        page = self.context.new_page()
        page.set_viewport_size({"width": width, "height": height})
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on("console", lambda said: self.faults.append(said.text) if said.type == "error" else None)
        page.goto(f"{self.base}/h/{self.code}/{room}")
        page.locator("#next-place > [data-part]").wait_for()
        page.locator("#view[data-ready]").wait_for()
        return page


@pytest.fixture
def host(browser: Browser, samovar: str) -> Iterator[Host]:
    """A host who has no café yet."""
    context = browser.new_context()
    context.set_default_timeout(10_000)
    host = Host(context, samovar)
    yield host
    context.close()
    assert host.faults == []
