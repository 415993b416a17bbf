"""Ways to run a café other than the classic one."""

import pytest

from app.cafe.recipes import recipe_named
from app.cafe.refusal import Code
from tests.building import Talk, a_cafe, person
from tests.unit.cafe.refusing import refused


def by_recipe(key: str, people: int) -> Talk:
    talk = Talk(**vars(recipe_named(key).settings))
    for _ in range(people):
        talk.join()
    return talk


def test_one_two_four_all_keeps_its_fours_and_has_no_moves() -> None:
    talk = by_recipe("one_two_four_all", 12).go("round-1")
    fours = {number: set(talk.sitting(number)) for number in talk.cafe.tables}
    assert [len(four) for four in fours.values()] == [4, 4, 4]
    talk.next()
    assert talk.cafe.step == "round-2" and talk.cafe.settings.way_of(2) == "pairs"
    talk.next()
    assert {number: set(talk.sitting(number)) for number in talk.cafe.tables} == fours
    assert talk.cafe.settings.way_of(3) == "table"
    assert talk.next()[0].event.step == "harvest"  # type: ignore[attr-defined]


def test_callers_have_a_table_each_and_stay_there() -> None:
    talk = by_recipe("pro_action", 12)
    callers = list(talk.cafe.people)[5:8]
    for who in callers:
        talk.do("person.volunteer", by=person(who), person=who)
    talk.go("round-1")
    hosted = {table.host: table.number for table in talk.cafe.tables.values()}
    assert set(hosted) == set(callers)
    talk.go("round-3")
    assert all(talk.cafe.table_of(who) == table for who, table in hosted.items() if who)


def test_where_nobody_came_forward_somebody_with_a_phone_is_named() -> None:
    talk = a_cafe(people=0, hosts_chosen=True)
    talk.add()
    talk.join()
    talk.join()
    talk.go("round-1")
    host = talk.cafe.tables[1].host
    assert host is not None and talk.cafe.people[host].phone


@pytest.mark.parametrize("ready", [True, False])
def test_one_comes_forward_for_oneself_or_a_host_does_for_somebody(ready: bool) -> None:
    talk = a_cafe(people=2)
    one, other = talk.cafe.people
    assert refused(lambda: talk.do("person.volunteer", by=person(one), person=other)) == Code.NOT_YOURS
    talk.do("person.volunteer", person=other, ready=True)
    talk.do("person.volunteer", by=person(other), person=other, ready=ready)
    assert talk.cafe.people[other].volunteers is ready


def test_a_host_who_was_named_may_say_no_and_another_is_asked() -> None:
    talk = a_cafe(people=8, hosts_chosen=True, at="round-1")
    host = talk.cafe.tables[1].host
    assert host is not None
    talk.do("table.decline", by=person(host), table=1)
    assert talk.cafe.tables[1].host is None and talk.cafe.tables[1].asked not in (None, host)
