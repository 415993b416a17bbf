"""The plan of the rounds ahead in numbers: how many meet again, how well tables are mixed."""

from typing import TYPE_CHECKING

from app.cafe.foreseen import ahead
from app.cafe.plans import planned
from app.pages.console.here import CONSOLE
from app.pages.part import Drawn
from app.pages.place import one

if TYPE_CHECKING:
    from app.pages.view import View


@CONSOLE.part(
    "console_seats", {"plan": one, "rules": one, "seats": one, "people": one, "settings": one, "step": one}
)
def seats(view: "View", what: str) -> Drawn | None:
    """What the plan is worth; ``fits``: it holds for who is here now."""
    if view.audience.room != "run":
        return None
    cafe = view.cafe
    rounds = ahead(cafe)
    context = {
        "rounds": len(rounds),
        "people": len(cafe.here()),
        "seated": cafe.round,
        "outlook": cafe.outlook,
        "fits": bool(cafe.planned) and planned(cafe),
        "movement": cafe.settings.movement,
        "mixes": any(group.options for group in cafe.settings.groups),
        "looking": view.facts.planning,
        "rules": len(cafe.pairs) + len(cafe.places),
        "code": view.facts.code,
    }
    return Drawn("plan-place", "", context)
