"""Draws every part of the look in every state, and the pages' frames, as pictures to be looked at.

    python -m tests.screenshots.draw_gallery FOLDER [PAGE …]

The pages are rendered without a server of the product, served under its Content-Security-Policy, and taken
with the system's Chromium at a phone's, a tablet's and a projector's size.
"""

import os
import shutil
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from tests.screenshots.fonts import font_environment
from tests.screenshots.gallery_pages import PAGES, ROOT, environment

PHONE, TABLET, SCREEN, WALL = (360, 740), (768, 1024), (1280, 800), (1920, 1080)
SIZES = {
    "phone": [PHONE],
    "console": [SCREEN, PHONE, TABLET],
    "wall": [WALL],
    "parts": [PHONE, SCREEN],
    "paper": [SCREEN],
}
CHROMIUM = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


class Quiet(SimpleHTTPRequestHandler):
    """Files, under the same policy as the product's pages."""

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", "default-src 'self'")
        super().end_headers()

    def log_message(self, *_: Any) -> None:
        return


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The folder on a free port of this machine."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()


def draw(folder: Path, wanted: list[str]) -> None:
    """Renders the pages in each language and mode and takes their pictures into the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as site, served(Path(site)) as address, sync_playwright() as play:
        (Path(site) / "static").symlink_to(ROOT / "static")
        places: dict[str, str | float | bool] = {**os.environ, **font_environment(Path(site))}
        chromium = play.chromium.launch(executable_path=shutil.which("chromium"), args=CHROMIUM, env=places)
        for page in sorted(PAGES.glob("*.html")):
            if not wanted or any(page.stem.startswith(word) for word in wanted):
                take(chromium, page.stem, Path(site), address, folder)
        chromium.close()


def take(chromium: Browser, page: str, site: Path, address: str, folder: Path) -> None:
    """The pictures of one page: light and dark in English, light in Persian; reports refused styles."""
    for lang, mode in (("en", "light"), ("en", "dark"), ("fa", "light")):
        made = environment(lang)
        made.globals["mode"] = mode
        html = made.get_template(f"{page}.html").render()
        (site / "page.html").write_text(html, encoding="utf-8")
        for width, height in SIZES[page.partition("-")[0]]:
            tab = chromium.new_page(viewport={"width": width, "height": height})
            tab.on("console", lambda message: print(page, message.text))
            tab.goto(f"{address}/page.html")
            wide = tab.evaluate("document.documentElement.scrollWidth")
            if wide > width:
                print(f"{page} {lang}: {wide} px wide at {width}")
            whole = page.startswith("parts")
            tab.screenshot(path=folder / f"{page}-{width}-{lang}-{mode}.png", full_page=whole)
            tab.close()


if __name__ == "__main__":
    draw(Path(sys.argv[1]), sys.argv[2:])
