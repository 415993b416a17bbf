"""New ideas find their themes by themselves, between one theming and the next."""

from collections.abc import Mapping
from typing import ClassVar

from pydantic import Field

from .actor import Role
from .draft import Draft
from .message import Asked, Command, Event, Recorded, decides, evolves
from .state import Cafe
from .themable import BY_HOST
from .themes import with_ideas


class PlaceIdeas(Command):
    """Ideas and the themes they are nearest to, as of event ``from_seq``; what no longer fits is dropped.

    ``spots``: places in the landscape, of ideas that fit no theme as well.
    """

    roles: ClassVar[frozenset[Role]] = frozenset({Role.HOUSE})
    from_seq: int
    placed: dict[str, str]
    spots: dict[str, tuple[int, int]] = Field(default_factory=dict)
    near: dict[str, list[str]] = Field(default_factory=dict)
    second: dict[str, str] = Field(default_factory=dict)  # idea → the theme that would be its next best


class IdeasPlaced(Event):
    """Ideas have found their themes, and what lies beside."""

    placed: dict[str, str]
    spots: dict[str, tuple[int, int]] = Field(default_factory=dict)
    near: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    second: dict[str, str] = Field(default_factory=dict)


@decides(PlaceIdeas)
def _place(cafe: Cafe, command: PlaceIdeas, asked: Asked) -> list[Event]:
    def there(ideas: Mapping[str, object]) -> set[str]:
        return {i for i in ideas if i in cafe.ideas and cafe.ideas[i].shown and not cafe.ideas[i].after_close}

    waiting = {i for i in there(command.placed) if i not in cafe.theme_of and cafe.alone.get(i) != BY_HOST}
    open_to_all = {theme.id for theme in cafe.themes.values() if not theme.locked}
    placed = {i: theme for i, theme in command.placed.items() if i in waiting and theme in open_to_all}
    spots = {i: spot for i, spot in command.spots.items() if i in there(command.spots)}
    near = {i: tuple(others) for i, others in command.near.items() if i in there(command.near)}
    second = {i: t for i, t in command.second.items() if i in there(command.second) and t in cafe.themes}
    if not (placed or spots or near):
        return []
    return [IdeasPlaced(placed=placed, spots=spots, near=near, second=second)]


@evolves(IdeasPlaced)
def _placed(draft: Draft, event: IdeasPlaced, recorded: Recorded) -> None:
    by_theme: dict[str, list[str]] = {}
    for idea, theme in event.placed.items():
        by_theme.setdefault(theme, []).append(idea)
        draft.put("theme_of", idea, theme)
        draft.put("placed", idea, theme)
        draft.drop("alone", idea)
    for theme, ideas in by_theme.items():
        draft.put("themes", theme, with_ideas(draft.now.themes[theme], ideas))
    for field in ("spots", "near", "second"):
        for idea, value in getattr(event, field).items():
            draft.put(field, idea, value)
