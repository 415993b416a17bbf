"""Bound by counting: there are more meetings than pairs who can meet."""

from __future__ import annotations

from collections.abc import Set
from math import comb

from app.seating.problem import Problem
from app.seating.ranges import ranges


def by_counting(problem: Problem) -> tuple[int, dict[str, int]]:
    """All meetings less all pairs who can meet; travellers among themselves, and with table hosts, apart.

    `meetings` and `pairs` are those numbers for the sentence.
    """
    hosts = set(problem.hosted)
    travellers = [p for p in range(problem.people) if p not in hosts]
    met, guests = 0, 0
    for r in range(problem.rounds):
        hosted = {problem.hosted[p] for p in hosts if problem.is_there(p, r)}
        sizes = least_convex(problem, r, hosted)
        met += sum(comb(size, 2) for size in sizes)
        guests += sum(sizes[t] for t in hosted)
    companions, strangers = _companions(problem, hosts), _strangers(problem, hosts)
    pairs = comb(len(travellers), 2) - strangers - companions[1]
    met -= companions[0]
    numbers = {"meetings": met + guests, "pairs": pairs + len(hosts) * len(travellers)}
    again = _met_hosts_again(problem, hosts, travellers)
    return max(met - pairs, 0) + again, numbers


def least_convex(problem: Problem, round_: int, hosted: Set[int] = frozenset()) -> list[int]:
    """Travellers at each table so that as few pairs as possible meet: sizes in their ranges, less a host.

    Whoever is over goes where fewest sit (a relaxation: zones are not looked at).
    """
    found = ranges(problem, round_)
    sizes = [low - (t in hosted) for t, (low, _) in enumerate(found)]
    rest = len(problem.present(round_)) - sum(low for low, _ in found)
    for t in sorted(range(len(found)), key=sizes.__getitem__):
        more = min(found[t][1] - found[t][0], max(rest, 0))
        sizes[t] += more
        rest -= more
    return [max(size, 0) for size in sizes]


def _met_hosts_again(problem: Problem, hosts: set[int], travellers: list[int]) -> int:
    """Each traveller's rounds beyond the number of table hosts, where every table has its host always."""
    if len(hosts) < problem.tables or any(
        not problem.is_there(p, r) for p in hosts for r in range(problem.rounds)
    ):
        return 0
    companions = {p for pair in problem.together for p in pair}
    return sum(
        max(sum(problem.is_there(p, r) for r in range(problem.rounds)) - len(hosts), 0)
        for p in travellers
        if p not in companions
    )


def _companions(problem: Problem, hosts: set[int]) -> tuple[int, int]:
    """Meetings of travelling companions, and their pairs: they don't count."""
    pairs = {(min(p), max(p)) for p in problem.together if not hosts & set(p)}
    rounds = range(problem.rounds)
    meetings = sum(problem.is_there(a, r) and problem.is_there(b, r) for a, b in pairs for r in rounds)
    return meetings, len(pairs)


def _strangers(problem: Problem, hosts: set[int]) -> int:
    """Pairs of travellers who cannot meet: they are to be apart, or are never there at one time."""
    pairs = {(min(p), max(p)) for p in problem.apart if not hosts & set(p)}
    if problem.presence:
        kinds: dict[frozenset[int], int] = {}
        everywhere = frozenset(range(problem.rounds))
        for p, rounds in enumerate(problem.presence):
            if p not in hosts:
                key = everywhere if rounds is None else rounds
                kinds[key] = kinds.get(key, 0) + 1
        never = 0
        for a, n in kinds.items():
            for b, m in kinds.items():
                if not a & b:
                    never += comb(n, 2) * 2 if a == b else n * m
        return max(never // 2, len(pairs))
    return len(pairs)
