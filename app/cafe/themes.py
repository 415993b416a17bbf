"""Themes: found by a job, corrected by hand. What a person touched stays when themes are found again."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import ClassVar

from pydantic import Field

from .actor import HOSTS_AND_HOUSE, Role
from .draft import Draft
from .message import Asked, Command, Event, Recorded, adapts, decides, evolves, inverts
from .refusal import Code, Refusal
from .state import Cafe, Theme
from .texts import checked

BY_HOST = "host"  # why an idea is on its own: a host put it there


class SetThemes(Command):
    """The answer of the theming job: ``groups`` of ideas with names, read at event ``from_seq``."""

    roles: ClassVar[frozenset[Role]] = HOSTS_AND_HOUSE
    from_seq: int
    names: list[str]
    groups: list[list[str]]
    kept: dict[int, str] = Field(default_factory=dict)  # place in groups → the touched theme it goes on with
    alone: dict[str, str]
    folded: dict[str, str] = Field(default_factory=dict)
    encoder: str = ""
    curve: list[tuple[int, float]] = Field(default_factory=list)


class RenameTheme(Command):
    """A name by hand; the same name accepts the machine's."""

    theme: str
    name: str


class MergeThemes(Command):
    """Make one theme of several: ``themes`` go, their ideas and dots go ``into`` the one that stays."""

    into: str
    themes: list[str]


class MoveIdea(Command):
    """Put an idea into another theme, with those folded behind it; ``theme`` None: on its own."""

    idea: str
    theme: str | None


class NewTheme(Command):
    """The op's first half is its id."""

    name: str
    ideas: list[str] = Field(default_factory=list)


class ThemesSet(Event):
    """All themes, complete: which ideas make which theme, what is on its own and why, what is folded."""

    themes: tuple[Theme, ...]
    alone: dict[str, str]
    folded: dict[str, str]
    themed_at: int
    encoder: str = ""
    curve: tuple[tuple[int, float], ...] = ()
    dots: dict[str, str] = Field(default_factory=dict)  # a merged theme → where its dots go
    ballots: dict[str, dict[str, int]] = Field(
        default_factory=dict
    )  # where a merge is undone: dots as they were


def themable(cafe: Cafe) -> list[str]:
    """Ideas that can be in a theme: those others may read, and that came before the close."""
    return [idea.id for idea in cafe.ideas.values() if idea.shown and not idea.after_close]


def unthemed(cafe: Cafe) -> list[str]:
    """Ideas that came after the last theming: shown as "new since", never dropped."""
    return [idea for idea in themable(cafe) if idea not in cafe.theme_of and idea not in cafe.alone]


def _event(cafe: Cafe, themes: Iterable[Theme], alone: Mapping[str, str], **more: object) -> ThemesSet:
    values: dict[str, object] = {
        "folded": dict(cafe.folded),
        "themed_at": cafe.themed_at,
        "encoder": cafe.encoder,
        "curve": cafe.curve,
        **more,
    }
    return ThemesSet(themes=tuple(themes), alone=dict(alone), **values)  # type: ignore[arg-type]


@decides(SetThemes)
def _set(cafe: Cafe, command: SetThemes, asked: Asked) -> list[Event]:
    if command.from_seq < cafe.themed_at or len(command.names) != len(command.groups):
        raise Refusal(Code.THEMES_STALE)
    touched = {theme.id: theme for theme in cafe.themes.values() if theme.touched}
    put_alone = {idea: why for idea, why in cafe.alone.items() if why == BY_HOST}
    held = {idea for theme in touched.values() for idea in theme.ideas} | put_alone.keys()
    known, seen = cafe.ideas.keys(), set(held)
    grown = {theme.id: list(theme.ideas) for theme in touched.values()}
    fresh: list[Theme] = []
    for place, group in enumerate(command.groups):
        ideas = [i for i in dict.fromkeys(group) if i in known and i not in seen]
        seen.update(ideas)
        kept = command.kept.get(place)
        if kept in grown:
            grown[kept] += ideas
        elif ideas:
            fresh.append(Theme(f"{command.id}-{place}", command.names[place], tuple(ideas)))
    alone = {idea: why for idea, why in command.alone.items() if idea in known and idea not in seen}
    themes = [replace(theme, ideas=tuple(grown[theme.id])) for theme in touched.values()] + fresh
    folded = _folded_within(cafe, touched) | {
        i: into for i, into in command.folded.items() if i in known and into in known
    }
    curve = tuple((k, score) for k, score in command.curve)
    more = {"folded": folded, "themed_at": command.from_seq, "encoder": command.encoder, "curve": curve}
    return [_event(cafe, themes, put_alone | alone, **more)]


def theme_named(cafe: Cafe, theme: str) -> Theme:
    """The theme, or ``Refusal`` (unknown_theme)."""
    found = cafe.themes.get(theme)
    if found is None:
        raise Refusal(Code.UNKNOWN_THEME, theme)
    return found


@decides(RenameTheme)
def _rename(cafe: Cafe, command: RenameTheme, asked: Asked) -> list[Event]:
    theme = theme_named(cafe, command.theme)
    name = checked(command.name, cafe.settings.limits.short_graphemes)
    if name == theme.name and not theme.suggested:
        return []
    renamed = replace(theme, name=name, suggested=False, touched=True)
    return [_event(cafe, [renamed if t.id == theme.id else t for t in cafe.themes.values()], cafe.alone)]


