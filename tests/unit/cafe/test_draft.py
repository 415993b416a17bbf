from copy import deepcopy
from functools import cached_property

import pytest

from app.cafe.draft import Draft
from app.cafe.evolve import apply, evolve
from app.cafe.state import WORKED_OUT, Cafe
from tests.building import Talk, a_cafe, replayed
from tests.logs.a_day import a_day


def test_a_dropped_draft_leaves_no_trace() -> None:
    talk = a_day()
    cafe, told = Cafe(), []
    for recorded in talk.log:
        told.append((cafe, deepcopy(cafe)))
        dropped = Draft(cafe)
        apply(dropped, recorded)
        cafe = evolve(cafe, [recorded])
    assert cafe == talk.cafe
    assert all(kept == copy for kept, copy in told)


def test_who_reads_keeps_the_cafe_they_began_with() -> None:
    talk = a_cafe(at="round-1")
    before = talk.cafe
    people, seats = dict(before.people), dict(before.seats)
    talk.join()
    talk.idea("Meanwhile")
    assert (before.people, before.seats, before.ideas) == (people, seats, {})


def test_a_batch_is_the_same_as_its_events_one_by_one() -> None:
    talk = a_day()
    half = len(talk.log) // 2
    assert evolve(replayed(talk.log[:half]), talk.log[half:]) == talk.cafe


def test_a_dict_that_came_with_an_event_stays_the_events_own() -> None:
    talk = Talk()
    draft = Draft(talk.cafe)
    draft.put("alone", "one", "far")
    given = {"two": "far"}
    draft.set(alone=given)
    draft.put("alone", "three", "far")
    assert given == {"two": "far"}
    assert draft.now.alone == {"two": "far", "three": "far"}


def test_a_dict_is_copied_once_a_batch() -> None:
    draft = Draft(a_cafe().cafe)
    draft.put("alone", "one", "far")
    first = draft.now.alone
    draft.put("alone", "two", "far")
    assert draft.now.alone is first


def test_a_field_that_a_cafe_has_not_cannot_be_set() -> None:
    with pytest.raises(TypeError, match="colour"):
        Draft(Cafe()).set(colour="blue")


def test_where_the_cafe_is_follows_what_a_draft_sets() -> None:
    draft = Draft(a_cafe(at="round-1").cafe)
    assert (draft.now.now.id, draft.now.round, draft.now.harvesting) == ("round-1", 1, False)
    draft.set(step="harvest")
    assert (draft.now.now.id, draft.now.index, draft.now.harvesting) == ("harvest", 7, True)


def test_all_that_a_cafe_works_out_once_is_forgotten_when_fields_change() -> None:
    kept = {name for name, each in vars(Cafe).items() if isinstance(each, cached_property)}
    assert kept == set(WORKED_OUT)
