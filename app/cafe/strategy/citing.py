"""Evidence by hand: an idea that a line rests on beside those it was made with."""

from dataclasses import replace

from app.cafe.message import Asked, Command, Event, decides
from app.cafe.state import Cafe
from app.cafe.strategy.outline import LineSet, evidence, known_ideas, line_named


class CiteIdeas(Command):
    """Ideas that a line rests on too."""

    line: str
    ideas: list[str]


class UnciteIdea(Command):
    """An idea was added as evidence by mistake."""

    line: str
    idea: str


@decides(CiteIdeas)
def _cite(cafe: Cafe, command: CiteIdeas, asked: Asked) -> list[Event]:
    line = line_named(cafe, command.line)
    already = {*evidence(cafe, line), *line.cited}
    more = tuple(idea for idea in known_ideas(cafe, command.ideas) if idea not in already)
    return [LineSet(line=replace(line, cited=(*line.cited, *more)))] if more else []


@decides(UnciteIdea)
def _uncite(cafe: Cafe, command: UnciteIdea, asked: Asked) -> list[Event]:
    line = line_named(cafe, command.line)
    left = tuple(idea for idea in line.cited if idea != command.idea)
    return [LineSet(line=replace(line, cited=left))] if left != line.cited else []
