"""The themes so far, while people still talk: where the host lets the room see them grow."""

from typing import TYPE_CHECKING

from app.cafe.theme_names import as_read
from app.pages.part import GONE, Drawn, Gone
from app.pages.phone.harvest import shown_in
from app.pages.phone.here import PHONE
from app.pages.place import one

if TYPE_CHECKING:
    from app.pages.view import View

MOST = 12
"""Themes that are named, the largest first; the rest is counted."""


@PHONE.part("growing", {"themes": one, "settings": one})
def growing(view: "View", what: str) -> Drawn | Gone | None:
    """Their names, and how many ideas each has. Drawn anew with the themes, not with every idea."""
    cafe = view.cafe
    if cafe.now.kind != "round" or not view.audience.table:
        return None
    if cafe.settings.growing != "room" or not cafe.themes:
        return GONE
    counted = [(as_read(cafe, theme), len(shown_in(cafe, theme.ideas))) for theme in cafe.themes.values()]
    ranked = sorted(counted, key=lambda one: -one[1])
    context = {"themes": ranked[:MOST], "count": len(ranked), "more": len(ranked[MOST:])}
    return Drawn("before", "3", context)
