"""What axe finds on a page."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.e2e.stillness import still


def barriers(page: Page) -> list[str]:
    """What axe found, one line each."""
    found = Axe().run(still(page)).response["violations"]
    return [f"{one['id']}: {node['html'][:160]}" for one in found for node in one["nodes"]]
