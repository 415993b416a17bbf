"""Tables too small to talk are joined to others."""

from typing import Any

import pytest

from app.cafe.merging import thin_tables
from app.cafe.refusal import Code
from app.cafe.tables import questions_at, standing
from tests.building import Talk, a_cafe, person, replayed
from tests.unit.cafe.refusing import refused
from tests.unit.cafe.seen import visible


def half_gone(*, keep: int = 2, **settings: Any) -> Talk:
    """Three tables of five in round one; at table 3 only `keep` are left, at table 2 one more."""
    talk = a_cafe(people=15, at="round-1", **settings)
    for table, stay in ((3, keep), (2, keep + 1)):
        for who in talk.sitting(table)[stay:]:
            talk.leave(who)
    return talk


def test_one_tap_joins_what_is_too_small_and_nobody_is_alone() -> None:
    talk = half_gone(keep=1)
    talk.do("tables.merge")
    assert thin_tables(talk.cafe) == []
    assert {len(talk.sitting(number)) for number in standing(talk.cafe)} == {5, 3}
    assert talk.cafe.table_of(talk.cafe.here()[0].id) in standing(talk.cafe)


def test_the_question_moves_along_and_comes_back_with_the_table() -> None:
    talk = half_gone(scope="table", questions=("One?", "Two?", "Three?"))
    talk.do("tables.merge", tables=[3], into=2)
    assert questions_at(talk.cafe, 1, 2) == ("Two?", "Three?")
    assert talk.cafe.tables[3].joined_to == 2 and standing(talk.cafe) == [1, 2]
    talk.do("person.move", person=talk.sitting(2)[-1], table=3)
    assert questions_at(talk.cafe, 1, 2) == ("Two?",) and standing(talk.cafe) == [1, 2, 3]


def test_undo_parts_the_tables_again() -> None:
    talk = half_gone()
    host = talk.sitting(3)[0]
    talk.do("table.host", by=person(host), table=3)
    before = talk.cafe
    talk.do("tables.merge")
    assert visible(talk.cafe, talk.at) != visible(before, talk.at)
    talk.undo()
    assert visible(talk.cafe, talk.at) == visible(before, talk.at)
    assert replayed(talk.log) == talk.cafe


def test_the_table_with_a_host_stays_and_a_host_who_comes_along_hosts_where_nobody_does() -> None:
    talk = half_gone()
    host = talk.sitting(3)[0]
    talk.do("table.host", by=person(host), table=3)
    talk.do("tables.merge", tables=[3], into=2)
    assert talk.cafe.tables[2].host == host and talk.cafe.tables[3].host is None


def test_of_two_tables_the_one_that_somebody_needs_stays() -> None:
    talk = half_gone()
    needs = talk.sitting(3)[0]
    talk.do("place.fix", person=needs, table=3)
    talk.do("tables.merge")
    assert talk.cafe.table_of(needs) == 3
    assert refused(lambda: talk.do("tables.merge", tables=[3], into=1)) == Code.FIXED_PLACE


def test_people_who_must_sit_apart_are_not_joined() -> None:
    talk = half_gone()
    one, other = talk.sitting(3)[0], talk.sitting(2)[0]
    talk.do("pair.set", one=one, other=other, how="apart")
    talk.do("tables.merge")
    assert talk.cafe.table_of(one) == 1 and talk.cafe.table_of(other) == 2


def test_a_table_is_laid_again_when_the_next_round_needs_it() -> None:
    talk = half_gone()
    talk.do("tables.merge")
    for _ in range(8):
        talk.join()
    talk.next()
    assert standing(talk.cafe) == [1, 2, 3]


@pytest.mark.parametrize("at", ["lobby", "round-1", "harvest"])
def test_where_nothing_is_too_small_that_is_said(at: str) -> None:
    talk = a_cafe(people=15, at=at)
    wanted = Code.NO_THIN_TABLE if at == "round-1" else Code.NOT_THIS_ROUND
    assert refused(lambda: talk.do("tables.merge")) == wanted
