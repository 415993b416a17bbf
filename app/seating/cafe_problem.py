"""A café as the planner's problem: its people and tables get numbers from 0, its rules their fields."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from app.cafe.foreseen import ahead, in_round
from app.cafe.settings import Settings
from app.cafe.state import Cafe
from app.seating.cafe_tables import tables_for
from app.seating.problem import Pair, Problem, Seating


@dataclass(frozen=True)
class CafeProblem:
    """`people` and `tables` are ids and numbers of the café, in the order of the problem's numbers.

    Tables that were used before and are not needed any more stand last: they have room for nobody.
    """

    people: tuple[str, ...]
    tables: tuple[int, ...]
    problem: Problem

    @cached_property
    def person(self) -> dict[str, int]:
        """Id → the problem's number."""
        return {ident: number for number, ident in enumerate(self.people)}

    @cached_property
    def table(self) -> dict[int, int]:
        """The café's number → the problem's."""
        return {number: place for place, number in enumerate(self.tables)}

    def seats(self, seating: Seating) -> dict[str, int]:
        """Person → table, of a round of a plan."""
        return {
            self.people[person]: self.tables[table]
            for table, people in enumerate(seating)
            for person in people
        }

    def seating(self, seats: Mapping[str, int]) -> Seating:
        """A round as the planner reads it; strangers and tables that nobody knows are left out."""
        sitting: list[list[int]] = [[] for _ in self.tables]
        for person, table in seats.items():
            if person in self.person and table in self.table:
                sitting[self.table[table]].append(self.person[person])
        return tuple(tuple(sorted(people)) for people in sitting)


def rounds_mixed(settings: Settings) -> int:
    """The rounds in which people are mixed anew: not those at the home table or with the same group."""
    if settings.movement == "stay":
        return 1
    return settings.rounds - (settings.movement == "home" and settings.rounds > 2)


def cafe_problem(cafe: Cafe) -> CafeProblem:
    """Everybody who is here, and who sat in a round that was seated, which stays as it was."""
    rounds = max(rounds_mixed(cafe.settings), min(cafe.seated_round, cafe.settings.rounds))
    played = [in_round(cafe.seats, number) for number in range(1, min(cafe.seated_round, rounds) + 1)]
    people = [p.id for p in cafe.people.values() if p.here or any(p.id in seats for seats in played)]
    tables = tables_for(cafe)
    gone = sorted({table for seats in played for table in seats.values()} - set(tables))
    blank = Problem(len(people), len(tables) + len(gone), rounds)
    made = CafeProblem(tuple(people), (*tables, *gone), blank)
    return CafeProblem(made.people, made.tables, _filled(cafe, made, played, len(tables)))


def _filled(cafe: Cafe, made: CafeProblem, played: list[dict[str, int]], tables: int) -> Problem:
    """The problem with all its fields."""
    settings, person, numbers = cafe.settings, made.person, made.tables[:tables]
    rounds = made.problem.rounds
    asked = len(settings.questions) if settings.scope == "table" else 0
    return Problem(
        people=len(made.people),
        tables=len(made.tables),
        rounds=rounds,
        hosts=_hosts(cafe, made, tables),
        groups=_groups(cafe, made),
        topics=tuple((number - 1) % asked for number in made.tables) if asked else (),
        new_question=asked > 0 and len({(n - 1) % asked for n in numbers}) >= rounds,
        apart=_pairs(cafe, person, "apart"),
        together=_pairs(cafe, person, "together"),
        presence=_presence(cafe, made, played, rounds),
        places=_places(cafe, made, tables),
        capacity=_capacity(cafe, made, tables),
        played=tuple(made.seating(seats) for seats in played),
        held=_held(cafe, made, tables),
    )


def _hosts(cafe: Cafe, made: CafeProblem, tables: int) -> tuple[int | None, ...]:
    if not cafe.settings.table_host_stays:
        return ()
    hosting = [cafe.tables[n].host if n in cafe.tables else None for n in made.tables]
    if cafe.settings.hosts_chosen and not cafe.seated_round:
        hosting = _volunteers(cafe, made, tables)
    here = [
        who if who is not None and place < tables and cafe.people[who].here else None
        for place, who in enumerate(hosting)
    ]
    return tuple(made.person[who] if who is not None else None for who in here) if any(here) else ()


def _volunteers(cafe: Cafe, made: CafeProblem, tables: int) -> list[str | None]:
    """Before round one: who came forward gets a table each, in the order of their coming."""
    free = [who for who in made.people if cafe.people[who].volunteers and who not in cafe.places]
    return [free.pop(0) if place < tables and free else None for place in range(len(made.tables))]


def _capacity(cafe: Cafe, made: CafeProblem, tables: int) -> tuple[int | None, ...]:
    if not cafe.chairs and tables == len(made.tables):
        return ()
    return tuple(cafe.chairs.get(number) if place < tables else 0 for place, number in enumerate(made.tables))


def _groups(cafe: Cafe, made: CafeProblem) -> tuple[tuple[int, ...], ...]:
    found = []
    for group in cafe.settings.groups:
        number = {option: place for place, option in enumerate(group.options)}
        found.append(tuple(number.get(cafe.people[p].groups.get(group.name, ""), -1) for p in made.people))
    return tuple(each for each in found if any(place >= 0 for place in each))


def _pairs(cafe: Cafe, person: Mapping[str, int], how: str) -> tuple[Pair, ...]:
    known = [pair for pair, rule in cafe.pairs.items() if rule == how]
    return tuple((person[a], person[b]) for a, b in known if a in person and b in person)


def _presence(
    cafe: Cafe, made: CafeProblem, played: list[dict[str, int]], rounds: int
) -> tuple[frozenset[int] | None, ...]:
    def there(who: str) -> frozenset[int] | None:
        before = frozenset(number for number, seats in enumerate(played) if who in seats)
        later = frozenset(range(len(played), rounds)) if cafe.people[who].here else frozenset()
        found = before | later
        return None if len(found) == rounds else found

    each = tuple(there(who) for who in made.people)
    return () if all(rounds is None for rounds in each) else each


def _places(cafe: Cafe, made: CafeProblem, tables: int) -> dict[int, tuple[int, ...]]:
    """Fixed places; and where tables are met by a link, who is elsewhere sits there, all others do not."""
    afar = tuple(made.table[n] for n in made.tables[:tables] if n in cafe.links)
    near = tuple(place for place in range(tables) if place not in afar)
    places = {}
    if afar and near:
        places = {n: afar if cafe.people[who].afar else near for who, n in made.person.items()}
    for who, table in cafe.places.items():
        if who in made.person and made.table.get(table, tables) < tables:
            places[made.person[who]] = (made.table[table],)
    return places


def _held(cafe: Cafe, made: CafeProblem, tables: int) -> dict[Pair, int]:
    rounds = set(ahead(cafe))
    return {
        (number - 1, made.person[who]): made.table[table]
        for (number, who), table in cafe.pins.items()
        if number in rounds and who in made.person and cafe.people[who].here
        if made.table.get(table, tables) < tables
    }
