"""The machine names a theme in people's own words: what is erased must not live on as a name."""

from dataclasses import replace

from .state import Cafe, Idea, Theme

UNNAMED = "…"
"""A name whose words were erased, until an idea that is left lends its own."""
LONGEST = 40


def named_after(cafe: Cafe, idea: str) -> Theme | None:
    """The theme of an idea, if its name is the machine's and stands in no other idea that others may read."""
    theme = cafe.themes.get(cafe.theme_of.get(idea, ""))
    if theme is None or not theme.suggested:
        return None
    said_by_others = any(_says(text, theme.name) for text in _texts(cafe, theme, idea))
    return None if said_by_others and theme.name != UNNAMED else theme


def as_read(cafe: Cafe, theme: Theme) -> Theme:
    """The theme as everybody may read it."""
    name = readable_name(cafe, theme) if theme.suggested else theme.name
    return theme if name == theme.name else replace(theme, name=name)


def readable_name(cafe: Cafe, theme: Theme) -> str:
    """The theme's name, or another where only an idea that nobody may read says these words."""
    for idea in _ideas(cafe, theme):
        quoted = not idea.shown and _says(idea.text, theme.name)
        if quoted and named_after(cafe, idea.id):
            return name_without(cafe, theme, idea.id)
    return theme.name


def name_without(cafe: Cafe, theme: Theme, idea: str) -> str:
    """Another name for the theme: the beginning of an idea that is left."""
    return next((text[:LONGEST] for text in _texts(cafe, theme, idea) if text), UNNAMED)


def _texts(cafe: Cafe, theme: Theme, but: str) -> list[str]:
    return [" ".join(idea.text.split()) for idea in _ideas(cafe, theme) if idea.shown and idea.id != but]


def _ideas(cafe: Cafe, theme: Theme) -> list[Idea]:
    return [cafe.ideas[idea] for idea in theme.ideas if idea in cafe.ideas]


def _says(text: str, name: str) -> bool:
    plain = " ".join(text.split()).casefold()
    return all(part.casefold() in plain for part in name.removesuffix("…").split(" · "))
