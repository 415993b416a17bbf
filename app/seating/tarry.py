"""Bound by a theorem: 36 officers cannot be drawn up (Tarry 1900)."""

from __future__ import annotations

from math import ceil, comb

from app.seating.problem import Problem

ORDER = 6


def by_tarry(problem: Problem) -> int:
    """Of 36 people at 6 tables no four rounds can share no pair: that would be two orthogonal Latin squares.

    So pairs of rounds that share none form a graph without four that are all joined; by Turán some pairs of
    rounds are left, and two rounds that share one pair share two. A pair that met c ≤ R times is counted
    c(c−1)/2 ≤ (c−1)·R/2 times.
    """
    rounds = problem.rounds
    whole = problem.people == ORDER * ORDER and problem.tables == ORDER
    if not whole or rounds < 4 or problem.presence or problem.together or any(problem.capacity):
        return 0
    parts = [rounds // 3 + (i < rounds % 3) for i in range(3)]
    joined = comb(rounds, 2) - sum(comb(size, 2) for size in parts)
    sharing = comb(rounds, 2) - joined
    return ceil(2 * 2 * sharing / rounds)
