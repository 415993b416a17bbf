"""The wall's page of a café, as it is sent."""

from collections.abc import Mapping

from app.cafe.state import Cafe
from app.pages.audience import audience_of
from app.pages.facts import Facts
from app.pages.part import Part
from app.pages.view import View, full_view


def view_of(cafe: Cafe, names: Mapping[str, str] | None = None, lang: str = "en") -> View:
    """What the wall may look at."""
    facts = Facts(code="K7MPX4", address="192.168.4.1:8000", names=names or {}, now=cafe.at)
    return View(cafe, audience_of(cafe, "wall", lang=lang), facts)


def wall(cafe: Cafe, names: Mapping[str, str] | None = None) -> dict[str, Part]:
    """Every part of the wall by its id."""
    return {part.id: part for part in full_view(view_of(cafe, names))}


def text(parts: Mapping[str, Part]) -> str:
    """All that is in the bytes."""
    return "\n".join(part.html for part in parts.values())
