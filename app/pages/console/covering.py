"""What the outline covers: which ideas can be reached from a line of it, and which cannot."""

from app.cafe.state import Cafe, Theme
from app.cafe.strategy.outline import evidence
from app.cafe.themes import themable


def reached(cafe: Cafe) -> set[str]:
    """Ideas that a line rests on."""
    return {idea for line in cafe.outline.values() for idea in evidence(cafe, line)}


def unreached(cafe: Cafe) -> list[str]:
    """Ideas that no line rests on: listed, never dropped."""
    found = reached(cafe)
    return [idea for idea in themable(cafe) if idea not in found]


def unused(cafe: Cafe) -> list[Theme]:
    """Themes the outline has not taken up: no line was made of them, and not all their ideas are cited."""
    made, found = {line.theme for line in cafe.outline.values()}, reached(cafe)

    def left(theme: Theme) -> bool:
        return any(i not in found and i in cafe.ideas and cafe.ideas[i].shown for i in theme.ideas)

    return [theme for theme in cafe.themes.values() if theme.id not in made and left(theme)]