@decides(MergeThemes)
def _merge(cafe: Cafe, command: MergeThemes, asked: Asked) -> list[Event]:
    into = theme_named(cafe, command.into)
    others = [theme_named(cafe, theme) for theme in dict.fromkeys(command.themes) if theme != into.id]
    if not others:
        return []
    ideas = into.ideas + tuple(idea for other in others for idea in other.ideas)
    merged, gone = replace(into, ideas=ideas, touched=True), {other.id for other in others}
    themes = [merged if t.id == into.id else t for t in cafe.themes.values() if t.id not in gone]
    return [_event(cafe, themes, cafe.alone, dots=dict.fromkeys(gone, into.id))]


def _without(themes: Iterable[Theme], ideas: set[str]) -> list[Theme]:
    left = []
    for theme in themes:
        rest = tuple(idea for idea in theme.ideas if idea not in ideas)
        if len(rest) == len(theme.ideas):
            left.append(theme)
        elif rest:
            left.append(replace(theme, ideas=rest, touched=True))
    return left


def _folded_within(cafe: Cafe, themes: Iterable[str]) -> dict[str, str]:
    """What is folded within themes that stay: they are not read again for it."""
    homes = {theme: set(cafe.themes[theme].ideas) for theme in themes}
    return {
        idea: first
        for idea, first in cafe.folded.items()
        if (home := homes.get(cafe.theme_of.get(idea, ""))) and first in home
    }


def _with_those_like_it(cafe: Cafe, idea: str) -> list[str]:
    """An idea, and those that are folded behind it where it is now."""
    home = cafe.theme_of.get(idea)
    like = [i for i, first in cafe.folded.items() if first == idea and cafe.theme_of.get(i) == home]
    return [idea, *(i for i in like if (i in cafe.alone) == (idea in cafe.alone))]


@decides(MoveIdea)
def _move(cafe: Cafe, command: MoveIdea, asked: Asked) -> list[Event]:
    if command.idea not in cafe.ideas:
        raise Refusal(Code.UNKNOWN_IDEA, command.idea)
    target = theme_named(cafe, command.theme) if command.theme is not None else None
    if cafe.theme_of.get(command.idea) == command.theme and (target or command.idea in cafe.alone):
        return []
    moved = _with_those_like_it(cafe, command.idea)
    themes = _without(cafe.themes.values(), set(moved))
    alone = {idea: why for idea, why in cafe.alone.items() if idea not in moved}
    if target is None:
        return [_event(cafe, themes, alone | dict.fromkeys(moved, BY_HOST))]
    grown = replace(target, ideas=(*target.ideas, *moved), touched=True)
    return [_event(cafe, [grown if t.id == target.id else t for t in themes], alone)]


@decides(NewTheme)
def _new(cafe: Cafe, command: NewTheme, asked: Asked) -> list[Event]:
    name = checked(command.name, cafe.settings.limits.short_graphemes)
    ideas = [idea for idea in dict.fromkeys(command.ideas) if idea in cafe.ideas]
    if not ideas:
        raise Refusal(Code.UNKNOWN_IDEA)
    theme = Theme(command.id, name, tuple(ideas), suggested=False, touched=True)
    alone = {idea: why for idea, why in cafe.alone.items() if idea not in ideas}
    return [_event(cafe, [*_without(cafe.themes.values(), set(ideas)), theme], alone)]


@evolves(ThemesSet)
def _themes_set(draft: Draft, event: ThemesSet, recorded: Recorded) -> None:
    draft.set(
        themes={theme.id: theme for theme in event.themes},
        theme_of={idea: theme.id for theme in event.themes for idea in theme.ideas},
        alone=event.alone,
        folded=event.folded,
        themed_at=event.themed_at,
        encoder=event.encoder,
        curve=event.curve,
    )
    for ballot, dots in list(draft.now.ballots.items()):
        if event.dots.keys() & dots.keys():
            draft.put("ballots", ballot, _merged(dots, event.dots))
    for ballot, dots in event.ballots.items():
        draft.put("ballots", ballot, dots)


def _merged(dots: Mapping[str, int], homes: Mapping[str, str]) -> dict[str, int]:
    merged: dict[str, int] = {}
    for theme, count in dots.items():
        home = homes.get(theme, theme)
        merged[home] = merged.get(home, 0) + count
    return merged


@inverts(ThemesSet)
def _themes_back(before: Cafe, event: ThemesSet) -> tuple[str, list[Event]] | None:
    moved = {ballot: dict(dots) for ballot, dots in before.ballots.items() if event.dots.keys() & dots.keys()}
    back = _event(before, before.themes.values(), before.alone, ballots=moved, dots=event.dots)
    return "themes", [back]


@adapts(ThemesSet)
def _themes_back_now(cafe: Cafe, event: ThemesSet, at: int) -> list[Event]:
    """Dots go back to where a merge took them from, on those ballots that nobody cast anew since."""
    kept = {b: dots for b, dots in event.ballots.items() if cafe.ballots.get(b) == _merged(dots, event.dots)}
    return [event.model_copy(update={"ballots": kept, "dots": {}})]
