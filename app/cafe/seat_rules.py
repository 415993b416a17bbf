"""Rules of the host about who sits where: pairs apart or together, a table somebody needs, a table's room."""

import re
from typing import Literal

from pydantic import Field

from .draft import Draft
from .message import Asked, Command, Event, Recorded, decides, evolves, inverts
from .refusal import Code, Refusal
from .state import Cafe, PairRule

_LINK = re.compile(r"https?://[^\s/]\S*")
LINK_POINTS = 500


class PairPeople(Command):
    """Two people sit at different tables in every round, or at the same one; ``free``: as it comes."""

    one: str
    other: str
    how: Literal["apart", "together", "free"]


class FixPlace(Command):
    """Somebody needs this very table in every round: a wheelchair, an interpreter. None: no more."""

    person: str
    table: int | None = None


class SetTable(Command):
    """How many a table has room for (0: as the others), and the call by which people elsewhere meet there."""

    table: int
    chairs: int = Field(default=0, ge=0, le=100)
    link: str = Field(default="", max_length=LINK_POINTS)


class PairSet(Event):
    """What holds for two people from now on; None: nothing."""

    one: str
    other: str
    how: PairRule | None


class PlaceFixed(Event):
    """The table that somebody needs from now on; None: any."""

    person: str
    table: int | None


class TableSet(Event):
    """A table's room and link from now on."""

    table: int
    chairs: int = 0
    link: str = ""


def pair_of(one: str, other: str) -> tuple[str, str]:
    """Two ids in their order."""
    return (one, other) if one < other else (other, one)


def beside(cafe: Cafe, person: str) -> set[str]:
    """Everybody whom ``together`` rules join to a person, through others too; the person as well."""
    found, look = {person}, [person]
    joined = [pair for pair, how in cafe.pairs.items() if how == "together"]
    while look:
        now = look.pop()
        more = {b if a == now else a for a, b in joined if now in (a, b)} - found
        found |= more
        look += more
    return found


def at_odds(cafe: Cafe) -> bool:
    """Whether two of these rules cannot hold at once, whatever the plan."""
    for (one, other), how in cafe.pairs.items():
        mine = beside(cafe, one)
        if how == "apart" and (other in mine or _same_place(cafe, one, other)):
            return True
        if len({cafe.places[p] for p in mine if p in cafe.places}) > 1:
            return True
    return False


def _same_place(cafe: Cafe, one: str, other: str) -> bool:
    places = [{cafe.places[p] for p in beside(cafe, who) if p in cafe.places} for who in (one, other)]
    return bool(places[0] & places[1])


def _granted(cafe: Cafe, event: PairSet | PlaceFixed) -> list[Event]:
    """The rule, unless it says the opposite of one that stands."""
    draft = Draft(cafe)
    (_paired if isinstance(event, PairSet) else _fixed)(draft, event)  # type: ignore[arg-type]
    if at_odds(draft.now):
        raise Refusal(Code.RULES_AT_ODDS)
    return [event]


@decides(PairPeople)
def _pair(cafe: Cafe, command: PairPeople, asked: Asked) -> list[Event]:
    for person in (command.one, command.other):
        if person not in cafe.people or command.one == command.other:
            raise Refusal(Code.UNKNOWN_PERSON, person)
    one, other = pair_of(command.one, command.other)
    how: PairRule | None = None if command.how == "free" else command.how
    if cafe.pairs.get((one, other)) == how:
        return []
    return _granted(cafe, PairSet(one=one, other=other, how=how))


@decides(FixPlace)
def _fix(cafe: Cafe, command: FixPlace, asked: Asked) -> list[Event]:
    if command.person not in cafe.people:
        raise Refusal(Code.UNKNOWN_PERSON, command.person)
    if command.table is not None and not 1 <= command.table <= cafe.settings.limits.tables:
        raise Refusal(Code.UNKNOWN_TABLE, str(command.table))
    if cafe.places.get(command.person) == command.table:
        return []
    return _granted(cafe, PlaceFixed(person=command.person, table=command.table))


@decides(SetTable)
def _set(cafe: Cafe, command: SetTable, asked: Asked) -> list[Event]:
    if not 1 <= command.table <= cafe.settings.limits.tables:
        raise Refusal(Code.UNKNOWN_TABLE, str(command.table))
    link = command.link.strip()
    if link and not _LINK.fullmatch(link):
        raise Refusal(Code.BAD_SETTINGS, "link")
    was = TableSet(
        table=command.table,
        chairs=cafe.chairs.get(command.table, 0),
        link=cafe.links.get(command.table, ""),
    )
    event = TableSet(table=command.table, chairs=command.chairs, link=link)
    return [] if event == was else [event]


@evolves(PairSet)
def _pair_set(draft: Draft, event: PairSet, recorded: Recorded) -> None:
    _paired(draft, event)


def _paired(draft: Draft, event: PairSet) -> None:
    key = pair_of(event.one, event.other)
    if event.how is None:
        draft.drop("pairs", key)
    else:
        draft.put("pairs", key, event.how)


@inverts(PairSet)
def _pair_before(before: Cafe, event: PairSet) -> tuple[str, list[Event]] | None:
    how = before.pairs.get(pair_of(event.one, event.other))
    return f"pair:{event.one}:{event.other}", [event.model_copy(update={"how": how})]


@evolves(PlaceFixed)
def _place_fixed(draft: Draft, event: PlaceFixed, recorded: Recorded) -> None:
    _fixed(draft, event)


def _fixed(draft: Draft, event: PlaceFixed) -> None:
    if event.table is None:
        draft.drop("places", event.person)
    else:
        draft.put("places", event.person, event.table)


@inverts(PlaceFixed)
def _place_before(before: Cafe, event: PlaceFixed) -> tuple[str, list[Event]] | None:
    was = before.places.get(event.person)
    return f"place:{event.person}", [event.model_copy(update={"table": was})]


@evolves(TableSet)
def _table_set(draft: Draft, event: TableSet, recorded: Recorded) -> None:
    for field, value in (("chairs", event.chairs), ("links", event.link)):
        if value:
            draft.put(field, event.table, value)
        else:
            draft.drop(field, event.table)


@inverts(TableSet)
def _table_before(before: Cafe, event: TableSet) -> tuple[str, list[Event]] | None:
    was = TableSet(
        table=event.table,
        chairs=before.chairs.get(event.table, 0),
        link=before.links.get(event.table, ""),
    )
    return f"table:{event.table}", [was]
