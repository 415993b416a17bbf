"""What was sent is kept on the phone until the server has it: in order, once, through everything."""

import pytest
from playwright.sync_api import expect

from tests.e2e.machinery.cafe import Cafe, Phone

FIVE = [f"Idea {n}" for n in range(1, 6)]
REFUSAL = {"kind": "refused", "code": "cafe_closed", "say": "The café has closed."}


def written_once(cafe: Cafe) -> bool:
    """Each op was new to the server exactly once, however often it came."""
    new = [line["command"]["op"] for line in cafe.arrived() if line["new"]]
    return len(new) == len(set(new))


def write_all(phone: Phone, texts: list[str]) -> None:
    for text in texts:
        phone.write(text)


def test_an_idea_arrives_and_its_card_goes(cafe: Cafe) -> None:
    phone = cafe.phone()
    write_all(phone, FIVE)
    phone.shows(*FIVE)
    assert cafe.stored() == FIVE
    command = cafe.arrived()[0]["command"]
    assert set(command) == {"op", "do", "text", "round", "table"}
    expect(phone.page.locator("#cloth > [data-mine]")).to_have_count(5)


def test_a_card_says_sending_until_the_server_has_it(cafe: Cafe) -> None:
    cafe.switch(delay=1.5)
    phone = cafe.phone()
    phone.connected()
    phone.write("Slow")
    expect(phone.cards).to_have_attribute("data-state", "sending")
    expect(phone.cards.locator(".idea__text")).to_have_text("Slow")
    phone.shows("Slow")


def test_the_outbox_survives_a_reload(cafe: Cafe) -> None:
    cafe.switch(refuse=True)
    phone = cafe.phone(refusals=1000)
    write_all(phone, FIVE)
    expect(phone.cards).to_have_count(5)
    phone.page.reload()
    phone.ready()
    expect(phone.cards.locator(".idea__text")).to_have_text(FIVE)
    expect(phone.cards.first).to_have_attribute("data-state", "waiting")
    cafe.switch(refuse=False)
    phone.shows(*FIVE)
    assert cafe.stored() == FIVE
    assert written_once(cafe)


def test_the_outbox_survives_a_lost_network(cafe: Cafe) -> None:
    phone = cafe.phone(ping=200, silence=400, answer=400)
    write_all(phone, FIVE[:1])
    phone.shows(*FIVE[:1])
    cafe.context.set_offline(True)
    write_all(phone, FIVE[1:])
    expect(phone.page.locator("#connection strong")).to_have_text("No connection")
    expect(phone.page.locator("#connection p")).to_contain_text("4 ideas wait on this phone.")
    cafe.context.set_offline(False)
    phone.shows(*FIVE)
    expect(phone.page.locator("#connection strong")).to_have_text("Your ideas have all arrived")
    assert cafe.stored() == FIVE
    assert written_once(cafe)


def test_the_outbox_survives_the_server(mortal: Cafe) -> None:
    mortal.switch(delay=0.3)
    phone = mortal.phone()
    write_all(phone, FIVE)
    expect(phone.ideas).to_have_count(1)
    mortal.server.kill()
    write_all(phone, ["Six"])
    expect(phone.page.locator("#connection strong")).to_have_text("No connection")
    mortal.server.start()
    phone.shows(*FIVE, "Six")
    assert mortal.stored() == [*FIVE, "Six"]
    assert written_once(mortal)


def test_a_lost_answer_is_asked_for_again_and_nothing_doubles(cafe: Cafe) -> None:
    cafe.switch(forget=True, unseen=True)
    phone = cafe.phone(ack=200)
    phone.write("Once")
    expect(phone.cards).to_have_count(1)
    phone.until(lambda: len(cafe.arrived()) >= 3)
    cafe.switch(forget=False, unseen=False, cut=True)
    expect(phone.cards).to_have_count(0)
    assert cafe.stored() == ["Once"]


