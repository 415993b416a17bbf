from app.cafe.actor import Actor, Role
from app.cafe.refusal import Code
from app.cafe.settings import Group, Limits
from tests.building import Talk, a_cafe, person
from tests.unit.cafe.refusing import refused


def test_closed_locked_and_full_are_different_refusals() -> None:
    assert refused(a_cafe(at="closed").join) is Code.CAFE_CLOSED
    assert refused(a_cafe(people=3, limits=Limits(people=3)).join) is Code.CAFE_FULL
    talk = a_cafe()
    talk.do("door.lock", locked=True)
    assert refused(talk.join) is Code.CAFE_LOCKED


def test_a_locked_door_is_open_to_hosts_and_to_those_who_come_back() -> None:
    talk = a_cafe(at="round-1")
    who = talk.sitting()[0]
    talk.leave(who)
    talk.do("door.lock", locked=True)
    talk.do("person.return", by=person(who), person=who)
    assert talk.cafe.people[who].here
    added = talk.add()
    assert talk.cafe.people[added].here


def test_only_groups_and_options_of_the_design_are_kept() -> None:
    talk = Talk(groups=(Group("Country", ("Iran", "Korea")),))
    ids = [
        talk.join({"Country": "Iran"}),
        talk.join({"Country": "Atlantis"}),
        talk.join({"Shoe size": "Iran"}),
    ]
    assert [dict(talk.cafe.people[who].groups) for who in ids] == [{"Country": "Iran"}, {}, {}]


def test_names_pass_the_queue_but_those_a_host_wrote_do_not() -> None:
    talk = Talk(approve_first=True)
    guest, added = talk.join(named=True), talk.add(named=True)
    assert [talk.cafe.people[who].name for who in (guest, added)] == ["waiting", "shown"]
    talk.do("name.judge", person=guest, shown=True)
    talk.do("person.rename", by=person(guest), person=guest, named=True)
    assert talk.cafe.people[guest].name == "waiting"


def test_a_hidden_name_is_not_shown_by_changing_it() -> None:
    talk = Talk()
    who = talk.join(named=True)
    talk.do("name.judge", person=who, shown=False)
    talk.do("person.rename", by=person(who), person=who, named=True)
    assert talk.cafe.people[who].name == "waiting"


def test_nobody_speaks_for_another_but_a_host() -> None:
    talk = a_cafe()
    one, other = list(talk.cafe.people)[:2]
    assert refused(talk.do, "person.leave", by=person(one), person=other) is Code.NOT_YOURS
    talk.do("person.leave", person=other)
    assert not talk.cafe.people[other].here
    assert refused(talk.do, "person.leave", person="nobody") is Code.UNKNOWN_PERSON


def test_leaving_and_coming_back_twice_is_once() -> None:
    talk = a_cafe(at="round-1")
    who = talk.sitting()[0]
    talk.leave(who)
    assert talk.do("person.leave", by=person(who), person=who) == []


def test_leaving_in_the_harvest_keeps_where_one_sat() -> None:
    talk = a_cafe(at="harvest")
    who = next(iter(talk.cafe.people))
    talk.leave(who)
    assert talk.cafe.table_of(who, 3) is not None


def test_nobody_can_use_up_an_op_of_the_house() -> None:
    talk = a_cafe(at="round-1")
    op = f"round-1-close-{talk.cafe.clock.set_by}"
    assert refused(talk.do, "person.join", by=Actor(Role.PARTICIPANT), op=op) is Code.MALFORMED
    assert talk.ring()


def test_a_name_is_needed_where_the_host_says_so() -> None:
    talk = Talk(names_needed=True)
    assert refused(talk.join) is Code.BLANK
    who = talk.join(named=True)
    assert refused(talk.do, "person.rename", by=person(who), person=who, named=False) is Code.BLANK
    assert talk.add() in talk.cafe.people
