"""The outline of a strategy: outcome lines that cite ideas, and lines the host added."""

from dataclasses import replace

from app.cafe.draft import Draft
from app.cafe.message import Asked, Command, Event, Recorded, decides, evolves, inverts
from app.cafe.refusal import Code, Refusal
from app.cafe.state import Cafe, Line
from app.cafe.texts import checked


class AddLine(Command):
    """A line from a theme (its ideas are the evidence), or by the host (no theme)."""

    text: str
    theme: str | None = None


class EditLine(Command):
    """New words for a line; its evidence stays."""

    line: str
    text: str


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
    """The ideas a line rests on that others may read: its theme's now, else those it was made with."""
    theme = cafe.themes.get(line.theme) if line.theme else None
    ideas = theme.ideas if theme else line.ideas
    return [idea for idea in ideas if idea in cafe.ideas and cafe.ideas[idea].shown]


def _line(cafe: Cafe, line: str) -> Line:
    found = cafe.outline.get(line)
    if found is None:
        raise Refusal(Code.UNKNOWN_LINE, line)
    return found


@decides(AddLine)
def _add(cafe: Cafe, command: AddLine, asked: Asked) -> list[Event]:
    text = checked(command.text, cafe.settings.limits.short_graphemes)
    ideas: tuple[str, ...] = ()
    if command.theme is not None:
        if command.theme not in cafe.themes:
            raise Refusal(Code.UNKNOWN_THEME, command.theme)
        ideas = cafe.themes[command.theme].ideas
    order = max((line.order for line in cafe.outline.values()), default=-1) + 1
    return [LineSet(line=Line(command.id, 0, text, command.theme, ideas, order))]


@decides(EditLine)
def _edit(cafe: Cafe, command: EditLine, asked: Asked) -> list[Event]:
    line = _line(cafe, command.line)
    text = checked(command.text, cafe.settings.limits.short_graphemes)
    return [] if text == line.text else [LineSet(line=replace(line, text=text))]


@decides(RemoveLine)
def _remove(cafe: Cafe, command: RemoveLine, asked: Asked) -> list[Event]:
    return [LineRemoved(line=_line(cafe, command.line).id)]


@decides(PlaceLine)
def _place(cafe: Cafe, command: PlaceLine, asked: Asked) -> list[Event]:
    line = _line(cafe, command.line)
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
