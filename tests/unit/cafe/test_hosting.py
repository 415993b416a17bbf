from app.cafe.refusal import Code
from app.cafe.state import Table
from tests.building import Talk, a_cafe, person
from tests.unit.cafe.refusing import refused


def asked(talk: Talk, table: int = 1) -> str | None:
    return talk.cafe.tables[table].asked


def test_one_person_a_table_is_asked_when_round_one_starts() -> None:
    talk = a_cafe(at="move-1")
    assert asked(talk) is None
    talk.next()
    assert all(table.asked in talk.sitting(table.number) for table in talk.cafe.tables.values())


def test_so_it_is_after_a_welcome() -> None:
    talk = a_cafe(at="round-1", welcome_minutes=10)
    assert all(table.asked in talk.sitting(table.number) for table in talk.cafe.tables.values())


def test_nobody_is_asked_where_somebody_volunteered() -> None:
    talk = a_cafe(at="move-1")
    who = talk.sitting()[1]
    talk.do("table.host", by=person(who), table=1)
    talk.next()
    assert talk.cafe.tables[1] == Table(1, host=who)


def test_nobody_without_a_phone_is_asked() -> None:
    talk = Talk()
    added = [talk.add(), talk.add()]
    who = talk.join()
    talk.go("round-1")
    assert talk.sitting() == (*added, who)
    assert asked(talk) == who


def test_who_declines_is_not_asked_again_and_the_next_is() -> None:
    talk = a_cafe(people=3, at="round-1")
    for who in talk.sitting():
        assert asked(talk) == who
        talk.do("table.decline", by=person(who), table=1)
    assert asked(talk) is None
    assert refused(talk.do, "table.decline", by=person(talk.sitting()[0]), table=1) is Code.NOT_ASKED


def test_when_a_table_host_leaves_another_is_asked() -> None:
    talk = a_cafe(at="round-1")
    host, other = talk.sitting()[:2]
    talk.do("table.host", by=person(host), table=1)
    talk.leave(host)
    assert talk.cafe.tables[1] == Table(1, asked=other)


def test_when_a_table_host_is_moved_another_is_asked() -> None:
    talk = a_cafe(at="round-1")
    host, other = talk.sitting()[:2]
    talk.do("table.host", by=person(host), table=1)
    talk.do("person.move", person=host, table=2)
    assert talk.cafe.tables[1] == Table(1, asked=other)
    talk.undo()
    assert talk.cafe.tables[1] == Table(1, host=host)


def test_a_late_comer_at_a_table_without_a_host_is_asked() -> None:
    talk = a_cafe(people=0, at="round-1")
    who = talk.join()
    assert asked(talk) == who


def test_a_table_has_one_host_and_a_host_one_table() -> None:
    talk = a_cafe(at="round-1")
    host, other = talk.sitting()[:2]
    talk.do("table.host", by=person(host), table=1)
    assert refused(talk.do, "table.host", by=person(other), table=1) is Code.HOST_TAKEN
    assert refused(talk.do, "table.host", by=person(host), table=2) is Code.NOT_AT_TABLE
    talk.do("person.move", person=host, table=2)
    talk.do("table.host", by=person(host), table=2)
    assert [table.host for table in talk.cafe.tables.values()] == [None, host]


def test_where_table_hosts_travel_nobody_is_asked() -> None:
    talk = a_cafe(at="round-1", table_host_stays=False)
    assert asked(talk) is None
    talk.leave(talk.sitting()[0])
    assert asked(talk) is None


def test_a_host_who_stops_is_followed_by_another() -> None:
    talk = a_cafe(at="round-1")
    host, other = talk.sitting()[:2]
    talk.do("table.host", by=person(host), table=1)
    talk.do("table.decline", by=person(host), table=1)
    assert talk.cafe.tables[1] == Table(1, asked=other, declined=frozenset({host}))
