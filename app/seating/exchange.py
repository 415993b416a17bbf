"""Exchange pairs of travellers while that makes the round cheaper: a fixed number of tries, no clock."""

from __future__ import annotations

from app.seating.acquaintance import REPEAT, Acquaintance
from app.seating.round_plan import RoundPlan

TRIES = 5_000
"""Exchanges looked at for one plan: about 5 ms."""


def exchange(plan: RoundPlan, known: Acquaintance, tries: int = TRIES) -> None:
    """Look at those who sit with somebody they have met, and swap them where it helps most."""
    better = True
    while better and tries > 0:
        better = False
        for person in sorted(plan.at):
            if person in plan.hosts or not _unhappy(plan, known, person):
                continue
            if tries <= 0:
                return
            tries -= plan.people
            partner = _best_partner(plan, known, person)
            if partner is not None:
                plan.swap(person, partner)
                better = True


def _unhappy(plan: RoundPlan, known: Acquaintance, person: int) -> bool:
    return known.cost(person, plan.masks[plan.at[person]]) >= REPEAT


def _best_partner(plan: RoundPlan, known: Acquaintance, person: int) -> int | None:
    """The traveller whose exchange with `person` saves most, if any does."""
    at, masks, stale, cost = plan.at, plan.masks, plan.stale, known.cost
    here = at[person]
    bit = 1 << person
    now = cost(person, masks[here])
    best, most = None, 0
    for other, there in at.items():
        if there == here or other in plan.hosts or there in stale[person] or here in stale[other]:
            continue
        other_bit = 1 << other
        saved = now + cost(other, masks[there])
        saved -= cost(person, masks[there] & ~other_bit)
        if saved > most:
            saved -= cost(other, masks[here] & ~bit)
            if saved > most:
                best, most = other, saved
    return best
