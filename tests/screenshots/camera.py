"""Takes pictures of a page at a phone's, a tablet's and a projector's size, and says what looks broken."""

from __future__ import annotations

import os
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Literal

from playwright.async_api import Browser, BrowserContext, Page, async_playwright
from playwright.async_api import Error as BrowserError

from tests.integration.served import Served
from tests.screenshots.draw_gallery import CHROMIUM
from tests.screenshots.fonts import font_environment

SIZES = {"phone": (360, 740), "tablet": (768, 1024), "wall": (1920, 1080)}
DRAWN = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
LOCALES = {"en": "en-GB", "fa": "fa-IR"}


@asynccontextmanager
async def chromium(folder: Path) -> AsyncIterator[Browser]:
    """The system's browser, with the product's own fonts for every script."""
    places: dict[str, str | float | bool] = {**os.environ, **font_environment(folder)}
    async with async_playwright() as play:
        browser = await play.chromium.launch(
            executable_path=shutil.which("chromium"), args=CHROMIUM, env=places
        )
        yield browser
        await browser.close()


class Camera:
    """For one language: `wanted` are beginnings of names of pictures (none: all)."""

    def __init__(self, browser: Browser, server: Served, folder: Path, lang: str, wanted: list[str]) -> None:
        self.server, self.lang = server, lang
        self.taken: list[Path] = []
        self.faults: list[str] = []
        self._browser, self._folder, self._wanted = browser, folder, wanted

    async def somebody(self, cookies: dict[str, str] | None = None) -> BrowserContext:
        """A browser of its own, perhaps with another's cookies."""
        context = await self._browser.new_context(locale=LOCALES[self.lang], reduced_motion="reduce")
        context.set_default_timeout(15_000)
        chosen = {f"samovar-{self.server.port}-lang": self.lang}  # Chromium's sockets don't say the locale
        for name, value in (chosen | (cookies or {})).items():
            await context.add_cookies([{"name": name, "value": value, "url": self.server.http}])
        return context

    async def page(self, context: BrowserContext, path: str) -> Page:
        """A page that is open; what it complains of is written down."""
        page = await context.new_page()
        page.on("pageerror", lambda error: self.faults.append(f"{self.lang} {path}: {error}"))
        await self.go(page, path)
        return page

    async def go(self, page: Page, path: str, expected: int = 200) -> None:
        """Open an address."""
        answer = await page.goto(self.server.http + path)
        if answer and answer.status not in (expected, 304):
            self.faults.append(f"{self.lang} {path}: answered {answer.status}")

    async def take(
        self,
        page: Page,
        name: str,
        *,
        sizes: tuple[str, ...] = tuple(SIZES),
        full: bool = False,
        mode: Literal["light", "dark"] = "light",
    ) -> None:
        """Take a page as it is, at each size."""
        if self._wanted and not any(name.startswith(wish) for wish in self._wanted):
            return
        await page.emulate_media(color_scheme=mode)
        for size in sizes:
            width, height = SIZES[size]
            await page.set_viewport_size({"width": width, "height": height})
            await page.evaluate(DRAWN)
            wide = await page.evaluate("document.documentElement.scrollWidth")
            if wide > width:
                self.faults.append(f"{self.lang} {name}: {wide} px wide at {width}")
            dark = "-dark" if mode == "dark" else ""
            path = self._folder / f"{name}-{size}-{self.lang}{dark}.png"
            try:
                await page.screenshot(path=path, full_page=full, animations="disabled")
            except BrowserError as error:
                self.faults.append(f"{self.lang} {name}: {error.message.splitlines()[0]}")
            else:
                self.taken.append(path)
        await page.emulate_media(color_scheme="light")
