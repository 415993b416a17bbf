"""A recipe: a whole café to begin with, as data."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from app.cafe.agenda import agenda
from app.cafe.run_sheet import total_minutes
from app.cafe.settings import Settings


@dataclass(frozen=True)
class Recipe:
    """``name``, ``about`` and the questions are marked texts: they are said in the host's language."""

    key: str
    name: str
    about: str
    settings: Settings
    order: int  # its place on the page

    @property
    def minutes(self) -> int:
        """From the first word of the welcome to the close."""
        return total_minutes(agenda(self.settings))

    def said(self, say: Callable[[str], str]) -> Settings:
        """The settings to open a café with, its questions said by ``say`` (``words.text``)."""
        questions = tuple(say(question) for question in self.settings.questions)
        return replace(self.settings, questions=questions, recipe=self.key)
