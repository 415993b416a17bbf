"""What kinds of ideas are called."""

from app.cafe.idea_kind import KINDS, IdeaKind
from app.words import Words, marked

NAMES: dict[IdeaKind, str] = {
    "experience": marked("Experience"),
    "cause": marked("Cause"),
    "wish": marked("Wish"),
    "proposal": marked("Proposal"),
    "measure": marked("Measure"),
    "obstacle": marked("Obstacle"),
    "rule": marked("Rule or system"),
    "actor": marked("Actor"),
    "worry": marked("Worry"),
    "question": marked("Question (kind)"),
    "story": marked("Story"),
}


def kind_names(words: Words) -> list[tuple[IdeaKind, str]]:
    """(kind, its name), in the order of the strategy's chain of thought."""
    return [(kind, words.text(NAMES[kind])) for kind in KINDS]
