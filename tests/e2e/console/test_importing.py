"""Ideas from a file: picked, looked at, brought in and taken back, on a phone."""

from playwright.sync_api import expect

from tests.e2e.console.conftest import Host
from tests.e2e.console.talkers import look

ROWS = ("n;Note;Comment", "1;paper;Größere Schrift bitte", "2;paper;", "3;paper;Tea for those who wait")
CSV = "\r\n".join(ROWS).encode("cp1252")


def test_a_file_is_looked_at_brought_in_and_taken_back(host: Host) -> None:
    page = host.cafe().open("harvest", width=360, height=740)
    page.get_by_role("button", name="From a file…").click()
    sheet = page.locator("#import-sheet")
    sheet.locator("input[type=file]").set_input_files(
        {"name": "forms.csv", "mimeType": "text/csv", "buffer": CSV}
    )
    expect(sheet.get_by_text("2 ideas can come in.")).to_be_visible()
    expect(sheet.get_by_text("Größere Schrift bitte")).to_be_visible()
    expect(sheet.get_by_text("Row 3: nothing is written in its idea.")).to_be_visible()
    look(page)
    sheet.get_by_text("Does something look wrong?").click()
    sheet.get_by_label("The ideas are in").select_option("Note")
    expect(sheet.get_by_text("3 ideas can come in.")).to_be_visible()
    sheet.get_by_label("The ideas are in").select_option("Comment")
    sheet.get_by_role("button", name="Bring in 2 ideas").click()
    expect(page.get_by_text("2 ideas are too few to group.")).to_be_visible()
    page.locator(".toast").get_by_role("button", name="Undo").click()
    expect(page.get_by_text("No ideas yet.")).to_be_visible()
