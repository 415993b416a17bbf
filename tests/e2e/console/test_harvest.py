"""The harvest: themes found, stopped, corrected and found again, by mouse and by keyboard."""

import re
from collections.abc import Sequence

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.console.conftest import Host
from tests.e2e.console.talkers import Talker, begin, group, look, talkers

SAID = (
    "The same certificate is asked for three times",
    "We bring the same certificate to three counters",
    "Same certificate at every counter again",
    "same certificate at every counter, again!",
    "Auditors punish whoever skipped a paper",
    "People fear the auditors more than the delay",
    "Nobody wants to be blamed by the auditors",
    "آیین‌نامه از سال ۱۳۸۴ تغییر نکرده است",
    "هیچ وزیری آیین‌نامهٔ قدیمی را باز نمی‌کند",
    "آیین‌نامهٔ قدیمی برای کاغذ نوشته شده است",
    "담당자가 바뀔 때마다 다시 설명해야 합니다",
    "Bananas",
)


@pytest.fixture
def people(host: Host) -> Sequence[Talker]:
    """A café in its first round, with people at their tables."""
    host.cafe()
    came = talkers(host.base, host.code)
    begin(host)
    return came


@pytest.fixture
def page(host: Host, people: Sequence[Talker]) -> Page:
    """The Harvest room, with themes."""
    ids = [people[place % len(people)].say(text)[0] for place, text in enumerate(SAID)]
    themes = {"Certificate": [ids[2], ids[3], *ids[:2]], "Auditors": ids[4:7], "آیین‌نامه": ids[7:10]}
    group(host, themes, ids[10:], {ids[3]: ids[2]})
    page = host.open("harvest")
    expect(cards(page)).to_have_count(3)
    return page


def cards(page: Page) -> Locator:
    return page.locator("#themes > [data-theme]")


def names(page: Page) -> list[str]:
    return cards(page).locator(".theme__name").all_inner_texts()


def test_ideas_become_themes_with_progress_and_none_is_lost(host: Host, people: Sequence[Talker]) -> None:
    page = host.open("harvest")
    expect(page.get_by_text("No ideas yet.")).to_be_visible()
    people[0].say(*SAID[:3])
    expect(page.get_by_text("3 ideas are too few to group.")).to_be_visible()
    people[1].say(*SAID[3:])
    page.get_by_role("button", name="Find themes").click()
    expect(page.get_by_text("Reading 12 ideas… You can go on working.")).to_be_visible()
    expect(page.get_by_role("progressbar")).to_be_visible()
    expect(page.locator("h1")).to_have_text(re.compile(r"\d themes? from 12 ideas"), timeout=30_000)
    counted = sum(int(n) for n in cards(page).evaluate_all("all => all.map(card => card.dataset.ideas)"))
    alone = int(re.search(r"(\d+) idea", page.locator(".harvest__line").inner_text() + " 0 idea")[1])  # type: ignore[index]
    assert counted + alone == 12


def test_it_can_be_stopped_and_nothing_has_changed(page: Page) -> None:
    before = names(page)
    page.get_by_role("button", name="Theme again…").first.click()
    page.get_by_role("button", name="Find themes again").click()
    page.get_by_role("button", name="Stop").click()
    expect(page.get_by_text("Stopped. Everything is as it was.")).to_be_visible()
    assert names(page) == before


def test_what_a_person_touched_stays_when_themes_are_found_again(page: Page) -> None:
    card = cards(page).first
    theme = card.get_attribute("data-theme")
    card.get_by_role("button", name="Rename").click()
    page.keyboard.type("Papers, again and again")
    page.keyboard.press("Enter")
    expect(card.locator(".theme__name")).to_have_text("Papers, again and again")
    page.get_by_role("button", name="Theme again…").first.click()
    expect(page.locator("#again-sheet")).to_contain_text("1 theme stays")
    page.get_by_role("button", name="Find themes again").click()
    expect(page.get_by_role("button", name="Stop")).to_be_visible()
    expect(page.get_by_role("button", name="Stop")).to_be_hidden(timeout=30_000)
    expect(page.locator(f"[data-theme='{theme}'] .theme__name")).to_have_text("Papers, again and again")


