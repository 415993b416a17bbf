"""The registers: entries by a line of text, filled in by a sheet, stakeholders on their grid."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.console.conftest import Host


@pytest.fixture
def page(host: Host) -> Page:
    """The registers of a café, with one stakeholder."""
    host.cafe()
    page = host.open("registers")
    add(page, "Stakeholders", "Notaries")
    return page


def add(page: Page, register: str, text: str) -> None:
    page.get_by_label(f"{register}: a new entry").fill(text)
    page.keyboard.press("Enter")
    expect(page.locator(".entry", has_text=text)).to_be_visible()


def entry(page: Page, text: str) -> Locator:
    return page.locator(".entry", has_text=text)


def test_a_stakeholder_is_filled_in_and_stands_on_the_grid_where_keys_move_it(page: Page) -> None:
    entry(page, "Notaries").get_by_role("button", name="Edit").click()
    sheet = page.get_by_role("dialog", name="Entry")
    sheet.get_by_label("Power").select_option("5")
    sheet.get_by_label("Interest").select_option("2")
    sheet.get_by_label("Stance").select_option("strongly against")
    sheet.get_by_role("button", name="Save").click()
    expect(entry(page, "Notaries")).to_contain_text("Keep satisfied · strongly against")
    token = page.get_by_role("button", name="Notaries: power 5, interest 2, strongly against")
    token.press("ArrowRight")
    moved = page.get_by_role("button", name="Notaries: power 5, interest 3, strongly against")
    expect(moved).to_be_focused()
    page.locator(".toast").get_by_role("button", name="Undo").click()
    expect(token).to_be_visible()


def test_a_stakeholder_is_dragged_to_a_place(page: Page) -> None:
    token = page.locator(".token", has_text="Notaries")
    token.drag_to(page.locator('.grid__cell[data-power="4"][data-interest="5"]'))
    expect(page.locator('.grid__cell[data-power="4"][data-interest="5"] .token')).to_have_text("Notaries")


def test_a_risk_says_how_large_it_is_and_an_entry_is_removed_and_comes_back(page: Page) -> None:
    add(page, "Risks and assumptions", "Districts hire")
    entry(page, "Districts hire").get_by_role("button", name="Edit").click()
    sheet = page.get_by_role("dialog", name="Entry")
    sheet.get_by_label("an assumption").check()
    sheet.get_by_label("How likely is it to go wrong?").select_option("4")
    sheet.get_by_label("How bad would that be?").select_option("5")
    sheet.get_by_role("button", name="Save").click()
    expect(entry(page, "Districts hire")).to_contain_text("likelihood × effect: 20")
    expect(entry(page, "Districts hire")).to_contain_text("rethink the plan")
    entry(page, "Districts hire").get_by_role("button", name="Remove").click()
    expect(entry(page, "Districts hire")).to_have_count(0)
    page.locator(".toast").get_by_role("button", name="Undo").click()
    expect(entry(page, "Districts hire")).to_be_visible()
