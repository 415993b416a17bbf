"""The lines of a strategy: results that cite ideas, and lines the host added."""

from collections.abc import Iterable
from dataclasses import replace

from pydantic import Field

from app.cafe.draft import Draft
from app.cafe.message import Asked, Command, Event, Recorded, decides, evolves, inverts
from app.cafe.refusal import Code, Refusal
from app.cafe.result_level import ResultLevel
from app.cafe.state import Cafe, Line
from app.cafe.texts import checked


class AddLine(Command):
    """A line from a theme (its ideas are the evidence), from ideas, or by the host (neither).

    ``serves``: the higher results it is for.
    """

    text: str
    theme: str | None = None
    level: ResultLevel = "outcome"
    serves: list[str] = Field(default_factory=list)
    ideas: list[str] = Field(default_factory=list)


class EditLine(Command):
    """New words for a line; its evidence stays. ``was``: the words that the writer saw when they began."""

    line: str
    text: str
    was: str | None = None


class RemoveLine(Command):
    """Take a line out of the outline."""

    line: str


class PlaceLine(Command):
    """Move a line to a place (0 is first)."""

    line: str
    place: int


class LineSet(Event):
    """A line as it is from now on."""

    line: Line


class LineRemoved(Event):
    """A line is not in the outline any more."""

    line: str


class LinesPlaced(Event):
    """The order of the outline from now on."""

    lines: tuple[str, ...]


def ordered(cafe: Cafe) -> list[Line]:
    """The outline in its order."""
    return sorted(cafe.outline.values(), key=lambda line: (line.order, line.seq))


def evidence(cafe: Cafe, line: Line) -> list[str]:
    """The ideas a line rests on that others may read.

    Its theme's as they are now, or those it was made with; and those that a person added.
    """
    theme = cafe.themes.get(line.theme) if line.theme else None
    ideas = dict.fromkeys((*(theme.ideas if theme else line.ideas), *line.cited))
    return [idea for idea in ideas if idea in cafe.ideas and cafe.ideas[idea].shown]


def line_named(cafe: Cafe, line: str) -> Line:
    """The line, or ``Refusal`` (unknown_line)."""
    found = cafe.outline.get(line)
    if found is None:
        raise Refusal(Code.UNKNOWN_LINE, line)
    return found


@decides(AddLine)
def _add(cafe: Cafe, command: AddLine, asked: Asked) -> list[Event]:
    text = checked(command.text, cafe.settings.limits.short_graphemes)
    ideas = known_ideas(cafe, command.ideas)
    if command.theme is not None:
        if command.theme not in cafe.themes:
            raise Refusal(Code.UNKNOWN_THEME, command.theme)
        ideas = cafe.themes[command.theme].ideas
    serves = tuple(line_named(cafe, each).id for each in dict.fromkeys(command.serves))
    line = Line(command.id, 0, text, command.theme, ideas, next_order(cafe), command.level, serves)
    return [LineSet(line=line)]


def known_ideas(cafe: Cafe, ideas: Iterable[str]) -> tuple[str, ...]:
    """Each once. Raises ``Refusal`` (unknown_idea)."""
    for idea in ideas:
        if idea not in cafe.ideas:
            raise Refusal(Code.UNKNOWN_IDEA, idea)
    return tuple(dict.fromkeys(ideas))


def next_order(cafe: Cafe) -> int:
    """The place after the last line."""
    return max((line.order for line in cafe.outline.values()), default=-1) + 1


@decides(EditLine)
def _edit(cafe: Cafe, command: EditLine, asked: Asked) -> list[Event]:
    line = line_named(cafe, command.line)
    text = checked(command.text, cafe.settings.limits.short_graphemes)
    if command.was is not None and command.was != line.text != text:
        raise Refusal(Code.CHANGED_MEANWHILE, line.text)
    return [] if text == line.text else [LineSet(line=replace(line, text=text))]


@decides(RemoveLine)
def _remove(cafe: Cafe, command: RemoveLine, asked: Asked) -> list[Event]:
    return [LineRemoved(line=line_named(cafe, command.line).id)]


@decides(PlaceLine)
def _place(cafe: Cafe, command: PlaceLine, asked: Asked) -> list[Event]:
    line = line_named(cafe, command.line)
    lines = [other.id for other in ordered(cafe)]
    rest = [other for other in lines if other != line.id]
    rest.insert(max(command.place, 0), line.id)
    return [] if rest == lines else [LinesPlaced(lines=tuple(rest))]


@evolves(LineSet)
def _set(draft: Draft, event: LineSet, recorded: Recorded) -> None:
    draft.put("outline", event.line.id, replace(event.line, seq=event.line.seq or recorded.seq))


@inverts(LineSet)
def _unset(before: Cafe, event: LineSet) -> tuple[str, list[Event]] | None:
    was = before.outline.get(event.line.id)
    return f"line:{event.line.id}", [LineSet(line=was) if was else LineRemoved(line=event.line.id)]


@evolves(LineRemoved)
def _removed(draft: Draft, event: LineRemoved, recorded: Recorded) -> None:
    draft.drop("outline", event.line)


@inverts(LineRemoved)
def _not_removed(before: Cafe, event: LineRemoved) -> tuple[str, list[Event]] | None:
    return f"line:{event.line}", [LineSet(line=before.outline[event.line])]


@evolves(LinesPlaced)
def _placed(draft: Draft, event: LinesPlaced, recorded: Recorded) -> None:
    for order, line in enumerate(event.lines):
        if line in draft.now.outline:
            draft.change("outline", line, order=order)


@inverts(LinesPlaced)
def _not_placed(before: Cafe, event: LinesPlaced) -> tuple[str, list[Event]] | None:
    return "lines", [LinesPlaced(lines=tuple(line.id for line in ordered(before)))]
