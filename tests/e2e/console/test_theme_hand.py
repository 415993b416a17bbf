"""The hand on the themes from a theme's sheet, by keyboard on a phone: split, merge with, lock, propose."""

from collections.abc import Sequence

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.console.conftest import Host
from tests.e2e.console.talkers import Talker, begin, group, look, propose, talkers

SAID = ("One desk", "One window", "One counter", "Two forms", "Three forms", "No forms at all", "Bananas")


@pytest.fixture
def people(host: Host) -> Sequence[Talker]:
    host.cafe()
    came = talkers(host.base, host.code, 3)
    begin(host)
    return came


@pytest.fixture
def ids(host: Host, people: Sequence[Talker]) -> list[str]:
    written = [people[place % len(people)].say(text)[0] for place, text in enumerate(SAID)]
    group(host, {"Desks": written[:3], "Forms": written[3:6]}, written[6:], {})
    return written


@pytest.fixture
def page(host: Host, ids: list[str]) -> Page:
    """The Harvest room on a phone."""
    page = host.open("harvest", width=360, height=740)
    expect(cards(page)).to_have_count(2)
    return page


def cards(page: Page) -> Locator:
    return page.locator("#themes > [data-theme]")


def opened(page: Page, place: int = 0) -> Locator:
    """The sheet of a theme, opened by keyboard."""
    cards(page).nth(place).locator("[data-act='open']").first.press("Enter")
    sheet = page.locator("#theme-sheet")
    expect(sheet.locator("[data-idea]").first).to_be_visible()
    return sheet


def test_a_theme_is_split_by_picking_ideas_with_keys_alone(page: Page) -> None:
    sheet = opened(page)
    sheet.get_by_role("button", name="Split…").press("Enter")
    expect(sheet.locator("[data-pick]").first).to_be_focused()
    page.keyboard.press("Space")
    expect(sheet.get_by_text("1 idea picked for a theme of its own.")).to_be_visible()
    sheet.locator("#split-name").press("Enter")
    expect(sheet.get_by_text("Give the theme a name.")).to_be_visible()
    sheet.locator("#split-name").fill("Furniture")
    page.keyboard.press("Enter")
    expect(cards(page)).to_have_count(3)
    expect(cards(page).nth(1)).to_contain_text("Furniture")
    sheet.get_by_role("button", name="Undo").click()
    expect(cards(page)).to_have_count(2)


def test_a_theme_is_merged_with_another_by_name(page: Page) -> None:
    sheet = opened(page)
    sheet.get_by_role("button", name="Merge with…").press("Enter")
    look(page)
    page.locator("#merging").get_by_role("button", name="Forms").press("Enter")
    expect(cards(page)).to_have_count(1)
    expect(sheet.get_by_text("“Forms” is part of this theme now.")).to_be_visible()
    expect(sheet.locator("article[data-idea]")).to_have_count(6)


def test_a_lock_is_set_and_taken_off(page: Page) -> None:
    sheet = opened(page)
    sheet.get_by_role("button", name="Lock", exact=True).click()
    expect(sheet.get_by_role("button", name="Unlock")).to_have_attribute("aria-pressed", "true")
    expect(cards(page).first).to_have_class("theme theme--locked")
    sheet.get_by_role("button", name="Unlock").click()
    expect(cards(page).first).to_have_class("theme")


def test_a_proposal_is_looked_at_before_it_changes_anything(host: Host, ids: list[str], page: Page) -> None:
    propose(host, {"Desks": ids[:2], "Counters": ids[2:4], "Forms": ids[4:6]})
    card = page.locator("#console_proposal")
    expect(card.get_by_role("heading", name="Nothing has changed yet")).to_be_visible()
    expect(cards(page)).to_have_count(2)
    card.get_by_role("button", name="See which").press("Enter")
    expect(page.locator("#theme-sheet .moved")).to_have_count(2)
    look(page)
    page.keyboard.press("Escape")
    card.get_by_role("button", name="Change the themes so").click()
    expect(cards(page)).to_have_count(3)
    expect(card.get_by_role("heading")).to_have_count(0)
    page.locator(".toast").get_by_role("button", name="Undo").click()
    expect(cards(page)).to_have_count(2)
    card.get_by_role("button", name="Leave them as they are").click()
    expect(card.get_by_role("heading")).to_have_count(0)


def test_who_was_heard_is_told_table_by_table(page: Page) -> None:
    page.get_by_role("button", name="Who was heard").press("Enter")
    expect(page.locator("#balance-sheet tbody tr")).to_have_count(1)
    look(page)
