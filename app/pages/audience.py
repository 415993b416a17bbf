"""Those who may see the same parts in the same language. One frame is drawn for all of them."""

from dataclasses import dataclass
from typing import Literal

from app.cafe.state import Cafe

PlaceName = Literal["table", "host", "wall"]


@dataclass(frozen=True)
class Audience:
    """``table`` 0: no table (the lobby, the plenary). ``room`` is the host's: run, harvest, …

    The step is part of it for phones and the wall: a new step is a new view on the same socket.
    """

    place: PlaceName
    lang: str
    step: str = ""
    table: int = 0
    room: str = ""

    @property
    def at_table(self) -> bool:
        """Whether its parts change with every idea of one table (a quick tick), or with the whole hall."""
        return self.table > 0


def audience_of(
    cafe: Cafe,
    place: PlaceName,
    *,
    lang: str,
    person: str | None = None,
    table: int | None = None,
    room: str = "",
) -> Audience:
    """The audience of a page: a phone's follows its person's seat (or the table it belongs to)."""
    if place == "host":
        return Audience("host", lang, room=room)
    if place == "wall":
        return Audience("wall", lang, step=cafe.step)
    if cafe.now.kind in ("lobby", "harvest", "closed"):
        return Audience("table", lang, step=cafe.step)
    seat = table if table is not None else (cafe.table_of(person) if person else None)
    return Audience("table", lang, step=cafe.step, table=seat or 0)
