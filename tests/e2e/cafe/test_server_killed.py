"""A phone in a browser loses its server in the middle of a round: what was typed arrives, once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.cafe.house import Host, House, Phone
from tests.faults.mortal import Mortal

pytestmark = pytest.mark.e2e
PATIENCE = 30_000  # ms: a phone comes back after ten seconds at most, and then sends


ON_DISK = """async () => {
  const drafts = () => Object.keys(localStorage).some((key) => key.startsWith("samovar:draft:"));
  while (drafts()) await new Promise((done) => requestAnimationFrame(done));
}"""
"""A sent text stays a draft until the outbox has it on the phone's disk."""


@dataclass
class Hall:
    """A café in round one with two phones, on a server that may be killed."""

    server: Mortal
    host: Host
    run: Page
    one: Phone
    two: Phone

    def stored(self) -> Counter[str]:
        """How often each text stands in the record."""
        read = "async (path) => (await (await fetch(path)).json()).ideas.map((idea) => idea.text)"
        return Counter(self.run.evaluate(read, f"/h/{self.host.code}/export.json"))

    def arrives(self, *texts: str) -> None:
        """Each is shown on both phones, and nothing is left unsent."""
        for phone in (self.one, self.two):
            expect(phone.page.locator("#unsent > *")).to_have_count(0, timeout=PATIENCE)
            for text in texts:
                expect(phone.page.locator("#now .idea__text", has_text=text)).to_have_count(
                    1, timeout=PATIENCE
                )


@pytest.fixture
def hall(browser: Browser, tmp_path: Path) -> Iterator[Hall]:
    server = Mortal(tmp_path)
    base = server.url.replace("127.0.0.1", "cafe.test")
    server.settings["SAMOVAR_URL"] = base
    server.start()
    house = House(browser, base, mortal=True)
    host = Host(house).open_cafe(welcome_minutes=0)
    run = host.room()
    one, two = (Phone(house, host.code).join(name) for name in ("Amina", "서연"))
    host.go_on_to(run, "round-1")
    for phone in (one, two):
        expect(phone.page.locator("#composer")).to_be_visible()
    yield Hall(server, host, run, one, two)
    house.close()
    server.kill()
    assert house.faults == []


def test_ideas_typed_while_it_is_away_arrive_once_and_the_draft_stays(hall: Hall) -> None:
    page = hall.one.page
    hall.one.write("Before the lights went out")
    hall.arrives("Before the lights went out")
    hall.server.kill()
    for text in ("In the dark, first", "در تاریکی، دوم"):
        hall.one.write(text)
    expect(page.locator("#unsent .idea__text")).to_have_text(["In the dark, first", "در تاریکی، دوم"])
    page.locator("#composer textarea").press_sequentially("Half a thou")
    expect(page.locator("#connection")).not_to_be_empty(timeout=10_000)
    hall.server.start()
    hall.arrives("Before the lights went out", "In the dark, first", "در تاریکی، دوم")
    expect(page.locator("#composer textarea")).to_have_value("Half a thou")
    expect(page.locator("#composer textarea")).to_be_focused()
    page.reload()
    expect(page.locator("#composer textarea")).to_have_value("Half a thou")
    hall.arrives("Before the lights went out", "In the dark, first", "در تاریکی، دوم")
    assert set(hall.stored().values()) == {1} and len(hall.stored()) == 3


def test_an_idea_in_the_outbox_of_a_page_that_was_closed_arrives_when_it_opens_again(hall: Hall) -> None:
    hall.server.kill()
    hall.one.write("Written just before the phone went into the pocket")
    expect(hall.one.page.locator("#unsent .idea__text")).to_have_count(1)
    hall.one.page.evaluate(ON_DISK)
    hall.one.page.close()
    hall.server.start()
    hall.one.open()
    hall.arrives("Written just before the phone went into the pocket")
    assert hall.stored() == {"Written just before the phone went into the pocket": 1}


def test_killed_while_ideas_are_on_their_way(hall: Hall) -> None:
    """Some are acknowledged, some only stored, some not even sent: the phone can't know, and need not."""
    texts = [f"Idea number {number}" for number in range(12)]
    for number, text in enumerate(texts):
        hall.one.write(text)
        if number == 6:
            hall.server.kill()
    hall.server.start()
    hall.arrives(*[f"Idea number {number}" for number in (5, 6, 7, 11)])
    assert hall.stored() == dict.fromkeys(texts, 1)


def test_the_hosts_button_and_the_wall_come_back_too(hall: Hall) -> None:
    wall = hall.host.house.page(hall.host.context, f"/w/{hall.host.code}")
    expect(wall.locator("#stage")).to_contain_text("Round 1")
    hall.server.kill()
    hall.server.start()
    hall.one.write("After the restart")
    hall.arrives("After the restart")
    assert hall.host.go_on(hall.run) == "move-2"
    expect(hall.two.page.locator("#moving")).to_be_visible(timeout=PATIENCE)
    expect(wall.locator("#stage")).not_to_contain_text("Round 1 of", timeout=PATIENCE)
