"""The Run room: board, queue, what the buttons say, what is told before the close."""

import re
from typing import Any

import pytest

from tests.building import Talk, a_cafe, person
from tests.unit.pages.seeing import console


def card(talk: Talk, number: int = 1, **more: Any) -> str:
    return console(talk, **more)[f"console_table-{number}"]


def seats(html: str) -> list[str]:
    return re.findall(r'<i class="(seat[^"]*)"', html)


def test_a_table_shows_its_ideas_of_this_round_and_its_insights() -> None:
    talk = a_cafe(at="round-1")
    ideas = [talk.idea(f"Idea {number}.") for number in range(3)]
    talk.do("idea.mark", idea=ideas[0], insight=True)
    assert '<p class="table__ideas digits">3' in card(talk) and "1 insight" in card(talk)
    assert '<p class="table__ideas digits">0' in card(talk.go("round-2"))
    assert '<p class="table__ideas digits">3' in card(talk.go("harvest"))


def test_hollow_is_offline_square_is_the_table_host() -> None:
    talk = a_cafe(at="round-1")
    host, other = talk.sitting(1)[:2]
    talk.do("table.host", by=person(host), table=1)
    online = frozenset(talk.cafe.people) - {other}
    assert seats(card(talk, online=online)) == [
        "seat seat--host",
        "seat seat--hollow",
        *["seat"] * (len(talk.sitting(1)) - 2),
    ]
    assert "1 offline" in card(talk, online=online)


def test_a_table_that_nobody_hosts_says_so_once_nobody_is_asked() -> None:
    talk = a_cafe(at="round-1")
    assert "Nobody hosts" not in card(talk)
    for who in talk.sitting(1):
        talk.do("table.decline", by=person(who), table=1)
    assert "Nobody hosts this table" in card(talk)


def test_a_table_of_two_asks_to_be_joined_to_a_neighbour() -> None:
    talk = a_cafe(at="round-1")
    for who in talk.sitting(1)[2:]:
        talk.leave(who)
    assert "2 people: join them to a neighbour?" in card(talk)


@pytest.mark.parametrize(
    ("people", "small", "many"), [(12, "no", False), (70, "yes", False), (375, "yes", True)]
)
def test_the_board_grows_smaller_cards_and_then_lists_the_silent(people: int, small: str, many: bool) -> None:
    parts = console(a_cafe(people=people, at="round-1"))
    head = parts["console_tables"]
    assert f'data-small="{small}"' in head and ("silent-tables" in head) is many
    assert sum(part.startswith("console_table-") for part in parts) == -(-people // 5)


def test_an_empty_hall_says_what_helps() -> None:
    parts = console(a_cafe(people=0))
    assert "Nobody has come in yet." in parts["console_tables"]
    assert "Show the wall" in parts["console_tables"] and "Show the wall" in parts["console_next"]


def test_next_says_what_it_does_and_what_it_ends() -> None:
    said = console(a_cafe(at="round-1"))["console_next"]
    assert "Next: move to new tables" in said and 'data-leaves="round-1"' in said
    assert re.search(r"Ends round 1 with <span data-clock>.*20:00.*left", said, re.DOTALL)


def test_undo_names_the_act() -> None:
    talk = a_cafe(at="round-1")
    assert "Undo: started round 1" in console(talk)["console_undo"]
    who = talk.sitting(1)[0]
    for wish, fields, said in (
        ("clock.pause", {"step": "round-1"}, "changed the time"),
        ("person.move", {"person": who, "table": 2}, "moved a person"),
        ("person.leave", {"person": who}, "marked somebody as gone"),
        ("door.lock", {"locked": True}, "turned the key in the door"),
        ("message.send", {"text": "Five more minutes."}, "said something to all tables"),
        ("plenary.open", {"leaves": "round-1", "minutes": 5}, "brought everybody together"),
    ):
        talk.do(wish, **fields)
        shown = console(talk)["console_undo"]
        assert f"Undo: {said}" in shown or (wish == "plenary.open" and "Undo: went on to Plenary" in shown), (
            wish
        )


def test_the_queue_holds_ideas_new_words_hand_offs_and_names() -> None:
    talk = a_cafe(people=4, at="lobby", approve_first=True)
    talk.join(named=True)
    talk.go("round-1")
    shown = talk.idea("First words.")
    talk.do("idea.approve", idea=shown)
    talk.own("idea.edit", shown, text="Second words.")
    talk.idea("Waits.")
    talk.handoff("Tell them this.")
    cards = [html for part, html in console(talk).items() if part.startswith("queued-")]
    assert len(cards) == 4
    for words in ("Second words.", "First words.", "Waits.", "Tell them this.", "A name"):
        assert any(words in html for html in cards), words
    assert ">4</span>" in console(talk)["console_waiting"]


def test_before_the_close_the_host_is_told_which_phones_are_quiet() -> None:
    talk = a_cafe(at="harvest")
    quiet = next(iter(talk.cafe.people))
    online = frozenset(talk.cafe.people) - {quiet}
    told = console(talk, online=online, heard={quiet: talk.at}, saved=4)["console_closing"]
    assert "1 phone is not connected just now" in told and "last heard from at" in told
    assert "4 of 9 phones have saved their take-home." in told
    assert "Every phone is connected" in console(talk)["console_closing"]


def test_warnings_and_the_other_address_are_told_in_words() -> None:
    told = console(a_cafe(), warnings=("address_gone", "battery"), other_addresses=("10.0.0.7",))[
        "console_way"
    ]
    assert "The address on the QR code is gone." in told and "runs on battery" in told
    assert 'data-ip="10.0.0.7"' in told
    assert "A phone has come in" in console(a_cafe(), phone_came=True)["console_way"]


def test_who_was_sent_away_can_be_let_back_in() -> None:
    talk = a_cafe()
    told = console(talk, bans=(("ban-1", talk.at),))["console_bans"]
    assert 'data-grant="ban-1"' in told and "Let back in" in told
