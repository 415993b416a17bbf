"""The board of the tables: who is there, ideas so far; silent tables stand out where they stand."""

from types import SimpleNamespace
from typing import TYPE_CHECKING

from app.cafe.state import Cafe
from app.cafe.tables import put_away, standing
from app.pages.console.here import CONSOLE
from app.pages.part import GONE, Drawn, Gone, order_of
from app.pages.place import one, same

if TYPE_CHECKING:
    from app.pages.view import View

LARGE_CARDS = 12
SEEN_AT_ONCE = 60
"""Tables on one board; where there are more, the silent ones are listed above it as well."""


@CONSOLE.part("console_tables", {"ideas": one, "seats": one, "people": one})
def tables(view: "View", what: str) -> Drawn | None:
    """The board's head, and the sentence for an empty hall."""
    if view.audience.room != "run":
        return None
    cafe, count = view.cafe, len(standing(view.cafe))
    shown = sum(idea.shown for idea in cafe.ideas.values())
    context = {
        "ideas": shown,
        "count": count,
        "small": count > LARGE_CARDS,
        "many": count > SEEN_AT_ONCE,
        "people": len(cafe.here()),
        "away": len(cafe.people) - len(cafe.here()),
        "lobby": cafe.now.kind == "lobby",
    }
    return Drawn("board-head", "", context)


def _all(view: "View", what: str) -> list[str]:
    return [str(number) for number in view.cafe.tables]


@CONSOLE.part("console_table", {"table": same, "said": same, "presence": same, "step": _all})
def table(view: "View", what: str) -> Drawn | Gone | None:
    """A table with its seats; its ideas and insights of the round that is on, of all rounds between them."""
    cafe, number = view.cafe, int(what)
    if view.audience.room != "run":
        return None
    if number not in cafe.tables or put_away(cafe, number):
        return GONE
    return Drawn("board", order_of(number), {"table": card(cafe, view.facts.online, number)})


def card(cafe: Cafe, online: frozenset[str], number: int) -> SimpleNamespace:
    """What the table's macro is given; ``last``: when its newest idea of the round came (the page counts)."""
    hosted = cafe.tables[number]
    people = sorted(cafe.at_table.get((cafe.round, number), ()), key=lambda person: person != hosted.host)
    ideas = [cafe.ideas[idea] for idea in cafe.cloths.get(number, ())]
    talking = cafe.now.kind == "round"
    now = [idea for idea in ideas if idea.shown and (idea.round == cafe.round or not talking)]
    began = cafe.clock.deadline - cafe.clock.total if cafe.clock.deadline else 0
    high = cafe.settings.table_high
    return SimpleNamespace(
        number=number,
        ideas=len(now),
        insights=sum(idea.insight for idea in now),
        seats=[_seat(cafe, online, person, person == hosted.host) for person in people],
        silent_minutes=0,
        full=len(people) > high,
        too_small=talking and 0 < len(people) <= 2 and len(cafe.here()) > 4,
        host_missing=talking and bool(people) and _nobody_hosts(cafe, number),
        last=max((idea.at for idea in now), default=began) if talking and people else 0,
    )


def _nobody_hosts(cafe: Cafe, number: int) -> bool:
    """Whether a table that should have a host has none, and nobody is being asked."""
    table = cafe.tables[number]
    return cafe.settings.table_host_stays and table.host is None and table.asked is None


def _seat(cafe: Cafe, online: frozenset[str], person: str, hosts: bool) -> str:
    offline = cafe.people[person].phone and person not in online
    if hosts:
        return "host-offline" if offline else "host"
    return "offline" if offline else "seated"