@pytest.mark.parametrize("host", ["cafe.test", "localhost"], ids=["by-lease", "by-lock"])
def test_two_tabs_drain_one_outbox_once_and_in_order(cafe: Cafe, host: str) -> None:
    cafe.switch(refuse=True)
    first, second = (cafe.phone(host=host, refusals=1000) for _ in range(2))
    assert first.run("() => Boolean(navigator.locks)") is (host == "localhost")
    texts = [f"Idea {n}" for n in range(20)]
    for n, text in enumerate(texts):
        wish = '(text) => page.send({ do: "idea.add", text, round: 2, table: 7 }).kept'
        (first if n % 2 else second).run(wish, text)
    cafe.switch(refuse=False)
    first.shows(*texts)
    second.shows(*texts)
    assert cafe.stored() == texts
    assert len(cafe.arrived()) == len(texts)


def test_a_closed_tab_gives_up_its_turn(cafe: Cafe) -> None:
    cafe.switch(forget=True, unseen=True)
    first = cafe.phone(lease=400)
    first.write("Left behind")
    first.until(lambda: len(cafe.arrived()) == 1)
    second = cafe.phone(lease=400)
    second.connected()
    second.page.wait_for_timeout(600)  # it looks for its turn meanwhile, and does not get it
    assert len(cafe.arrived()) == 1
    first.page.close()
    second.until(lambda: len(cafe.arrived()) == 2)
    cafe.switch(forget=False, unseen=False, cut=True)
    second.shows("Left behind")
    assert written_once(cafe)


def test_a_refused_idea_stays_with_its_reason_and_lets_the_next_go(cafe: Cafe) -> None:
    cafe.switch(errors=[REFUSAL])
    phone = cafe.phone()
    write_all(phone, ["Too late", "Welcome"])
    expect(phone.ideas).to_have_text(["Welcome"])
    expect(phone.cards).to_have_attribute("data-state", "refused")
    phone.page.reload()
    phone.ready()
    expect(phone.cards).to_contain_text("The café has closed.")
    expect(phone.cards.locator(".idea__text")).to_have_text("Too late")
    phone.cards.get_by_role("button", name="Copy").click()
    expect(phone.cards).to_have_count(0)
    phone.page.get_by_role("button", name="Undo").click()
    expect(phone.cards.locator(".idea__text")).to_have_text("Too late")


def test_busy_and_fault_are_tried_again_in_order(cafe: Cafe) -> None:
    busy, fault = (
        {"kind": "busy", "code": "busy", "after": 0.1},
        {"kind": "fault", "code": "fault", "say": "K-1"},
    )
    cafe.switch(errors=[busy, fault, fault])
    phone = cafe.phone()
    write_all(phone, FIVE)
    phone.shows(*FIVE)
    assert cafe.stored() == FIVE


def test_a_fault_that_does_not_end_keeps_the_words(cafe: Cafe) -> None:
    cafe.switch(
        errors=[{"kind": "fault", "code": "fault", "say": "Something went wrong. (Number K-2291)"}] * 3
    )
    phone = cafe.phone(faults=2)
    phone.write("Kept")
    expect(phone.cards).to_contain_text("K-2291")
    assert cafe.stored() == []
    phone.cards.get_by_role("button", name="Send again").click()
    phone.shows("Kept")


def test_what_waits_for_the_host_stays_until_it_is_shown(cafe: Cafe) -> None:
    cafe.switch(state="waiting")
    phone = cafe.phone()
    phone.write("Shy")
    expect(phone.cards).to_have_attribute("data-state", "host")
    phone.page.reload()
    phone.ready()
    expect(phone.cards).to_have_attribute("data-state", "host")
    cafe.switch(state="shown", cut=True)
    phone.page.reload()
    phone.shows("Shy")


def test_what_comes_after_the_close_says_so_and_can_be_put_away(cafe: Cafe) -> None:
    cafe.switch(state="after_close")
    phone = cafe.phone()
    phone.write("Afterthought")
    expect(phone.cards).to_have_attribute("data-state", "late")
    expect(phone.cards).to_contain_text("Arrived after the café closed.")
    phone.cards.get_by_role("button", name="Put away").click()
    expect(phone.cards).to_have_count(0)


