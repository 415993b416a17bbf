"""What the host is shown while seats are moved by hand: what each table would cost, and who has met whom."""

from __future__ import annotations

from dataclasses import dataclass

from app.cafe.foreseen import ahead, in_round
from app.cafe.state import Cafe
from app.seating.acquainted import Acquainted, cost_of_move, met
from app.seating.cafe_problem import CafeProblem, cafe_problem
from app.seating.contradictions import Contradiction, contradictions
from app.seating.problem import Seating
from app.seating.score import meetings

EXACT = 40
"""Up to so many tables mixing and rules are weighed for each as well; in a hall repeats alone, at once."""


@dataclass(frozen=True)
class Cost:
    """By how much a plan would change: meetings again, seats off an even mix; whether a rule would break."""

    repeats: int
    uneven: int
    breaks: bool


def rounds_known(cafe: Cafe, made: CafeProblem) -> list[Seating]:
    """The rounds that were played or are on, then those of the plan, as far as there is one without a gap."""
    rounds = list(made.problem.played)
    for number in ahead(cafe):
        seats = in_round(cafe.planned, number)
        if not seats or len(rounds) != number - 1:
            break
        rounds.append(made.seating(seats))
    return rounds


def costs(cafe: Cafe, round_: int, person: str) -> dict[int, Cost]:
    """Table → what it would cost to seat somebody there in a round; nothing where they have no seat in it."""
    made = cafe_problem(cafe)
    rounds, who = rounds_known(cafe, made), made.person.get(person)
    if who is None or not 0 < round_ <= len(rounds):
        return {}
    tables = [number for number, room in zip(made.tables, _room(made), strict=True) if room]
    if len(tables) > EXACT:
        return _again(made, rounds, round_ - 1, who)
    found = {}
    for number in tables:
        change = cost_of_move(made.problem, rounds, round_ - 1, who, made.table[number])
        broken = [one for one in change.broken if one.rule != "size"]
        found[number] = Cost(change.repeats, change.imbalance, bool(broken))
    return found


def _room(made: CafeProblem) -> list[bool]:
    capacity = made.problem.capacity or (None,) * len(made.tables)
    return [most != 0 for most in capacity]


def _again(made: CafeProblem, rounds: list[Seating], round_: int, who: int) -> dict[int, Cost]:
    """Repeats alone: those at each table who sit with this person in another round, less those of now."""
    others = [seating for r, seating in enumerate(rounds) if r != round_]
    mine = {one for seating in others for members in seating if who in members for one in members}
    now = [len(mine & set(members) - {who}) for members in rounds[round_]]
    here = next((n for n, members in zip(now, rounds[round_], strict=True) if who in members), 0)
    return {
        number: Cost(again - here, 0, breaks=False) for number, again in zip(made.tables, now, strict=True)
    }


def met_so_far(cafe: Cafe) -> dict[str, Acquainted]:
    """Person → whom they have met in the rounds that were seated."""
    made = cafe_problem(cafe)
    return dict(zip(made.people, met(made.problem, made.problem.played), strict=True))


def repeats_so_far(cafe: Cafe) -> int:
    """Meetings again in the rounds as they really were."""
    made = cafe_problem(cafe)
    return sum(times - 1 for times in meetings(made.problem.played).values() if times > 1)


def at_odds(cafe: Cafe) -> tuple[CafeProblem, list[Contradiction]]:
    """Rules of the host that cannot all hold, known before any search."""
    made = cafe_problem(cafe)
    return made, contradictions(made.problem)
