"""Which parts a phone's page has at each step, in the order in which they are put."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from app.pages.part import Key
from app.pages.phone.said import cloth_of, rounds_on
from app.pages.place import Place

if TYPE_CHECKING:
    from app.pages.view import View


def keys(view: "View") -> Iterator[Key]:
    """The parts of a full view."""
    yield ("bar", "")
    yield ("notice", "")
    yield ("map", "")
    kind = view.cafe.now.kind
    if kind == "harvest":
        yield from _harvest(view)
    elif kind in ("move", "round") and view.audience.table:
        yield from _moving(view) if kind == "move" else _round(view)
    else:
        yield ("screen", "")


def _moving(view: "View") -> Iterator[Key]:
    yield ("moving", "")
    yield ("sitting", "")


def _round(view: "View") -> Iterator[Key]:
    yield ("asking", "")
    yield ("sitting", "")
    yield ("handed", "")
    yield ("handoff", "")
    yield ("white", "")
    for number in rounds_on(view):
        yield ("cloth", str(number))
        yield ("clothhead", str(number))
    for idea in cloth_of(view):
        yield ("idea", idea.id)
    yield ("growing", "")


def _harvest(view: "View") -> Iterator[Key]:
    yield ("harvest", "")
    for theme in view.cafe.themes:
        yield ("vote", theme)
    yield ("turnout", "")
    yield ("insights", "")
    yield ("promised", "")


PHONE = Place("table", keys)
