"""A socket that is closed, silent or refused is noticed, comes back, and says what the page lacks."""

from playwright.sync_api import expect

from tests.e2e.machinery.cafe import Cafe, Phone


def lost_after(phone: Phone, act: str = "") -> float:
    """Milliseconds until the page knows that the connection is gone."""
    script = f"""() => new Promise((done) => {{
      const began = performance.now();
      page.link.addEventListener("state", () => page.link.open || done(performance.now() - began));
      {act}
    }})"""
    return float(phone.run(script))


def test_the_limits_are_those_that_were_promised(cafe: Cafe) -> None:
    phone = cafe.phone()
    usual = phone.run(
        """async () => {
             delete document.documentElement.dataset.timing;
             return (await import("/static/js/timing.js?usual")).timing;
           }"""
    )
    assert usual["silence"] + usual["ping"] + usual["grace"] <= 15_000
    assert usual["grace"] <= 5_000
    assert usual["answer"] == 3_000
    assert usual["draft"] < 300


def test_a_closed_socket_is_shown_and_comes_back(cafe: Cafe) -> None:
    phone = cafe.phone(first=600)
    phone.connected()
    cafe.switch(cut=True)
    expect(phone.page.locator("#connection strong")).to_have_text("No connection")
    sign = phone.page.locator("#connection use")  # by the address that the page has in its cache
    expect(sign).to_have_attribute("href", "/static/img/sprite.svg?v=1#i-wifi")
    phone.connected()
    expect(phone.page.locator("#connection")).to_be_empty()


def test_a_silent_socket_is_noticed(cafe: Cafe) -> None:
    phone = cafe.phone(ping=100, silence=300)
    phone.connected()
    cafe.switch(silent=True)
    lost_after(phone)
    expect(phone.page.locator("#connection strong")).to_have_text("No connection")
    cafe.switch(silent=False)
    phone.connected()


def test_sending_waits_for_a_sign_of_life_only_so_long(cafe: Cafe) -> None:
    phone = cafe.phone(answer=300)
    phone.connected()
    cafe.switch(silent=True)
    assert lost_after(phone, 'page.send({ do: "seat.confirm" });') < 3_000


def test_becoming_visible_asks_for_a_sign_of_life(cafe: Cafe) -> None:
    phone = cafe.phone(answer=300)
    phone.connected()
    cafe.switch(silent=True)
    for event in (
        'document.dispatchEvent(new Event("visibilitychange"))',
        'dispatchEvent(new Event("online"))',
    ):
        cafe.switch(silent=True)
        assert lost_after(phone, event) < 3_000
        cafe.switch(silent=False)
        phone.connected()


def test_a_slow_but_living_server_is_not_taken_for_dead(cafe: Cafe) -> None:
    cafe.switch(delay=1)
    phone = cafe.phone(answer=200, ping=100, silence=300)
    phone.connected()
    answer = phone.run('() => page.send({ do: "seat.confirm" })')
    assert answer["ack"]["state"] == "shown"


def test_what_was_missed_comes_with_the_return(cafe: Cafe) -> None:
    one, other = cafe.phone(), cafe.phone()
    one.connected()
    other.connected()
    cafe.context.set_offline(True)
    cafe.switch(cut=True)
    one.write("Meanwhile")
    cafe.context.set_offline(False)
    other.shows("Meanwhile")
    assert other.run("() => page.view.seq") == 1


def test_quick_commands_answer_and_do_not_wait(cafe: Cafe) -> None:
    cafe.switch(errors=[{"kind": "denied", "code": "not_host", "say": "Ask the host."}])
    phone = cafe.phone()
    phone.connected()
    answer = phone.run('() => page.send({ do: "clock.pause" })')
    assert answer["error"]["say"] == "Ask the host."
    cafe.switch(refuse=True, cut=True)
    phone.until(lambda: not phone.run("() => page.link.open"))
    answer = phone.run('() => page.send({ do: "clock.pause" })')
    assert answer["error"]["code"] == "not_connected"


def test_a_page_that_is_not_let_in_says_why(cafe: Cafe) -> None:
    phone = cafe.phone(refusals=2)
    phone.connected()
    cafe.switch(banned="You can't take part in this café.", cut=True)
    banner = phone.page.locator("#connection strong")
    expect(banner).to_have_text("You can't take part in this café.")
    assert phone.run("() => page.link.open") is False
    cafe.switch(banned="")
    expect(phone.page.locator("#connection")).to_be_empty()


def test_a_newer_build_offers_to_reload_and_takes_nothing(cafe: Cafe) -> None:
    phone = cafe.phone()
    phone.connected()
    phone.page.locator("#text").fill("Half a thou")
    phone.run("() => { window.stays = true; }")
    cafe.switch(build="b2", cut=True)
    expect(phone.page.locator("#reload")).to_contain_text("There is a newer version of this page.")
    hide = """() => {
      Object.defineProperty(document, "hidden", { value: true, configurable: true });
      document.dispatchEvent(new Event("visibilitychange"));
    }"""
    phone.run(hide)
    assert phone.run("() => window.stays") is True
    phone.page.locator("#text").fill("")
    with phone.page.expect_navigation():
        phone.run(hide)
    phone.ready()
    expect(phone.page.locator("#reload")).to_contain_text("There is a newer version")
    phone.run("() => { window.stays = true; }")
    phone.run(hide)
    assert phone.run("() => window.stays") is True  # once for a build: no circle of reloads
