"""Rules that cannot all be kept, found before searching: which ones, and for whom.

Nothing is found where rules contradict each other only together with many others; then the plan says what it
broke.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from app.seating.clusters import clusters
from app.seating.problem import Problem
from app.seating.ranges import ranges


@dataclass(frozen=True)
class Contradiction:
    """`code` names the sentence (`sentences.py`), which is about these people, tables and rounds."""

    code: str
    people: tuple[int, ...] = ()
    tables: tuple[int, ...] = ()
    rounds: tuple[int, ...] = ()
    numbers: dict[str, int] = field(default_factory=dict)


def contradictions(problem: Problem) -> list[Contradiction]:
    """What cannot be, each thing once, in the order in which it is best mended; empty: go on."""
    found = list(_hosts(problem))
    if found:
        return found
    told: set[tuple[str, tuple[int, ...], tuple[int, ...]]] = set()
    for r in problem.planned:
        for one in _of_round(problem, r):
            key = (one.code, one.people, one.tables)
            if key not in told:
                told.add(key)
                found.append(one)
    return [*found, *_questions(problem), *_too_small_to_visit(problem), *_too_many_apart(problem)]


def _hosts(problem: Problem) -> Iterator[Contradiction]:
    times = Counter(p for p in problem.hosts if p is not None)
    for person, count in times.items():
        if count > 1:
            tables = tuple(t for t, p in enumerate(problem.hosts) if p == person)
            yield Contradiction("host-twice", (person,), tables)
        places = problem.places.get(person)
        if count == 1 and places is not None and problem.hosted[person] not in places:
            yield Contradiction("host-elsewhere", (person,), (problem.hosted[person], *places))
    if problem.choose_hosts:
        always = sum(
            all(problem.is_there(p, r) for r in range(problem.rounds)) for p in range(problem.people)
        )
        if always < problem.tables:
            numbers = {"people": always, "tables": problem.tables}
            yield Contradiction("too-few-hosts", numbers=numbers)


def _of_round(problem: Problem, round_: int) -> Iterator[Contradiction]:
    here = problem.present(round_)
    room = sum(problem.people if c is None else max(c, 0) for c in problem.capacity)
    if problem.capacity and room < len(here):
        yield Contradiction("too-little-room", rounds=(round_,), numbers={"people": len(here), "room": room})
        return
    if not problem.tables:
        return
    found = ranges(problem, round_)
    only = {p: t[0] for p in here if (t := problem.tables_for(p, round_)) is not None and len(t) == 1}
    for table, count in sorted(Counter(only.values()).items()):
        high = found[table][1] if table < len(found) else 0
        if count > high:
            people = tuple(sorted(p for p, t in only.items() if t == table))
            numbers = {"people": count, "seats": high}
            yield Contradiction("full-of-fixed", people, (table,), (round_,), numbers)
    yield from _companions(problem, round_, only, max(high for _, high in found))
    for a, b in problem.apart:
        if a in only and only[a] == only.get(b):
            yield Contradiction("apart-fixed", (a, b), (only[a],), (round_,))


def _companions(problem: Problem, round_: int, only: dict[int, int], seats: int) -> Iterator[Contradiction]:
    apart = {frozenset(pair) for pair in problem.apart}
    for unit in clusters(problem, round_):
        if len(unit) == 1:
            continue
        if len(unit) > seats:
            numbers = {"people": len(unit), "seats": seats}
            yield Contradiction("too-many-together", unit, (), (round_,), numbers)
        fixed = sorted({only[p] for p in unit if p in only})
        if len(fixed) > 1:
            yield Contradiction(
                "together-fixed", tuple(p for p in unit if p in only), tuple(fixed), (round_,)
            )
        for i, a in enumerate(unit):
            for b in unit[i + 1 :]:
                if frozenset((a, b)) in apart:
                    yield Contradiction("apart-together", (a, b), (), (round_,))


def _questions(problem: Problem) -> Iterator[Contradiction]:
    """Who is there for more rounds than there are questions, by rounds."""
    if not problem.new_question:
        return
    questions = len({problem.question(t) for t in range(problem.tables)})
    rounds = range(problem.rounds)
    many = [
        p
        for p in range(problem.people)
        if p not in problem.settled and sum(problem.is_there(p, r) for r in rounds) > questions
    ]
    for p, q in (pair[::way] for pair in problem.apart for way in (1, -1)):
        stays = problem.hosted.get(q)
        if stays is None or p in problem.settled or p in many:
            continue
        free = {problem.question(t) for t in range(problem.tables) if t != stays}
        if sum(problem.is_there(p, r) for r in rounds) > len(free):
            yield Contradiction("apart-visits", (p, q), (stays,))
    if many:
        most = max(sum(problem.is_there(p, r) for r in rounds) for p in many)
        yield Contradiction("too-few-questions", numbers={"rounds": most, "questions": questions})


def _too_small_to_visit(problem: Problem) -> Iterator[Contradiction]:
    """Tables that hold few: travellers come once to each question, so the others had to seat the rest."""
    if not problem.new_question or not any(problem.capacity):
        return
    rounds = range(problem.rounds)
    travellers = [p for p in range(problem.people) if p not in problem.settled]
    wanted = sum(problem.is_there(p, r) for p in travellers for r in rounds)
    seats: Counter[int] = Counter()
    for r in rounds:
        hosted = {t for p, t in problem.hosted.items() if problem.is_there(p, r)}
        for t, (_, high) in enumerate(ranges(problem, r)):
            seats[problem.question(t)] += max(high - (t in hosted), 0)
    if sum(min(count, len(travellers)) for count in seats.values()) < wanted:
        small = tuple(t for t in range(problem.tables) if seats[problem.question(t)] < len(travellers))
        yield Contradiction("too-small-to-visit", tables=small)


def _too_many_apart(problem: Problem) -> Iterator[Contradiction]:
    """People each of whom is to be apart from all the others, more than there are tables (found greedily)."""
    beside: dict[int, set[int]] = {}
    for a, b in problem.apart:
        beside.setdefault(a, set()).add(b)
        beside.setdefault(b, set()).add(a)
    for first in sorted(beside, key=lambda p: (-len(beside[p]), p)):
        group, rest = [first], set(beside[first])
        while rest:
            following = max(sorted(rest), key=lambda p: len(beside[p] & rest))
            group.append(following)
            rest &= beside[following]
        for r in problem.planned:
            here = tuple(sorted(p for p in group if problem.is_there(p, r)))
            if len(here) > problem.tables:
                numbers = {"people": len(here), "tables": problem.tables}
                yield Contradiction("too-many-apart", here, (), (r,), numbers)
                return
