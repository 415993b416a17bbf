"""Seats that are known before their round: by the plan in the log, or as those of another round."""

from collections.abc import Mapping

from .state import Cafe


def ahead(cafe: Cafe) -> list[int]:
    """The rounds that are still to be seated."""
    if cafe.harvesting:
        return []
    return list(range(cafe.seated_round + 1, cafe.settings.rounds + 1))


def in_round(where: Mapping[tuple[int, str], int], round_: int) -> dict[str, int]:
    """Person → table in one round, of a mapping by round and person."""
    return {person: table for (number, person), table in where.items() if number == round_}


def foreseen(cafe: Cafe, round_: int) -> dict[str, int]:
    """Everybody's seat in a round ahead, where it is known and still fits; else nothing.

    Where people stay together that is the round before; where the last round is at home, the first one.
    """
    again = same_again(cafe, round_)
    seats = in_round(cafe.seats, again) if again else in_round(cafe.planned, round_)
    if again:
        here = {person.id for person in cafe.here()}
        return {person: table for person, table in seats.items() if person in here}
    return seats if seats and fits(cafe, round_, seats) else {}


def seats_known(cafe: Cafe, round_: int) -> dict[str, int]:
    """Who sat where in a round that was seated; who is to sit where in one ahead, as far as that is known."""
    again = same_again(cafe, round_)
    return (
        in_round(cafe.seats, round_)
        or (seats_known(cafe, again) if again else {})
        or in_round(cafe.planned, round_)
    )


def same_again(cafe: Cafe, round_: int) -> int:
    """The round whose groups come again in this one; 0: people are mixed anew."""
    if round_ < 2:
        return 0
    if cafe.settings.movement == "stay":
        return round_ - 1
    return 1 if cafe.settings.movement == "home" and round_ == cafe.settings.rounds > 2 else 0


def fits(cafe: Cafe, round_: int, seats: Mapping[str, int]) -> bool:
    """Whether seats hold for just those who are here, and break no rule."""
    if seats.keys() != {person.id for person in cafe.here()}:
        return False
    if not all(1 <= table <= cafe.settings.limits.tables for table in seats.values()):
        return False
    wanted = {**must_sit(cafe), **in_round(cafe.pins, round_)}
    if any(person in seats and seats[person] != table for person, table in wanted.items()):
        return False
    return all(
        (seats[one] == seats[other]) == (how == "together")
        for (one, other), how in cafe.pairs.items()
        if one in seats and other in seats
    )


def must_sit(cafe: Cafe) -> dict[str, int]:
    """Who has one table in every round: those who need it, and table hosts, where they stay."""
    hosts = {table.host: number for number, table in cafe.tables.items() if table.host is not None}
    return {**(hosts if cafe.settings.table_host_stays else {}), **cafe.places}
