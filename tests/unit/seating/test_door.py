"""From a café's state to seats."""

from dataclasses import replace

from app.cafe.agenda import agenda
from app.cafe.settings import Group, Settings
from app.cafe.state import Cafe, Person, Table
from app.seating.door import plan_ahead, rounds_before, seats_for, tables_for


def cafe(people: int, **settings: object) -> Cafe:
    everybody = {f"p{i}": Person(f"p{i}", seq=i) for i in range(people)}
    chosen = replace(Settings(), **settings)  # type: ignore[arg-type]
    return Cafe(seq=1, settings=chosen, people=everybody, agenda=agenda(chosen))


def played(room: Cafe, round_: int, seats: dict[str, int], hosts: dict[int, str] | None = None) -> Cafe:
    tables = {n: Table(n, (hosts or {}).get(n)) for n in range(1, max(seats.values()) + 1)}
    given = {**room.seats, **{(round_, person): table for person, table in seats.items()}}
    return replace(room, seats=given, tables={**tables, **room.tables}, seated_round=round_)


def leave(room: Cafe, *gone: str) -> Cafe:
    return replace(room, people={i: replace(p, here=i not in gone) for i, p in room.people.items()})


def test_an_empty_cafe_needs_no_seats() -> None:
    assert seats_for(cafe(0), 1) == {}


def test_the_first_round_uses_as_many_tables_as_people_need() -> None:
    seats = seats_for(cafe(23), 1)
    assert sorted(list(seats.values()).count(t) for t in range(1, 6)) == [4, 4, 5, 5, 5]


def test_only_those_who_are_here_are_seated() -> None:
    assert seats_for(leave(cafe(9), "p3", "p4"), 1).keys() == {f"p{i}" for i in (0, 1, 2, 5, 6, 7, 8)}


def test_table_hosts_stay_if_the_host_wants_it_so() -> None:
    first = seats_for(cafe(20), 1)
    hosts = {table: next(p for p in first if first[p] == table) for table in range(1, 5)}
    room = played(cafe(20), 1, first, hosts)
    assert all(seats_for(room, 2)[person] == table for table, person in hosts.items())
    free = replace(room, settings=replace(room.settings, table_host_stays=False))
    assert seats_for(free, 2) != seats_for(room, 2)


def test_people_meet_new_people_by_what_really_was() -> None:
    first = seats_for(cafe(20), 1)
    second = seats_for(played(cafe(20), 1, first), 2)
    assert rounds_before(played(played(cafe(20), 1, first), 2, second), 3) == [first, second]
    beside = {p: {q for q in first if first[q] == first[p]} for p in first}
    again = sum(second[p] == second[q] for p in first for q in beside[p] if p < q)
    assert again == 4, "five of one table go to four: at least one pair of each stays together"


def test_tables_stay_when_a_few_leave_and_close_when_half_the_hall_does() -> None:
    first = seats_for(cafe(20), 1)
    room = played(cafe(20), 1, first, {4: next(p for p in first if first[p] == 4)})
    assert tables_for(leave(room, "p1", "p2")) == [1, 2, 3, 4]
    gone = [p for p in first if p != room.tables[4].host][:11]
    assert tables_for(leave(room, *gone)) == [1, 4], "the table with a host stays"


def test_late_comers_get_more_tables() -> None:
    room = played(cafe(10), 1, seats_for(cafe(10), 1))
    many = replace(room, people=cafe(30).people)
    assert tables_for(many) == [1, 2, 3, 4, 5, 6]


def test_with_a_question_a_table_every_question_has_one_and_people_visit_new_ones() -> None:
    topics = cafe(18, scope="table", questions=("a", "b", "c", "d", "e", "f"), table_host_stays=False)
    first = seats_for(topics, 1)
    second = seats_for(played(topics, 1, first), 2)
    assert set(first.values()) == {1, 2, 3, 4, 5, 6}
    assert all(first[p] != second[p] for p in first)


def test_all_rounds_ahead_are_planned_at_once_and_nobody_meets_twice_where_that_can_be() -> None:
    made = plan_ahead(cafe(23), 0.2)
    assert list(made.rounds) == [1, 2, 3] and made.settled
    assert (made.outlook.repeats, made.outlook.least) == (0, 0)


def test_rules_of_the_host_hold_in_every_round() -> None:
    room = replace(
        cafe(12),
        pairs={("p0", "p1"): "apart", ("p2", "p3"): "together"},
        places={"p4": 2},
        pins={(2, "p5"): 1},
        chairs={1: 3},
    )
    for number, seats in plan_ahead(room, 0.05).rounds.items():
        assert seats["p0"] != seats["p1"] and seats["p2"] == seats["p3"] and seats["p4"] == 2
        assert list(seats.values()).count(1) <= 3
        assert number != 2 or seats["p5"] == 1


def test_who_is_elsewhere_sits_at_tables_with_a_call_and_nobody_else_does() -> None:
    room = replace(cafe(16), links={4: "https://call.example.org"})
    afar = {f"p{i}" for i in range(4)}
    people = {who: replace(each, afar=who in afar) for who, each in room.people.items()}
    for seats in plan_ahead(replace(room, people=people), 0.05).rounds.values():
        assert {who for who, table in seats.items() if table == 4} == afar


def test_several_attributes_are_mixed() -> None:
    groups = (Group("Country", ("Iran", "Korea")), Group("Office", ("A", "B")))
    room = cafe(16, groups=groups, table_host_stays=False)
    of = {f"p{i}": {"Country": ("Iran", "Korea")[i % 2], "Office": "AB"[i // 8]} for i in range(16)}
    people = {who: replace(each, groups=of[who]) for who, each in room.people.items()}
    made = plan_ahead(replace(room, people=people), 0.3)
    assert made.outlook.uneven == made.outlook.least_uneven == 0


def test_after_half_the_hall_has_gone_later_rounds_are_planned_with_fewer_tables() -> None:
    first = seats_for(cafe(20), 1)
    room = leave(played(cafe(20), 1, first), *[f"p{i}" for i in range(11)])
    made = plan_ahead(room, 0.05)
    assert list(made.rounds) == [2, 3]
    assert all(len(set(seats.values())) == 2 and len(seats) == 9 for seats in made.rounds.values())
