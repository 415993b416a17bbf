"""Approve first, and hidden ideas: what only the author sees, also after a reload and on another phone."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.e2e.phone.conftest import Round

pytestmark = pytest.mark.e2e


def test_an_unapproved_idea_is_in_the_queue_and_on_its_authors_phone_only(
    round_one: Callable[..., Round],
) -> None:
    talk = round_one("Mina", "Joon", approve_first=True)
    mina, joon = talk.phones
    mina.write("The director should go.")
    own = mina.page.locator("#own .idea", has_text="The director should go.")
    for again in (False, True):
        if again:
            mina.page.reload()
        expect(own).to_contain_text("Only you see this until the host shows it.")
    assert "director" not in joon.page.content()
    queued = talk.run.locator("#queue .queue__card", has_text="The director should go.")
    queued.get_by_role("button", name="Show").click()
    joon.shows("The director should go.")
    expect(own).to_have_count(0)
    mina.page.locator("#now .idea").get_by_role("button", name="Edit").click()
    mina.page.fill("#editing-text", "Somebody should go.")
    mina.page.get_by_role("button", name="Keep the change").click()
    waits = mina.page.locator("#own .idea", has_text="Somebody should go.")
    expect(waits).to_contain_text("Others see the old words until the host shows these.")
    joon.shows("The director should go.")
    talk.run.locator("#queue .queue__card", has_text="Somebody").get_by_role("button", name="Show").click()
    joon.shows("Somebody should go.")
    expect(waits).to_have_count(0)


def test_the_author_of_a_hidden_idea_is_told_why_and_keeps_the_words(round_one: Callable[..., Round]) -> None:
    talk = round_one("Mina", "Joon")
    mina, joon = talk.phones
    mina.write("Our director is the reason.")
    joon.shows("Our director is the reason.")
    talk.run.get_by_role("button", name="Open table 1").click()
    talk.run.locator("#table-body").get_by_role("button", name="Hide").click()
    talk.run.fill("#hiding-reason", "names a person")
    talk.run.locator("#hiding-form").get_by_role("button", name="Hide").click()
    hidden = mina.page.locator("#own .idea--hidden")
    expect(hidden).to_contain_text('The host hid this idea: "names a person". Only you can see it.')
    expect(joon.page.locator("#now .idea")).to_have_count(0)
    assert "names a person" not in joon.page.content()
    mina.page.reload()
    expect(hidden).to_contain_text("Our director is the reason.")
    expect(hidden.get_by_role("button", name="Copy")).to_be_visible()
    hidden.get_by_role("button", name="Put away").click()
    expect(hidden).to_have_count(0)
    talk.run.get_by_role("button", name="Undo: hid an idea").click()
    joon.shows("Our director is the reason.")
