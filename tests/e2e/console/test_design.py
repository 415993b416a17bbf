"""Designing a café: every field saves by itself, and two hosts do not get in each other's way."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.console.conftest import Host

pytestmark = pytest.mark.e2e
SAVED = re.compile("Saved a moment ago")


def test_what_is_typed_is_saved_and_the_run_sheet_follows(host: Host) -> None:
    page = host.cafe().open("design")
    page.fill("#design-starts", "09:30")
    page.fill("#design-ends", "11:00")
    page.click("[aria-controls='every-round'][data-step='1']")
    expect(page.locator(".runsheet__end")).to_have_text("11:03End, 3 min over")
    expect(page.locator("#every-round")).to_have_value("21")
    page.fill("#design-expected", "41")
    expect(page.locator("#meeting")).to_contain_text(
        "With 41 people: 9 tables. Each person meets up to 12 of the 40 others."
    )
    page.fill("#design-name", "Permits for all")
    expect(page.locator("#saved")).to_have_text(SAVED)
    expect(page.locator(".bar__cafe").first).to_be_visible()
    again = host.open("design")
    expect(again.locator("#design-name")).to_have_value("Permits for all")
    expect(again.locator("#every-round")).to_have_value("21")


def test_undo_brings_the_old_value_back(host: Host) -> None:
    page = host.cafe().open("design")
    page.click("[aria-controls='minutes-harvest'][data-step='1']")
    page.click("text=Undo: changed the design")
    expect(page.locator("#minutes-harvest")).to_have_value("15")


def test_a_refusal_stands_at_its_field_and_the_rest_is_saved(host: Host) -> None:
    page = host.cafe().open("design")
    page.fill("#minutes-harvest", "0")
    expect(page.locator("#minutes-harvest-note")).to_have_text("A number from 1 to 1440.")
    expect(page.locator("#minutes-harvest")).to_have_attribute("aria-invalid", "true")
    page.fill("#design-dots", "5")
    expect(page.locator("#saved")).to_have_text(SAVED)
    page.fill("#minutes-harvest", "12")
    expect(page.locator("#minutes-harvest-note")).to_have_text("")
    assert page.locator("#minutes-harvest").get_attribute("aria-invalid") is None


def test_what_another_host_changes_comes_around_what_one_is_typing(host: Host) -> None:
    mine, other = host.cafe().open("design"), host.open("design")
    mine.locator("#question-text-2").press("Control+End")
    mine.keyboard.type(" Really")
    other.fill("#question-text-1", "Who waits, and for what?")
    other.keyboard.press("Enter")
    expect(mine.locator("#question-text-1")).to_have_value("Who waits, and for what?")
    expect(mine.locator("#question-text-2")).to_be_focused()
    expect(other.locator("#question-text-2")).to_have_value("What keeps it that way? Really")
    expect(other.locator("#question-text-1")).to_have_value("Who waits, and for what?")


def test_a_recipe_replaces_what_the_host_wrote_only_if_they_say_so(host: Host) -> None:
    page = host.cafe().open("design")
    page.check("#recipe-quick input", force=True)
    expect(page.locator("#design-rounds")).to_have_value("2")
    page.locator("#toasts").get_by_role("button", name="Undo").click()
    expect(page.locator("#design-rounds")).to_have_value("3")
    page.fill("#question-text-1", "Who waits, and for what?")
    page.keyboard.press("Enter")
    expect(page.locator("#console_recipes[data-untouched]")).to_have_count(0)
    page.check("#recipe-topic_tables input", force=True)
    expect(page.locator("#recipe-offer")).to_contain_text("Topic tables")
    page.click("#recipe-offer >> text=Keep mine")
    expect(page.locator("#recipe-classic input")).to_be_checked()
    page.check("#recipe-topic_tables input", force=True)
    page.click("text=Replace them")
    expect(page.locator("[data-set='questions']")).to_have_count(5)
    expect(page.locator("#recipe-topic_tables")).to_have_class(re.compile("recipe--chosen"))


def test_questions_are_added_moved_and_removed_by_the_keyboard(host: Host) -> None:
    page = host.cafe().open("design")
    page.locator("[data-act='question-add']").press("Enter")
    expect(page.locator("#question-text-4")).to_be_focused()
    page.keyboard.type("What would you try first?")
    page.keyboard.press("Enter")
    expect(page.locator("#saved")).to_have_text(SAVED)
    page.locator("#question-4 [data-act='question-up']").press("Enter")
    expect(page.locator("#question-text-3")).to_have_value("What would you try first?")
    expect(page.locator("#question-3 [data-act='question-up']")).to_be_focused()
    page.locator("#question-1 [data-act='question-remove']").click()
    expect(page.locator("[data-set='questions']")).to_have_count(3)
    expect(page.locator("#question-text-1")).to_have_value("What keeps it that way?")
    page.locator("#toasts").get_by_role("button", name="Undo").click()
    expect(page.locator("#question-text-1")).to_have_value("What do the people we work for experience today?")


def test_a_hint_can_be_used_or_put_away(host: Host) -> None:
    page = host.cafe().open("design")
    page.fill("#question-text-3", "Should we digitise the framework?")
    hint = page.locator("#question-3 [data-hint='Q1']")
    expect(hint).to_contain_text("yes or no")
    hint.get_by_role("button", name="Use this").click()
    expect(page.locator("#question-text-3")).to_have_value("What makes it easy or hard to …?")
    page.fill("#question-text-3", "Should we digitise the framework?")
    expect(hint).to_be_visible()
    hint.get_by_role("button", name="Keep mine").click()
    expect(hint).to_be_hidden()
    page.reload()
    expect(page.locator("#question-text-3")).to_have_value("Should we digitise the framework?")
    expect(page.locator("#question-3 [data-hint='Q1']")).to_be_hidden()


def test_a_name_that_is_not_asked_for_is_not_needed(host: Host) -> None:
    page = host.cafe(names_asked=False).open("design")
    page.locator("#design-names_needed").check()
    expect(page.locator("#design-names_asked")).to_be_checked()
    page.locator("#design-names_asked").uncheck()
    expect(page.locator("#design-names_needed")).not_to_be_checked()


def test_groups_and_languages(host: Host) -> None:
    page = host.cafe().open("design")
    page.get_by_role("button", name="Country").click()
    expect(page.locator("#group-options-1")).to_be_focused()
    page.keyboard.type("Iran\nKorea\n")
    page.keyboard.press("Tab")
    page.select_option("#tongue-more", "fa")
    expect(page.locator("[data-tongue]")).to_have_count(2)
    again = host.open("design")
    expect(again.locator("#group-name-1")).to_have_value("Country")
    expect(again.locator("#group-options-1")).to_have_value("Iran\nKorea")
    again.locator("[data-act='group-remove']").click()
    expect(page.locator(".group")).to_have_count(0)


def test_the_doors_are_opened_from_here_and_what_has_begun_is_fixed(host: Host) -> None:
    page = host.cafe().open("design")
    page.click("text=Open the doors")
    page.wait_for_url("**/run")
    _let_one_in_and_start(host, page)
    design = host.open("design")
    expect(design.locator("#recipe-quick input")).to_be_disabled()
    expect(design.locator("#minutes-welcome")).to_be_disabled()
    host.go_on("welcome", "round-1")
    expect(design.locator("#design-scope")).to_be_disabled()
    expect(design.locator("#design-scope")).to_have_value("round")
    design.click("[aria-controls='every-round'][data-step='1']")
    expect(design.locator("#round-minutes-3")).to_have_value("21")
    expect(design.locator("#round-minutes-1")).to_have_value("20")
    expect(design.locator("#design-rounds")).to_have_value("3")
    expect(design.locator("#next")).to_contain_text("Next")


def _let_one_in_and_start(host: Host, page: Page) -> None:
    host.add_person("Mina")
    expect(page.locator("#next")).not_to_have_attribute("aria-disabled", "true")
    page.click("#next")
    expect(page.locator("#console_time")).to_have_attribute("data-step", "welcome")
