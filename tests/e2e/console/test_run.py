"""Running a café: a step a tap, undo, people moved, senders sent away, doors locked, links ended."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.cafe.house import Host, House, Phone

pytestmark = pytest.mark.e2e
NARROW = {"width": 360, "height": 740}
IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148"
Running = Callable[..., tuple[Host, Page]]


@pytest.fixture
def house(browser: Browser, samovar: str) -> Iterator[House]:
    """An empty hall."""
    hall = House(browser, samovar)
    yield hall
    hall.close()
    assert hall.faults == []


@pytest.fixture
def running(house: House) -> Running:
    """A host whose café is at a step."""

    def made(at: str = "lobby", people: int = 9, **changes: Any) -> tuple[Host, Page]:
        host = Host(house).open_cafe(**({"welcome_minutes": 0, "closing_minutes": 0, "rounds": 2} | changes))
        run = host.room()
        for _ in range(people):
            host.command(run, "person.add")
        host.go_on_to(run, at)
        return host, run

    return made


def leaves(page: Page) -> str:
    return str(page.locator("#next").get_attribute("data-leaves"))


def test_a_double_tap_and_two_hosts_move_one_step(running: Running) -> None:
    host, run = running()
    other = host.room()
    run.locator("#next").dblclick(force=True, no_wait_after=True)
    other.locator("#next").dispatch_event("click")
    for page in (run, other):
        expect(page.locator("#next")).to_have_attribute("data-leaves", "move-1")
    run.wait_for_load_state()
    assert leaves(run) == leaves(other) == "move-1"


def test_a_step_is_undone_by_its_name_and_stepping_back_gives_the_time_that_was_left(
    running: Running,
) -> None:
    host, run = running(at="round-1")
    host.go_on(run)
    run.get_by_role("button", name="Step back").click()
    expect(run.locator("#clock")).to_have_attribute("data-state", "paused")
    expect(run.get_by_text("Paused where it was left.")).to_be_visible()
    run.get_by_role("button", name="Undo: started round 1").click()
    expect(run.locator("#next")).to_have_attribute("data-leaves", "move-2")


def test_the_timer_pauses_grows_and_ends_early(running: Running) -> None:
    _, run = running(at="round-1")
    clock = run.locator("#clock")
    run.get_by_role("button", name="Pause").click()
    expect(clock).to_have_attribute("data-state", "paused")
    run.get_by_role("button", name="Start").click()
    expect(clock).to_have_attribute("data-state", "running")
    run.get_by_role("button", name="+2 min").click()
    expect(clock).to_contain_text("21:")
    run.get_by_role("button", name="End early").click()
    expect(clock).to_have_attribute("data-state", "over")
    run.get_by_role("button", name="Undo: changed the time").click()
    expect(clock).to_have_attribute("data-state", "running")


def test_a_plenary_anywhere_for_as_long_as_the_host_says(running: Running) -> None:
    _, run = running(at="round-1")
    run.get_by_role("button", name="Plenary now…").click()
    run.get_by_label("For how long?").select_option("10")
    run.locator("#plenary-form").get_by_role("button", name="Bring everybody together").click()
    expect(run.locator("#clock")).to_contain_text("9:5")
    run.get_by_role("button", name="Step back").click()
    expect(run.locator("#next")).to_have_attribute("data-leaves", "round-1")
    expect(run.locator("#clock")).to_have_attribute("data-state", "paused")


def test_a_person_is_moved_and_marked_as_gone_by_keyboard_alone(running: Running) -> None:
    _, run = running(at="round-1")
    run.get_by_role("button", name="Move or add a person").press("Enter")
    run.keyboard.type("1")
    person = run.locator("#people-list [data-person]").first
    expect(person).to_contain_text("Guest 1")
    person.locator("select").focus()
    run.keyboard.press("ArrowDown")
    run.keyboard.press("Tab")
    run.keyboard.press("Enter")
    expect(run.locator(".toast")).to_contain_text("Moved to table")
    expect(person.get_by_role("button", name="Move")).to_be_focused()
    run.keyboard.press("Tab")
    run.keyboard.press("Enter")
    expect(person.get_by_role("button", name="Is back")).to_be_focused()
    run.keyboard.press("Enter")
    expect(person.get_by_role("button", name="Mark as gone")).to_be_visible()


def test_somebody_without_a_phone_is_added_seated_and_counted(running: Running) -> None:
    _, run = running(at="round-1", people=4)
    expect(run.locator("#console_facts")).to_contain_text("4 here")
    run.get_by_role("button", name="Move or add a person").click()
    run.get_by_text("Add a person without a phone").click()
    run.get_by_label("Name or number").fill("Grandmother")
    run.get_by_role("button", name="Add", exact=True).click()
    expect(run.locator("#people-list")).to_contain_text("Grandmother")
    expect(run.locator("#console_facts")).to_contain_text("5 here")


def test_a_sender_is_sent_away_by_naming_the_idea_and_let_back_in(running: Running, house: House) -> None:
    host, run = running(at="round-1", people=4)
    phone = Phone(house, host.code).join("Rude")
    phone.write("Something rude.")
    phone.shows("Something rude.")
    run.get_by_role("button", name="Open table 1").click()
    run.locator("#table-body").get_by_role("button", name="Hide").click()
    run.fill("#hiding-reason", "rude")
    run.get_by_label("Also let its sender take part no more").check()
    run.locator("#hiding-form").get_by_role("button", name="Hide").click()
    expect(phone.page.locator("#connection")).to_contain_text("You can't take part in this café.")
    expect(run.locator("#console_bans")).to_contain_text("May not take part")
    run.get_by_role("button", name="Let back in").click()
    expect(run.locator("#console_bans")).to_be_empty()
    phone.page.reload()
    expect(phone.page.locator("#own")).to_contain_text('The host hid this idea: "rude".')
    house.faults[:] = [fault for fault in house.faults if "403" not in fault]


def test_the_door_is_locked_and_opened(running: Running) -> None:
    _, run = running()
    run.get_by_role("button", name="Lock the door").click()
    expect(run.locator("#console_facts")).to_contain_text("locked")
    run.get_by_role("button", name="Undo: turned the key in the door").click()
    expect(run.locator("#console_facts")).not_to_contain_text("locked")


def test_try_with_your_phone_turns_green(running: Running, house: House) -> None:
    host, run = running()
    expect(run.locator("#console_way")).to_contain_text("Try with your phone")
    Phone(house, host.code, user_agent=IPHONE).open()
    expect(run.locator("#console_way")).to_contain_text("A phone has come in by this address.")


def test_a_new_link_ends_the_old_and_the_host_link_takes_over_on_a_phone(
    running: Running, house: House
) -> None:
    host, run = running(at="round-1")
    run.get_by_role("button", name="Links for hosts and the wall").click()
    links: list[str] = []
    for _ in range(2):
        run.locator("[data-act='new-link'][data-kind='host']").click()
        field = run.locator("[data-link='host']")
        expect(field).not_to_have_value(links[-1] if links else "")
        links.append(field.input_value())
    phone = house.context(NARROW)
    stale = phone.new_page()
    stale.goto(links[0])
    expect(stale.get_by_text("This link does not open.")).to_be_visible()
    page = phone.new_page()
    page.goto(links[1])
    page.wait_for_url(f"**/h/{host.code}/run")
    page.get_by_role("tab", name="Message").click()
    page.fill("#message-text", "From my phone.")
    page.locator("#message-form").get_by_role("button", name="Send").click()
    expect(run.locator("#console_undo")).to_contain_text("said something to all tables")
    host.go_on(page)
    expect(run.locator("#next")).to_have_attribute("data-leaves", "move-2")


def test_closing_first_says_which_phones_are_quiet(running: Running, house: House) -> None:
    host, run = running(at="lobby", people=2)
    phone = Phone(house, host.code).join("Mina")
    host.go_on_to(run, "harvest")
    phone.context.close()
    house.contexts.remove(phone.context)
    run.locator("#next").click()
    dialog = run.get_by_role("dialog", name="Close the café?")
    expect(dialog).to_contain_text("1 phone is not connected just now; it may hold ideas")
    expect(dialog).to_contain_text("0 of 1 phones have saved their take-home.")
    dialog.get_by_role("button", name="Not yet").click()
    assert leaves(run) == "harvest"
