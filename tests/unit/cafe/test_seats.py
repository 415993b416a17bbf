from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from app.cafe.actor import HOUSE
from app.cafe.latecomer import seat_at_once
from app.cafe.refusal import Code
from app.cafe.seats import filled
from app.cafe.settings import Group
from app.cafe.state import Cafe, Person
from tests.building import Talk, a_cafe, person
from tests.unit.cafe.refusing import refused


def sizes(talk: Talk) -> list[int]:
    return sorted(Counter(talk.cafe.table_of(p.id) for p in talk.cafe.here()).values())


@settings(deadline=None)
@given(people=st.integers(0, 60), high=st.integers(1, 8))
def test_without_a_plan_sizes_differ_by_one_at_most(people: int, high: int) -> None:
    cafe = Cafe(people={f"p{n}": Person(f"p{n}", n) for n in range(people)})
    counts = Counter(filled(cafe, {}, high).values())
    assert sum(counts.values()) == people
    assert max(counts.values(), default=0) - min(counts.values(), default=0) <= 1


def test_a_late_comer_sits_at_the_smallest_table() -> None:
    talk = a_cafe(people=9, at="round-1")
    small = min(talk.cafe.tables, key=lambda number: len(talk.sitting(number)))
    newcomer = talk.join()
    assert talk.cafe.table_of(newcomer) == small


def test_of_equal_tables_the_one_with_fewest_of_their_group() -> None:
    talk = a_cafe(people=0, groups=(Group("Country", ("Iran", "Korea")),), table_low=2, table_high=2)
    for country in ("Iran", "Iran", "Korea", "Korea"):
        talk.join({"Country": country})
    first, second, third, fourth = talk.cafe.people
    talk.do("step.next", leaves="lobby", seats={first: 1, second: 1, third: 2, fourth: 2})
    newcomer = talk.join({"Country": "Iran"})
    assert talk.cafe.table_of(newcomer) == 2


def test_a_table_that_was_closed_is_not_opened_for_one() -> None:
    talk = a_cafe(people=9, at="round-1")
    for who in talk.sitting(1):
        talk.do("person.move", person=who, table=2)
    for who in talk.sitting(2)[4:]:
        talk.leave(who)
    newcomer = talk.join()
    assert talk.cafe.table_of(newcomer) == 2
    talk.next(seats=dict.fromkeys(talk.cafe.people, 2))
    assert seat_at_once(talk.cafe, 2, Person("somebody", 0)) == 2


def test_many_late_comers_get_a_second_table() -> None:
    talk = a_cafe(people=2, at="round-1")
    for _ in range(12):
        talk.join()
    assert sizes(talk) == [7, 7]


def test_who_leaves_frees_the_seat_for_the_next() -> None:
    talk = a_cafe(people=8, at="round-1")
    talk.leave(talk.sitting(2)[0])
    newcomer = talk.join()
    assert talk.cafe.table_of(newcomer) == 2


def test_who_comes_back_is_seated_again_once() -> None:
    talk = a_cafe(people=8, at="round-1")
    who = talk.sitting(1)[0]
    talk.leave(who)
    talk.do("person.return", by=person(who), person=who)
    assert sizes(talk) == [4, 4]
    assert talk.do("person.return", by=person(who), person=who) == []


def test_a_plan_from_before_somebody_came_is_filled_up() -> None:
    talk = a_cafe(people=8)
    plan = {who: 1 + place % 2 for place, who in enumerate(talk.cafe.people)}
    newcomer = talk.join()
    talk.do("step.next", leaves="lobby", seats={**plan, "stranger": 9})
    assert talk.cafe.table_of(newcomer) in (1, 2)
    assert "stranger" not in {who for _, who in talk.cafe.seats}


def test_topic_tables_are_as_many_as_questions() -> None:
    talk = a_cafe(people=12, scope="table", questions=("a", "b", "c", "d"))
    talk.do("step.next", leaves="lobby")
    assert sizes(talk) == [3, 3, 3, 3]
    assert {talk.cafe.settings.question_for(1, table) for table in talk.cafe.tables} == {"a", "b", "c", "d"}


def test_moving_to_where_one_sits_is_nothing() -> None:
    talk = a_cafe(at="round-1")
    assert talk.do("person.move", person=talk.sitting(1)[0], table=1) == []


