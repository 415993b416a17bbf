"""What the host is shown while seats are moved by hand."""

from app.seating.at_hand import EXACT, at_odds, costs, met_so_far, repeats_so_far
from tests.building import Talk, a_cafe


def in_round_two(people: int = 8, **settings: object) -> Talk:
    talk = a_cafe(people=people, table_host_stays=False, **settings)  # type: ignore[arg-type]
    return talk.go("round-2")


def test_a_table_costs_those_whom_somebody_would_meet_again() -> None:
    talk = in_round_two()
    who = talk.sitting(1)[0]
    before = {one for one in talk.cafe.at_table[1, talk.cafe.seats[1, who]] if one != who}
    again = len(before & set(talk.sitting(2))) - len(before & set(talk.sitting(1)))
    assert costs(talk.cafe, 2, who)[2].repeats == again


def test_in_a_hall_repeats_alone_are_told_and_they_are_the_same() -> None:
    talk = in_round_two(people=4 * (EXACT + 5), table_low=4, table_high=4)
    who, table = talk.sitting(1)[0], 7
    before = {one for one in talk.cafe.at_table[1, talk.cafe.seats[1, who]] if one != who}
    again = len(before & set(talk.sitting(table))) - len(before & set(talk.sitting(1)))
    found = costs(talk.cafe, 2, who)[table]
    assert (found.repeats, found.uneven, found.breaks) == (again, 0, False)


def test_a_rule_that_would_break_is_told_before_one_lets_go() -> None:
    talk = a_cafe(people=8)
    one, other = list(talk.cafe.people)[:2]
    talk.do("pair.set", one=one, other=other, how="apart")
    seats = {who: i % 2 + 1 for i, who in enumerate(talk.cafe.people)}
    talk.do("rounds.plan", rounds=dict.fromkeys((1, 2, 3), seats), outlook={})
    assert costs(talk.cafe, 1, one)[seats[other]].breaks


def test_a_round_without_a_plan_has_no_costs() -> None:
    talk = a_cafe(people=8)
    assert costs(talk.cafe, 2, next(iter(talk.cafe.people))) == {}


def test_whom_people_have_met_counts_each_once() -> None:
    talk = in_round_two()
    found = met_so_far(talk.cafe)
    assert all(one.met <= one.possible <= one.others == 7 for one in found.values())
    assert repeats_so_far(talk.cafe) == sum(one.possible - one.met for one in found.values()) // 2


def test_rules_that_cannot_hold_are_found_before_any_search() -> None:
    talk = a_cafe(people=8)
    for who in list(talk.cafe.people)[:6]:
        talk.do("place.fix", person=who, table=1)
    made, found = at_odds(talk.cafe)
    assert [one.code for one in found] == ["full-of-fixed"] and made.tables[found[0].tables[0]] == 1
