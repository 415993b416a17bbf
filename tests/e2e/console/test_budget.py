"""The budget's room: typed and pasted like in a spreadsheet, summed at once, on a laptop and on a phone."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.console.conftest import Host
from tests.e2e.console.talkers import look

PERMITS = "Small firms operate legally\tPermits\tDecisions"
TABLE = "\n".join(
    [
        "Programme\tSub-programme\tOutput\tWhat for\tEconomic code\tFunction\tYear 1\tYear 2\tYear 3",
        f"{PERMITS}\tSalaries\t21\t7041\t1 200 000\t\t",
        f"{PERMITS}\tOffices\t22\t04.1\t500,000\t1.813.000\t1 885 520",
        f'{PERMITS}\t"New ""desk"""\t31\t7041\t۳۰۰٬۰۰۰\t\t',
    ]
)


@pytest.fixture
def page(host: Host) -> Page:
    """The room of a budget in euros, with nothing in it."""
    host.cafe()
    page = host.open("budget")
    page.get_by_label("Currency", exact=True).fill("eur")
    page.locator("#budget-setup-form").get_by_role("button", name="Save").click()
    expect(page.locator("#budget-setup summary")).to_contain_text("EUR")
    return page


def paste_table(page: Page) -> None:
    page.get_by_text("Paste a table from a spreadsheet", exact=True).click()
    page.get_by_label("Copy the cells there").fill(TABLE)
    page.get_by_role("button", name="Take it in").click()
    expect(page.locator(".ledger__line:not(.ledger__line--new)")).to_have_count(3)


def cell(page: Page, row: int, field: str) -> Locator:
    return page.locator(".ledger__line").nth(row).locator(f"[data-field='{field}']")


def whole(page: Page) -> str:
    return page.locator("tfoot .ledger__sum").first.inner_text()


def test_a_table_from_a_spreadsheet_is_taken_in_whole_and_summed(page: Page) -> None:
    paste_table(page)
    expect(cell(page, 2, "text")).to_have_text('New "desk"')
    expect(cell(page, 1, "function")).to_have_text("7041")
    assert re.findall(r"[\d,]{5,}", whole(page)) == ["2,000,000", "1,813,000", "1,885,520"]
    expect(page.get_by_text("Who pays for running it?")).to_have_count(0)
    page.locator(".toast").get_by_role("button", name="Undo").click()
    expect(page.get_by_text("There is no line in the budget yet.")).to_be_visible()


def test_a_cell_that_cannot_be_read_is_named_and_nothing_is_half_taken(page: Page) -> None:
    page.get_by_text("Paste a table from a spreadsheet", exact=True).click()
    field = page.get_by_label("Copy the cells there")
    field.fill(TABLE.replace("500,000", "500,0,0"))
    page.get_by_role("button", name="Take it in").click()
    expect(page.locator(".toast")).to_contain_text(
        "Row 2, Year 1: There are two decimal signs; the second is character 6."
    )
    expect(page.get_by_text("There is no line in the budget yet.")).to_be_visible()
    assert "500,0,0" in field.input_value()


def test_cells_are_moved_to_and_typed_over_by_keys_alone(page: Page) -> None:
    paste_table(page)
    cell(page, 0, "y1").focus()
    page.keyboard.type("1 300 000")
    page.keyboard.press("Enter")
    expect(cell(page, 1, "y1")).to_be_focused()
    expect(page.locator("tfoot .ledger__sum").first).to_contain_text("2,100,000")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowRight")
    expect(cell(page, 0, "y2")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.type("9")
    page.keyboard.press("Escape")
    expect(cell(page, 0, "y2")).to_have_text("")
    page.keyboard.press("Control+z")
    expect(page.locator("tfoot .ledger__sum").first).to_contain_text("2,000,000")
    cell(page, 1, "y1").press("Delete")
    expect(page.locator("tfoot .ledger__sum").first).to_contain_text("1,500,000")


def test_what_cannot_be_read_stays_in_its_cell(page: Page) -> None:
    paste_table(page)
    cell(page, 0, "y1").focus()
    page.keyboard.type("12x")
    page.keyboard.press("Enter")
    expect(page.locator(".toast")).to_contain_text("This is not a number: look at character 3.")
    field = cell(page, 0, "y1").locator("input")
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_have_value("12x")
    field.fill("12")
    field.press("Enter")
    expect(cell(page, 0, "y1").locator(".ledger__said")).to_have_text("12")


def test_a_block_is_pasted_over_cells_and_begins_new_lines(page: Page) -> None:
    paste_table(page)
    cell(page, 2, "y2").focus()
    page.evaluate(
        """(text) => {
          const data = new DataTransfer();
          data.setData("text/plain", text);
          const how = {clipboardData: data, bubbles: true, cancelable: true};
          document.activeElement.dispatchEvent(new ClipboardEvent("paste", how));
        }""",
        "45 000\t50 000\n7\t8\n",
    )
    expect(page.locator(".ledger__line:not(.ledger__line--new)")).to_have_count(4)
    expect(cell(page, 2, "y3")).to_have_text("50,000")
    expect(cell(page, 3, "y2")).to_have_text("7")


def test_a_new_line_is_begun_in_the_empty_row(page: Page) -> None:
    paste_table(page)
    cell(page, 3, "text").focus()
    page.keyboard.type("Upkeep")
    page.keyboard.press("Tab")
    expect(page.locator(".ledger__line:not(.ledger__line--new)")).to_have_count(4)
    expect(cell(page, 3, "text")).to_have_text("Upkeep")


def test_another_host_sees_it_at_once_and_what_one_types_is_left_alone(host: Host, page: Page) -> None:
    paste_table(page)
    other = host.open("budget")
    expect(cell(other, 0, "text")).to_have_text("Salaries")
    cell(page, 0, "text").focus()
    page.keyboard.type("Half ty")
    cell(other, 1, "y1").focus()
    other.keyboard.type("600000")
    other.keyboard.press("Enter")
    expect(page.locator("tfoot .ledger__sum").first).to_contain_text("2,100,000")
    expect(cell(page, 0, "text").locator("input")).to_have_value("Half ty")
    page.keyboard.type("ped")
    page.keyboard.press("Enter")
    expect(cell(other, 0, "text")).to_have_text("Half typed")


def test_quantities_show_why_it_came_otherwise(page: Page) -> None:
    paste_table(page)
    page.locator(".delivery summary").click()
    for field, typed in (("planned", "10000"), ("done", "9000"), ("spent", "1 980 000")):
        page.locator(f"[data-cost='{field}'][data-year='1']").focus()
        page.keyboard.type(typed)
        page.keyboard.press("Enter")
    expect(page.locator(".split")).to_contain_text(
        re.compile(r"99\W*%.*-20,000.*-200,000.*180,000.*0.909", re.DOTALL)
    )


def test_a_ceiling_is_held_against_the_sum_and_a_question_put_aside(page: Page) -> None:
    paste_table(page)
    page.locator("tfoot [data-field='y1']").focus()
    page.keyboard.type("1900000")
    page.keyboard.press("Enter")
    question = page.locator(".asked__one", has_text="What gives way?")
    question.locator("summary").click()
    expect(question).to_contain_text("Year 1 is 100,000 over its ceiling.")
    question.get_by_role("textbox").fill("The ceiling rises in spring")
    question.get_by_role("button", name="Put aside").click()
    expect(question).to_have_count(0)


@pytest.mark.parametrize("width", [360, 1280])
def test_it_is_accessible_and_fits(page: Page, width: int) -> None:
    paste_table(page)
    page.set_viewport_size({"width": width, "height": 740})
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    look(page)
