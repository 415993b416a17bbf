"""What the wall's keys do, and what it says when something is missing."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.e2e.cafe.house import House
from tests.e2e.wall.walls import Wall

WORDS = "Kettles sing at dawn"


def in_a_round(house: House, people: int = 9, **changes: int) -> Wall:
    """A wall in the middle of round one, with an idea that may be read."""
    wall = Wall(house, welcome_minutes=0, move_minutes=[1], **changes)
    wall.shown()
    wall.people(people)
    wall.step("lobby", "hall")
    wall.step("move-1", "talk")
    wall.do("idea.add", text=WORDS, round=1, table=1)
    return wall


def test_a_wall_opens_by_its_link_on_a_machine_that_hosts_nothing(house: House) -> None:
    wall = Wall(house)
    page = wall.shown()
    assert page.url.endswith(f"/w/{wall.code}")
    stranger = house.context({"width": 800, "height": 600}).new_page()
    answer = stranger.goto(f"{house.base}/w/{wall.code}")
    assert answer is not None
    assert answer.status == 403


def test_one_key_blanks_all_words_for_everybody_and_brings_them_back(house: House) -> None:
    wall = in_a_round(house)
    page = wall.page
    wall.do("wall.set", texts=True)
    wall.turn("said")
    expect(page.get_by_text(WORDS)).to_be_visible()
    for key in ("b", "."):
        page.keyboard.press(key)
        expect(page.locator("#blanked")).to_be_visible()
        expect(page.locator("#veil")).to_be_attached()
        expect(page.get_by_text(WORDS)).to_have_count(0)
        page.keyboard.press("b")
        expect(page.get_by_text(WORDS)).to_be_visible()
        expect(page.locator("#blanked")).to_be_hidden()


def test_the_host_blanks_and_the_wall_key_brings_back(house: House) -> None:
    wall = in_a_round(house)
    wall.do("wall.set", texts=True, blank=True)
    wall.turn("said")
    expect(wall.page.locator("#blanked")).to_be_visible()
    wall.page.keyboard.press("b")
    expect(wall.page.get_by_text(WORDS)).to_be_visible()


def test_words_are_in_no_byte_until_the_host_shows_them(house: House) -> None:
    wall = in_a_round(house)
    wall.turn("said")
    expect(wall.page.locator("#tally")).to_contain_text("1 idea", use_inner_text=False)
    assert WORDS not in wall.page.content()


def test_without_a_connection_the_wall_says_so_and_counts_no_seconds(house: House) -> None:
    wall = in_a_round(house)
    expect(wall.page.locator(".round .clock__time")).to_have_text(re.compile(r"^\d+:\d\d$"))
    house.mortal = True
    wall.page.context.set_offline(True)
    expect(wall.page.locator("#connection")).to_contain_text("No connection", timeout=30_000)
    expect(wall.page.locator(".round .clock__time")).to_have_text("about 20")
    wall.page.keyboard.press("b")
    expect(wall.page.locator("#blanked")).to_be_visible()


# A browser without a screen allows sound to everybody; this one forbids it until it is asked for.
FORBIDDEN = """(() => {
  let asked = false;
  Object.defineProperty(AudioContext.prototype, "state", { get: () => (asked ? "running" : "suspended") });
  AudioContext.prototype.resume = async function () {
    asked = true;
    this.dispatchEvent(new Event("statechange"));
  };
})()"""


def test_the_wall_says_that_sound_is_forbidden_until_a_key_is_pressed(house: House) -> None:
    wall = Wall(house, name="A name that nothing covers")
    page = wall.shown()
    page.add_init_script(FORBIDDEN)
    page.reload()
    expect(page.locator("#sound")).to_be_visible()
    notice = page.locator("#sound").bounding_box()
    name = page.locator(".lobby__name").bounding_box()
    assert notice is not None
    assert name is not None
    assert notice["y"] > name["y"] + name["height"]
    page.keyboard.press("s")
    expect(page.locator("#sound")).to_be_hidden()


def test_dark_is_chosen_by_a_key_and_stays(house: House) -> None:
    page = Wall(house).shown(color_scheme="dark")
    expect(page.locator("html")).to_have_attribute("data-mode", "light")
    page.keyboard.press("d")
    page.reload()
    expect(page.locator("html")).to_have_attribute("data-mode", "dark")


def test_many_tables_turn_their_pages_by_themselves(house: House) -> None:
    wall = Wall(house, welcome_minutes=0, table_low=1, table_high=2)
    page = wall.shown()
    page.clock.install()
    page.reload()
    wall.people(60)
    wall.step("lobby", "hall")
    where = page.locator("#where")
    expect(where).to_have_text(re.compile("^1 of [2-9]$"))
    expect(page.get_by_text("Number 1 ").first).to_be_visible()
    page.clock.run_for(10_000)
    expect(where).to_have_text(re.compile("^2 of"))


def test_a_theme_is_read_by_its_number_and_put_away(house: House) -> None:
    wall = in_a_round(house)
    idea = wall.do("idea.add", text="Copper is warm", round=1, table=1)
    wall.do("wall.set", texts=True)
    for leaves in ("round-1", "move-2", "round-2", "move-3", "round-3"):
        wall.do("step.next", leaves=leaves)
    wall.do("theme.new", {"name": "Copper"}, ideas=[idea])
    page = wall.page
    expect(page.locator(".cup__key")).to_have_text("1")
    page.keyboard.press("1")
    expect(page.get_by_text("Copper is warm")).to_be_visible()
    page.keyboard.press("Escape")
    wall.sees("themes")
    page.locator(".cup").click()
    expect(page.get_by_text("Copper is warm")).to_be_visible()
