"""Who sits where: by mouse and by keyboard."""

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.console.conftest import Host
from tests.e2e.console.talkers import begin, look, talkers

pytestmark = pytest.mark.e2e


def seats(host: Host) -> Page:
    """The sheet of all tables, in round two, of ten people in round one."""
    host.cafe(welcome_minutes=0)
    talkers(host.base, host.code, 10)
    begin(host)
    page = host.open("run")
    expect(page.locator("#console_seats")).to_contain_text("repeated meeting")
    page.click("[data-act=seats]")
    page.click("[data-act=seats-round][data-round='2']")
    expect(page.locator("[data-act=seats-round][data-round='2']")).to_have_attribute("aria-pressed", "true")
    return page


def test_somebody_is_dragged_to_another_table_which_says_what_that_costs(host: Host) -> None:
    page = seats(host)
    one = page.locator("[data-table='1'] [data-act=seat]").first
    person = one.get_attribute("data-person")
    start, goal = one.bounding_box(), page.locator(".seating__table[data-table='2']").bounding_box()
    assert start is not None and goal is not None
    page.mouse.move(start["x"] + 10, start["y"] + 10)
    page.mouse.down()
    page.mouse.move(goal["x"] + 40, goal["y"] + 40, steps=6)
    cost = page.locator(".seating__table[data-table='2'] [data-cost]")
    expect(cost).to_contain_text("again")
    page.mouse.up()
    expect(page.locator(f".seating__table[data-table='2'] [data-person='{person}']")).to_be_visible()


def test_by_keyboard_too_and_a_rule_is_kept_and_taken_back(host: Host) -> None:
    page = seats(host)
    one = page.locator("[data-table='1'] [data-act=seat]").first
    person = one.get_attribute("data-person")
    one.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#seat-table")).to_be_focused()
    expect(page.locator("#seat-table option[value='2']")).to_contain_text("(")
    page.select_option("#seat-table", "2")
    page.click("#seat-chosen button[type=submit]")
    expect(page.locator(f".seating__table[data-table='2'] [data-person='{person}']")).to_be_visible()
    page.click("#seat-chosen summary")
    page.click("[data-act=seat-apart]")
    rule = page.locator(".seating__rules li", has_text="never sit together")
    expect(rule).to_have_count(1)
    look(page)
    rule.get_by_role("button", name="Take back").click()
    expect(rule).to_have_count(0)
