"""The causal map: drawn, read, pressed, cited, named; from what ideas say; by keyboard and on a phone."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.console.conftest import Host
from tests.e2e.console.talkers import begin, look, talkers

SAID = (
    "Overtime leads to tired staff after some months",
    "Papers are lost because nobody owns the file",
    "Tea",
)
PERMITS = (
    ("Backlog", "1", "Overtime"),
    ("Overtime", "-1", "Backlog"),
    ("Overtime", "1", "Fatigue"),
    ("Fatigue", "1", "Backlog"),
)


@pytest.fixture
def page(host: Host) -> Page:
    """The map of a café in which three ideas were said."""
    host.cafe()
    begin_talking(host)
    return host.open("map")


def begin_talking(host: Host) -> None:
    people = talkers(host.base, host.code, 4)
    begin(host)
    for person, text in zip(people, SAID, strict=False):
        person.say(text)


def draw(page: Page, source: str, polarity: str, target: str) -> None:
    page.locator("#new-source").fill(source)
    page.locator("#new-polarity").select_option(polarity)
    page.locator("#new-target").fill(target)
    page.locator("#new-target").press("Enter")
    expect(page.locator("#new-source")).to_have_value("")


def permits(page: Page) -> None:
    for link in PERMITS:
        draw(page, *link)
    expect(page.locator(".loop")).to_have_count(2)


def test_a_map_is_drawn_named_and_pushed(page: Page) -> None:
    permits(page)
    expect(page.locator(".map__svg .arc")).to_have_count(4)
    expect(page.locator(".map__svg .ring")).to_have_count(2)
    assert page.locator(".loop__sign").all_inner_texts() == ["B1", "R1"]
    expect(page.locator(".loop").first).to_contain_text("Backlog → Overtime → Backlog")
    page.locator(".loop").first.get_by_role("button", name="Name this loop").click()
    page.keyboard.type("Working late")
    page.keyboard.press("Enter")
    expect(page.locator(".loop__name").first).to_have_text("Working late")
    page.locator(".loop").first.get_by_role("button", name="Show it in the picture").click()
    expect(page.locator(".arc[data-on]")).to_have_count(2)
    page.locator("#variables").get_by_role("button", name="Overtime", exact=True).press("Enter")
    page.get_by_role("button", name="Push it up").click()
    rows = page.locator("#press-body tbody tr")
    expect(rows.filter(has_text="Fatigue")).to_contain_text("rises")
    expect(rows.filter(has_text="Backlog")).to_contain_text("cannot tell")
    look(page)


def test_a_link_is_questioned_changed_and_cites_ideas_at_the_side(page: Page) -> None:
    draw(page, "Overtime", "0", "Fatigue")
    expect(page.locator(".asked").first).to_contain_text("Which way does it move it?")
    page.locator("#variables").get_by_role("button", name="moves “Fatigue”").press("Enter")
    side = page.locator("#side")
    side.get_by_label("+ more “Fatigue” than there would have been").check()
    side.get_by_role("button", name="Save").click()
    expect(page.locator("#variables")).to_contain_text("raises “Fatigue”")
    side.get_by_label("Find ideas by their words").fill("overtime")
    side.get_by_role("button", name="Find").click()
    side.locator("#cite-list input").check()
    side.get_by_role("button", name="Cite what is ticked").click()
    expect(page.locator("#variables")).to_contain_text("1 idea")
    expect(side.locator(".map__cited")).to_contain_text(SAID[0])
    page.keyboard.press("Escape")
    expect(side).to_be_hidden()
    asked = page.locator(".asked", has_text="What does the last effect change?")
    asked.locator("summary").click()
    asked.get_by_label("Or put the question aside, and say why").fill("It ends here")
    asked.get_by_role("button", name="Put aside").click()
    expect(asked).to_have_count(0)


def test_what_an_idea_says_is_drawn_by_a_person_and_comes_to_another_host(page: Page, host: Host) -> None:
    other = host.open("map")
    other.locator("#new-source").fill("half typ")
    proposal = page.locator(".proposal", has_text="Overtime leads to")
    assert proposal.locator("[name=source]").input_value() == "Overtime"
    expect(proposal.locator("[name=delayed]")).to_be_checked()
    proposal.locator("[name=target]").fill("Fatigue")
    proposal.get_by_role("button", name="Draw").click()
    expect(page.locator(".proposal")).to_have_count(1)
    for each in (page, other):
        expect(each.locator("#variables")).to_contain_text("raises “Fatigue” after a while")
        expect(each.locator("#variables")).to_contain_text("1 idea")
        expect(each.locator(".map__svg .arc")).to_have_count(1)
    expect(other.locator("#new-source")).to_have_value("half typ")


def test_on_a_phone_a_file_is_brought_and_nothing_is_cut_off(host: Host, tmp_path: Path) -> None:
    host.cafe()
    page = host.open("map", width=360, height=740)
    file = tmp_path / "map.csv"
    file.write_text(",Backlog,Overtime\nBacklog,0,9\nOvertime,-1,0\n")
    page.get_by_role("button", name="Bring a map…").click()
    page.get_by_label("Bring a map").set_input_files(file)
    page.get_by_role("button", name="Bring it").click()
    expect(page.locator("#bring-said")).to_contain_text("row 2, column 3")
    assert "400" in host.faults.pop()  # the browser says that the file was refused
    file.write_text(",Backlog,Overtime\nBacklog,0,1\nOvertime,-1,0\n")
    page.get_by_label("Bring a map").set_input_files(file)
    page.get_by_role("button", name="Bring it").click()
    expect(page.locator("#bring-said")).to_have_text("New on the map: 2 variables, 2 links.")
    page.keyboard.press("Escape")
    expect(page.locator(".loop")).to_have_count(1)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.locator("#variables").get_by_role("button", name="Overtime", exact=True).press("Enter")
    expect(page.locator("#side")).to_be_in_viewport()
    look(page)
