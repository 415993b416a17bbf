"""Half the hall has gone: tables too small to talk are joined to others, and their questions move along."""

from collections.abc import Collection, Mapping

from .agenda import harvesting
from .draft import Draft
from .hosting import HostAsked, TableHosted, candidate
from .imagining import after
from .message import Asked, Command, Event, Recorded, decides, evolves, inverts
from .refusal import Code, Refusal
from .seats import THIN, PersonMoved
from .state import Cafe

Sizes = Mapping[int, Collection[str]]


class MergeTables(Command):
    """Join tables of the round that is seated now; none named: all that are too small to talk.

    ``into``: the table that the named ones are joined to; without it, to the smallest that suits.
    """

    tables: tuple[int, ...] = ()
    into: int | None = None


class TableMerged(Event):
    """``table`` is joined to ``into``: its question goes along; its people's moves follow."""

    table: int
    into: int


class TableParted(Event):
    """``table`` is joined to no other any more, or (``joined_to``) to the one before (undo of a merger)."""

    table: int
    joined_to: int | None = None


def thin_tables(cafe: Cafe) -> list[int]:
    """The tables at which too few sit to talk, while others are there to join."""
    sitting = _sitting(cafe)
    thin = [number for number, people in sitting.items() if len(people) < THIN]
    return sorted(thin) if len(sitting) > 1 else []


def _sitting(cafe: Cafe) -> dict[int, tuple[str, ...]]:
    return {n: people for (round_, n), people in cafe.at_table.items() if round_ == cafe.round and people}


def fixed_at(cafe: Cafe, number: int, people: Collection[str]) -> str | None:
    """Somebody of these people who must sit at just this table."""
    return next((person for person in people if cafe.places.get(person) == number), None)


def _at_odds(cafe: Cafe, ones: Collection[str], others: Collection[str]) -> bool:
    """Whether two people who may not sit together would."""
    apart = (pair for pair, how in cafe.pairs.items() if how == "apart")
    return any((a in ones and b in others) or (b in ones and a in others) for a, b in apart)


def _reach(cafe: Cafe, number: int) -> bool:
    """Whether a table is met by a link: those in the room and those elsewhere stay apart."""
    return bool(cafe.links.get(number))


def partner(cafe: Cafe, sitting: Sizes, number: int) -> int | None:
    """The table to which one is joined best: of those that suit, one with few people, then near by."""
    people = sitting[number]
    suits = [
        other
        for other in sitting
        if other != number
        and _reach(cafe, other) == _reach(cafe, number)
        and not _at_odds(cafe, people, sitting[other])
    ]
    return min(suits, key=lambda other: (len(sitting[other]), abs(other - number), other), default=None)


def _stays(cafe: Cafe, sitting: Sizes, one: int, other: int) -> int:
    """Of two tables that are joined, the one that stays: fixed places, then a host, then more people."""

    def weight(number: int) -> tuple[bool, bool, int, int]:
        table = cafe.tables[number]
        return (
            fixed_at(cafe, number, sitting[number]) is not None,
            bool(table.host),
            len(sitting[number]),
            -number,
        )

    return max(one, other, key=weight)


@decides(MergeTables)
def _merge(cafe: Cafe, command: MergeTables, asked: Asked) -> list[Event]:
    if cafe.closed:
        raise Refusal(Code.CAFE_CLOSED)
    if not cafe.round or harvesting(cafe):
        raise Refusal(Code.NOT_THIS_ROUND, str(cafe.round))
    events: list[Event] = []
    for number in command.tables or thin_tables(cafe):
        now = after(cafe, events, asked)
        if command.tables or number in thin_tables(now):
            events += _joining(now, number, command.into, asked, chosen=bool(command.tables))
    if not events:
        raise Refusal(Code.NO_THIN_TABLE)
    return events


def _joining(cafe: Cafe, number: int, into: int | None, asked: Asked, *, chosen: bool) -> list[Event]:
    """The events that join one table to another; none where no other suits and nobody chose it."""
    sitting = _sitting(cafe)
    for each in (number, into):
        if each is not None and each not in sitting:
            raise Refusal(Code.UNKNOWN_TABLE, str(each))
    other = into if into is not None else partner(cafe, sitting, number)
    if other is None or other == number:
        if chosen:
            raise Refusal(Code.UNKNOWN_TABLE, str(number))
        return []
    stays = other if into is not None else _stays(cafe, sitting, number, other)
    goes = number + other - stays
    if (person := fixed_at(cafe, goes, sitting[goes])) is not None:
        if chosen:
            raise Refusal(Code.FIXED_PLACE, person)
        return []
    if _at_odds(cafe, sitting[goes], sitting[stays]):
        raise Refusal(Code.RULES_AT_ODDS, str(stays))
    moves = [PersonMoved(round=cafe.round, person=person, table=stays) for person in sitting[goes]]
    events: list[Event] = [TableMerged(table=goes, into=stays), *moves]
    return events + _host_of_both(cafe, goes, stays, after(cafe, events, asked))


def _host_of_both(before: Cafe, goes: int, stays: int, now: Cafe) -> list[Event]:
    """A table without a host is hosted by the one who came along with theirs, or asks somebody."""
    if now.tables[stays].host is not None or not now.settings.table_host_stays:
        return []
    came = before.tables[goes].host
    if came is not None:
        return [TableHosted(table=stays, person=came)]
    ask = candidate(now, stays, now.at_table[now.round, stays]) if now.now.kind == "round" else None
    return [ask] if ask is not None else []


@evolves(TableMerged)
def _merged(draft: Draft, event: TableMerged, recorded: Recorded) -> None:
    draft.change("tables", event.table, joined_to=event.into)


@inverts(TableMerged)
def _not_merged(before: Cafe, event: TableMerged) -> tuple[str, list[Event]] | None:
    parted = TableParted(table=event.table, joined_to=before.tables[event.table].joined_to)
    return "tables", [parted, HostAsked(table=event.into, person=before.tables[event.into].asked)]


@evolves(TableParted)
def _parted(draft: Draft, event: TableParted, recorded: Recorded) -> None:
    if event.table in draft.now.tables:
        draft.change("tables", event.table, joined_to=event.joined_to)
