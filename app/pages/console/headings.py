"""Two levels where there are many themes: the themes in order, each under its heading."""

from typing import TYPE_CHECKING

from app.cafe.state import Cafe, Theme
from app.cafe.theme_names import heading_name
from app.pages.console.here import CONSOLE
from app.pages.part import GONE, Drawn, Gone, order_of

if TYPE_CHECKING:
    from app.pages.view import View

MOST = 24
"""Headings at most; themes of further ones stand under the last, which gathers the rest."""
ROOM = 10_000
"""Places between one heading and the next, for its themes."""


def arranged(cafe: Cafe) -> list[tuple[str, list[Theme]]]:
    """(heading, its themes). One without a name holds all where there are no headings, or the rest."""
    seen: set[str] = set()
    found: list[tuple[str, list[Theme]]] = []
    for heading in cafe.headings[: MOST - 1]:
        mine = [cafe.themes[theme] for theme in heading.themes if theme in cafe.themes and theme not in seen]
        seen.update(theme.id for theme in mine)
        if mine:
            found.append((heading_name(cafe, heading), mine))
    rest = [theme for theme in cafe.themes.values() if theme.id not in seen]
    return [*found, ("", rest)] if rest else found


def places(cafe: Cafe) -> dict[str, str]:
    """Theme → its order on the page."""
    return {
        theme.id: order_of(ROOM * number + 1 + place)
        for number, (_, themes) in enumerate(arranged(cafe))
        for place, theme in enumerate(themes)
    }


def numbers(view: "View", what: str) -> list[str]:
    """The places that headings can have: those that are not there (any more) are dropped."""
    return [str(number) for number in range(MOST)] if view.audience.room == "harvest" else []


@CONSOLE.part("console_heading", {"themes": numbers})
def heading(view: "View", what: str) -> Drawn | Gone | None:
    """A heading over the themes that belong together."""
    if view.audience.room != "harvest":
        return None
    found, number = arranged(view.cafe), int(what)
    if number >= len(found) or len(found) < 2:
        return GONE
    name, themes = found[number]
    ideas = sum(view.cafe.ideas[i].shown for theme in themes for i in theme.ideas if i in view.cafe.ideas)
    return Drawn("themes", order_of(ROOM * number), {"name": name, "themes": len(themes), "ideas": ideas})
