"""The machine names a theme in people's own words: what is erased must not live on as a name."""

from .state import Cafe, Theme

UNNAMED = "…"
"""A name whose words were erased, until an idea that is left lends its own."""
LONGEST = 40


def named_after(cafe: Cafe, idea: str) -> Theme | None:
    """The theme of an idea, if its name is the machine's and stands in no other idea that others may read."""
    theme = cafe.themes.get(cafe.theme_of.get(idea, ""))
    if theme is None or not theme.suggested:
        return None
    parts = [part.casefold() for part in theme.name.split(" · ")]
    said_by_others = any(all(part in text.casefold() for part in parts) for text in _texts(cafe, theme, idea))
    return None if said_by_others and theme.name != UNNAMED else theme


def name_without(cafe: Cafe, theme: Theme, idea: str) -> str:
    """Another name for the theme: the beginning of an idea that is left."""
    return next((text[:LONGEST] for text in _texts(cafe, theme, idea) if text), UNNAMED)


def _texts(cafe: Cafe, theme: Theme, but: str) -> list[str]:
    others = [cafe.ideas[each] for each in theme.ideas if each != but]
    return [" ".join(idea.text.split()) for idea in others if idea.shown]
