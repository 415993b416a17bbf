"""What a participant takes home: by this phone, by the link, as a file; and being forgotten."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.console.barriers import barriers
from tests.e2e.console.conftest import Host

pytestmark = pytest.mark.e2e
IDEA = "Each office is measured on its own step."


@pytest.fixture
def guest(browser: Browser, host: Host) -> Iterator[Page]:
    """Somebody who has written an idea, in the middle of round one."""
    host.cafe(welcome_minutes=0)
    context = browser.new_context(viewport={"width": 360, "height": 740})
    context.set_default_timeout(10_000)
    page = context.new_page()
    page.goto(f"{host.base}/c/{host.code}")
    page.locator("#join .button--first").click()
    page.locator("#view").wait_for()
    host.go_on("lobby", "move-1")
    page.locator("#composer textarea:visible").fill(IDEA)
    page.keyboard.press("Enter")
    expect(page.locator(".idea:not(.unsent) .idea__text", has_text=IDEA)).to_be_visible()
    page.goto(f"{host.base}/k/{host.code}")
    page.locator("#own-link").wait_for()
    yield page
    context.close()


def test_it_opens_on_the_phone_before_the_close(guest: Page) -> None:
    expect(guest.locator(".fate")).to_have_count(1)
    expect(guest.locator(".fate")).to_contain_text("Not in the strategy yet. Kept in the record.")
    expect(guest.locator("main")).to_contain_text("So far, at")
    assert barriers(guest) == []
    guest.reload()
    expect(guest.locator(".fate .said")).to_have_text(IDEA)


def test_the_link_opens_it_elsewhere_and_nothing_does_without_it(
    guest: Page, browser: Browser, host: Host
) -> None:
    link = guest.locator("#own-link").input_value()
    other = browser.new_context()
    page = other.new_page()
    page.goto(f"{host.base}/k/{host.code}")
    expect(page.locator("#opening-lost")).to_be_visible()
    page.goto("about:blank")
    page.goto(link)
    expect(page.locator(".fate .said")).to_have_text(IDEA)
    other.close()


def test_a_copy_is_kept_and_the_host_sees_how_many_have_one(guest: Page, host: Host) -> None:
    console = host.open("takehome")
    with guest.expect_download() as download:
        guest.locator("#keep-form button").click()
    assert download.value.suggested_filename == "Permits people can trust.html"
    assert IDEA in download.value.path().read_text()
    expect(console.locator("#console_saved")).to_contain_text("1 of 1 phone has saved")


def test_who_is_forgotten_is_in_no_page_any_more(guest: Page, host: Host) -> None:
    guest.locator("[data-sheet='erasing']").click()
    guest.locator("[name='sure']").check()
    guest.locator("#erasing-form button").click()
    guest.wait_for_url(f"{host.base}/")
    guest.goto(f"{host.base}/k/{host.code}")
    expect(guest.locator("#opening-lost")).to_be_visible()
