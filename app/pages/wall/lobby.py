"""The lobby: the café's name, a glass for each arrival, a large QR."""

from typing import TYPE_CHECKING

from app.pages.lengths import question_length
from app.pages.part import Drawn
from app.pages.place import one
from app.pages.wall.here import WALL

if TYPE_CHECKING:
    from app.pages.view import View

GLASSES = 60  # one each up to here, then one for five or ten (said so)


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
        "each": each,
        "facts": view.facts,
        "length": question_length(settings.name),
    }
    return Drawn("stage", "100", context)
