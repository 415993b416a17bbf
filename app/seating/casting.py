"""Who takes which place of a design: two people exchange all their seats, until tables are mixed.

Whoever takes a place, nobody meets twice; so only mixing, and pairs that are to be apart, are looked at.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import exp
from random import Random

from app.seating.arrangement import Arrangement
from app.seating.trading import life_price, swap_lives

SLICE = 300


def cast(now: Arrangement, chance: Random, hot: float, cold: float, steps: int) -> Iterator[None]:
    """Search for places with a falling temperature; stops now and then."""
    people = _free(now)
    if len(people) < 2:
        return
    slices = max(1, steps // SLICE)
    for i in range(slices):
        if not _slice(now, chance, people, hot * (cold / hot) ** (i / slices)):
            break
        yield
    for p in range(now.problem.people):
        now.remember(p)


def _free(now: Arrangement) -> list[int]:
    """Those who may sit anywhere and are always there: any two of them can exchange their places."""
    everywhere = set(range(now.problem.people))
    for r in now.problem.planned:
        everywhere &= set(now.movable[r]) - now.places[r].keys()
    return sorted(everywhere)


def _slice(now: Arrangement, chance: Random, people: list[int], temperature: float) -> bool:
    """Some exchanges; False when nothing is left to mend."""
    random, rounds = chance.random, range(len(now.at))
    tries = 0
    for _ in range(SLICE):
        one = people[int(random() * len(people))]
        tries += 1
        if not any(
            now.unfair[r][now.at[r][one]] or now.apart[one] & now.masks[r][now.at[r][one]] for r in rounds
        ):
            continue
        other = people[int(random() * len(people))]
        price = life_price(now, one, other)
        if price is not None and (price <= 0 or random() < exp(-price / temperature)):
            swap_lives(now, one, other)
    return any(map(any, now.unfair)) or any(
        now.apart[p] & now.masks[r][now.at[r][p]] for p in people if now.apart[p] for r in rounds
    )
