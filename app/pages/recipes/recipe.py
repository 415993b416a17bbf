"""What a recipe is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from app.cafe.agenda import agenda
from app.cafe.settings import Settings
from app.words import Words


@dataclass(frozen=True)
class Recipe:
    """A design with a name. `name`, `about` and `questions` are messages of the catalogue."""

    id: str
    place: int
    name: str
    about: str
    questions: tuple[str, ...]
    design: Mapping[str, Any] = field(default_factory=dict)

    def settings(self, words: Words) -> Settings:
        """The design, its questions in the host's language."""
        questions = tuple(words.text(question) for question in self.questions)
        return replace(Settings(), recipe=self.id, questions=questions, **self.design)

    def strip(self) -> list[tuple[str, int]]:
        """What a card shows in proportion: (kind of step, minutes)."""
        return [
            (step.kind, step.minutes) for step in agenda(replace(Settings(), **self.design)) if step.minutes
        ]

    @property
    def minutes(self) -> int:
        """How long it takes in all."""
        return sum(minutes for _, minutes in self.strip())
