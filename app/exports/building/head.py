"""What the café was, who was here, how long they talked."""

from collections import Counter
from collections.abc import Iterable, Mapping

from app.cafe.state import Cafe, Person, Step
from app.exports import report as told
from app.exports.building.ideas import author

MINUTE = 60_000


def head(cafe: Cafe, written: int, names: Mapping[str, str]) -> told.Head:
    """The facts of the first page."""
    settings = cafe.settings
    people = took_part(cafe)
    known = {name for person in people if (name := author(person.id, cafe, names))}
    return told.Head(
        name=settings.name,
        purpose=settings.purpose,
        zone=settings.time_zone,
        started=_started(cafe),
        closed=cafe.closed_at,
        written=written,
        people=len(people),
        tables=len(tables(cafe)),
        rounds=len(_rounds_played(cafe)),
        talked_minutes=sum(_talked(cafe, step, written) for step in _rounds_played(cafe)) // MINUTE,
        names=tuple(sorted(known)),
        groups=() if settings.chatham_house else tuple(_groups(cafe, people)),
        chatham=settings.chatham_house,
        smallest=settings.smallest_cell,
        approve_first=settings.approve_first,
    )


def took_part(cafe: Cafe) -> list[Person]:
    """Everybody who is here or has ever had a seat."""
    seated = {person for _, person in cafe.seats}
    return [person for person in cafe.people.values() if person.here or person.id in seated]


def tables(cafe: Cafe) -> set[int]:
    """The numbers of the tables at which somebody sat or wrote."""
    sat = {table for (_, table), people in cafe.at_table.items() if people}
    left = {table for tables in cafe.was_at.values() for table in tables}
    return sat | left | {idea.table for idea in cafe.ideas.values() if idea.shown and idea.table}


def _started(cafe: Cafe) -> int | None:
    if not _rounds_played(cafe) and not cafe.ideas:
        return None
    return min((idea.at for idea in cafe.ideas.values()), default=cafe.closed_at or cafe.at)


def _rounds_played(cafe: Cafe) -> list[Step]:
    return [step for step in cafe.agenda if step.kind == "round" and step.id in cafe.clocks]


def _talked(cafe: Cafe, step: Step, written: int) -> int:
    clock = cafe.clocks[step.id]
    return clock.total - max(0, clock.left_at(written))


def _groups(cafe: Cafe, people: Iterable[Person]) -> Iterable[told.Group]:
    smallest = cafe.settings.smallest_cell
    for group in cafe.settings.groups:
        counted = Counter(person.groups[group.name] for person in people if person.groups.get(group.name))
        named = {name: count for name, count in counted.most_common() if count >= smallest}
        if counted:
            yield told.Group(group.name, named, counted.total() - sum(named.values()))
