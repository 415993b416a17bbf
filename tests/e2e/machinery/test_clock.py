"""The time left, in the page's digits: running, paused, the last minute, over, and without a connection."""

from typing import Any

import pytest
from playwright.sync_api import expect

from tests.e2e.machinery.cafe import Cafe, Phone

MINUTE = 60_000
PERSIAN = {"lang": "fa", "digits": "۰۱۲۳۴۵۶۷۸۹", "messages": {"about %(minutes)s": "حدود %(minutes)s"}}


def set_clock(phone: Phone, left: int, state: str = "running", total: int = 20 * MINUTE) -> None:
    """What a frame does: the clock's part with a deadline (or what is left), here from the page's own now."""
    phone.run(
        """([left, state, total]) => {
             const clock = document.getElementById("clock").cloneNode(true);
             const deadline = state === "paused" ? "" : Math.round(page.time.now() + left);
             Object.assign(clock.dataset, { state, deadline, left: state === "paused" ? left : "", total });
             const put = [{ id: "clock", in: "view", html: clock.outerHTML }];
             page.view.apply({ seq: 1, epoch: "k1", put });
           }""",
        [left, state, total],
    )


def face(phone: Phone, *args: Any) -> dict[str, Any]:
    script = """async (args) => (await import("/static/js/face.js")).face(...args)"""
    return dict(phone.run(script, list(args)))


def test_it_counts_down_on_the_clock_and_its_mirrors(cafe: Cafe) -> None:
    phone = cafe.phone()
    set_clock(phone, 12 * MINUTE + 40_000 + 500)
    time = phone.page.locator("#clock .clock__time")
    expect(time).to_have_text("12:40")
    expect(time).to_have_text("12:39")
    expect(phone.page.locator("[data-clock] .clock__time")).to_have_text("12:39")
    tea = phone.page.locator("#clock .glass__tea")
    y, height = float(tea.get_attribute("y") or 0), float(tea.get_attribute("height") or 0)
    assert y + height == pytest.approx(134)
    assert height == pytest.approx(120 * 12.66 / 20, abs=0.5)


def test_paused_last_minute_and_over(cafe: Cafe) -> None:
    phone = cafe.phone()
    clock = phone.page.locator("#clock")
    set_clock(phone, 5 * MINUTE, "paused")
    expect(clock.locator(".clock__time")).to_have_text("5:00")
    expect(clock).to_contain_text("Paused by the host")
    set_clock(phone, 59_500)
    expect(clock).to_have_attribute("data-last", "")
    set_clock(phone, -61_500)
    expect(clock).to_have_attribute("data-state", "over")
    expect(clock.locator(".clock__time")).to_have_text("1:01")
    set_clock(phone, 2 * MINUTE)  # two more minutes
    expect(clock).to_have_attribute("data-state", "running")


def test_without_a_connection_it_does_not_pretend(cafe: Cafe) -> None:
    phone = cafe.phone(PERSIAN)
    phone.connected()
    set_clock(phone, 12 * MINUTE + 10_000)
    time = phone.page.locator("#clock .clock__time")
    expect(time).to_have_text("۱۲:۱۰")
    cafe.switch(refuse=True, cut=True)
    expect(time).to_have_text("حدود ۱۲")
    cafe.switch(refuse=False)
    expect(time).to_contain_text(":")


@pytest.mark.parametrize(
    ("left", "words"), [(5, "5 minutes left"), (1, "1 minute left"), (0, "Time to pass on")]
)
def test_it_is_announced_and_rung(cafe: Cafe, left: int, words: str) -> None:
    phone = cafe.phone(grace=20_000)
    phone.run(
        """() => {
             window.marks = [];
             page.clock.addEventListener("mark", ({ detail }) => marks.push(detail));
           }"""
    )
    set_clock(phone, left * MINUTE + 700)
    expect(phone.page.locator("#announcer")).to_have_text(words)
    assert phone.run("() => marks") == [{5: "five", 1: "one", 0: "over"}[left]]


def test_a_clock_that_is_set_shorter_announces_nothing(cafe: Cafe) -> None:
    phone = cafe.phone(grace=20_000)
    set_clock(phone, 9 * MINUTE)
    set_clock(phone, 30_000)
    expect(phone.page.locator("#clock")).to_have_attribute("data-last", "")
    expect(phone.page.locator("#announcer")).to_be_empty()


def test_the_servers_time_is_learned(cafe: Cafe) -> None:
    cafe.switch(ahead=600_000)
    phone = cafe.phone()
    phone.connected()
    phone.until(lambda: abs(phone.run("() => page.time.now() - Date.now()") - 600_000) < 1_000)


def test_the_shortest_way_is_believed_until_it_cannot_be_true(cafe: Cafe) -> None:
    phone = cafe.phone()
    learned = phone.run(
        """async () => {
             const { ServerTime } = await import("/static/js/time.js");
             const time = new ServerTime();
             const now = () => Math.round(time.now() - performance.now());
             time.learn({ sent: 0, received: 800, now: 1_000_500 });   // base 1 000 100, give or take 400
             const first = now();
             time.learn({ sent: 100, received: 110, now: 1_000_105 }); // base 1 000 000, give or take 5
             time.learn({ sent: 200, received: 900, now: 1_000_800 });
             const best = now();
             time.learn({ sent: 300, received: 340, now: 1_060_320 }); // slept: a minute further
             return [first, best, now()];
           }"""
    )
    assert learned == [1_000_100, 1_000_000, 1_060_000]


def test_the_tea_goes_in_steps_where_motion_is_not_wanted(cafe: Cafe) -> None:
    phone = cafe.phone()
    clock = {"state": "running", "deadline": 100_000, "total": 100_000}
    assert face(phone, clock, 1_000)["share"] == pytest.approx(0.99)
    assert face(phone, clock, 1_000, {"calm": True})["share"] == 1
    assert face(phone, clock, 12_000, {"calm": True})["share"] == pytest.approx(0.9)


def test_the_bell_says_when_sound_is_forbidden_and_a_tap_allows_it(cafe: Cafe) -> None:
    cafe.context.add_init_script(
        """const Audio = AudioContext;
           AudioContext = class extends Audio { constructor() { super(); window.audio = this; } };"""
    )
    phone = cafe.phone()
    phone.run("() => audio.suspend()")  # as the browser has it until somebody touches the page
    bell = phone.page.locator("body")
    expect(bell).to_have_attribute("data-bell", "forbidden")
    phone.page.locator("#text").click()
    expect(bell).to_have_attribute("data-bell", "allowed")
    phone.run("() => { window.buzzed = []; navigator.vibrate = (pattern) => buzzed.push(pattern); }")
    set_clock(phone, 400)
    phone.until(lambda: phone.run("() => buzzed") == [[300, 150, 300]])
