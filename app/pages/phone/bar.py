"""The bar, and the host's message under it."""

from typing import TYPE_CHECKING

from app.pages.clock import clock_context
from app.pages.part import GONE, Drawn, Gone
from app.pages.phone.here import PHONE
from app.pages.place import one

if TYPE_CHECKING:
    from app.pages.view import View


@PHONE.part("bar", {"clock": one, "settings": one, "step": one})
def bar(view: "View", what: str) -> Drawn | None:
    """The table's plate and name (or the café's), the round, the time left."""
    cafe, table = view.cafe, view.audience.table
    context = {
        "cafe": cafe,
        "code": view.facts.code,
        "table": table if cafe.now.kind in ("round", "plenary") else 0,
        "clock": clock_context(cafe, view.facts.now),
        "hidden": cafe.now.kind == "move" and table > 0,
    }
    return Drawn("bar-place", "", context)


@PHONE.part("notice", {"message": one})
def notice(view: "View", what: str) -> Drawn | Gone:
    """What the host said to all tables; the page knows whether this phone has put it away."""
    message = view.cafe.message
    return Drawn("notice-place", "", {"message": message}) if message else GONE
