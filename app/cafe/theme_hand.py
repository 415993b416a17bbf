"""The host's hand on the themes: rename, merge, split, move, lock, a new one. It has the last word."""

from collections.abc import Iterable
from dataclasses import replace

from pydantic import Field

from .message import Asked, Command, Event, decides
from .refusal import Code, Refusal
from .state import Cafe, Theme
from .texts import checked
from .themable import BY_HOST
from .themes import theme_named, themes_set, with_ideas


class RenameTheme(Command):
    """A name by hand; the same name accepts the machine's."""

    theme: str
    name: str


class MergeThemes(Command):
    """Make one theme of several: ``themes`` go, their ideas and dots go ``into`` the one that stays."""

    into: str
    themes: list[str]


class SplitTheme(Command):
    """Take ``ideas`` out of a theme into a new one beside it; the op's first half is its id."""

    theme: str
    name: str
    ideas: list[str]


class MoveIdea(Command):
    """Put an idea into another theme, with those folded behind it; ``theme`` None: on its own."""

    idea: str
    theme: str | None


class LockTheme(Command):
    """A locked theme takes in no idea by itself; a person can still move one."""

    theme: str
    locked: bool


class NewTheme(Command):
    """The op's first half is its id."""

    name: str
    ideas: list[str] = Field(default_factory=list)


@decides(RenameTheme)
def _rename(cafe: Cafe, command: RenameTheme, asked: Asked) -> list[Event]:
    theme = theme_named(cafe, command.theme)
    name = checked(command.name, cafe.settings.limits.short_graphemes)
    if name == theme.name and not theme.suggested:
        return []
    return _instead(cafe, replace(theme, name=name, suggested=False, touched=True))


@decides(LockTheme)
def _lock(cafe: Cafe, command: LockTheme, asked: Asked) -> list[Event]:
    theme = theme_named(cafe, command.theme)
    if theme.locked == command.locked:
        return []
    return _instead(cafe, replace(theme, locked=command.locked, touched=True))


def _instead(cafe: Cafe, changed: Theme) -> list[Event]:
    """One theme is changed, the others are as they were."""
    themes = [changed if theme.id == changed.id else theme for theme in cafe.themes.values()]
    return [themes_set(cafe, themes, cafe.alone)]


@decides(MergeThemes)
def _merge(cafe: Cafe, command: MergeThemes, asked: Asked) -> list[Event]:
    into = theme_named(cafe, command.into)
    others = [theme_named(cafe, theme) for theme in dict.fromkeys(command.themes) if theme != into.id]
    if not others:
        return []
    ideas = into.ideas + tuple(idea for other in others for idea in other.ideas)
    merged, gone = replace(into, ideas=ideas, touched=True), {other.id for other in others}
    themes = [merged if t.id == into.id else t for t in cafe.themes.values() if t.id not in gone]
    return [themes_set(cafe, themes, cafe.alone, dots=dict.fromkeys(gone, into.id))]


@decides(SplitTheme)
def _split(cafe: Cafe, command: SplitTheme, asked: Asked) -> list[Event]:
    theme = theme_named(cafe, command.theme)
    name = checked(command.name, cafe.settings.limits.short_graphemes)
    chosen = [idea for idea in command.ideas if idea in theme.ideas]
    picked = {like for idea in chosen for like in _with_those_like_it(cafe, idea)}
    if not picked:
        raise Refusal(Code.UNKNOWN_IDEA)
    if picked.issuperset(theme.ideas):
        raise Refusal(Code.NOTHING_LEFT, theme.id)
    rest = replace(theme, ideas=tuple(i for i in theme.ideas if i not in picked), touched=True)
    ideas = tuple(idea for idea in theme.ideas if idea in picked)
    beside = Theme(command.id, name, ideas, suggested=False, touched=True, lang=theme.lang)
    themes = [part for t in cafe.themes.values() for part in ((rest, beside) if t.id == theme.id else (t,))]
    return [themes_set(cafe, themes, cafe.alone)]


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
        return [themes_set(cafe, themes, alone | dict.fromkeys(moved, BY_HOST))]
    grown = replace(with_ideas(target, moved), touched=True)
    return [themes_set(cafe, [grown if t.id == target.id else t for t in themes], alone)]


@decides(NewTheme)
def _new(cafe: Cafe, command: NewTheme, asked: Asked) -> list[Event]:
    name = checked(command.name, cafe.settings.limits.short_graphemes)
    ideas = [idea for idea in dict.fromkeys(command.ideas) if idea in cafe.ideas]
    if not ideas:
        raise Refusal(Code.UNKNOWN_IDEA)
    theme = Theme(command.id, name, tuple(ideas), suggested=False, touched=True)
    alone = {idea: why for idea, why in cafe.alone.items() if idea not in ideas}
    return [themes_set(cafe, [*_without(cafe.themes.values(), set(ideas)), theme], alone)]


def _without(themes: Iterable[Theme], ideas: set[str]) -> list[Theme]:
    left = []
    for theme in themes:
        rest = tuple(idea for idea in theme.ideas if idea not in ideas)
        if len(rest) == len(theme.ideas):
            left.append(theme)
        elif rest:
            left.append(replace(theme, ideas=rest, touched=True))
    return left


def _with_those_like_it(cafe: Cafe, idea: str) -> list[str]:
    """An idea, and those that are folded behind it where it is now."""
    home = cafe.theme_of.get(idea)
    like = [i for i, first in cafe.folded.items() if first == idea and cafe.theme_of.get(i) == home]
    return [idea, *(i for i in like if (i in cafe.alone) == (idea in cafe.alone))]
