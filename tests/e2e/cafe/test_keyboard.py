"""Everything that a café lives from is done by keyboard alone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.cafe.house import Host, House, Phone

pytestmark = pytest.mark.e2e
MOST_TABS = 60


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until the focus is there; what has the focus must be seen."""
    for _ in range(MOST_TABS):
        if page.evaluate("(selector) => document.activeElement?.matches(selector)", selector):
            return
        page.keyboard.press("Tab")
        assert page.evaluate(
            "document.activeElement === document.body || document.activeElement.checkVisibility()"
        )
    raise AssertionError(f"{selector} can't be reached by Tab")


def test_a_cafe_by_keyboard(house: House) -> None:
    host = Host(house).open_cafe(welcome_minutes=0)
    phone = Phone(house, host.code).open()
    tab_to(phone.page, "#name")
    phone.page.keyboard.type("Amina")
    phone.page.keyboard.press("Enter")
    expect(phone.page.locator("#thumb-lobby")).to_be_visible()
    run = host.room()
    run.keyboard.press("Escape")
    for step, key in (("move-1", "Enter"), ("round-1", " ")):
        expect(run.locator("#next:not([data-rests])")).to_be_visible()
        tab_to(run, "#next")
        run.keyboard.press(key)
        expect(run.locator("#next")).to_have_attribute("data-leaves", step)
    tab_to(phone.page, "#composer textarea")
    phone.page.keyboard.type("First line")
    phone.page.keyboard.press("Shift+Enter")
    phone.page.keyboard.type("second line")
    phone.page.keyboard.press("Enter")
    expect(phone.page.locator("#now .idea__text")).to_have_text("First line\nsecond line")
    expect(phone.page.locator("#composer textarea")).to_be_focused()
    expect(run.locator("#undo-place [data-act=undo]")).to_be_visible()
    tab_to(run, "[data-act=undo]")
    run.keyboard.press("Enter")
    expect(run.locator("#next")).to_have_attribute("data-leaves", "move-1")
