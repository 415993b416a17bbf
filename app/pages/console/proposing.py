"""What finding themes again would change, shown before it changes."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.cafe.proposals import Changes, changes
from app.cafe.state import Cafe, Idea
from app.pages.console.here import CONSOLE
from app.pages.part import Drawn
from app.pages.place import one

if TYPE_CHECKING:
    from app.pages.view import View

NAMED = 6
"""Names of themes told at once; the rest is counted."""


@dataclass(frozen=True)
class Move:
    """An idea that would move. ``came``, ``goes``: names of themes, "" for on its own or new."""

    idea: Idea
    came: str
    goes: str


@CONSOLE.part("console_proposal", {"proposal": one, "themes": one})
def proposal(view: "View", what: str) -> Drawn | None:
    """A line on what would come, go and move, with *Apply* and *Leave as they are*."""
    if view.audience.room != "harvest":
        return None
    cafe = view.cafe
    told = changes(cafe, cafe.proposal) if cafe.proposal else None
    context = {
        "proposal": cafe.proposal.id if cafe.proposal else "",
        "asked": bool(cafe.proposal and cafe.proposal.asked),
        "told": told,
        "moves": len(told.moves) if told else 0,
        "named": NAMED,
    }
    return Drawn("proposal-place", "", context)


def moves(cafe: Cafe, told: Changes) -> list[Move]:
    """The ideas that would move, those that others may read."""
    after = {theme.id: theme.name for theme in told.after}
    now = {theme.id: theme.name for theme in cafe.themes.values()}
    return [
        Move(cafe.ideas[idea], now.get(came, ""), after.get(goes, ""))
        for idea, came, goes in told.moves
        if cafe.ideas[idea].shown
    ]
