"""What an idea is, before it has a place in the strategy."""

from typing import Literal, get_args

IdeaKind = Literal[
    "experience",
    "cause",
    "wish",
    "proposal",
    "measure",
    "obstacle",
    "rule",
    "actor",
    "worry",
    "question",
    "story",
]
KINDS: tuple[IdeaKind, ...] = get_args(IdeaKind)