def test_a_rename_is_left_by_escape_and_taken_back_by_undo(page: Page) -> None:
    card, was = cards(page).first, names(page)[0]
    card.get_by_role("button", name="Rename").click()
    page.keyboard.type("Something else")
    page.keyboard.press("Escape")
    expect(card.locator(".theme__name")).to_have_text(was)
    expect(card.get_by_role("button", name="Rename")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.type("Another name")
    page.keyboard.press("Enter")
    expect(card.locator(".theme__name")).to_have_text("Another name")
    page.locator(".toast").get_by_role("button", name="Undo").click()
    expect(card.locator(".theme__name")).to_have_text(was)


def test_chosen_themes_are_merged_and_parted_again(page: Page) -> None:
    before = names(page)
    for card in cards(page).all()[:2]:
        card.locator("input").press("Space")
    expect(page.locator("#chosen")).to_contain_text("2 themes chosen,")
    page.get_by_role("button", name="Merge").click()
    expect(cards(page)).to_have_count(len(before) - 1)
    expect(page.locator("#chosen")).to_be_hidden()
    page.locator(".toast").get_by_role("button", name="Undo").click()
    expect(cards(page)).to_have_count(len(before))
    assert names(page) == before


def test_a_choice_outlives_what_comes_meanwhile(page: Page, people: Sequence[Talker]) -> None:
    cards(page).first.locator("input").press("Space")
    people[0].say("Later than the themes")
    expect(page.get_by_text("1 new idea since")).to_be_visible()
    expect(cards(page).first.locator("input")).to_be_checked()


def test_an_idea_is_moved_to_another_theme_and_back(page: Page) -> None:
    first, second = cards(page).nth(0), cards(page).nth(1)
    had = int(second.get_attribute("data-ideas") or 0)
    name = second.locator(".theme__name").inner_text()
    first.locator(".theme__head [data-act='open']").click()
    sheet = page.locator("#theme-sheet")
    sheet.get_by_role("button", name="Move…").last.click()
    page.locator("#moving").get_by_role("button", name=name, exact=True).click()
    expect(second).not_to_have_attribute("data-ideas", str(had))
    sheet.get_by_role("button", name="Undo").click()
    expect(second).to_have_attribute("data-ideas", str(had))


def test_what_says_the_same_is_folded_with_a_count(page: Page) -> None:
    card = cards(page).filter(has_text="like it")
    expect(card).to_contain_text("and 1 like it")
    card.locator(".theme__head [data-act='open']").click()
    page.locator("#theme-sheet .moved__like > summary").click()
    expect(
        page.locator("#theme-sheet").get_by_text("same certificate at every counter, again!")
    ).to_be_visible()


def test_a_theme_is_made_by_hand_from_picked_ideas(page: Page) -> None:
    page.get_by_role("button", name="New theme…").click()
    page.get_by_label("Name of the new theme").last.fill("Fruit")
    page.get_by_label("Find ideas by their words").fill("banan")
    page.get_by_role("checkbox", name="Bananas").check()
    page.get_by_role("button", name="Make the theme with 1 idea").click()
    expect(cards(page).filter(has_text="Fruit")).to_contain_text("Bananas")


def test_another_number_of_themes_is_asked_for_by_keys(page: Page) -> None:
    slider = page.get_by_role("slider", name="How many themes")
    expect(slider).to_have_attribute("aria-valuetext", "3 themes")
    slider.press("ArrowRight")
    expect(page.locator("#wanted")).to_contain_text("About 4 themes instead of 3.")
    page.get_by_role("button", name="Leave it as it is").click()
    expect(slider).to_have_attribute("aria-valuetext", "3 themes")
    slider.press("ArrowLeft")
    expect(page.locator("#wanted")).to_contain_text("About 2 themes instead of 3.")
    page.get_by_role("button", name="Group again").click()
    expect(page.get_by_role("button", name="Stop")).to_be_visible()
    expect(page.get_by_role("button", name="Stop")).to_be_hidden(timeout=30_000)
    expect(page.locator("#wanted")).to_be_hidden()


def test_dots_come_in_with_the_turnout(host: Host, page: Page, people: Sequence[Talker]) -> None:
    begin(host, "harvest")
    expect(page.get_by_text("0 of 5 people have given dots.")).to_be_visible()
    theme = cards(page).first.get_attribute("data-theme")
    people[0].give({str(theme): 2})
    expect(page.get_by_text("1 of 5 people has given dots.")).to_be_visible()
    expect(cards(page).first).to_contain_text("2 dots")


@pytest.mark.parametrize("width", [320, 1280])
def test_it_is_accessible_and_fits(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 740})
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    look(page)
    cards(page).first.locator(".theme__head [data-act='open']").click()
    page.locator("#theme-sheet[open]").wait_for()
    look(page)
