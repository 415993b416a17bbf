"""A host, two phones and the wall go through a whole café, each in a browser, on an insecure origin."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.cafe.house import WALL, Host, House, Phone, code_in

pytestmark = pytest.mark.e2e
RESUME_CODE = re.compile(r"^[0-9A-Z]{4}\W?[0-9A-Z]{4}$")
FIRST = "Each office is measured on its own step, nobody on the whole journey."
SECOND = "담당자가 바뀔 때마다 처음부터 다시 설명해야 합니다."
LATER = (
    "Let people see where their request stands.",
    "An evening counter, twice a month.",
    "One letter in plain words.",
)


def open_by_recipe(house: House) -> tuple[Host, Page]:
    host = Host(house)
    page = house.page(host.context, "/")
    page.get_by_role("link", name="Host a café").click()
    page.fill("#name", "Permits people can trust")
    page.locator("input[name=recipe][value=quick]").check()
    page.get_by_role("button", name="Set the tables").click()
    page.wait_for_url("**/design")
    host.code = code_in(page.url)
    page.locator("#rooms").get_by_role("link", name="Run").click()
    links = page.locator("dialog#links")
    expect(links).to_be_visible()
    expect(links.locator("[data-link=host]")).to_have_value(re.compile(rf"/h/{host.code}/enter#\w+"))
    page.keyboard.press("Escape")
    expect(links).to_be_hidden()
    return host, page


def come_in(house: House, code: str, name: str) -> Phone:
    """By the box on the door, typed as people type."""
    phone = Phone(house, code)
    phone.page = house.page(phone.context, "/")
    assert not phone.page.evaluate("isSecureContext")
    phone.page.fill("#code", f" {code[:3].lower()}-{code[3:].lower()} ")
    phone.page.get_by_role("button", name="Join").click()
    phone.page.wait_for_url(f"**/c/{code}")
    phone.page.fill("#name", name)
    phone.page.get_by_role("button", name="Come in").click()
    expect(phone.page.locator("#thumb-lobby [data-resume]")).to_have_text(RESUME_CODE)
    return phone


def talk(host: Host, run: Page, wall: Page, one: Phone, two: Phone) -> None:
    """Round one: ideas at once on the other phone, on the wall only when the host says so; a hand-off."""
    expect(one.page.locator("#asking")).to_contain_text("experience today")
    one.write(FIRST)
    for phone in (one, two):
        phone.shows(FIRST)
    theirs = two.page.locator("#now .idea", has_text=FIRST)
    theirs.get_by_role("button", name="Build on").click()
    two.write(SECOND)
    one.shows(SECOND)
    expect(one.page.locator("#now .idea", has_text=SECOND).locator(".idea__origin")).to_contain_text(
        "Each office"
    )
    theirs.get_by_role("button", name="Mark").click()
    expect(one.page.locator("#now .idea--insight", has_text=FIRST)).to_be_visible()
    expect(run.locator("#board")).to_contain_text("2")
    the_wall_obeys(run, wall)
    host.command(run, "clock.add", step="round-1", minutes=-14)
    hand_over(one, two)


def the_wall_obeys(run: Page, wall: Page) -> None:
    """No word on it before the host allows it; away, and back, at once."""
    assert FIRST not in wall.content() and SECOND not in wall.content()
    run.get_by_role("button", name="Show ideas on the wall").click()
    expect(wall.locator("#truth, #stage").get_by_text(FIRST).first).to_be_attached()
    run.get_by_role("button", name="Blank all words at once").click()
    expect(wall.locator("#blanked")).to_be_visible()
    expect(wall.get_by_text(FIRST)).to_have_count(0)
    run.get_by_role("button", name="Bring the words back").click()
    expect(wall.get_by_text(FIRST).first).to_be_attached()


def hand_over(one: Phone, two: Phone) -> None:
    """Two people write into one hand-off, each a field of their own."""
    for phone, slot, words in ((one, "insight1", "One person per case."), (two, "question", "Who begins?")):
        expect(phone.page.locator("dialog#passing")).to_be_visible()
        phone.page.fill(f"#pass-{slot}", words)
    for phone in (one, two):
        expect(phone.page.locator("#pass-insight1")).to_have_value("One person per case.")
        expect(phone.page.locator("#pass-question")).to_have_value("Who begins?")
        phone.page.get_by_role("button", name="Ready to pass on").click()


def move(run: Page, wall: Page, phones: tuple[Phone, ...]) -> None:
    """Each phone says where to go, and the host sees who has arrived."""
    for phone in phones:
        moving = phone.page.locator("#moving")
        expect(moving.get_by_role("heading", name="Table 1")).to_be_visible()
        moving.locator("[data-act=arrive]").click()
        expect(moving.locator("[data-act=arrive]")).to_contain_text("Round 2 begins soon")
    expect(wall.locator("#stage")).to_contain_text("1")


def second_round(one: Phone, two: Phone) -> None:
    handed = two.page.locator("#handed")
    handed.locator("summary").click()
    expect(handed).to_contain_text("One person per case.")
    expect(handed).to_contain_text("Who begins?")
    for text in LATER:
        one.write(text)
    for text in LATER:
        two.shows(text)


def harvest(host: Host, run: Page, wall: Page, phones: tuple[Phone, ...]) -> None:
    """Real themes, dots, and a line of the outline that cites its ideas."""
    room = host.room("harvest")
    room.get_by_role("button", name="Find themes").click()
    expect(room.locator("#console_harvest")).to_contain_text(
        re.compile(r"5 ideas|close enough"), timeout=90_000
    )
    host.command(room, "theme.new", name="One way through the offices", ideas=[idea_of(phones[0], FIRST)])
    for phone in phones:
        vote = phone.page.locator(".vote", has_text="One way through the offices")
        for given in (1, 2):
            vote.get_by_role("button", name="Give a dot").click()
            expect(vote.locator(".vote__count")).to_contain_text(str(given))
        expect(phone.page.locator("#dots-left")).to_contain_text("1")
    expect(room.locator("#console_harvest")).to_contain_text("2 of 2 people have given dots")
    expect(wall.locator("#stage")).to_contain_text("One way through the offices")
    strategy = host.room("strategy")
    theme = strategy.locator(".unused__theme", has_text="One way through the offices")
    theme.get_by_role("button", name="Make a line").click()
    line = strategy.locator("#lines .line", has_text="One way through the offices")
    expect(line).to_contain_text("1 idea")
    for phone in phones:
        expect(phone.page.locator("#promised")).to_contain_text("One way through the offices")


def idea_of(phone: Phone, text: str) -> str:
    return phone.kept_ids[text]


def test_a_cafe_from_the_recipe_to_the_way_home(house: House) -> None:
    host, run = open_by_recipe(house)
    wall = house.page(host.context, f"/w/{host.code}")
    wall.set_viewport_size(WALL)  # type: ignore[arg-type]
    expect(wall.locator(".lobby__qr img")).to_be_visible()
    expect(wall.locator("#stage")).to_contain_text(f"{host.code[:3]} {host.code[3:]}")
    expect(wall.locator("#stage")).to_contain_text("Nobody has come in yet.")
    one, two = (come_in(house, host.code, name) for name in ("Amina", "서연"))
    expect(wall.locator("#stage")).to_contain_text("2 people are here")
    expect(one.page.locator("#now")).to_contain_text("Welcome, Amina")
    host.go_on_to(run, "round-1")
    expect(wall.locator("#stage")).to_contain_text("Round 1 of 2")
    talk(host, run, wall, one, two)
    one.kept_ids = one.ideas()
    host.go_on(run)
    move(run, wall, (one, two))
    host.go_on(run)
    second_round(one, two)
    host.go_on_to(run, "harvest")
    harvest(host, run, wall, (one, two))
    host.go_on(run)
    run.locator("#next:not([data-rests])").click()
    run.get_by_role("dialog").get_by_role("button", name="Close the café").click()
    expect(wall.locator("#stage")).to_contain_text("Thank you")
    for phone, mine in ((one, FIRST), (two, SECOND)):
        expect(phone.page.locator("#now")).to_contain_text("5 ideas were left on the tables. None is lost.")
        phone.page.locator("#keepsake").click()
        expect(phone.page.locator("#main article", has_text=mine).first).to_be_visible()
        with phone.page.expect_download() as saved:
            phone.page.get_by_role("button", name="Keep a copy").click()
        assert mine in saved.value.path().read_text("utf-8")
