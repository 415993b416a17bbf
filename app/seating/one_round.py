"""One round's seating: each traveller goes to the table that costs least, then pairs are exchanged.

Rules, never traded: everybody is seated once, sizes differ by at most one, table hosts stay. Wishes: nobody
at a table (or at its question) they have been at, few repeated meetings, groups spread.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Mapping, Sequence

from app.seating.acquaintance import Acquaintance, acquaintance
from app.seating.exchange import exchange
from app.seating.guest import PersonLike
from app.seating.renewal import renew
from app.seating.round_plan import RoundPlan

STARTS = 40
"""Plans made for a round, of which the best is taken …"""
LOOKS = 4_000
"""… or fewer, so that all of them together look at about this many seats before their exchanges."""


def plan_round(
    people: Sequence[PersonLike],
    tables: Sequence[int],
    earlier: Sequence[Mapping[str, int]] = (),
    *,
    topics: Mapping[int, int] | None = None,
    seed: int = 0,
) -> dict[str, int]:
    """Seat `people` at `tables` (their numbers): person → table.

    `earlier` holds the rounds before (person → table each). With `topics` (table → its question) everybody
    comes to a question they have not been at, wherever that is possible. The same arguments give the same
    plan.
    Raises ValueError when there are people but no tables.
    """
    if not people:
        return {}
    if not tables:
        raise ValueError("people need at least one table")
    known = acquaintance(people, earlier)
    stale = _stale(people, tables, earlier, topics)
    roomy = _roomy(people, tables, earlier if topics else ())
    chance = random.Random(seed)  # noqa: S311  fair is enough here, and it must come out the same again
    best, least = None, (0, 0)
    for _ in range(max(1, min(STARTS, LOOKS // (len(people) * len(tables))))):
        plan = RoundPlan(len(people), len(tables), stale, roomy)
        _seat_hosts(plan, people, tables)
        _seat_travellers(plan, known, chance)
        renew(plan)
        exchange(plan, known)
        price = _price(plan, known)
        if best is None or price < least:
            best, least = plan, price
    assert best
    return {people[i].id: tables[table] for i, table in sorted(best.at.items())}


def _price(plan: RoundPlan, known: Acquaintance) -> tuple[int, int]:
    """How often somebody is at an old question, and what the tables cost."""
    stale = sum(table in plan.stale[i] for i, table in plan.at.items() if i not in plan.hosts)
    return stale, sum(known.cost(i, plan.masks[table]) for i, table in plan.at.items())


def _seat_hosts(plan: RoundPlan, people: Sequence[PersonLike], tables: Sequence[int]) -> None:
    """One host a table; a second one who claims it travels."""
    place = {number: t for t, number in enumerate(tables)}
    for i, person in enumerate(people):
        table = place.get(person.host_of) if person.host_of is not None else None
        if table is not None and not plan.masks[table]:
            plan.seat(i, table)
            plan.hosts.add(i)


def _seat_travellers(plan: RoundPlan, known: Acquaintance, chance: random.Random) -> None:
    """Those who know most people choose first, while there is most choice; ties by chance."""
    travellers = [i for i in range(plan.people) if i not in plan.at]
    chance.shuffle(travellers)
    travellers.sort(key=lambda i: (len(plan.stale[i]), known.met[i].bit_count()), reverse=True)
    order = list(range(plan.tables))
    chance.shuffle(order)
    for i in travellers:
        plan.seat(i, _cheapest(plan, known, i, order))


def _cheapest(plan: RoundPlan, known: Acquaintance, person: int, order: list[int]) -> int:
    """The open table with the least cost, the emptiest of those."""
    stale, sizes, masks, cost = plan.stale[person], plan.sizes, plan.masks, known.cost
    best, least = -1, (True, 0, 0)
    for table in order:
        if plan.open(table):
            price = (table in stale, cost(person, masks[table]), sizes[table])
            if best < 0 or price < least:
                best, least = table, price
    return best


def _roomy(
    people: Sequence[PersonLike], tables: Sequence[int], earlier: Sequence[Mapping[str, int]]
) -> frozenset[int]:
    """The places in `tables` that may be larger by one.

    Where everybody is to visit every table, those that fewest of today's travellers have visited: so the
    visits still to come stay even, and everybody finds a seat at a new table (a flow that splits each person
    evenly between their new tables fits, so a whole one does).
    """
    if not earlier:
        return frozenset(range(len(tables)))
    travellers = {person.id for person in people if person.host_of not in tables}
    visits = Counter(table for seats in earlier for person, table in seats.items() if person in travellers)
    order = sorted(range(len(tables)), key=lambda place: (visits[tables[place]], place))
    return frozenset(order[: len(people) % len(tables)])


def _stale(
    people: Sequence[PersonLike],
    tables: Sequence[int],
    earlier: Sequence[Mapping[str, int]],
    topics: Mapping[int, int] | None,
) -> list[frozenset[int]]:
    """For each person the places in `tables` whose question they have already been at."""
    if topics is None:
        return [frozenset()] * len(people)
    places: dict[int, set[int]] = {}
    for place, number in enumerate(tables):
        places.setdefault(topics.get(number, -number), set()).add(place)
    been = [{topics.get(seats[p.id], -seats[p.id]) for seats in earlier if p.id in seats} for p in people]
    return [frozenset(place for topic in seen for place in places.get(topic, ())) for seen in been]
