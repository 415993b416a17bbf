"""What waits for the host: ideas, new words for ideas, hand-offs, names."""

from collections.abc import Iterator
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

from app.cafe.state import Cafe, HandoffSlot
from app.pages.console.here import CONSOLE
from app.pages.part import GONE, Drawn, Gone, order_of
from app.pages.place import one

if TYPE_CHECKING:
    from app.pages.view import View

SHOWN = 30  # cards at once; the rest are counted and come up as these go


def waiting(cafe: Cafe) -> Iterator[str]:
    """What waits, oldest first: ``idea-…``, ``handoff-round-table-slot``, ``name-…``."""
    for idea in cafe.ideas.values():
        if (idea.waiting or idea.pending is not None) and idea.hidden is None and not idea.withdrawn:
            yield f"idea-{idea.id}"
    for (round_, table, slot), field in cafe.handoffs.items():
        if field.pending is not None:
            yield f"handoff-{round_}-{table}-{slot}"
    for person in cafe.people.values():
        if person.name == "waiting":
            yield f"name-{person.id}"


def _first(view: "View", what: str) -> list[str]:
    return list(waiting(view.cafe))[:SHOWN]


def _gone(view: "View", what: str) -> list[str]:
    return [f"idea-{what}"]


def _person(view: "View", what: str) -> list[str]:
    return [f"name-{what}"]


def _handoff(view: "View", what: str) -> list[str]:
    return [f"handoff-{what}-{slot}" for slot in ("insight1", "insight2", "insight3", "question")]


@CONSOLE.part("console_waiting", {"queue": one, "settings": one})
def count(view: "View", what: str) -> Drawn | None:
    """The queue's heading with the number that waits."""
    if view.audience.room != "run":
        return None
    return Drawn(
        "queue-head",
        "",
        {"count": sum(1 for _ in waiting(view.cafe)), "on": view.cafe.settings.approve_first},
    )


@CONSOLE.part("queued", {"queue": _first, "idea": _gone, "person": _person, "handoff": _handoff})
def queued(view: "View", what: str) -> Drawn | Gone | None:
    """A card with what waits, and what can be done with it."""
    if view.audience.room != "run":
        return None
    if what not in set(waiting(view.cafe)):
        return GONE
    card = _card(view, what)
    return Drawn("queue", order_of(card.order), {"card": card, "what": what})


def _card(view: "View", what: str) -> SimpleNamespace:
    kind, rest = what.split("-", 1)
    made = {"idea": _idea_card, "name": _name_card, "handoff": _handoff_card}[kind](view, rest)
    return SimpleNamespace(kind=kind, id=rest, **made)


def _idea_card(view: "View", what: str) -> dict[str, Any]:
    idea = view.cafe.ideas[what]
    edited = idea.pending is not None
    text, was = (idea.pending, idea.text) if edited else (idea.text, "")
    return {
        "text": text,
        "was": was,
        "lang": idea.lang,
        "table": idea.table,
        "round": idea.round,
        "order": idea.seq,
    }


def _name_card(view: "View", what: str) -> dict[str, Any]:
    person = view.cafe.people[what]
    name = view.facts.names.get(what, "")
    return {"text": name, "was": "", "lang": person.lang, "table": 0, "round": 0, "order": person.seq}


def _handoff_card(view: "View", what: str) -> dict[str, Any]:
    round_, table, slot = what.split("-")
    field = view.cafe.handoffs[(int(round_), int(table), cast("HandoffSlot", slot))]
    place = {"table": int(table), "round": int(round_), "order": 10**8 + int(table)}
    return {"text": field.pending or "", "was": field.text, "lang": "", **place}
