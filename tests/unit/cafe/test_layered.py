"""A layered dict is the dict it stands for, and layers beneath it stay what they were."""

import pickle
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.cafe import layered
from app.cafe.draft import Draft
from app.cafe.evolve import evolve
from app.cafe.layered import Layered, writable
from app.cafe.made import changed, defaults, made
from app.cafe.state import Cafe, Done, Idea
from tests.building import a_cafe

KEY = st.integers(0, 12)
BATCH = st.lists(st.tuples(st.sampled_from(["put", "put", "put", "drop", "walk"]), KEY), max_size=8)


def written(field: dict[int, int] | Layered[int, int], batch: list[tuple[str, int]], mark: int) -> Draft:
    """A draft of a café of which one dict was written to."""
    draft = Draft(made(Cafe, {**vars(Cafe()), "alone": field}))
    for place, (do, key) in enumerate(batch):
        if do == "put":
            draft.put("alone", key, mark * 100 + place)
        elif do == "drop":
            draft.drop("alone", key)
        else:
            list(draft.now.alone)
    return draft


@given(st.lists(BATCH, max_size=8), st.integers(0, 4), st.integers(0, 6))
def test_it_reads_as_the_dict_that_the_same_writes_make(
    batches: list[list[tuple[str, int]]], short: int, most: int
) -> None:
    plain: dict[int, int] = {}
    now: dict[int, int] | Layered[int, int] = {}
    before: list[tuple[object, list[tuple[int, int]]]] = []
    with patch.multiple(layered, SHORT=short, MOST=most):
        for mark, batch in enumerate(batches):
            before.append((now, list(plain.items())))
            written(now, batch, -1)  # dropped
            now = written(now, batch, mark).now.alone  # type: ignore[assignment]
            for place, (do, key) in enumerate(batch):
                if do == "put":
                    plain[key] = mark * 100 + place
                elif do == "drop":
                    plain.pop(key, None)
            assert len(now) == len(plain)
            assert [now.get(key) for key in range(13)] == [plain.get(key) for key in range(13)]
            assert [key in now for key in range(13)] == [key in plain for key in range(13)]
            assert list(now.items()) == list(plain.items()) == list(zip(now, now.values(), strict=True))
            assert now == plain
            assert plain == now
            assert pickle.loads(pickle.dumps(now)) == plain
    assert all(list(one.items()) == then for one, then in before)  # type: ignore[attr-defined]


def test_what_is_not_there_is_missing() -> None:
    several = Layered({1: "one", 4: "four"}, {2: "two"}, {4}, 1)
    assert (several[1], several[2], several.get(3), repr(several)) == (
        "one",
        "two",
        None,
        "{1: 'one', 2: 'two'}",
    )
    for missing in (3, 4):
        with pytest.raises(KeyError):
            several[missing]
    with pytest.raises(KeyError):
        del several[3]


def test_a_long_dict_is_shared_and_a_short_one_copied() -> None:
    long = dict.fromkeys(range(layered.SHORT), 0)
    assert isinstance(writable(long), Layered)
    assert writable({1: 2}) == {1: 2}
    assert isinstance(writable({1: 2}), dict)


def test_a_batch_in_a_long_cafe_copies_nothing_long() -> None:
    talk = a_cafe(people=layered.SHORT, at="round-1")
    more = a_cafe(people=layered.SHORT, at="round-1")
    more.idea("One more")
    after = evolve(talk.cafe, more.log[-1:])
    assert isinstance(after.ops, Layered)
    assert after.people is talk.cafe.people
    assert after.seats is talk.cafe.seats
    assert after == more.cafe


def test_things_are_made_as_their_own_init_makes_them() -> None:
    assert made(Done, {"seq": 1, "key_hash": None}) == Done(1, None)
    assert defaults(Idea)["insight"] is False
    assert changed(Done(1, "a"), {"seq": 2}) == Done(2, "a")
    with pytest.raises(TypeError, match="Done has no colour"):
        changed(Done(1, "a"), {"colour": "blue"})
