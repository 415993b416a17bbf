"""A whole draft at once: lines that were proposed from the harvest, in one act that can be undone."""

from pydantic import BaseModel, ConfigDict, Field

from app.cafe.message import Asked, Command, Event, decides
from app.cafe.refusal import Code, Refusal
from app.cafe.result_level import ResultLevel
from app.cafe.state import Cafe, Line
from app.cafe.strategy.outline import LineSet, known_ideas, next_order
from app.cafe.texts import checked


class Proposed(BaseModel):
    """A line to be: ``serves`` names lines before it in the draft, by their places from 0."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    text: str
    level: ResultLevel
    serves: list[int] = Field(default_factory=list)
    theme: str | None = None
    ideas: list[str] = Field(default_factory=list)


class DraftLines(Command):
    """Add these lines to the strategy."""

    lines: list[Proposed] = Field(max_length=500)


@decides(DraftLines)
def _draft(cafe: Cafe, command: DraftLines, asked: Asked) -> list[Event]:
    first, events = next_order(cafe), list[Event]()
    for place, one in enumerate(command.lines):
        text = checked(one.text, cafe.settings.limits.short_graphemes)
        if one.theme is not None and one.theme not in cafe.themes:
            raise Refusal(Code.UNKNOWN_THEME, one.theme)
        if any(not 0 <= higher < place for higher in one.serves):
            raise Refusal(Code.MALFORMED, str(place))
        serves = tuple(f"{command.id}-{higher}" for higher in one.serves)
        theme_ideas = cafe.themes[one.theme].ideas if one.theme is not None else ()
        ideas = known_ideas(cafe, (*theme_ideas, *one.ideas))
        line = Line(f"{command.id}-{place}", 0, text, one.theme, ideas, first + place, one.level, serves)
        events.append(LineSet(line=line))
    return events
