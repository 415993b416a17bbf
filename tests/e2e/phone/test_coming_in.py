"""At the door and through it: codes as people type them, plain sentences, late-comers, the way back."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.cafe.house import Host, House, Phone
from tests.e2e.phone.conftest import Round

pytestmark = pytest.mark.e2e
FULL_WIDTH = str.maketrans({chr(c): chr(c + 0xFEE0) for c in range(0x21, 0x7F)})
PERSIAN = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")


def at_the_door(house: House, text: str) -> Page:
    phone = Phone(house, "")
    page = house.page(phone.context, "/")
    page.fill("#code", text)
    page.get_by_role("button", name="Join").click()
    return page


def test_the_door_forgives_how_a_code_is_written(house: House) -> None:
    host = Host(house).open_cafe()
    code = host.code
    for text in (
        f" {code[:3].lower()} - {code[3:]} ",
        code.translate(FULL_WIDTH),
        code.translate(PERSIAN),
        f"{house.base}/c/{code}",
    ):
        at_the_door(house, text).wait_for_url(f"**/c/{code}")


def test_wrong_short_closed_locked_and_banned_are_plain_sentences_of_their_own(
    round_one: Callable[..., Round], house: House
) -> None:
    talk = round_one("Mina", at="round-1")
    code = talk.host.code
    note = at_the_door(house, "ZZZZZZ").locator("#code-note")
    expect(note).to_have_text("We do not know this code. Look at the wall: six letters and digits.")
    expect(at_the_door(house, "K7MPX").locator("#code-note")).to_contain_text("One is missing.")
    talk.do("door.lock", locked=True)
    locked = house.page(house.context({"width": 360, "height": 740}), f"/c/{code}")
    expect(locked.get_by_text("The host is not letting more people in just now.")).to_be_visible()
    mina = talk.phones[0]
    mina.write("Not nice.")
    mina.shows("Not nice.")
    idea = mina.ideas()["Not nice."]
    talk.run.evaluate(
        "([path, idea]) => fetch(path, {method: 'POST', headers: {'content-type': 'application/json'},"
        " body: JSON.stringify({idea})})",
        [f"/api/cafes/{code}/bans", idea],
    )
    expect(mina.page.locator("#connection")).to_contain_text("You can't take part in this café.")
    mina.page.goto(f"{house.base}/c/{code}")
    expect(mina.page.locator("main")).to_contain_text("speak to the host")
    talk.host.go_on_to(talk.run, "harvest")
    talk.run.locator("#next").click()
    talk.run.get_by_role("button", name="Close the café", exact=True).click()
    expect(talk.run.locator("#next")).to_contain_text("There is no next step")
    closed = house.page(house.context({"width": 360, "height": 740}), f"/c/{code}")
    expect(closed.get_by_text("This café has closed. With your own code")).to_be_visible()
    assert all(
        "status of 40" in fault for fault in house.faults
    )  # a refused page is one of the browser's errors
    house.faults.clear()


def test_another_language_at_the_door_keeps_what_was_typed(house: House) -> None:
    host = Host(house).open_cafe()
    page = Phone(house, host.code).open().page
    page.fill("#name", "Mina")
    page.get_by_role("link", name="فارسی").click()
    expect(page.locator("html")).to_have_attribute("dir", "rtl")
    expect(page.locator("#name")).to_have_value("Mina")


def test_a_late_comer_sits_at_once_and_is_told_where_with_their_own_code(
    round_one: Callable[..., Round],
) -> None:
    talk = round_one("Mina")
    late = talk.phone("Late").page
    greeting = late.locator("#greeting")
    expect(greeting).to_contain_text("Welcome. Round 1 is on. You are at table 1, the green leaf.")
    expect(greeting.locator("[data-resume]")).to_have_text(late.locator("#about [data-resume]").inner_text())
    late.reload()
    greeting.get_by_role("button").click()
    late.reload()
    expect(late.locator("#asking")).to_be_visible()
    expect(greeting).to_be_hidden()


def test_who_left_can_come_in_again_also_in_the_lobby(round_one: Callable[..., Round]) -> None:
    talk = round_one("Mina", at="lobby")
    page = talk.phones[0].page
    expect(page.get_by_text("1 person is here")).to_be_visible()
    page.locator(".bar__table").click()
    page.get_by_role("button", name="Leave the table").click()
    expect(page.locator("#away")).to_be_visible()
    page.locator("#away button").click()
    expect(page.locator("#away")).to_be_hidden()
    expect(page.get_by_text("1 person is here")).to_be_visible()
