"""The landscape: opened by a region, by a point, by keys and as a list, on a phone too; and on the wall."""

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.console.conftest import Host
from tests.e2e.console.talkers import begin, group, look, talkers

SAID = ("One desk", "One window", "One counter", "Two forms", "Three forms", "No forms at all", "Bananas")


@pytest.fixture
def ids(host: Host) -> list[str]:
    host.cafe()
    people = talkers(host.base, host.code, 3)
    begin(host)
    written = [people[place % 3].say(text)[0] for place, text in enumerate(SAID)]
    spots = {idea: (150 + 110 * place, 200 if place < 3 else 700) for place, idea in enumerate(written)}
    group(host, {"Desks": written[:3], "Forms": written[3:6]}, written[6:], {}, spots=spots)
    return written


def test_regions_and_points_open_what_they_stand_for(host: Host, ids: list[str]) -> None:
    page = host.open("harvest")
    page.get_by_role("button", name="Landscape").click()
    region = page.get_by_role("button", name="Desks, 3 ideas")
    region.press("Enter")
    expect(page.locator("#theme-sheet-title")).to_have_text("Desks")
    look(page)
    page.keyboard.press("Escape")
    expect(region).to_be_focused()
    point(page, ids[4])
    expect(page.locator("#theme-sheet")).to_contain_text("Three forms")
    expect(page.locator("#theme-sheet [data-idea]")).to_have_count(1)


def test_it_is_the_same_as_a_list_and_fits_a_phone(host: Host, ids: list[str]) -> None:
    page = host.open("harvest", width=360, height=740)
    page.get_by_role("button", name="Landscape").press("Enter")
    expect(page.locator(".land__region")).to_have_count(2)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.get_by_text("The same as a list").press("Enter")
    item = page.locator(".land__list li").first
    expect(item).to_contain_text("Desks")
    expect(item).to_contain_text("near Forms")
    look(page)
    item.get_by_role("button").press("Enter")
    expect(page.locator("#theme-sheet-title")).to_have_text("Desks")


def test_the_drawing_follows_the_themes(host: Host, ids: list[str]) -> None:
    page = host.open("harvest")
    page.get_by_role("button", name="Landscape").click()
    expect(page.locator(".land__region")).to_have_count(2)
    for box in page.locator("[data-choose]").all():
        box.press("Space")
    page.get_by_role("button", name="Merge", exact=True).click()
    expect(page.locator(".land__region")).to_have_count(1)


def test_the_wall_has_it_beside_the_cups(host: Host, ids: list[str]) -> None:
    begin(host, "harvest")
    page = host.context.new_page()
    page.goto(f"{host.base}/w/{host.code}")
    expect(page.locator("[data-view='themes']")).to_be_visible()
    page.keyboard.press("ArrowRight")
    expect(page.locator("[data-view='landscape'] .land__region")).to_have_count(2)
    look(page)
    page.get_by_role("button", name="Forms, 3 ideas").press("Enter")
    expect(page.locator("[data-view='reading']:visible")).to_contain_text("Forms")


def point(page: Page, idea: str) -> None:
    """Click where an idea is."""
    x, y = page.evaluate(
        """(idea) => {
          const spots = JSON.parse(document.querySelector(".land__spots").textContent);
          const [, x, y] = spots.find(([id]) => id === idea);
          const at = new DOMPoint(x, y).matrixTransform(document.querySelector("svg.land").getScreenCTM());
          return [at.x, at.y];
        }""",
        idea,
    )
    page.mouse.click(x, y)
