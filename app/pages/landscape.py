"""The landscape of a café: what the console, the wall and paper show of it, and the same as a list."""

from dataclasses import dataclass
from typing import Literal

from app.cafe.state import Cafe, Idea
from app.cafe.theme_names import as_read
from app.landscape import Picture, Theme, picture
from app.landscape.lines import dots, smooth
from app.words import text_direction

Where = Literal["console", "wall"]
SIZES = {"console": (1600.0, 900.0), "wall": (1776.0, 600.0)}
"""Width and height of the drawing."""
FONTS = {"console": (34.0, 22.0), "wall": (42.0, 41.0)}
"""Size of the names, with few themes and with many. On the wall the floor for any text is kept."""
MANY = 24


@dataclass(frozen=True)
class Drawn:
    """A region: its outline and points as paths, its name in lines with their places. ``brew``: 1 to 5."""

    id: str
    name: str
    dir: str
    ideas: int
    tables: int
    brew: int
    outline: str
    points: str
    lines: tuple[tuple[str, float], ...]
    x: float
    number: int
    near: tuple[str, ...]


@dataclass(frozen=True)
class Landscape:
    """``spots``: each idea with its place, so that a page can tell which one was pointed at."""

    width: int
    height: int
    font: float
    regions: tuple[Drawn, ...]
    alone: str
    outside: int
    spots: tuple[tuple[str, int, int], ...]


def landscape(cafe: Cafe, where: Where, *, blank: bool = False) -> Landscape:
    """The picture of all ideas that have a place. ``blank``: no words of people in it.

    Takes up to a tenth of a second for thousands of ideas: not to be called on the event loop.
    """
    width, height = SIZES[where]
    told = [as_read(cafe, theme) for theme in cafe.themes.values()]
    font = FONTS[where][len(told) > MANY]
    ideas = {theme.id: _seen(cafe, theme.ideas) for theme in told}
    themes = [
        Theme(theme.id, "…" if blank else theme.name, tuple(cafe.spots[idea.id] for idea in ideas[theme.id]))
        for theme in told
    ]
    outside = [idea for idea in _seen(cafe, tuple(cafe.spots)) if idea.id not in cafe.theme_of]
    made = picture(themes, [cafe.spots[idea.id] for idea in outside], width, height, font)
    tables = max(len(cafe.tables), 1)
    regions = tuple(_drawn(made, number, ideas, tables) for number in range(len(made.regions)))
    spots = [
        (idea.id, int(x), int(y))
        for region in made.regions
        for idea, (x, y) in zip(ideas[region.id], region.points, strict=True)
    ] + [(idea.id, int(x), int(y)) for idea, (x, y) in zip(outside, made.alone, strict=True)]
    return Landscape(int(width), int(height), font, regions, dots(made.alone), len(outside), tuple(spots))


def _seen(cafe: Cafe, ideas: tuple[str, ...]) -> list[Idea]:
    """Those of the ideas that have a place and may be read."""
    known = (cafe.ideas[idea] for idea in ideas if idea in cafe.spots and idea in cafe.ideas)
    return [idea for idea in known if idea.shown and not idea.after_close]


def _drawn(made: Picture, number: int, ideas: dict[str, list[Idea]], tables: int) -> Drawn:
    region = made.regions[number]
    label, said = region.label, ideas[region.id]
    from_tables = len({idea.table for idea in said if idea.table})
    first = label.box.y - (len(label.lines) / 2 - 0.8) * made.font * 1.16
    return Drawn(
        id=region.id,
        name=region.name,
        dir=text_direction(region.name),
        ideas=len(said),
        tables=from_tables,
        brew=min(5, 1 + int(from_tables / tables * 4.999)),
        outline=smooth(region.rings),
        points=dots(region.points),
        lines=tuple((line, round(first + i * made.font * 1.16, 1)) for i, line in enumerate(label.lines)),
        x=round(label.box.x, 1),
        number=label.number,
        near=tuple(made.regions[other].name for other in region.near),
    )
