"""One head, however many browsers, tabs and reloads; one's own code; an undone close."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.cafe.house import Phone
from tests.e2e.phone.conftest import Round

pytestmark = pytest.mark.e2e


def resumed(talk: Round, code: str) -> Page:
    """A second browser that comes back by one's own code."""
    page = Phone(talk.house, talk.host.code).open().page
    page.locator(".join__other > summary").click()
    page.fill("#resume", f" {code.lower()}")
    page.get_by_role("button", name="Come back").click()
    return page


def own_code(phone: Phone) -> str:
    return str(phone.page.locator("#about [data-resume]").text_content())


def test_ones_own_code_brings_back_the_same_person_who_still_owns_their_ideas(
    round_one: Callable[..., Round],
) -> None:
    talk = round_one("Mina")
    mina = talk.phones[0]
    mina.write("Written on the first phone.")
    mina.shows("Written on the first phone.")
    second = resumed(talk, own_code(mina))
    card = second.locator("#now .idea", has_text="Written on the first phone.")
    expect(card.get_by_text("Yours")).to_be_visible()
    card.get_by_role("button", name="Edit").click()
    second.fill("#editing-text", "Changed on the second.")
    second.get_by_role("button", name="Keep the change").click()
    mina.shows("Changed on the second.")
    tab = talk.house.page(mina.context, f"/c/{talk.host.code}")
    expect(tab.locator("#sitting")).to_contain_text("1 person sits here")
    expect(talk.run.locator("#console_facts")).to_contain_text("1 here")


def test_after_an_undone_close_ones_own_code_opens_again(round_one: Callable[..., Round]) -> None:
    talk = round_one("Mina", at="harvest")
    mina = talk.phones[0]
    old = own_code(mina)
    talk.run.locator("#next").click()
    talk.run.get_by_role("button", name="Close the café", exact=True).click()
    expect(mina.page.locator("#thumb-closed")).to_be_visible()
    with mina.page.expect_response("**/remember") as answer:
        talk.run.get_by_role("button", name="Undo: closed the café").click()
    assert answer.value.ok
    expect(mina.page.locator("#about [data-resume]")).not_to_have_text(old)
    second = resumed(talk, own_code(mina))
    expect(second.locator("#harvest")).to_be_visible()
    expect(talk.run.locator("#console_facts")).to_contain_text("1 here")


def test_erasing_is_asked_twice_and_takes_name_and_ideas(round_one: Callable[..., Round]) -> None:
    talk = round_one("Mina", "Joon")
    mina, joon = talk.phones
    mina.write("Words that must go.")
    joon.shows("Words that must go.")
    talk.house.mortal = True
    mina.page.locator(".bar__table").click()
    mina.page.get_by_role("button", name="Erase my name and ideas").click()
    sheet = mina.page.get_by_role("dialog", name="Erase my name and ideas?")
    sheet.get_by_label("Yes, erase them for good.").check()
    sheet.get_by_role("button", name="Erase").click()
    expect(sheet.get_by_text("Your name is gone")).to_be_visible()
    expect(joon.page.locator("#now .idea")).to_have_count(0)
    expect(talk.run.locator("#console_facts")).to_contain_text("1 here")
