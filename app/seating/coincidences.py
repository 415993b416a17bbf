"""Bound by pigeonholes: who sits at a table comes from few earlier tables, so some come from the same one."""

from __future__ import annotations

from collections import Counter
from functools import cache, partial
from heapq import heapify, heapreplace
from math import comb

from app.seating.counting import least_convex
from app.seating.problem import Problem, Seating


def by_pigeonhole(problem: Problem) -> tuple[int, dict[str, int]]:
    """Repeats ≥ 2W/R: W pairs at least sit together in both of two rounds, summed over all pairs of rounds.

    A pair that met c ≤ R times is counted c(c−1)/2 ≤ (c−1)·R/2 times. Where travellers must move on, those
    at a table come from one table less (its host, who does not, is left out). `coincidences` is W.
    """
    rounds, known = problem.rounds, len(problem.played)
    if rounds < 2:
        return 0, {}
    companions = {(min(pair), max(pair)) for pair in problem.together}
    found, alike = 0, cache(partial(_between, problem))
    kind = [r if problem.presence or problem.held else known for r in range(rounds)]
    for r in range(rounds):
        for q in range(r + 1, rounds):
            least = _both(*problem.played[r : q + 1 : q - r]) if q < known else alike(kind[r], kind[q])
            always = sum(all(problem.is_there(p, x) for p in pair for x in (r, q)) for pair in companions)
            found += max(least - always, 0)
    return -(-2 * found // rounds), {"coincidences": found, "rounds": rounds}


def _both(one: Seating, other: Seating) -> int:
    """Pairs who sat together in both of two rounds."""
    at = {p: t for t, members in enumerate(one) for p in members}
    return sum(comb(n, 2) for members in other for n in Counter(at[p] for p in members if p in at).values())


def _between(problem: Problem, one: int, other: int) -> int:
    """Pairs at least that sit together in both rounds."""
    both = _in_both(problem, one, other)
    tables = problem.tables
    least = max(_spread(least_convex(problem, r), both, tables) for r in (one, other))
    if not problem.new_question or tables < 2 or problem.topics:
        return least
    stay = sum(problem.is_there(p, one) and problem.is_there(p, other) for p in problem.settled)
    hosted = {t for p, t in problem.hosted.items() if problem.is_there(p, other)}
    return max(least, _spread(least_convex(problem, other, hosted), both - stay, tables - 1))


def _in_both(problem: Problem, one: int, other: int) -> int:
    if not problem.presence:
        return problem.people
    return sum(problem.is_there(p, other) for p in problem.present(one))


def _spread(sizes: list[int], people: int, origins: int) -> int:
    """The least number of pairs with one origin where `people` sit at tables of at most these sizes."""
    tables = [(-((size - 1) // origins), size) for size in sizes if size]
    heapify(tables)  # the next to leave is who shares their origin with most
    for _ in range(sum(sizes) - people):
        size = tables[0][1] - 1
        heapreplace(tables, (-((size - 1) // origins) if size else 1, size))
    return sum(_from_the_same(size, origins) for _, size in tables)


def _from_the_same(people: int, origins: int) -> int:
    each, more = divmod(people, origins)
    return more * (each + 1) * each // 2 + (origins - more) * each * (each - 1) // 2
