"""Which views the wall has at each step: the first is shown, keys turn to the others."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from app.cafe.state import Cafe
from app.cafe.tables import standing
from app.pages.part import Key
from app.pages.place import Place

if TYPE_CHECKING:
    from app.pages.view import View

SAID = 8  # newest ideas on the wall, where the host shows words
SEATING = ("move", "round", "plenary")
ENDING = ("harvest", "closed")


def views(view: "View") -> list[str]:
    """The views of this step, in the order of the arrow keys."""
    cafe = view.cafe
    kind = cafe.now.kind
    if kind == "lobby":
        return ["lobby"]
    if kind in ENDING:
        ending = ["themes", *_landscape(cafe), "ranked", "marked", "outline"]
        return ["thanks", *ending] if kind == "closed" else ending
    first = ["hall", "talk"] if kind == "move" else ["talk", "hall"]
    growing = ["themes", *_landscape(cafe)] if grown(cafe) else []
    return [*(name for name in first if name == "talk" or cafe.round), "said", *growing]


def grown(cafe: Cafe) -> bool:
    """Whether the room may see themes: in the harvest, and before it where the host lets it see them grow."""
    growing = cafe.settings.growing == "room" and bool(cafe.themes)
    return cafe.now.kind in ENDING or (growing and cafe.now.kind in SEATING)


def _landscape(cafe: Cafe) -> list[str]:
    return ["landscape"] if cafe.spots and cafe.themes else []


def keys(view: "View") -> Iterator[Key]:
    """The parts of a full view, by the step."""
    yield from (("clock", ""), ("strip", ""), ("veil", ""))
    for name in views(view):
        yield (name, "")
        if name == "hall":
            yield from (("place", str(number)) for number in standing(view.cafe))
        elif name == "talk":
            yield ("tally", "")
        elif name == "said":
            yield from (("words", idea) for idea in newest(view))
        elif name == "themes":
            yield from (("reading", theme) for theme in view.cafe.themes)


def newest(view: "View") -> list[str]:
    """The newest ideas that may be read, newest first; none while the host keeps words off the wall."""
    if not texts(view):
        return []
    shown = [idea.id for idea in view.cafe.ideas.values() if idea.shown and not idea.after_close]
    return shown[: -SAID - 1 : -1]


def texts(view: "View") -> bool:
    """Whether people's words may stand on the wall just now."""
    return view.cafe.wall.texts and not view.cafe.wall.blank


WALL = Place("wall", keys)
