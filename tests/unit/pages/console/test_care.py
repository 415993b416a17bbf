"""What the host is asked to look after while people come and go."""

from typing import Any

from tests.building import Talk, a_cafe
from tests.unit.pages.seeing import console


def care(talk: Talk, **more: Any) -> str:
    return console(talk, **more)["console_care"]


def test_tables_too_small_to_talk_are_named_with_one_button() -> None:
    talk = a_cafe(people=15, at="round-1")
    assert "join-thin" not in care(talk)
    for who in talk.sitting(2)[2:]:
        talk.leave(who)
    assert "A table is too small to talk: 2." in care(talk) and "join-thin" in care(talk)
    talk.do("tables.merge")
    assert "join-thin" not in care(talk)


def test_a_silent_phone_is_offered_as_gone_with_the_time_it_was_last_heard() -> None:
    talk = a_cafe(people=8, at="round-1")
    quiet = talk.sitting(1)[0]
    online = frozenset(talk.cafe.people) - {quiet}
    html = care(talk, online=online, heard={quiet: talk.at - 400_000})
    assert f'data-person="{quiet}" data-heard="{talk.at - 400_000}"' in html
    assert html.count("data-person") == 1 and 'data-after="300000"' in html


def test_nobody_is_offered_as_gone_before_the_tables_are_set_or_where_the_host_does_not_want_it() -> None:
    assert "data-person" not in care(a_cafe(people=8), online=frozenset())
    assert "data-person" not in care(a_cafe(people=8, at="round-1", gone_minutes=0), online=frozenset())


def test_a_table_that_was_joined_to_another_is_put_away_from_the_board() -> None:
    talk = a_cafe(people=15, at="round-1")
    talk.do("tables.merge", tables=[3], into=2)
    assert "console_table-3" not in console(talk) and "console_table-2" in console(talk)
