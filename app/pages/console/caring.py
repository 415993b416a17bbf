"""Care of the tables while people come and go: those too small to talk, and phones that went silent."""

from types import SimpleNamespace
from typing import TYPE_CHECKING

from app.cafe.agenda import harvesting
from app.cafe.merging import thin_tables
from app.pages.console.here import CONSOLE
from app.pages.part import Drawn
from app.pages.place import one

if TYPE_CHECKING:
    from app.pages.view import View

NAMED = 30
"""Silent phones that are named; beyond them a number says how many more there are."""
MINUTE = 60_000


@CONSOLE.part(
    "console_care", {"seats": one, "table": one, "people": one, "online": one, "step": one, "settings": one}
)
def care(view: "View", what: str) -> Drawn | None:
    """What the host is asked to look after; the page counts the minutes of silence."""
    cafe = view.cafe
    if view.audience.room != "run":
        return None
    seated = cafe.round > 0 and not harvesting(cafe)
    quiet = _quiet(view) if seated and cafe.settings.gone_minutes else []
    thin = thin_tables(cafe) if seated else []
    context = {
        "thin": thin,
        "tables": " · ".join(view.words.number(number) for number in thin),
        "quiet": quiet[:NAMED],
        "more": max(len(quiet) - NAMED, 0),
        "after": cafe.settings.gone_minutes * MINUTE,
    }
    return Drawn("care-place", "", context)


def _quiet(view: "View") -> list[SimpleNamespace]:
    """Those whose phone is not connected, longest silent first."""
    cafe, facts = view.cafe, view.facts
    silent = [
        SimpleNamespace(
            id=person.id,
            name=view.name(person),
            number=number,
            table=cafe.table_of(person.id),
            heard=facts.heard.get(person.id, 0),
        )
        for number, person in enumerate(cafe.people.values(), 1)
        if person.here and person.phone and person.id not in facts.online
    ]
    return sorted(silent, key=lambda one: one.heard)
