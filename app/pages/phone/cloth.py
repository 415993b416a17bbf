"""The tablecloth: this table's ideas, this round's first, earlier rounds' below."""

from types import SimpleNamespace
from typing import TYPE_CHECKING

from app.cafe.state import Idea
from app.pages.part import GONE, Drawn, Gone, order_of
from app.pages.phone.here import PHONE
from app.pages.phone.said import first_line, idea_here, is_white, may_stand, rounds_on
from app.pages.place import same

if TYPE_CHECKING:
    from app.pages.view import View


def _round_of(view: "View", idea: str) -> list[str]:
    found = view.cafe.ideas.get(idea)
    return [str(found.round)] if found and found.table == view.audience.table else []


def _list_of(view: "View", number: int) -> str:
    return "now" if number == view.cafe.round else "before"


@PHONE.part("cloth", {"idea": _round_of})
def cloth(view: "View", what: str) -> Drawn | Gone | None:
    """The section of a round, with its list; an earlier round's goes with the last of its ideas."""
    number = int(what)
    if view.cafe.now.kind != "round" or not view.audience.table:
        return None
    earlier = number != view.cafe.round
    if earlier and number not in rounds_on(view):
        return GONE
    context = {"number": number, "earlier": earlier}
    return Drawn(_list_of(view, number), f"2{99 - number:02}", context, alike=True)


@PHONE.part("clothhead", {"idea": _round_of})
def head(view: "View", what: str) -> Drawn | Gone | None:
    """The round's heading and how many ideas it has."""
    number = int(what)
    if view.cafe.now.kind != "round" or not view.audience.table:
        return None
    if number != view.cafe.round and number not in rounds_on(view):
        return GONE
    count = view.cafe.standing.get((number, view.audience.table), 0)
    context = {"number": number, "count": count, "earlier": number != view.cafe.round}
    return Drawn(f"cloth-{number}", "0", context, alike=True)


@PHONE.part("white", {"idea": idea_here})
def white(view: "View", what: str) -> Drawn | Gone | None:
    """The empty cloth."""
    if view.cafe.now.kind != "round" or not view.audience.table:
        return None
    return Drawn("now", "900", {}) if is_white(view) else GONE


@PHONE.part("idea", {"idea": same})
def idea(view: "View", what: str) -> Drawn | Gone | None:
    """A card; a mark in its place where others built on what its author withdrew."""
    found = view.cafe.ideas.get(what)
    if found is None or found.table != view.audience.table or view.cafe.now.kind != "round":
        return None
    if not may_stand(found):
        return GONE
    return Drawn(f"ideas-{found.round}", order_of(found.seq), {"card": card(view, found)})


def card(view: "View", found: Idea) -> SimpleNamespace:
    """What the card's macro is given."""
    origin = view.cafe.ideas.get(found.builds_on) if found.builds_on else None
    line = "" if origin is None else (first_line(origin.text) if origin.shown else "…")
    return SimpleNamespace(
        id=found.id,
        text=found.text,
        lang=found.lang or None,
        dir="auto",
        round=found.round,
        order=order_of(found.seq),
        author=view.author(found),
        insight=found.insight,
        earlier=found.round != view.cafe.round,
        builds_on_line=line,
        edited=found.edited,
        late_round=found.round if found.late else None,
        withdrawn=found.withdrawn,
        hidden_reason=None,
        waiting=False,
        folded=0,
    )
