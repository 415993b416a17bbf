"""Design, Take home and what is printed: axe finds nothing, and nothing is wider than a narrow page."""

from typing import Literal

import pytest
from playwright.sync_api import Page

from tests.e2e.console.barriers import barriers
from tests.e2e.console.conftest import Host

pytestmark = pytest.mark.e2e
LONG = (
    "What would be different for the people we work for in three years, and how would all of us see it? " * 2
)


def opened(page: Page) -> Page:
    """Everything unfolded."""
    page.evaluate("document.querySelectorAll('details').forEach((one) => (one.open = true))")
    return page


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("room", ["design", "takehome"])
def test_a_room_has_no_barrier(host: Host, room: str, scheme: Literal["light", "dark"]) -> None:
    groups = [{"name": "Country", "options": ["Iran", "Korea"]}]
    page = opened(
        host.cafe(questions=["Do we agree?", LONG], groups=groups, languages=["en", "fa"]).open(room)
    )
    page.emulate_media(color_scheme=scheme)
    assert barriers(page) == []


@pytest.mark.parametrize("paper", ["cards", "cards?sheet=two&round=0", "runsheet"])
def test_paper_has_no_barrier(host: Host, paper: str) -> None:
    page = host.cafe(starts="09:30", ends="10:30", expected=41).open("takehome")
    page.goto(f"{host.base}/h/{host.code}/{paper}")
    assert barriers(page) == []


@pytest.mark.parametrize("room", ["design", "takehome"])
def test_a_room_fits_320_pixels_and_large_text(host: Host, room: str) -> None:
    page = opened(
        host.cafe(name="A name of forty characters for this café", questions=[LONG]).open(room, width=320)
    )
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    page.set_viewport_size({"width": 640, "height": 800})
    page.evaluate("document.documentElement.style.fontSize = '32px'")
    assert page.evaluate("document.documentElement.scrollWidth") == 640