def test_without_storage_it_goes_on_in_memory_and_says_so(cafe: Cafe) -> None:
    cafe.context.add_init_script("delete window.indexedDB; Object.defineProperty(window, 'indexedDB', {});")
    cafe.switch(refuse=True)
    phone = cafe.phone(refusals=1000)
    phone.write("In memory")
    expect(phone.cards).to_have_attribute("data-state", "waiting")
    expect(phone.page.locator("#connection p")).to_contain_text("Leave this page open")
    assert phone.run("() => page.outbox.lasting") is False
    cafe.switch(refuse=False)
    phone.shows("In memory")


def test_storage_that_breaks_later_loses_nothing(cafe: Cafe) -> None:
    cafe.switch(refuse=True)
    phone = cafe.phone(refusals=1000)
    phone.write("Before")
    expect(phone.cards).to_have_count(1)
    phone.page.reload()
    phone.ready()
    phone.run(
        """() => new Promise((done) => {
             indexedDB.deleteDatabase("samovar").onsuccess = done;
             IDBFactory.prototype.open = () => { throw new DOMException("", "SecurityError"); };
           })"""
    )
    phone.write("After")
    expect(phone.cards.locator(".idea__text")).to_have_text(["Before", "After"])
    expect(phone.page.locator("#connection p")).to_contain_text("Leave this page open")
    cafe.switch(refuse=False)
    phone.shows("Before", "After")


def test_where_sockets_are_refused_the_page_polls(cafe: Cafe) -> None:
    cafe.switch(refuse=True)
    phone = cafe.phone(refusals=2, poll=100, again=400)
    write_all(phone, FIVE)
    phone.shows(*FIVE)
    cafe.switch(errors=[REFUSAL])
    phone.write("No")
    expect(phone.cards).to_contain_text("The café has closed.")
    cafe.switch(refuse=False)
    phone.until(lambda: cafe.switch() > 0)
    phone.write("By socket")
    expect(phone.ideas.last).to_have_text("By socket")


def test_only_the_last_words_of_a_slot_wait_and_show_no_card(cafe: Cafe) -> None:
    cafe.switch(refuse=True)
    phone = cafe.phone(refusals=1000)
    wish = '{ do: "handoff.write", round: 2, table: 7, slot: "question", text }'
    for text in ("Who", "Who owns", "Who owns it?"):
        phone.run(f"(text) => page.send({wish}).kept", text)
    expect(phone.page.locator("#connection p")).to_contain_text("1 idea waits on this phone.")
    expect(phone.cards).to_have_count(0)
    cafe.switch(refuse=False)
    phone.until(lambda: cafe.stored() == ["Who owns it?"])
    cafe.switch(errors=[REFUSAL])
    phone.run(f"(text) => page.send({wish})", "Too late")
    expect(phone.cards.locator(".idea__text")).to_have_text("Too late")


def test_an_edit_shows_until_the_part_has_the_new_words(cafe: Cafe) -> None:
    phone = cafe.phone()
    phone.write("Old words")
    phone.shows("Old words")
    cafe.switch(state="waiting")
    idea = phone.page.locator("#cloth .idea").get_attribute("id") or ""
    edit = '(idea) => page.send({ do: "idea.edit", idea, text: "New words" })'
    phone.run(edit, idea.removeprefix("idea-"))
    expect(phone.cards).to_have_attribute("data-state", "host")
    command = cafe.arrived()[-1]["command"]
    assert command["key"] == cafe.arrived()[0]["command"]["op"].partition(".")[2]
    html = f'<article class="idea" id="{idea}"><p class="idea__text">New words</p></article>'
    cafe.switch(push={"seq": 2, "epoch": "k1", "put": [{"id": idea, "in": "cloth", "html": html}]})
    phone.shows("New words")
