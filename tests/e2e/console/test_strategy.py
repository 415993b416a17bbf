"""The outline: lines from themes and by hand, in an order, each with the words it rests on."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.console.conftest import Host
from tests.e2e.console.talkers import begin, group, look, talkers


@pytest.fixture
def page(host: Host) -> Page:
    """The Strategy room of a café with three themes and an idea on its own."""
    host.cafe()
    people = talkers(host.base, host.code, 4)
    begin(host)
    ids = [people[n % 4].say(f"Thought number {n}")[0] for n in range(8)]
    group(host, {"Papers": ids[:3], "Audit": ids[3:5], "قانون": ids[5:7]}, ids[7:], {ids[2]: ids[1]})
    return host.open("strategy")


def lines(page: Page) -> list[str]:
    return page.locator("#lines .line__text").all_inner_texts()


def from_all(page: Page) -> None:
    page.get_by_role("button", name="Make outcome lines from all themes").click()
    expect(page.locator("#lines .line")).to_have_count(3)


def test_one_press_makes_a_line_of_every_theme_and_undo_takes_all_back(page: Page) -> None:
    from_all(page)
    assert lines(page) == ["Papers", "Audit", "قانون"]
    expect(
        page.get_by_text("7 of 8 ideas are reachable from the strategy; the rest are listed.")
    ).to_be_visible()
    expect(page.get_by_text("Every theme is in the strategy.")).to_be_visible()
    page.locator(".toast").get_by_role("button", name="Undo").click()
    expect(page.locator("#lines .line")).to_have_count(0)


def test_a_theme_becomes_a_line_by_its_button(page: Page) -> None:
    page.locator(".unused__theme", has_text="Audit").get_by_role("button", name="Make a line").click()
    expect(page.locator("#lines .line")).to_have_count(1)
    assert lines(page) == ["Audit"]
    expect(page.locator(".unused__theme")).to_have_count(2)


def test_a_line_by_hand_is_marked_and_what_is_half_typed_survives(page: Page) -> None:
    field = page.get_by_label("Add a line by hand")
    field.fill("Pilot it at three counters")
    page.reload()
    expect(field).to_have_value("Pilot it at three counters")
    field.press("Enter")
    expect(page.locator("#lines .chip--host")).to_have_text(re.compile("Host.s addition"))
    expect(field).to_have_value("")
    page.get_by_role("button", name="What is this based on?").click()
    expect(page.locator("#evidence")).to_contain_text("the host added it, and every report says so")


def test_words_are_changed_in_place_and_the_evidence_stays(page: Page) -> None:
    from_all(page)
    page.locator("#lines .line").first.get_by_role("button", name="Edit").click()
    page.keyboard.type("Papers are asked for once")
    page.keyboard.press("Enter")
    first = page.locator("#lines .line").first
    expect(first.locator(".line__text")).to_have_text("Papers are asked for once")
    expect(first).to_contain_text("3 ideas · 1 table")


def test_lines_are_put_in_order_by_buttons_and_by_keys(page: Page) -> None:
    from_all(page)
    last = page.locator("#lines .line", has_text="قانون")
    last.get_by_role("button", name="Move up").click()
    expect(page.locator("#lines .line").nth(1)).to_contain_text("قانون")
    expect(last.get_by_role("button", name="Move up")).to_be_focused()
    page.keyboard.press("Alt+ArrowUp")
    expect(page.locator("#lines .line").first).to_contain_text("قانون")
    expect(last.get_by_role("button", name="Move up")).to_be_focused()
    page.keyboard.press("Alt+ArrowDown")
    expect(page.locator("#lines .line").first).to_contain_text("Papers")


def test_a_removed_line_comes_back_by_undo(page: Page) -> None:
    from_all(page)
    page.locator("#lines .line").first.get_by_role("button", name="Remove").click()
    expect(page.locator("#lines .line")).to_have_count(2)
    expect(page.locator(".unused__theme")).to_have_count(1)
    page.locator(".toast").get_by_role("button", name="Undo").click()
    expect(page.locator("#lines .line")).to_have_count(3)
    assert lines(page)[0] == "Papers"


def test_a_chip_opens_the_words_at_the_side_with_table_and_round(page: Page) -> None:
    from_all(page)
    chip = page.locator("#lines .line").first.locator(".chip:not(.chip--blank)")
    chip.click()
    aside = page.get_by_role("complementary", name="What this line rests on")
    expect(aside).to_contain_text("3 ideas from 1 of 1 tables. No vote was taken.")
    expect(aside.get_by_text("Table 1 · Leaf, round 1").first).to_be_visible()
    expect(aside).to_contain_text("and 1 like it")
    page.keyboard.press("Escape")
    expect(aside).to_be_hidden()
    expect(chip).to_be_focused()


def test_what_no_line_reaches_is_listed_with_the_reason(page: Page) -> None:
    from_all(page)
    page.get_by_role("button", name="7 of 8 ideas are reachable").click()
    expect(page.locator("#evidence")).to_contain_text("Thought number 7")
    expect(page.locator("#evidence")).to_contain_text("No other idea was close to this one.")


@pytest.mark.parametrize("width", [320, 1280])
def test_it_is_accessible_and_fits(page: Page, width: int) -> None:
    from_all(page)
    page.set_viewport_size({"width": width, "height": 740})
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.locator("#lines [data-act='evidence']").first.click()
    page.locator("#evidence:not([hidden])").wait_for()
    look(page)


def line(page: Page, text: str) -> Locator:
    return page.locator("#lines .line", has_text=text)


def test_a_draft_puts_what_was_proposed_under_its_theme_and_one_undo_takes_it_back(host: Host) -> None:
    host.cafe()
    people = talkers(host.base, host.code, 2)
    begin(host)
    ids = [people[0].say("We should open one desk for all papers")[0], people[1].say("Papers get lost")[0]]
    group(host, {"Papers": ids}, [], {})
    page = host.open("strategy")
    page.get_by_role("button", name="Draft from the harvest").click()
    expect(page.locator("#lines .line__text")).to_have_text(
        ["Papers", "We should open one desk for all papers"]
    )
    expect(line(page, "one desk")).to_have_attribute("data-level", "activity")
    page.locator(".toast").get_by_role("button", name="Undo").click()
    expect(page.locator("#lines .line")).to_have_count(0)


def test_a_question_on_a_line_is_answered_by_one_press(page: Page) -> None:
    page.get_by_label("Add a line by hand").fill("Train 60 counter staff in the single form")
    page.keyboard.press("Enter")
    one = line(page, "Train 60")
    one.get_by_role("button", name="Then what? For whom?").click()
    aside = page.locator("#evidence")
    expect(aside).to_contain_text("This reads as an activity")
    aside.get_by_role("button", name="Make it: Activity").click()
    expect(one).to_have_attribute("data-level", "activity")
    expect(aside).to_be_hidden()


def test_a_question_is_put_aside_with_a_reason(page: Page) -> None:
    from_all(page)
    first = page.locator("#lines .line").first
    first.get_by_role("button", name="Who would have to do what?").click()
    page.get_by_label("Or put the question aside, and say why").fill("The next café asks that.")
    page.keyboard.press("Enter")
    expect(first.get_by_role("button", name="Who would have to do what?")).to_have_count(0)


def test_a_line_below_another_serves_it_and_can_be_placed_elsewhere_by_keys(page: Page) -> None:
    from_all(page)
    line(page, "Audit").get_by_role("button", name="Add a line below this one").click()
    page.keyboard.type("Auditors trained in joint visits")
    page.keyboard.press("Enter")
    low = line(page, "Auditors trained")
    expect(low).to_have_attribute("data-level", "output")
    expect(low).to_have_attribute("data-depth", "1")
    low.get_by_role("button", name="Output").click()
    place = page.get_by_role("dialog", name="Place in the chain")
    place.get_by_label("Audit").uncheck()
    place.get_by_label("Papers").check()
    place.get_by_role("button", name="Save").click()
    expect(page.locator("#lines .line").nth(1)).to_contain_text("Auditors trained")


def test_the_levels_have_the_names_of_the_vocabulary(page: Page) -> None:
    from_all(page)
    page.get_by_label("Names of the levels").select_option("government")
    expect(page.locator("#lines .line__level").first).to_have_text("Objective")


def test_an_idea_is_added_as_evidence_by_its_words_and_taken_away_again(page: Page) -> None:
    page.get_by_label("Add a line by hand").fill("Citizens get one answer")
    page.keyboard.press("Enter")
    one = line(page, "Citizens get one answer")
    one.get_by_role("button", name="What is this based on?").click()
    aside = page.locator("#evidence")
    aside.get_by_text("Add an idea as evidence").click()
    page.get_by_label("Find an idea by its words").fill("number 7")
    found = page.locator("#cite-found .rests__idea")
    expect(found).to_have_count(1)
    found.get_by_role("button", name="Rests on this").click()
    expect(one).to_contain_text("1 idea · 1 table")
    aside.get_by_role("button", name="Take away").click()
    expect(one.get_by_role("button", name="What is this based on?")).to_be_visible()


def test_the_kind_of_an_idea_is_corrected_in_one_tap(page: Page) -> None:
    from_all(page)
    page.locator("#lines .line").first.locator(".chip:not(.chip--blank)").click()
    kind = page.get_by_label("Kind of idea").first
    expect(kind).to_have_value("")
    kind.select_option("Obstacle")
    expect(page.locator(".toast")).to_contain_text("Kind changed.")
    page.reload()
    page.locator("#lines .line").first.locator(".chip:not(.chip--blank)").click()
    expect(page.get_by_label("Kind of idea").first).to_have_value("obstacle")
