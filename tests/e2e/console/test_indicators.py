"""The room of indicators: added to results, told, measured, seen at once, on a laptop and on a phone."""

import pytest
from playwright.sync_api import Page, expect

from app.web.newids import new_id
from tests.e2e.console.conftest import Host
from tests.e2e.console.talkers import look


@pytest.fixture
def page(host: Host) -> Page:
    """The room of a café with one outcome."""
    host.cafe()
    op = f"{new_id()}.{'0' * 64}"
    host.post(
        f"/api/cafes/{host.code}/commands",
        {"op": op, "do": "line.add", "text": "Firms get decisions in 10 days"},
    )
    page = host.open("indicators")
    field = page.get_by_label("How would one see it?")
    field.fill("Median wait")
    field.press("Enter")
    page.get_by_role("button", name="Median wait").click()
    page.get_by_label("Baseline", exact=True).wait_for()
    return page


def tell(page: Page, **fields: str) -> None:
    for label, value in fields.items():
        page.locator(f"#tell-{label}").fill(value)
    page.locator("#tell-form").get_by_role("button", name="Save").click()
    expect(page.locator(".toast")).to_contain_text("Saved.")


def whole(page: Page) -> None:
    tell(page, unit="days", baseline="30", baseline_at="2025", target="12", target_at="2028")


def measure(page: Page, at: str, value: str) -> None:
    page.locator("#measured-at").fill(at)
    page.locator("#measured-value").fill(value)
    page.locator("#measured-value").press("Enter")


def test_an_indicator_is_told_and_shows_how_far_it_has_come(page: Page) -> None:
    row = page.locator(".measure")
    expect(row).to_contain_text("not known")
    whole(page)
    measure(page, "2026-12", "21")
    expect(row).to_contain_text("Last measured: 21 (2026-12), 50% of the way")
    expect(row.locator("[data-status='on']")).to_contain_text("on track")
    page.locator(".toast").get_by_role("button", name="Undo").click()
    expect(row).to_contain_text("Nothing measured yet.")


def test_what_cannot_be_read_is_said_and_stays(page: Page) -> None:
    page.locator("#tell-target_at").fill("in spring")
    page.locator("#tell-form").get_by_role("button", name="Save").click()
    expect(page.locator(".toast")).to_contain_text("This is no date.")
    expect(page.locator("#tell-target_at")).to_have_value("in spring")


def test_two_hosts_in_one_field_lose_no_words(host: Host, page: Page) -> None:
    other = host.open("indicators")
    other.get_by_role("button", name="Median wait").click()
    other.locator("#tell-source").fill("The survey")
    page.locator("#tell-source").fill("The register")
    page.locator("#tell-form").get_by_role("button", name="Save").click()
    expect(page.locator(".toast")).to_contain_text("Saved.")
    save = other.locator("#tell-form").get_by_role("button", name="Save")
    save.click()
    expect(other.locator(".toast")).to_contain_text("Somebody changed this meanwhile.")
    expect(other.locator("#tell-source")).to_have_value("The survey")
    save.click()
    expect(page.locator("#tell-source")).to_have_value("The survey")


def test_milestones_and_questions(page: Page) -> None:
    whole(page)
    page.locator("#milestone-at").fill("2026")
    page.locator("#milestone-value").fill("25")
    page.locator("#milestone-value").press("Enter")
    expect(page.locator("#milestone-form")).to_contain_text("2026: 25")
    question = page.locator(".asked__one", has_text="Where does the number come from")
    question.locator("summary").click()
    question.get_by_role("textbox").fill("The room will say")
    question.get_by_role("button", name="Put aside").click()
    expect(question).to_have_count(0)


@pytest.mark.parametrize("width", [320, 1280])
def test_it_is_accessible_and_fits(page: Page, width: int) -> None:
    whole(page)
    page.set_viewport_size({"width": width, "height": 740})
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    look(page)
