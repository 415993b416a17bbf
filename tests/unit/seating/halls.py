"""Halls for property tests: any people, tables, rounds, groups, comings and goings."""

from __future__ import annotations

from hypothesis import strategies as st

from app.seating.problem import Problem


@st.composite
def halls(draw: st.DrawFn, most: int = 30) -> Problem:
    """A problem whose rules do not contradict each other, except by chance where pairs are to be apart."""
    people = draw(st.integers(1, most))
    tables = draw(st.integers(1, min(people, 8)))
    rounds = draw(st.integers(1, 4))
    hosts = tuple(range(tables)) if draw(st.booleans()) else ()
    free = range(len(hosts), people)
    group = st.integers(-1, 3)
    groups = draw(st.lists(st.tuples(*[group] * people), max_size=2))
    there = st.one_of(st.none(), st.frozensets(st.integers(0, rounds - 1)))
    presence = tuple(draw(there) if p in free else None for p in range(people)) if draw(st.booleans()) else ()
    apart = draw(st.lists(_pair(free), max_size=2)) if len(free) > 1 else []
    visiting = rounds <= tables and draw(st.booleans())
    return Problem(
        people,
        tables,
        rounds,
        hosts=hosts,
        groups=tuple(groups),
        new_question=visiting,
        apart=tuple(apart),
        presence=presence,
    )


def _pair(free: range) -> st.SearchStrategy[tuple[int, int]]:
    pairs = st.tuples(st.sampled_from(free), st.sampled_from(free))
    return pairs.filter(lambda pair: pair[0] != pair[1])
