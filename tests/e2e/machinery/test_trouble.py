"""What a page says when the server puts off what it was sent, or is stopped; and how it comes back."""

import time

from playwright.sync_api import expect

from tests.e2e.machinery.cafe import Cafe

FULL = {"kind": "busy", "code": "disk_full", "say": "No room.", "after": 0.4}
FAULT = {"kind": "fault", "code": "fault", "say": "Our side.", "after": 0.1}


def test_no_room_is_said_at_once_and_the_idea_is_not_called_arrived_before_it_is(cafe: Cafe) -> None:
    phone = cafe.phone()
    phone.connected()
    cafe.switch(errors=[FULL, FULL, FULL])
    phone.write("No room for this")
    banner = phone.page.locator("#connection")
    expect(banner.locator("strong")).to_have_text("No room.")
    expect(banner.locator("strong")).to_have_text("Your ideas have all arrived")
    assert len(cafe.arrived()) == 4


def test_an_idea_that_fails_for_good_is_not_said_to_have_arrived(cafe: Cafe) -> None:
    phone = cafe.phone(faults=2)
    phone.connected()
    cafe.switch(errors=[FAULT] * 3)
    phone.write("The server stumbles over this")
    expect(phone.page.locator("#unsent [data-state=refused]")).to_have_count(1)
    expect(phone.page.locator("#connection")).to_be_empty()


def test_a_server_that_was_stopped_is_called_so(cafe: Cafe) -> None:
    phone = cafe.phone(first=1_000)
    phone.connected()
    cafe.switch(refuse=True, leave=True)
    expect(phone.page.locator("#connection strong")).to_have_text("The café’s computer was stopped")
    cafe.switch(refuse=False)
    expect(phone.page.locator("#connection")).to_be_empty()


def test_a_pause_before_coming_back_is_anything_up_to_a_limit_that_doubles(cafe: Cafe) -> None:
    phone = cafe.phone()
    phone.connected()
    pauses = phone.run(
        """async () => {
             const { backoff } = await import("/static/js/timing.js");
             const limits = { first: 300, most: 10_000 };
             const longest = [0, 1, 2, 9, 99].map((tries) => backoff(tries, limits, 1));
             const drawn = Array.from({ length: 400 }, () => backoff(9, limits));
             const [least, most] = [Math.min(...drawn), Math.max(...drawn)];
             return { longest, shortest: backoff(9, limits, 0), least, most };
           }"""
    )
    assert pauses["longest"] == [300, 600, 1200, 10_000, 10_000]
    assert pauses["shortest"] == 0
    assert pauses["least"] < 1_000
    assert 9_000 < pauses["most"] <= 10_000


def test_only_a_connection_that_brought_something_shortens_the_pause(cafe: Cafe) -> None:
    """A server that accepts and falls over at once is not stormed."""
    phone = cafe.phone(first=100, most=60_000, refusals=1_000)
    phone.connected()
    asked: list[str] = []
    phone.page.on("websocket", lambda socket: asked.append(socket.url))
    cafe.switch(refuse=True, cut=True)
    phone.page.wait_for_timeout(3_000)
    assert 1 <= len(asked) <= 20
    cafe.switch(refuse=False)


def test_a_phone_whose_clock_is_70_seconds_off_counts_down_by_the_servers(cafe: Cafe) -> None:
    phone = cafe.phone()
    phone.page.clock.install(time=time.time() + 70)
    phone.page.clock.resume()
    phone.page.reload()
    phone.ready()
    phone.connected()
    away = phone.run(
        """async () => {
             const moment = () => new Promise((done) => setTimeout(done, 50));
             while (Math.abs(page.time.now() - Date.now()) < 30_000) await moment();
             return Date.now() - page.time.now();
           }"""
    )
    assert abs(away - 70_000) < 2_000
