"""The machine names a theme in people's own words: what is erased must not live on as a name."""

from dataclasses import replace

from .grouping import Heading
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
    words = readable_words(cafe, theme)
    return theme if (name, words) == (theme.name, theme.words) else replace(theme, name=name, words=words)


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


def readable_words(cafe: Cafe, theme: Theme) -> tuple[str, ...]:
    """The theme's further words, without those that only an idea says that nobody may read."""
    if all(idea.shown for idea in _ideas(cafe, theme)):
        return theme.words
    texts = _texts(cafe, theme, "")
    return tuple(word for word in theme.words if any(_says(text, word) for text in texts))


def words_of(cafe: Cafe, idea: str) -> Theme | None:
    """The theme of an idea, if one of its further words stands in no other idea that others may read."""
    theme = cafe.themes.get(cafe.theme_of.get(idea, ""))
    if theme is None:
        return None
    texts = _texts(cafe, theme, idea)
    return None if all(any(_says(text, word) for text in texts) for word in theme.words) else theme


def headings_without(cafe: Cafe, idea: str) -> tuple[Heading, ...]:
    """The headings; the one over an idea's theme is nameless where only this idea says its name."""
    home = cafe.theme_of.get(idea)
    return tuple(
        replace(heading, name=UNNAMED) if home in heading.themes and _only(cafe, heading, idea) else heading
        for heading in cafe.headings
    )


def _only(cafe: Cafe, heading: Heading, idea: str) -> bool:
    themes = [cafe.themes[theme] for theme in heading.themes if theme in cafe.themes]
    return not any(_says(text, heading.name) for theme in themes for text in _texts(cafe, theme, idea))


def heading_name(cafe: Cafe, heading: Heading) -> str:
    """What stands over these themes: the heading's name, or where it was erased that of the largest theme."""
    if heading.name != UNNAMED:
        return heading.name
    themes = [cafe.themes[theme] for theme in heading.themes if theme in cafe.themes]
    largest = max(themes, key=lambda theme: len(theme.ideas), default=None)
    return as_read(cafe, largest).name if largest else UNNAMED


def _texts(cafe: Cafe, theme: Theme, but: str) -> list[str]:
    return [" ".join(idea.text.split()) for idea in _ideas(cafe, theme) if idea.shown and idea.id != but]


def _ideas(cafe: Cafe, theme: Theme) -> list[Idea]:
    return [cafe.ideas[idea] for idea in theme.ideas if idea in cafe.ideas]


def _says(text: str, name: str) -> bool:
    plain = " ".join(text.split()).casefold()
    return all(part.casefold() in plain for part in name.removesuffix("…").split(" · "))
