"""The Take home room: exports at any time, the archive, and the end of a café."""

import re
import zipfile

import pytest
from playwright.sync_api import expect

from tests.e2e.console.conftest import Host

pytestmark = pytest.mark.e2e


@pytest.mark.parametrize("kind", ["pdf", "docx", "html", "csv", "md", "json"])
def test_every_format_is_saved_in_the_lobby_too(host: Host, kind: str) -> None:
    page = host.cafe().open("takehome")
    expect(page.locator("#made-place")).to_contain_text("No ideas yet.")
    with page.expect_download(timeout=60_000) as download:
        page.locator(f"[data-export='{kind}']").click()
    assert download.value.suggested_filename == f"Permits people can trust.{kind}"
    assert download.value.path().stat().st_size > 100
    expect(page.locator("#toasts")).to_contain_text("Saved")
    page.close()


def test_writing_says_so_and_can_be_stopped(host: Host) -> None:
    page = host.cafe().open("takehome")
    page.route("**/export.pdf", lambda route: None)  # an answer that takes its time
    page.locator("[data-export='pdf']").click()
    expect(page.locator("#writing")).to_contain_text("Writing “PDF”…")
    page.get_by_role("button", name="Stop").click()
    expect(page.locator("#writing")).to_be_hidden()


def test_the_archive_comes_after_a_warning(host: Host) -> None:
    host.cafe().add_person("Mina")
    page = host.open("takehome")
    page.get_by_role("button", name="Archive of the café").click()
    expect(page.locator("#archive")).to_contain_text("hidden and withdrawn ones too")
    page.locator("#archive-names").check()
    with page.expect_download() as download:
        page.get_by_role("button", name="Save the archive").click()
    assert {"archive.json", "log.jsonl", "names.json"} == set(
        zipfile.ZipFile(download.value.path()).namelist()
    )


def test_a_cafe_is_erased_only_after_a_second_word(host: Host) -> None:
    page = host.cafe().open("takehome")
    page.get_by_role("button", name="Erase the café").click()
    submit = page.locator("#erasing-form button[type=submit]")
    submit.click()
    expect(page.locator("#erasing")).to_be_visible()
    page.locator("#erasing-sure").check()
    submit.click()
    page.wait_for_url(re.compile(rf"^{host.base}/$"))
    host.faults.clear()  # the page had a socket to what is gone
    page.goto(f"{host.base}/h/{host.code}/run")
    expect(page.locator("h1")).to_be_visible()
    assert "is gone" in page.locator("main").inner_text()
    host.faults.clear()
