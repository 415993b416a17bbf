"""The lobby: the café's name, a glass for each arrival, a large QR. At the end: thanks, a copy to keep."""

from typing import TYPE_CHECKING

from app.pages.lengths import question_length
from app.pages.part import Drawn
from app.pages.place import one
from app.pages.wall.here import WALL

if TYPE_CHECKING:
    from app.pages.view import View

GLASSES = 60  # one each up to here, then one for five or ten (said so)
ROW = 15  # glasses side by side; those still to come fill the last row


def glasses(people: int) -> tuple[int, int]:
    """(glasses to draw, people to a glass)."""
    each = next((size for size in (1, 5, 10, 50, 100) if people <= GLASSES * size), 500)
    return -(-people // each), each


@WALL.part("lobby", {"people": one, "settings": one, "address": one})
def lobby(view: "View", what: str) -> Drawn | None:
    """The first thing the hall sees."""
    if view.cafe.now.kind != "lobby":
        return None
    people = len(view.cafe.here())
    full, each = glasses(people)
    settings = view.cafe.settings
    context = {
        "settings": settings,
        "people": people,
        "full": full,
        "coming": -full % ROW if full else ROW,
        "each": each,
        "facts": view.facts,
        "length": question_length(settings.name),
    }
    return Drawn("stage", "100", context)


@WALL.part("thanks", {"ideas": one, "people": one, "settings": one, "address": one})
def thanks(view: "View", what: str) -> Drawn | None:
    """The last thing the hall sees: what came together, and how to take it home."""
    cafe = view.cafe
    if not cafe.closed:
        return None
    shown = [idea for idea in cafe.ideas.values() if idea.shown and not idea.after_close]
    context = {"ideas": len(shown), "people": len(cafe.people), "lan_only": view.facts.lan_only}
    return Drawn("stage", "050", context)
