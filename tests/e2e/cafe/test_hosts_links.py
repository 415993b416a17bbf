"""Two buttons of the lobby: a rehearsal to watch, and a new link for who takes over."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.e2e.cafe.house import DESK, Host, House, code_in

pytestmark = pytest.mark.e2e


def test_rehearse_opens_a_copy_in_which_people_come_in(house: House) -> None:
    host = Host(house).open_cafe()
    run = host.room()
    with host.context.expect_page() as opened:
        run.get_by_role("button", name="Rehearse").click()
    copy = opened.value
    copy.wait_for_url("**/run")
    assert code_in(copy.url) != host.code
    expect(copy.locator("#board-head")).to_contain_text("people", timeout=30_000)
    expect(copy.locator("#board")).to_contain_text("Table 1", timeout=30_000)


def test_a_new_host_link_lets_another_browser_run_the_cafe(house: House) -> None:
    host = Host(house).open_cafe()
    run = host.room()
    run.get_by_role("button", name="Links", exact=True).first.click()
    row = run.locator("[data-act=new-link][data-kind=cohost]")
    row.click()
    link = run.locator("[data-link=cohost]")
    expect(link).to_have_value(re.compile(rf"/h/{host.code}/enter#\w+"))
    other = house.page(house.context(DESK), link.input_value().removeprefix(house.base))
    other.wait_for_url(f"**/h/{host.code}/run")
    expect(other.locator("#next")).to_be_visible()
