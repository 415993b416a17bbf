"""A strategy written in a file of its own: results by id, level and what they serve, with their evidence."""

import json
from graphlib import CycleError, TopologicalSorter
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from app.cafe.result_level import ResultLevel
from app.cafe.settings import Settings, Vocabulary
from app.cafe.state import Cafe, Idea, Line

MOST_LETTERS = 5_000_000
"""Letters of a file that is read."""


class NotAStrategyError(Exception):
    """The file can't be read as a strategy; the message says where and what to do."""


class Result(BaseModel):
    """One line: `serves` (or `parent`) names the higher results, `evidence` the words or ids of ideas."""

    model_config = ConfigDict(extra="ignore")
    id: str = Field(default="", coerce_numbers_to_str=True)
    level: ResultLevel
    text: str = Field(min_length=1)
    serves: list[str] = Field(default_factory=list)
    parent: str | list[str] | None = None
    evidence: list[Any] = Field(default_factory=list)

    @field_validator("serves", mode="before")
    @classmethod
    def _several(cls, value: Any) -> Any:
        return [str(each) for each in value] if isinstance(value, list) else value

    @property
    def higher(self) -> list[str]:
        """What it serves, by either name."""
        one = [self.parent] if isinstance(self.parent, str) else (self.parent or [])
        return [*self.serves, *one]


class Written(BaseModel):
    """The whole file."""

    model_config = ConfigDict(extra="ignore")
    results: list[Result]
    vocabulary: Vocabulary = "undg"


def read_strategy(text: str) -> Cafe:
    """A café that holds the strategy of a JSON text. Raises NotAStrategyError."""
    if len(text) > MOST_LETTERS:
        raise NotAStrategyError(f"It is longer than {MOST_LETTERS} letters.")
    try:
        written = Written.model_validate(json.loads(text))
    except json.JSONDecodeError as error:
        raise NotAStrategyError(f"Line {error.lineno}, column {error.colno}: {error.msg}.") from error
    except RecursionError as error:
        raise NotAStrategyError("It is nested too deeply.") from error
    except ValidationError as error:
        first = error.errors()[0]
        where = " → ".join(str(part) for part in first["loc"]) or "the whole"
        raise NotAStrategyError(f"{where}: {first['msg']}.") from error
    return _cafe(written)


def _cafe(written: Written) -> Cafe:
    ids = [one.id or str(place) for place, one in enumerate(written.results, 1)]
    settings = Settings(vocabulary=written.vocabulary)
    for place, each in enumerate(ids):
        if each in ids[:place]:
            raise NotAStrategyError(f"Two results have the id {each!r}: give each its own.")
    lines, ideas = dict[str, Line](), dict[str, Idea]()
    for place, (one, name) in enumerate(zip(written.results, ids, strict=True)):
        unknown = next((higher for higher in one.higher if higher not in ids), None)
        if unknown is not None:
            raise NotAStrategyError(f"Result {name!r} serves {unknown!r}, and there is no such result.")
        cited = tuple(f"{name}/{number}" for number in range(len(one.evidence)))
        ideas |= {ref: Idea(ref, 0, 0, None, str(one.evidence[n]), "", 0, 0) for n, ref in enumerate(cited)}
        lines[name] = Line(name, place, one.text, None, cited, place, one.level, tuple(one.higher))
    _no_circle(lines)
    return Cafe(settings=settings, outline=lines, ideas=ideas)


def _no_circle(lines: dict[str, Line]) -> None:
    """Raises NotAStrategyError naming the results that serve each other in a circle."""
    try:
        TopologicalSorter({name: line.serves for name, line in lines.items()}).prepare()
    except CycleError as error:
        round_ = " → ".join(error.args[1])
        raise NotAStrategyError(f"Results serve each other in a circle: {round_}. Take one out.") from error
