"""Ideas in no theme: those on their own, each with its reason, and those that came since."""

from typing import TYPE_CHECKING

from app.cafe.state import Cafe
from app.cafe.themes import unthemed
from app.pages.console.gathered import Gathered, gathered
from app.pages.console.here import CONSOLE
from app.pages.console.reasons import why
from app.pages.part import GONE, Drawn, Gone
from app.pages.place import one

if TYPE_CHECKING:
    from app.pages.view import View

FIRST = 2
"""Ideas on a card; the rest is counted and opens."""
AS_THEY_ARE = 60
"""Ideas shown at once where there are no themes."""


def themed(cafe: Cafe) -> bool:
    """Whether themes were ever found or made here."""
    return bool(cafe.themes or cafe.alone)


def alone(cafe: Cafe) -> list[Gathered]:
    """Ideas on their own."""
    return gathered(cafe, cafe.alone)


def since(cafe: Cafe) -> list[Gathered]:
    """Ideas that came after themes were found; before that, all there are."""
    return gathered(cafe, unthemed(cafe))


@CONSOLE.part("console_alone", {"themes": one, "ideas": one, "placed": one})
def on_their_own(view: "View", what: str) -> Drawn | None:
    """The dashed card that is always there once themes are."""
    if view.audience.room != "harvest":
        return None
    cafe = view.cafe
    groups = alone(cafe)
    few = bool(groups) and not cafe.themes
    shown = groups[: AS_THEY_ARE if few else FIRST]
    rows = [(group, why(cafe, group.idea.id)) for group in shown]
    context = {"rows": rows, "count": _ideas(groups), "more": _ideas(groups[len(shown) :])}
    return Drawn("themes", "x1", {**context, "themed": themed(cafe), "few": few})


@CONSOLE.part("console_since", {"themes": one, "ideas": one, "placed": one})
def new_since(view: "View", what: str) -> Drawn | Gone | None:
    """Ideas nobody has sorted yet; they are counted and can be read."""
    if view.audience.room != "harvest":
        return None
    groups = since(view.cafe)
    if not groups or not themed(view.cafe):
        return GONE
    context = {"groups": groups[:FIRST], "count": _ideas(groups), "more": _ideas(groups[FIRST:])}
    return Drawn("themes", "x2", context)


def _ideas(groups: list[Gathered]) -> int:
    return sum(1 + len(group.like) for group in groups)