def test_a_new_table_can_be_opened_by_moving_somebody_there() -> None:
    talk = a_cafe(at="round-1")
    who = talk.sitting(1)[0]
    talk.do("person.move", person=who, table=3)
    assert talk.sitting(3) == (who,)
    assert refused(talk.do, "person.move", person=who, table=9) is Code.UNKNOWN_TABLE


def test_nobody_is_moved_before_the_first_seats_or_after_the_close() -> None:
    talk = a_cafe()
    who = next(iter(talk.cafe.people))
    assert refused(talk.do, "person.move", person=who, table=1) is Code.NOT_THIS_ROUND
    talk.go("closed")
    assert refused(talk.do, "person.move", person=who, table=1) is Code.CAFE_CLOSED


def test_words_written_at_the_table_before_a_move_still_arrive() -> None:
    talk = a_cafe(at="round-1")
    who = talk.sitting(1)[0]
    talk.do("person.move", person=who, table=2)
    first = talk.idea("On its way", by=who, table=1)
    talk.do("seats.plan", round=1, seats=dict.fromkeys(talk.cafe.people, 1))
    second = talk.idea("On its way too", by=who, table=2)
    assert [talk.cafe.ideas[idea].table for idea in (first, second)] == [1, 2]


def test_a_seat_is_confirmed_anew_after_a_move() -> None:
    talk = a_cafe(at="round-1")
    who = talk.sitting(1)[0]
    talk.do("seat.confirm", by=person(who), round=1)
    assert (1, who) in talk.cafe.confirmed
    talk.do("seats.plan", round=1, seats=dict.fromkeys(talk.cafe.people, 2))
    assert (1, who) not in talk.cafe.confirmed


def test_table_hosts_stay_whatever_a_plan_says() -> None:
    talk = a_cafe(at="round-1")
    host = talk.sitting(1)[0]
    talk.do("table.host", by=person(host), table=1)
    talk.do("step.next", leaves="round-1", seats=dict.fromkeys(talk.cafe.people, 2))
    assert talk.cafe.table_of(host) == 1


def test_the_house_may_not_plan_a_round_that_is_over() -> None:
    talk = a_cafe(at="round-2")
    assert refused(talk.do, "seats.plan", by=HOUSE, round=1, seats={}) is Code.NOT_ALLOWED
    assert refused(talk.do, "seats.plan", round=1, seats={}) is Code.NOT_THIS_ROUND


def test_a_plan_with_tables_that_cannot_be_is_mended() -> None:
    talk = a_cafe(people=8)
    talk.next(seats=dict.fromkeys(talk.cafe.people, 10**9) | {next(iter(talk.cafe.people)): 0})
    assert sizes(talk) == [4, 4]
    assert list(talk.cafe.tables) == [1, 2]


def test_who_needs_a_table_has_it_when_they_come_back_and_who_may_not_meet_does_not() -> None:
    talk = a_cafe(people=12, at="round-1")
    needs, other = talk.sitting(1)[0], talk.sitting(2)[0]
    talk.do("place.fix", person=needs, table=3)
    talk.leave(needs)
    talk.do("person.return", by=person(needs), person=needs)
    assert talk.cafe.table_of(needs) == 3
    talk.leave(other)
    talk.do("pair.set", one=needs, other=other, how="apart")
    for who in talk.sitting(3)[:3]:
        talk.leave(who)
    talk.do("person.return", by=person(other), person=other)
    assert talk.cafe.table_of(other) != 3


def test_who_is_elsewhere_sits_only_where_people_meet_by_a_link() -> None:
    talk = a_cafe(people=8)
    talk.do("table.set", table=3, link="https://call.example.org/3")
    afar = [talk.join(afar=True) for _ in range(4)]
    talk.do("step.next", leaves="lobby")
    afar.append(talk.join(afar=True))
    near = talk.join()
    assert {talk.cafe.table_of(who) for who in afar} == {3}
    assert talk.cafe.table_of(near) in (1, 2)


def test_a_table_with_its_own_room_takes_no_more() -> None:
    talk = a_cafe(people=8, at="round-1")
    talk.do("table.set", table=1, chairs=4)
    late = [talk.join() for _ in range(3)]
    assert [talk.cafe.table_of(who) for who in late] == [2, 2, 2]
