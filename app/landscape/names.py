"""Where the names stand: near the middle of their region, and never one over another."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import cos, sin

from app.words.widths import width_of

LEADING = 1.16
LONGEST = {1: 26, 2: 20}
"""Letters that a line has at most: of a name in one line, in two."""
SHORT = 14
"""A name of no more letters stands in one line."""
TURNS, STEP = 6, 0.5
"""A name that finds no room at its place is moved out along a spiral: steps of so many lines, a few turns."""
GOLDEN = 2.399963
"""The golden angle (Vogel 1979): each try looks another way."""
PAD = 0.35


@dataclass(frozen=True)
class Box:
    """A rectangle by its middle and its halves."""

    x: float
    y: float
    half_width: float
    half_height: float

    def meets(self, other: "Box") -> bool:
        """Whether the two overlap."""
        return (
            abs(self.x - other.x) < self.half_width + other.half_width
            and abs(self.y - other.y) < self.half_height + other.half_height
        )


@dataclass(frozen=True)
class Label:
    """A name in lines around a middle. ``number`` is not 0 where there was room for a number alone."""

    lines: tuple[str, ...]
    box: Box
    number: int = 0


def labels(
    named: Sequence[tuple[str, float, float]], font: float, width: float, height: float
) -> tuple[Label, ...]:
    """A label for each (name, x, y), the first ones with the best choice; none overlaps another."""
    placed: list[Label] = []
    taken: list[Box] = []
    for number, (name, x, y) in enumerate(named, 1):
        found = _fitting(name, x, y, font, width, height, taken) or _numbered(
            number, x, y, font, width, height, taken
        )
        placed.append(found)
        if found.lines:
            taken.append(found.box)
    return tuple(placed)


def _fitting(
    name: str, x: float, y: float, font: float, width: float, height: float, taken: Sequence[Box]
) -> Label | None:
    ways = [broken(name, lines) for lines in ((1,) if len(name) <= SHORT else (2, 1))]
    for i, j in _spiral(font):
        for lines in ways:
            box = _box(lines, x + i, y + j, font, width, height)
            if box and not any(box.meets(other) for other in taken):
                return Label(lines, box)
    return None


def _numbered(
    number: int, x: float, y: float, font: float, width: float, height: float, taken: Sequence[Box]
) -> Label:
    """The number alone where the name has no room; nothing at all where that has none either."""
    lines = (str(number),)
    for i, j in _spiral(font):
        box = _box(lines, x + i, y + j, font, width, height)
        if box and not any(box.meets(other) for other in taken):
            return Label(lines, box, number)
    return Label((), Box(x, y, 0.0, 0.0), number)


def _spiral(font: float) -> Iterator[tuple[float, float]]:
    yield 0.0, 0.0
    for turn in range(1, TURNS * 10):
        far = STEP * font * turn**0.5
        yield far * cos(turn * GOLDEN) * 1.6, far * sin(turn * GOLDEN)


def _box(lines: Sequence[str], x: float, y: float, font: float, width: float, height: float) -> Box | None:
    """The room that the lines take, moved inside the drawing; None where they are wider than it."""
    half_width = max(map(width_of, lines)) * font / 2 + PAD * font
    half_height = len(lines) * font * LEADING / 2 + PAD * font / 2
    if 2 * half_width > width or 2 * half_height > height:
        return None
    inside_x = min(max(x, half_width), width - half_width)
    inside_y = min(max(y, half_height), height - half_height)
    return Box(inside_x, inside_y, half_width, half_height)


def broken(name: str, lines: int) -> tuple[str, ...]:
    """The name in one line, or in two of about the same width; too long ones are cut with an ellipsis."""
    words = name.split() or ["…"]
    if lines == 1 or len(words) == 1:
        return (_cut(" ".join(words), LONGEST[lines]),)
    ways = ((" ".join(words[:place]), " ".join(words[place:])) for place in range(1, len(words)))
    return tuple(_cut(line, LONGEST[2]) for line in min(ways, key=lambda way: max(map(width_of, way))))


def _cut(line: str, letters: int) -> str:
    return line if len(line) <= letters else f"{line[: letters - 1].rstrip()}…"
