"""Dots on themes: a few for each person, anonymous. A ballot has a pseudonym made for voting alone."""

from collections import Counter
from typing import ClassVar

from .actor import Role
from .agenda import harvesting
from .draft import Draft
from .message import Asked, Command, Event, Recorded, decides, evolves
from .refusal import Code, Refusal
from .state import Cafe


class CastVote(Command):
    """All dots of one ballot, replacing what it had. ``ballot`` is filled in at the door."""

    roles: ClassVar[frozenset[Role]] = frozenset({Role.PARTICIPANT})
    dots: dict[str, int]
    ballot: str = ""


class VoteCast(Event):
    """All dots of one ballot from now on."""

    ballot: str
    dots: dict[str, int]


def dots_on(cafe: Cafe) -> Counter[str]:
    """Theme → dots, counting only themes that still are."""
    total: Counter[str] = Counter()
    for dots in cafe.ballots.values():
        total.update({theme: count for theme, count in dots.items() if theme in cafe.themes})
    return total


def turnout(cafe: Cafe) -> tuple[int, int]:
    """(ballots with at least one dot, people who could vote)."""
    cast = sum(any(dots.get(theme) for theme in cafe.themes) for dots in cafe.ballots.values())
    return cast, max(sum(person.phone for person in cafe.people.values()), cast)


@decides(CastVote)
def _cast(cafe: Cafe, command: CastVote, asked: Asked) -> list[Event]:
    if cafe.closed or not harvesting(cafe):
        raise Refusal(Code.NO_VOTE_NOW)
    dots = {theme: count for theme, count in command.dots.items() if count > 0}
    for theme in dots:
        if theme not in cafe.themes:
            raise Refusal(Code.UNKNOWN_THEME, theme)
    if sum(dots.values()) > cafe.settings.dots:
        raise Refusal(Code.TOO_MANY_DOTS, str(cafe.settings.dots))
    if not command.ballot:
        raise Refusal(Code.NOT_ALLOWED)
    return [] if cafe.ballots.get(command.ballot) == dots else [VoteCast(ballot=command.ballot, dots=dots)]


@evolves(VoteCast)
def _counted(draft: Draft, event: VoteCast, recorded: Recorded) -> None:
    draft.put("ballots", event.ballot, event.dots)
