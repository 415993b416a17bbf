"""Where plans come from: algebra, the greedy way, and annealing from there, ever longer."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from itertools import count, islice
from random import Random

from app.seating.arrangement import Arrangement
from app.seating.casting import cast
from app.seating.cyclic import Starter, turnings
from app.seating.designed import Path, all_alike, by_rows, dealt, paths, seatings, shuffled
from app.seating.greedy import seat_greedily
from app.seating.levelling import level
from app.seating.problem import Problem, Seating
from app.seating.renewal import renew
from app.seating.score import repeats, score
from app.seating.search import Search

Rounds = tuple[Seating, ...]
Found = Iterator[Rounds | None]
"""Plans, not each better than the one before; None now and then, for the caller to look at the clock."""
SOFT, FIRM = 1, 8
"""What a broken rule costs while everything is still moving, and at the end."""
LONGEST = 1_000_000
"""Steps of one search, about: from there on more of them find more than longer ones."""
MENDING_STEPS = 10_000
"""How long the first plan is searched for rules that it breaks: thirty milliseconds."""
SHOWN_EVERY = 100
"""Slices of a search after which the best so far is shown: a quarter of a second."""
STARTER_STEPS = 60_000
"""How long one try for a cyclic design takes: a tenth of a second."""
NEARLY = 3
"""Up to this cost (two an orbit used once too often) a cyclic design is a good start all the same."""
COOL, WARM = (0.2, 0.1), (0.5, 0.2)
"""First and last temperature: where nearly everything is right, and where much has to change."""


def found_rounds(problem: Problem, enough: int, chance: Random, start: Sequence[Seating] | None) -> Found:
    """Plans without end. `enough`: at this cost nothing better is possible; `start`: a plan to begin from."""
    ways = None if start else (paths(problem, chance) or rows_again(problem, chance))
    if start:
        now = _from(problem, start)
    elif ways:
        now = yield from _cast(problem, ways, chance)
    else:
        now = _greedy(problem, chance)
    yield from _mended(now, chance)
    size = problem.people * len(problem.planned)
    yield from _annealed(now, chance, enough, COOL, 10_000 + 60 * size)
    turns = turnings(problem.people, problem.tables, problem.rounds) if all_alike(problem) else []
    steps = (150_000 if problem.new_question else 100_000) + 100 * size
    for attempt in count():
        if turns:
            yield from _turned(problem, Starter(turns[attempt % len(turns)], problem.tables, chance), enough)
        now = _greedy(problem, chance, SOFT if problem.new_question else FIRM)
        yield from _annealed(now, chance, enough, WARM, steps)
        steps += steps // 2 if steps < LONGEST else 0


def _mended(now: Arrangement, chance: Random) -> Found:
    """What was begun, once its rules are kept as far as a short search can see to that."""
    problem = now.problem
    if score(problem, now.rounds()).broken:
        for _ in Search(now, chance).anneal(*COOL, MENDING_STEPS):
            if not score(problem, now.rounds()).broken:
                break
            yield None
    yield now.rounds()


def rows_again(problem: Problem, chance: Random) -> list[Path] | None:
    """A design, and rounds more than it has within its rows, each planned as a small hall of its own."""
    found = by_rows(problem, chance) if all_alike(problem) else None
    if found is None:
        return None
    ways, inner = found
    plans = islice((p for p in found_rounds(inner, 0, chance, None) if p), 2)
    best = min(plans, key=lambda rounds: repeats(inner, rounds))
    at = [{p: t for t, members in enumerate(seating) for p in members} for seating in best]
    more = [
        tuple(seats[j] + row * inner.tables for seats in at)
        for row in range(problem.people // inner.people)
        for j in range(inner.people)
    ]
    return shuffled([way + added for way, added in zip(ways, more, strict=True)], problem.tables, chance)


def _annealed(now: Arrangement, chance: Random, enough: int, heat: tuple[float, float], steps: int) -> Found:
    """Anneal, with firm rules in the end."""
    best = yield from _searched(Search(now, chance, enough), heat, steps)
    if now.rule < FIRM:
        again = Search(_from(now.problem, best), chance, enough)
        yield from _searched(again, heat, steps // 4)


def _searched(
    search: Search, heat: tuple[float, float], steps: int
) -> Generator[Rounds | None, None, Rounds]:
    """Anneal, and show the best now and then."""
    shown = search.least
    for i, _ in enumerate(search.anneal(*heat, steps)):
        if i % SHOWN_EVERY == SHOWN_EVERY - 1 and search.least < shown:
            search.keep()
            shown = search.least
            yield search.best
        yield None
    yield search.best
    return search.best


def _turned(problem: Problem, starter: Starter, enough: int) -> Found:
    """A cyclic design, if one is found; then who takes which place of it."""
    chance = starter.chance
    for _ in starter.anneal(*WARM, STARTER_STEPS):
        yield None
    if starter.cost <= NEARLY:
        ways = shuffled(starter.paths(problem.rounds), problem.tables, chance)
        now = yield from _cast(problem, ways, chance)
        yield now.rounds()
        yield from _annealed(now, chance, enough, COOL, 10_000)


def _cast(problem: Problem, ways: Sequence[Path], chance: Random) -> Generator[None, None, Arrangement]:
    """Who takes which place of a design."""
    now = _from(problem, seatings(problem, ways, dealt(problem, chance)))
    for _ in cast(now, chance, 0.5, 0.1, 100 * min(problem.people, 100)):
        yield None
    return now


def _from(problem: Problem, rounds: Sequence[Seating]) -> Arrangement:
    now = Arrangement(problem, rounds, FIRM)
    for r in problem.planned:
        level(now, r)
        renew(now, r)
    return now


def _greedy(problem: Problem, chance: Random, rule: int = FIRM) -> Arrangement:
    now = Arrangement(problem, problem.played, rule)
    for r in problem.planned:
        now.add(seat_greedily(now, r, chance))
        level(now, r)
        renew(now, r)
    return now
