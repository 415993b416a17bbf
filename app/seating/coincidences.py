"""Bound by pigeonholes: who sits at a table comes from few earlier tables, so some come from the same one."""

from __future__ import annotations

from heapq import heapify, heapreplace

from app.seating.counting import least_convex
from app.seating.problem import Problem
from app.seating.score import meetings


def by_pigeonhole(problem: Problem) -> tuple[int, dict[str, int]]:
    """Repeats ≥ 2W/R: W pairs at least sit together in both of two rounds, summed over all pairs of rounds.

    A pair that met c ≤ R times is counted c(c−1)/2 ≤ (c−1)·R/2 times. Where travellers must move on, those
    at a table come from one table less (its host, who does not, is left out). `coincidences` is W.
    """
    rounds, known = problem.rounds, len(problem.played)
    if rounds < 2:
        return 0, {}
    companions = {(min(pair), max(pair)) for pair in problem.together}
    found = sum(n * (n - 1) // 2 for pair, n in meetings(problem.played).items() if pair not in companions)
    for r in range(rounds):
        for q in range(max(r + 1, known), rounds):
            always = sum(all(problem.is_there(p, x) for p in pair for x in (r, q)) for pair in companions)
            found += max(_between(problem, r, q) - always, 0)
    return -(-2 * found // rounds), {"coincidences": found, "rounds": rounds}


def _between(problem: Problem, one: int, other: int) -> int:
    """Pairs at least that sit together in both rounds."""
    both = [p for p in problem.present(one) if problem.is_there(p, other)]
    tables = problem.tables
    least = max(_spread(least_convex(problem, r), len(both), tables) for r in (one, other))
    if not problem.new_question or tables < 2 or problem.topics:
        return least
    travellers = sum(p not in problem.settled for p in both)
    hosted = {t for p, t in problem.hosted.items() if problem.is_there(p, other)}
    return max(least, _spread(least_convex(problem, other, hosted), travellers, tables - 1))


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
