"""The first view of a live page: it comes with the page, before the socket is there."""

from __future__ import annotations

from app.live.hall import Hall
from app.pages.audience import PlaceName
from app.people.grant import Grant


def first_frame(hall: Hall, grant: Grant, place: PlaceName, lang: str, room: str = "") -> str:
    """The whole view of this page's audience, as JSON that may stand inside a script element."""
    whole = hall.views.whole(hall.audience_for(grant, place, lang, room)).decode()
    return whole.replace("<", "\\u003c")
