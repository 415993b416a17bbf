"""What was found, fitted to the themes there are: what a person touched stays, what is found again is itself.

A group that holds most ideas of a theme of before is that theme: it keeps its id, its place and its dots.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from .grouping import Grouping, Heading
from .state import Cafe, Theme
from .themable import BY_HOST

MOST = 0.5
"""A theme goes on in the group that holds more than this share of its ideas."""


@dataclass(frozen=True)
class Fitted:
    """The themes as they would be. ``dots``: a theme that goes → the one that takes in its dots."""

    themes: tuple[Theme, ...]
    alone: dict[str, str]
    folded: dict[str, str]
    second: dict[str, str]
    headings: tuple[Heading, ...]
    dots: dict[str, str]


def fitted(cafe: Cafe, found: Grouping, ident: str) -> Fitted:
    """What was found, on the café as it is now. New themes get ids that begin with ``ident``."""
    touched = {theme.id: theme for theme in cafe.themes.values() if theme.touched}
    put_alone = {idea: why for idea, why in cafe.alone.items() if why == BY_HOST}
    groups = _free(cafe, found, touched, put_alone)
    goes_on = _going_on([theme for theme in cafe.themes.values() if not theme.touched], groups)
    ids = _ids(found, groups, touched, goes_on, ident)
    themes = _themes(cafe, found, groups, ids)
    seen = {idea for theme in themes for idea in theme.ideas} | put_alone.keys()
    alone = {idea: why for idea, why in found.alone.items() if idea in cafe.ideas and idea not in seen}
    known = {theme.id for theme in themes}
    second = {idea: ids[place] for idea, place in found.second.items() if idea in cafe.ideas}
    return Fitted(
        themes=themes,
        alone=put_alone | alone,
        folded=_folded(cafe, found, touched),
        second={idea: theme for idea, theme in second.items() if theme in known},
        headings=_headings(found, ids, known),
        dots=_dots(goes_on, known, ids),
    )


def _free(
    cafe: Cafe, found: Grouping, touched: Mapping[str, Theme], put_alone: Mapping[str, str]
) -> list[tuple[str, ...]]:
    """The groups without ideas that are not there, that a person put somewhere, or that came before."""
    seen = {idea for theme in touched.values() for idea in theme.ideas} | put_alone.keys()
    free = []
    for place, group in enumerate(found.groups):
        home = touched.get(found.kept.get(place, ""))
        ideas = [i for i in dict.fromkeys(group) if i in cafe.ideas and i not in seen]
        if home is not None and home.locked:
            ideas = []
        seen.update(ideas)
        free.append(tuple(ideas))
    return free


def _going_on(before: Sequence[Theme], groups: Sequence[Sequence[str]]) -> dict[str, int]:
    """Theme of before → the group that holds most of its ideas, those that share most first.

    A theme whose ideas went many ways goes on nowhere.
    """
    place_of = {idea: place for place, group in enumerate(groups) for idea in group}
    shared: dict[str, tuple[int, int]] = {}
    for theme in before:
        places = Counter(place_of[idea] for idea in theme.ideas if idea in place_of)
        for place, count in places.most_common(1):
            if count > MOST * len(theme.ideas):
                shared[theme.id] = (place, count)
    return {theme: place for theme, (place, _) in sorted(shared.items(), key=lambda one: -one[1][1])}


def _ids(
    found: Grouping,
    groups: Sequence[Sequence[str]],
    touched: Mapping[str, Theme],
    goes_on: Mapping[str, int],
    ident: str,
) -> list[str]:
    """The id of each group's theme: the touched one it is kept for, the one that goes on in it, or new."""
    ids = [f"{ident}-{place}" for place in range(len(groups))]
    for theme, place in goes_on.items():
        if ids[place] == f"{ident}-{place}":
            ids[place] = theme
    for place, theme in found.kept.items():
        if theme in touched and place < len(ids):
            ids[place] = theme
    return ids


def _themes(
    cafe: Cafe, found: Grouping, groups: Sequence[tuple[str, ...]], ids: Sequence[str]
) -> tuple[Theme, ...]:
    """The themes there were in the order they had, and after them the new ones."""
    made: dict[str, Theme] = {}
    for place, ideas in enumerate(groups):
        words = found.words[place] if found.words else ()
        lang = found.langs[place] if found.langs else ""
        was = made.get(ids[place]) or cafe.themes.get(ids[place])
        if was is not None and was.touched:
            words, lang = words or was.words, lang or was.lang
            made[was.id] = replace(was, ideas=was.ideas + ideas, words=words, lang=lang)
        elif ideas:
            made[ids[place]] = Theme(ids[place], found.names[place], ideas, words=words, lang=lang)
    stay = {t.id: made.pop(t.id, t) for t in cafe.themes.values() if t.touched or t.id in made}
    return (*stay.values(), *made.values())


def _folded(cafe: Cafe, found: Grouping, touched: Mapping[str, Theme]) -> dict[str, str]:
    """What is folded within themes that stay is not read again; the rest as it was found."""
    homes = {theme.id: set(theme.ideas) for theme in touched.values()}
    within = {
        idea: first
        for idea, first in cafe.folded.items()
        if (home := homes.get(cafe.theme_of.get(idea, ""))) and first in home
    }
    known = cafe.ideas.keys()
    return within | {idea: into for idea, into in found.folded.items() if idea in known and into in known}


def _headings(found: Grouping, ids: Sequence[str], known: set[str]) -> tuple[Heading, ...]:
    headings = []
    for name, places in found.headings:
        themes = tuple(dict.fromkeys(ids[place] for place in places if ids[place] in known))
        if themes:
            headings.append(Heading(name, themes))
    return tuple(headings)


def _dots(goes_on: Mapping[str, int], known: set[str], ids: Sequence[str]) -> dict[str, str]:
    """Themes that go, most of whose ideas are together in another one now: people's dots go along."""
    return {
        theme: ids[place] for theme, place in goes_on.items() if theme not in known and ids[place] in known
    }
