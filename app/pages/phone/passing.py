"""This round's hand-off as it stands: the page puts it into the fields nobody is writing in."""

from typing import TYPE_CHECKING

from app.cafe.handoffs import SLOTS
from app.cafe.state import HandoffField
from app.pages.part import Drawn
from app.pages.phone.here import PHONE

if TYPE_CHECKING:
    from app.pages.view import View


def _this(view: "View", what: str) -> list[str]:
    return [""] if what == f"{view.cafe.round}-{view.audience.table}" else []


@PHONE.part("handoff", {"handoff": _this})
def handoff(view: "View", what: str) -> Drawn | None:
    """The four fields; what waits for the host is told as waiting, without its words."""
    cafe, table = view.cafe, view.audience.table
    if cafe.now.kind != "round" or not table:
        return None
    fields = {slot: cafe.handoffs.get((cafe.round, table, slot), HandoffField()) for slot in SLOTS}
    return Drawn("now", "990", {"fields": fields, "round": cafe.round, "table": table})
