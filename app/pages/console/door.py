"""The way in: address and QR, *try with your phone*, warnings of the machine; and who was sent out."""

from typing import TYPE_CHECKING

from app.pages.console.here import CONSOLE
from app.pages.part import Drawn
from app.pages.place import one

if TYPE_CHECKING:
    from app.pages.view import View


@CONSOLE.part("console_way", {"address": one, "phone": one, "settings": one, "step": one})
def way(view: "View", what: str) -> Drawn | None:
    """How phones come in, and whether one has."""
    if view.audience.room != "run":
        return None
    return Drawn("way-place", "", {"facts": view.facts, "lobby": view.cafe.now.kind == "lobby"})


@CONSOLE.part("console_bans", {"bans": one})
def bans(view: "View", what: str) -> Drawn | None:
    """Senders who may take no part, by the time at which they were banned (nobody is joined to an idea)."""
    if view.audience.room != "run":
        return None
    zone = view.cafe.settings.time_zone
    rows = [(grant, view.words.clock(at, zone)) for grant, at in view.facts.bans]
    return Drawn("bans-place", "", {"rows": rows})
