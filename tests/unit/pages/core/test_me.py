"""What is for one person alone."""

from typing import Any

from app.pages.me import me
from tests.building import Talk, a_cafe, person
from tests.unit.pages.seeing import facts


def mine(talk: Talk, who: str | None, **more: Any) -> dict[str, Any]:
    return me(talk.cafe, facts(talk), person=who, **more)


def test_what_is_written_between_rounds_belongs_to_the_round_before_and_its_table() -> None:
    talk = a_cafe(at="round-1")
    who = talk.sitting(2)[0]
    assert mine(talk, who)["writes_for"] == {"round": 1, "table": 2}
    talk.go("move-2")
    assert mine(talk, who)["writes_for"] == {"round": 1, "table": 2}
    talk.go("round-2")
    assert mine(talk, who)["writes_for"] == {"round": 2, "table": talk.cafe.table_of(who)}
    table = talk.cafe.table_of(who, 3) if talk.go("harvest") else None
    assert mine(talk, who)["writes_for"] == {"round": 3, "table": table}


def test_nobody_writes_before_round_one() -> None:
    talk = a_cafe(welcome_minutes=5)
    who = next(iter(talk.cafe.people))
    for step in ("lobby", "welcome"):
        assert mine(talk.go(step), who)["writes_for"] is None


def test_a_table_host_stays_and_is_told_so() -> None:
    talk = a_cafe(at="round-1")
    who = talk.sitting(1)[0]
    assert mine(talk, who)["asked"] is True
    talk.do("table.host", by=person(who), table=1)
    assert mine(talk, who)["hosts"] is True and mine(talk, who)["asked"] is False
    assert mine(talk.go("move-2"), who)["stays"] is True


def test_who_declines_is_asked_no_more_and_the_next_one_is() -> None:
    talk = a_cafe(at="round-1")
    first, second = talk.sitting(1)[:2]
    talk.do("table.decline", by=person(first), table=1)
    assert mine(talk, first)["asked"] is False and mine(talk, second)["asked"] is True


def test_a_device_writes_at_its_table_and_is_nobody() -> None:
    talk = a_cafe(at="round-1")
    told = mine(talk, None, table=2)
    assert told["device"] is True and told["writes_for"] == {"round": 1, "table": 2} and "person" not in told


def test_who_comes_after_a_message_is_not_told_it() -> None:
    talk = a_cafe(at="round-1")
    early = talk.sitting(1)[0]
    talk.do("message.send", text="Five more minutes.")
    late = talk.join()
    assert talk.cafe.message is not None
    assert mine(talk, early)["message"] == talk.cafe.message.id
    assert mine(talk, late)["message"] is None
