"""The themes: which ideas make which, and what is on its own and why. What is found is fitted to them."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, ClassVar

from pydantic import Field

from .actor import HOSTS_AND_HOUSE, Role
from .draft import Draft
from .fitting import Fitted, fitted
from .grouping import Grouping, Heading
from .message import Asked, Command, Event, Recorded, adapts, decides, evolves, inverts
from .proposed import closing
from .refusal import Code, Refusal
from .state import Cafe, Theme
from .themable import BY_HOST, themable, unthemed

__all__ = ["BY_HOST", "Found", "SetThemes", "ThemesSet", "set_by", "themable", "theme_named", "unthemed"]


class Found(Command):
    """What the theming job found: ``groups`` of ideas with names, read at event ``from_seq``."""

    roles: ClassVar[frozenset[Role]] = HOSTS_AND_HOUSE
    from_seq: int
    names: list[str]
    groups: list[list[str]]
    kept: dict[int, str] = Field(default_factory=dict)  # place in groups → the touched theme it goes on with
    alone: dict[str, str]
    folded: dict[str, str] = Field(default_factory=dict)
    encoder: str = ""
    tier: str = ""
    curve: list[tuple[int, float]] = Field(default_factory=list)
    words: list[list[str]] = Field(default_factory=list)  # of each group: what many of its ideas share
    langs: list[str] = Field(default_factory=list)  # of each group's name and words
    second: dict[str, int] = Field(default_factory=dict)  # idea → place of its next best group
    near: dict[str, list[str]] = Field(default_factory=dict)
    spots: dict[str, tuple[int, int]] = Field(default_factory=dict)
    headings: list[tuple[str, list[int]]] = Field(default_factory=list)  # name, places in groups

    def grouping(self) -> Grouping:
        """What was found, to be kept or fitted. Raises ``Refusal`` (malformed) if it is not whole."""
        count = len(self.groups)
        places = [*self.second.values(), *(place for _, those in self.headings for place in those)]
        several = len(self.names), len(self.words) or count, len(self.langs) or count
        if any(number != count for number in several) or any(not 0 <= place < count for place in places):
            raise Refusal(Code.MALFORMED, "groups")
        return Grouping(
            from_seq=self.from_seq,
            names=tuple(self.names),
            groups=tuple(tuple(group) for group in self.groups),
            kept=self.kept,
            alone=self.alone,
            folded=self.folded,
            encoder=self.encoder,
            tier=self.tier,
            curve=tuple(self.curve),
            words=tuple(tuple(words) for words in self.words),
            langs=tuple(self.langs),
            second=self.second,
            near={idea: tuple(others) for idea, others in self.near.items()},
            spots=self.spots,
            headings=tuple((name, tuple(places)) for name, places in self.headings),
        )


class SetThemes(Found):
    """The answer of the theming job, applied at once."""


class ThemesSet(Event):
    """All themes, complete: which ideas make which theme, what is on its own and why, what is folded.

    Of what lies beside the themes, None says that it is as it was.
    """

    themes: tuple[Theme, ...]
    alone: dict[str, str]
    folded: dict[str, str]
    themed_at: int
    encoder: str = ""
    tier: str | None = None
    curve: tuple[tuple[int, float], ...] = ()
    second: dict[str, str] | None = None
    near: dict[str, tuple[str, ...]] | None = None
    spots: dict[str, tuple[int, int]] | None = None
    headings: tuple[Heading, ...] | None = None
    placed: dict[str, str] | None = None
    dots: dict[str, str] = Field(default_factory=dict)  # a theme that goes → where its dots go
    ballots: dict[str, dict[str, int]] = Field(
        default_factory=dict
    )  # where a merge is undone: dots as they were


BESIDE = ("tier", "second", "near", "spots", "headings", "placed")
"""What lies beside the themes: fields of the event, and of the café, of the same name."""


def theme_named(cafe: Cafe, theme: str) -> Theme:
    """The theme, or ``Refusal`` (unknown_theme)."""
    found = cafe.themes.get(theme)
    if found is None:
        raise Refusal(Code.UNKNOWN_THEME, theme)
    return found


def with_ideas(theme: Theme, ideas: Iterable[str]) -> Theme:
    """The theme with further ideas; the same one if there are none."""
    more = tuple(ideas)
    return replace(theme, ideas=theme.ideas + more) if more else theme


def themes_set(cafe: Cafe, themes: Iterable[Theme], alone: Mapping[str, str], **more: Any) -> ThemesSet:
    """The event by which these are the themes; what is not named in ``more`` stays as it is."""
    values: dict[str, Any] = {
        "folded": dict(cafe.folded),
        "themed_at": cafe.themed_at,
        "encoder": cafe.encoder,
        "curve": cafe.curve,
        **more,
    }
    return ThemesSet(themes=tuple(themes), alone=dict(alone), **values)


def set_by(cafe: Cafe, grouping: Grouping, ident: str) -> ThemesSet:
    """The event that makes themes of what was found. Raises ``Refusal`` (themes_stale) if it is too old."""
    if grouping.from_seq < cafe.themed_at:
        raise Refusal(Code.THEMES_STALE)
    fit: Fitted = fitted(cafe, grouping, ident)
    return themes_set(
        cafe,
        fit.themes,
        fit.alone,
        folded=fit.folded,
        themed_at=grouping.from_seq,
        encoder=grouping.encoder,
        tier=grouping.tier,
        curve=grouping.curve,
        second=fit.second,
        near=dict(grouping.near),
        spots=dict(grouping.spots),
        headings=fit.headings,
        placed={},
        dots=fit.dots,
    )


@decides(SetThemes)
def _set(cafe: Cafe, command: SetThemes, asked: Asked) -> list[Event]:
    return [set_by(cafe, command.grouping(), command.id), *closing(cafe)]


@evolves(ThemesSet)
def _themes_set(draft: Draft, event: ThemesSet, recorded: Recorded) -> None:
    beside = {name: value for name in BESIDE if (value := getattr(event, name)) is not None}
    draft.set(
        themes={theme.id: theme for theme in event.themes},
        theme_of={idea: theme.id for theme in event.themes for idea in theme.ideas},
        alone=event.alone,
        folded=event.folded,
        themed_at=event.themed_at,
        encoder=event.encoder,
        curve=event.curve,
        **beside,
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
    beside = {name: getattr(before, name) for name in BESIDE if getattr(event, name) is not None}
    beside["placed"] = before.placed or None  # None is none: whoever adapts it says what it is then
    back = themes_set(before, before.themes.values(), before.alone, ballots=moved, dots=event.dots, **beside)
    return "themes", [back]


@adapts(ThemesSet)
def _themes_back_now(cafe: Cafe, event: ThemesSet, at: int) -> list[Event]:
    """Dots go back to where a merge took them from, on those ballots that nobody cast anew since.

    Ideas that found a theme since stay in it, if it is one of those that come back.
    """
    kept = {b: dots for b, dots in event.ballots.items() if cafe.ballots.get(b) == _merged(dots, event.dots)}
    known = event.alone.keys() | {idea for theme in event.themes for idea in theme.ideas}
    since = {idea: theme for idea, theme in cafe.placed.items() if idea not in known}
    themes = tuple(
        with_ideas(theme, (idea for idea, home in since.items() if home == theme.id))
        for theme in event.themes
    )
    homes = {theme.id for theme in themes}
    placed = {**(event.placed or {}), **{i: home for i, home in since.items() if home in homes}}
    return [event.model_copy(update={"ballots": kept, "dots": {}, "themes": themes, "placed": placed})]
