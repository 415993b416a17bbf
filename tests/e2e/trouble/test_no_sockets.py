"""Behind a proxy that drops Upgrade the page asks instead: nothing is lost, and the host is told why."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.cafe.house import Host, House, Phone
from tests.e2e.trouble.proxy import Nginx

pytestmark = pytest.mark.e2e
QUICK = {"first": 50, "poll": 300, "again": 1500}
PATIENCE = 20_000


@dataclass
class Hall:
    """The host comes straight to the server, a phone by the proxy; another phone straight."""

    nginx: Nginx
    host: Host
    run: Page
    behind: Phone
    straight: Phone


@pytest.fixture
def nginx(samovar: str, tmp_path: Path) -> Iterator[Nginx]:
    proxy = Nginx(tmp_path, urlsplit(samovar).port or 80)
    proxy.start(sockets=False)
    yield proxy
    proxy.stop()


@pytest.fixture
def hall(browser: Browser, samovar: str, nginx: Nginx) -> Iterator[Hall]:
    house = House(browser, samovar)
    host = Host(house).open_cafe(welcome_minutes=0, closing_minutes=0, rounds=2)
    run = host.room()
    there = House(browser, f"http://cafe.test:{nginx.port}", mortal=True)
    behind = Phone(there, host.code)
    behind.context.add_init_script(
        "new MutationObserver((_, seen) => document.documentElement && ("
        f"document.documentElement.dataset.timing = '{json.dumps(QUICK)}', seen.disconnect()))"
        ".observe(document, { childList: true });"
    )
    behind.join("Amina")
    straight = Phone(house, host.code).join("Joon")
    yield Hall(nginx, host, run, behind, straight)
    there.close()
    house.close()
    assert house.faults == []
    refused = "Unexpected response code: 426"
    assert [fault for fault in there.faults if refused not in fault and "502" not in fault] == []


def test_a_phone_that_may_only_ask_takes_part_in_all(hall: Hall) -> None:
    behind, straight = hall.behind, hall.straight
    hall.host.go_on_to(hall.run, "round-1")
    expect(behind.page.locator("#composer")).to_be_visible(timeout=PATIENCE)
    straight.write("From a phone with a socket")
    if hall_of(behind) == hall_of(straight):
        expect(behind.page.locator(".idea__text", has_text="From a phone with")).to_be_visible(
            timeout=PATIENCE
        )
    behind.write("From a phone that asks")
    expect(behind.page.locator("#now .idea__text", has_text="From a phone that asks")).to_have_count(1)
    expect(behind.page.locator("#unsent > *")).to_have_count(0, timeout=PATIENCE)

    said = hall.run.locator("#console_trouble")
    expect(said).to_contain_text(f"cafe.test:{hall.nginx.port}")
    expect(said).to_contain_text("Upgrade and Connection")

    hall.nginx.stop()
    behind.write("While the proxy is away")
    expect(behind.page.locator("#unsent .idea__text")).to_have_text(["While the proxy is away"])
    hall.nginx.start(sockets=False)
    expect(behind.page.locator("#unsent > *")).to_have_count(0, timeout=PATIENCE)

    hall.host.go_on_to(hall.run, "move-2")
    expect(behind.page.locator("#moving")).to_be_visible(timeout=PATIENCE)
    hall.host.go_on_to(hall.run, "round-2")
    behind.write("At the next table")
    expect(behind.page.locator("#unsent > *")).to_have_count(0, timeout=PATIENCE)
    assert stored(hall) == [
        "At the next table",
        "From a phone that asks",
        "From a phone with a socket",
        "While the proxy is away",
    ]
    sockets_return(hall)


def stored(hall: Hall) -> list[str]:
    """What the record holds."""
    read = "async (path) => (await (await fetch(path)).json()).ideas.map((idea) => idea.text)"
    return sorted(hall.run.evaluate(read, f"/h/{hall.host.code}/export.json"))


def sockets_return(hall: Hall) -> None:
    """The proxy is mended: the phone finds out by itself."""
    hall.nginx.stop()
    hall.nginx.start(sockets=True)
    with hall.behind.page.expect_websocket(lambda socket: True, timeout=PATIENCE) as opened:
        pass
    opened.value.wait_for_event("framereceived", timeout=PATIENCE)


def hall_of(phone: Phone) -> str:
    """The table that a phone shows."""
    return str(phone.page.evaluate("JSON.parse(document.getElementById('me').textContent).table"))
