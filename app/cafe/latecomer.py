"""Where somebody sits who comes when the tables are set: at the smallest that suits. Nobody moves."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping

from .state import Cafe, Person
from .tables import standing


def suitable(cafe: Cafe, person: Person, tables: Iterable[int], seats: Mapping[str, int]) -> set[int]:
    """The tables at which no rule forbids somebody to sit, as others sit (person → table)."""
    place = cafe.places.get(person.id)
    if place is not None:
        return {place}
    free = _in_reach(cafe, person, tables)
    for (one, other), how in cafe.pairs.items():
        if person.id not in (one, other):
            continue
        there = seats.get(other if person.id == one else one)
        if there is not None:
            free = free & {there} if how == "together" else free - {there}
    sizes = Counter(seats.values()) if cafe.chairs else Counter[int]()
    return {number for number in free if sizes[number] < cafe.chairs.get(number, sizes[number] + 1)}


def _in_reach(cafe: Cafe, person: Person, tables: Iterable[int]) -> set[int]:
    """Tables that are met by a link for who is elsewhere, the others for who is in the room."""
    return {number for number in tables if (number in cafe.links) == (person.afar and bool(cafe.links))}


def seat_at_once(cafe: Cafe, round_: int, person: Person) -> int:
    """The smallest table that has people and suits; of those, where the person's groups are few.

    Once the smallest is so large that two tables could come of it, a table without people is opened.
    """
    sitting = {number: cafe.at_table.get((round_, number), ()) for number in standing(cafe)}
    used = {number: people for number, people in sitting.items() if people}
    seats = {each: number for number, people in used.items() for each in people} if _ruled(cafe) else {}
    fit = suitable(cafe, person, {*used, *cafe.links}, seats)
    small = {number: len(used.get(number, ())) for number in fit}
    smallest = min(small.values(), default=0)
    if not small or (smallest >= cafe.settings.table_high + 2 and person.id not in cafe.places):
        fresh = _unused(cafe, person, used)
        if fresh is not None:
            return fresh
    if not small:
        return min(used, key=lambda number: (len(used[number]), number), default=1)
    wanted = person.groups.items()

    def alike(number: int) -> int:
        if not wanted or small[number] > smallest:
            return 0
        return sum(len(cafe.people[each].groups.items() & wanted) for each in used.get(number, ()))

    return min(small, key=lambda number: (small[number], alike(number), number))


def _ruled(cafe: Cafe) -> bool:
    return bool(cafe.pairs or cafe.chairs)


def _unused(cafe: Cafe, person: Person, used: Collection[int]) -> int | None:
    """The lowest table without people that may be opened for somebody."""
    if person.afar and cafe.links:
        return None
    numbers = range(1, min(len(cafe.tables) + len(cafe.links) + 1, cafe.settings.limits.tables) + 1)
    return next((n for n in numbers if n not in used and n not in cafe.links), None)
