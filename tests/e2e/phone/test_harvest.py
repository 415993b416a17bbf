"""Dots on themes: three each, moved at will, nobody's; and how many have given theirs."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.e2e.phone.conftest import Round

pytestmark = pytest.mark.e2e


def test_three_dots_go_on_themes_and_can_be_moved(round_one: Callable[..., Round]) -> None:
    talk = round_one("Mina", "Joon")
    mina, joon = talk.phones
    for text in ("One desk for one file.", "A photo booth at the counter."):
        mina.write(text)
        mina.shows(text)
    ideas = mina.ideas()
    talk.host.go_on_to(talk.run, "harvest")
    expect(mina.page.get_by_text("The harvest begins.")).to_be_visible()
    for name, text in (("One desk", "One desk for one file."), ("Comfort", "A photo booth at the counter.")):
        talk.do("theme.new", name=name, ideas=[ideas[text]])
    desk = mina.page.locator(".vote", has_text="One desk")
    comfort = mina.page.locator(".vote", has_text="Comfort")
    give = desk.get_by_role("button", name="Give a dot")
    for _ in range(3):
        give.click()
    expect(give).to_be_disabled()
    expect(mina.page.locator("#dots-left")).to_contain_text("All your dots are given.")
    expect(joon.page.locator("#turnout")).to_contain_text("1 of 2 people have given dots.")
    desk.get_by_role("button", name="Take a dot away").click()
    comfort.get_by_role("button", name="Give a dot").click()
    expect(comfort.locator(".vote__count")).to_contain_text("1")
    mina.page.reload()
    expect(desk.locator(".vote__count")).to_contain_text("2")
    expect(joon.page.locator(".vote__count").first).to_have_text("0")
