"""Everybody in the hall: the host, the wall and the phones, each in a browser of their own."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, Page, Request, expect

from app.web.newids import new_id

PHONE = {"width": 360, "height": 740}
DESK = {"width": 1280, "height": 800}
WALL = {"width": 1920, "height": 1080}
POST = """async ([path, body]) => {
  const options = {method: "POST", headers: {"content-type": "application/json"}, body: JSON.stringify(body)};
  const answer = await fetch(path, options);
  return [answer.ok, await answer.json()];
}"""


@dataclass
class House:
    """`faults`: what a page threw, or a content policy forbade. `abroad`: requests to any other host.

    `mortal`: the server is killed on purpose, so that its absence is no fault.
    """

    browser: Browser
    base: str
    faults: list[str] = field(default_factory=list)
    abroad: list[str] = field(default_factory=list)
    contexts: list[BrowserContext] = field(default_factory=list)
    mortal: bool = False

    def context(self, size: dict[str, int], **options: Any) -> BrowserContext:
        """A browser of somebody's own."""
        made = self.browser.new_context(viewport=size, **options)  # type: ignore[arg-type]
        made.set_default_timeout(20_000)
        made.on("request", self._went)
        self.contexts.append(made)
        return made

    def page(self, context: BrowserContext, path: str) -> Page:
        """Open a page, and note whatever goes wrong in it."""
        page = context.new_page()
        page.on("pageerror", lambda error: self.faults.append(f"{path}: {error.stack or error}"))
        page.on("console", lambda said: self._heard(path, said.type, said.text))
        page.goto(f"{self.base}{path}")
        return page

    def close(self) -> None:
        """Everybody goes home."""
        for context in self.contexts:
            context.close()

    def _went(self, request: Request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme in ("http", "https", "ws", "wss") and parts.netloc != urlsplit(self.base).netloc:
            self.abroad.append(request.url)

    def _heard(self, path: str, kind: str, text: str) -> None:
        gone = self.mortal and "ERR_" in text
        if "Content Security Policy" in text or (kind == "error" and not gone):
            self.faults.append(f"{path}: {text}")


class Host:
    """Who hosts: the console, and the commands that it has no button for."""

    def __init__(self, house: House, **options: Any) -> None:
        self.house = house
        self.size = DESK
        self.context = house.context(DESK, **options)
        self.code = ""

    def open_cafe(self, recipe: str = "classic", **changes: Any) -> Host:
        """Without the page: for tests of what comes after."""
        page = self.house.page(self.context, "/")
        changes = {"name": "Permits people can trust"} | changes
        self.code = post(page, "/api/cafes", {"recipe": recipe, "changes": changes})["code"]
        page.close()
        return self

    def room(self, name: str = "run") -> Page:
        """A page of the console, connected."""
        page = self.house.page(self.context, f"/h/{self.code}/{name}")
        page.locator("#next-place > [data-part]").wait_for()
        return page

    def command(self, page: Page, do: str, **fields: Any) -> None:
        """Send a command as the console does."""
        post(page, f"/api/cafes/{self.code}/commands?place=host", {"op": new_id(), "do": do, **fields})

    def go_on(self, page: Page) -> str:
        """Press the large button; answers the step that the café is at then."""
        button = page.locator("#next")
        left = button.get_attribute("data-leaves")
        page.locator("#next:not([data-rests])").click()
        expect(button).not_to_have_attribute("data-leaves", str(left))
        return str(button.get_attribute("data-leaves"))

    def go_on_to(self, page: Page, step: str) -> None:
        """Press it until the café is at a step."""
        while page.locator("#next").get_attribute("data-leaves") != step:
            self.go_on(page)


class Phone:
    """A participant."""

    def __init__(self, house: House, code: str, size: dict[str, int] = PHONE, **options: Any) -> None:
        self.house, self.code = house, code
        self.context = house.context(size, **options)
        self.page: Page
        self.kept_ids: dict[str, str] = {}

    def open(self) -> Phone:
        """Scan the code."""
        self.page = self.house.page(self.context, f"/c/{self.code}")
        return self

    def join(self, name: str = "") -> Phone:
        """Scan, and come in."""
        self.open()
        self.page.fill("#name", name)
        self.page.click("#join button[type=submit]")
        expect(
            self.page.locator("#thumb-lobby, #thumb, #thumb-closed").locator("visible=true").first
        ).to_be_visible()
        return self

    def write(self, text: str) -> None:
        """Write an idea and send it."""
        self.page.fill("#composer textarea", text)
        self.page.press("#composer textarea", "Enter")

    def ideas(self) -> dict[str, str]:
        """The words of each idea on the cloth, and its id."""
        cards = self.page.locator("#now .idea[data-idea]").all()
        return {
            card.locator(".idea__text").inner_text(): str(card.get_attribute("data-idea")) for card in cards
        }

    def shows(self, text: str) -> None:
        """The cloth shows this idea, once, and the outbox holds nothing."""
        expect(self.page.locator("#now .idea__text", has_text=text)).to_have_count(1)
        expect(self.page.locator("#unsent > *")).to_have_count(0)


def post(page: Page, path: str, body: dict[str, Any]) -> dict[str, Any]:
    """POST JSON from a page of ours; answers what it says, which must be good."""
    done, told = page.evaluate(POST, [path, body])
    assert done, told
    return dict(told)


def code_in(address: str) -> str:
    """The café's code in a page's address."""
    found = re.search(r"/[hcwk]/([0-9A-Z]{6})", address)
    assert found, address
    return found[1]
