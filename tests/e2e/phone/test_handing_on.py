"""The hand-off: it rises before the end unless somebody types, two write, the next group reads it."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.e2e.phone.conftest import Round

pytestmark = pytest.mark.e2e


def test_the_hand_off_rises_before_the_end_but_never_over_who_is_typing(
    round_one: Callable[..., Round],
) -> None:
    talk = round_one("Mina", "Joon", round_minutes=[20])
    mina, joon = (phone.page for phone in talk.phones)
    talk.do("clock.end", step="round-1")
    expect(joon.locator("#passing")).to_be_visible()
    joon.locator("#passing").get_by_role("button", name="Close").click()
    joon.locator("#pass-chip button").click()
    expect(joon.locator("#passing")).to_be_visible()
    expect(mina.locator("#passing")).to_be_visible()
    mina.fill("#pass-insight1", "Nobody sees the whole journey.")
    joon.fill("#pass-question", "Who could own the whole file?")
    joon.locator("#pass-question").blur()
    mina.locator("#pass-insight1").blur()
    expect(joon.locator("#pass-insight1")).to_have_value("Nobody sees the whole journey.")
    expect(mina.locator("#pass-question")).to_have_value("Who could own the whole file?")
    for page in (mina, joon):
        page.get_by_role("button", name="Ready to pass on").click()
    talk.host.go_on_to(talk.run, "round-2")
    handed = mina.locator("#handed")
    expect(handed).to_contain_text("1 insight, 1 open question")
    handed.locator("summary").click()
    expect(handed.get_by_text("Who could own the whole file?")).to_be_visible()


def test_it_waits_for_who_is_typing(round_one: Callable[..., Round]) -> None:
    talk = round_one("Mina", at="round-1", round_minutes=[5])
    page = talk.phones[0].page
    page.locator("#composer textarea").type("In the middle of a thou")
    talk.do("clock.add", step="round-1", minutes=1)
    talk.do("clock.end", step="round-1")
    expect(page.locator("#pass-chip")).to_be_visible()
    expect(page.locator("#passing")).to_be_hidden()
    page.keyboard.type("ght.")
    page.keyboard.press("Enter")
    expect(page.locator("#passing")).to_be_visible()
