"""The composer, in all its states: what is begun at a table belongs to it, and nothing typed is lost."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.phone.conftest import Round

pytestmark = pytest.mark.e2e
COMPOSED = """field => {
  const enter = {key: 'Enter', bubbles: true, cancelable: true};
  const key = (more) => new KeyboardEvent('keydown', {...enter, ...more});
  field.value = '안녕하세요';
  field.dispatchEvent(new CompositionEvent('compositionstart', {bubbles: true}));
  field.dispatchEvent(key({isComposing: true}));
  field.dispatchEvent(new CompositionEvent('compositionend', {bubbles: true}));
  field.dispatchEvent(key({keyCode: 229}));
}"""


def box(page: Page) -> str:
    return page.locator("#composer textarea").input_value()


def test_what_was_begun_at_one_table_goes_there_when_the_group_has_moved_on(
    round_one: Callable[..., Round],
) -> None:
    talk = round_one("Mina")
    page = talk.phones[0].page
    page.locator("#composer textarea").type("Begun in round one")
    talk.host.go_on(talk.run)
    expect(page.locator("#moving")).to_be_visible()
    expect(page.locator("#composer textarea")).to_be_focused()
    page.reload()
    expect(page.locator("#composer textarea")).to_have_value("Begun in round one")
    talk.host.go_on(talk.run)
    expect(page.locator(".composer__for")).to_have_text("For round 1, table 1")
    page.press("#composer textarea", "Enter")
    expect(page.locator("#before .idea--earlier", has_text="Begun in round one")).to_be_visible()
    expect(page.locator("#before")).to_contain_text("written in round 1")
    page.locator("#composer textarea").type("Now in round two")
    expect(page.locator(".composer__place")).to_be_hidden()


def test_between_rounds_one_can_still_write_for_the_one_before(round_one: Callable[..., Round]) -> None:
    talk = round_one("Mina", at="move-2")
    page = talk.phones[0].page
    page.get_by_role("button", name="Write for round 1").click()
    expect(page.locator("#composer textarea")).to_have_attribute("placeholder", "Write for round 1")
    page.keyboard.type("One more thought.")
    page.keyboard.press("Enter")
    late = page.locator("#unsent", has_text="Arrived after the round. It is kept with round 1.")
    expect(late).to_be_visible()
    expect(page.locator("#thumb")).to_be_hidden()


def test_the_count_begins_near_the_limit_and_too_long_is_said_and_not_sent(
    round_one: Callable[..., Round],
) -> None:
    page = round_one("Mina").phones[0].page
    count, note = page.locator(".composer__count"), page.locator("#composer-note")
    page.fill("#composer textarea", "a" * 399)
    expect(count).to_be_hidden()
    page.fill("#composer textarea", "👩‍👩‍👧‍👦" * 400)
    expect(count).to_have_text("400 of 500")
    page.fill("#composer textarea", "a" * 512)
    expect(note).to_have_text("12 characters too many.")
    page.press("#composer textarea", "Enter")
    assert len(box(page)) == 512
    expect(page.locator("#unsent > *")).to_have_count(0)


def test_a_scribe_writes_for_the_table(round_one: Callable[..., Round]) -> None:
    page = round_one("Mina").phones[0].page
    page.locator(".bar__table").click()
    page.get_by_label("I also write for people without a phone").check()
    page.keyboard.press("Escape")
    expect(page.locator(".composer__scribe")).to_be_visible()
    expect(page.locator(".composer__count")).to_be_visible()


def test_the_enter_that_ends_a_composition_does_not_send(round_one: Callable[..., Round]) -> None:
    page = round_one("Mina").phones[0].page
    page.locator("#composer textarea").evaluate(COMPOSED)
    expect(page.locator("#composer textarea")).to_have_value("안녕하세요")
    expect(page.locator("#unsent > *, #now .idea")).to_have_count(0)


def test_switching_the_language_keeps_what_is_typed(round_one: Callable[..., Round]) -> None:
    page = round_one("Mina").phones[0].page
    page.fill("#composer textarea", "Half a thought")
    page.locator(".bar__table").click()
    page.locator("#about").get_by_role("link", name="فارسی").click()
    expect(page.locator("html")).to_have_attribute("dir", "rtl")
    expect(page.locator("#composer textarea")).to_have_value("Half a thought")
