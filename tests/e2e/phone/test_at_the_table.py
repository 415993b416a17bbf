"""What people do with cards, who hosts, and a phone that belongs to the table."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.cafe.house import Phone
from tests.e2e.phone.conftest import Round

pytestmark = pytest.mark.e2e
TWO = ("Mina", "Joon")


def undo(page: Page) -> None:
    page.locator(".toast").get_by_role("button", name="Undo").click()


def test_build_on_an_idea_and_its_withdrawal_leaves_a_mark(round_one: Callable[..., Round]) -> None:
    mina, joon = round_one(*TWO).phones
    mina.write("Same certificate three times.")
    card = joon.page.locator("#now .idea", has_text="Same certificate")
    card.get_by_role("button", name="Build on").click()
    expect(joon.page.locator(".composer__line")).to_have_text("Same certificate three times.")
    joon.write("Because no office trusts a copy.")
    expect(mina.page.locator(".idea__origin")).to_have_text("Same certificate three times.")
    mine = mina.page.locator("#now .idea[data-mine]")
    mine.get_by_role("button", name="Edit").click()
    mina.page.get_by_role("button", name="Withdraw this idea").click()
    expect(joon.page.get_by_text("Withdrawn by its author.")).to_be_visible()
    undo(mina.page)
    mina.shows("Same certificate three times.")


def test_mark_an_insight_and_take_it_back(round_one: Callable[..., Round]) -> None:
    mina, joon = round_one(*TWO).phones
    mina.write("Nobody sees the whole journey.")
    joon.page.get_by_role("button", name="Mark").click()
    expect(mina.page.locator(".idea--insight")).to_be_visible()
    undo(joon.page)
    expect(mina.page.locator(".idea--insight")).to_have_count(0)


def test_one_is_asked_to_host_and_may_decline_then_the_next_is(round_one: Callable[..., Round]) -> None:
    talk = round_one(*TWO)
    first, second = (phone.page for phone in talk.phones)
    if second.locator("#asked").is_visible():
        first, second = second, first
    first.locator("#asked").get_by_role("button", name="Not me").click()
    second.locator("#asked").get_by_role("button", name="I'll host this table").click()
    expect(first.locator("#asked")).to_be_hidden()
    expect(second.locator(".sits__mine")).to_be_visible()
    talk.host.go_on(talk.run)
    expect(second.get_by_text("You stay and welcome the next group at")).to_be_visible()
    second.get_by_role("button", name="I am ready at table 1").click()
    expect(second.get_by_role("button", name="Good. Round 2 begins soon.")).to_be_visible()


def test_a_device_belongs_to_its_table_and_is_nobody(round_one: Callable[..., Round]) -> None:
    talk = round_one("Mina", at="lobby")
    page = Phone(talk.house, talk.host.code).open().page
    page.locator(".join__other > summary").click()
    page.fill("#device-table", "1")
    page.get_by_role("button", name="Use it for the table").click()
    expect(page.get_by_text("1 person is here")).to_be_visible()
    expect(page.locator("[data-resume]")).to_have_count(0)
    talk.host.go_on_to(talk.run, "round-1")
    page.fill("#composer textarea", "For somebody without a phone.")
    page.press("#composer textarea", "Enter")
    talk.phones[0].shows("For somebody without a phone.")
    talk.host.go_on_to(talk.run, "move-2")
    expect(page.get_by_text("This phone stays at")).to_be_visible()
    expect(page.locator("#moving button")).to_be_hidden()
    expect(talk.run.locator("#console_facts")).to_contain_text("1 here")
    talk.host.go_on(talk.run)
    page.locator(".bar__table").click()
    page.get_by_role("button", name="This phone belongs to no table any more").click()
    expect(page.locator("#join")).to_be_visible()


def test_a_message_is_shown_once_also_on_a_phone_that_was_asleep(round_one: Callable[..., Round]) -> None:
    talk = round_one("Mina")
    page, code = talk.phones[0].page, talk.host.code
    page.goto("about:blank")
    awake = talk.phone("Joon").page
    talk.run.fill("#message-text", "Let the quiet ones begin.")
    talk.run.locator("#message-form").get_by_role("button", name="Send").click()
    expect(talk.run.locator(".toast")).to_contain_text("Said to all tables.")
    expect(awake.locator("#notice")).to_be_in_viewport()
    page.goto(f"{talk.house.base}/c/{code}")
    expect(page.locator("#notice")).to_contain_text("Let the quiet ones begin.")
    page.locator("#notice button").click()
    page.reload()
    expect(page.locator("#asking")).to_be_visible()
    expect(page.locator("#notice")).to_be_hidden()
    expect(talk.phone("Late").page.locator("#notice")).to_be_hidden()


def test_who_sits_here_begins_with_you_where_names_are_shown(round_one: Callable[..., Round]) -> None:
    talk = round_one(*TWO, names_shown=True)
    for phone, other in zip(talk.phones, reversed(TWO), strict=True):
        expect(phone.page.locator(".sits__one")).to_have_text(["You", other])
    joon = talk.phones[1].page
    joon.locator(".bar__table").click()
    joon.locator("#own-name").fill("Joon-ho")
    joon.get_by_role("button", name="Change", exact=True).click()
    expect(talk.phones[0].page.locator(".sits__one")).to_have_text(["You", "Joon-ho"])
