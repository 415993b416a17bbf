"""What comes over the border as a command."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import pytest

from app.cafe.actor import Actor
from app.cafe.catalogue import NAMES, read_command
from app.cafe.message import Command, Recorded
from app.cafe.refusal import Refusal
from tests.building import Talk
from tests.logs.a_day import a_day


def strings(value: object, where: tuple[object, ...] = ()) -> Iterator[tuple[object, ...]]:
    """The way to every text in the fields of a command."""
    if isinstance(value, str):
        yield where
    pairs = value.items() if isinstance(value, dict) else enumerate(value if isinstance(value, list) else ())
    for key, inner in pairs:
        yield from strings(inner, (*where, key))


def with_(values: dict[str, Any], where: tuple[Any, ...], text: str) -> dict[str, Any]:
    """The same fields with another text in one place."""
    changed = inner = deepcopy(values)
    for key in where[:-1]:
        inner = inner[key]
    inner[where[-1]] = text
    return changed


def test_a_text_that_no_database_keeps_gets_into_no_command(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tried in every text of every kind of command that a whole day has."""
    sent: dict[type[Command], Command] = {}
    take = Talk._take

    def keeping(talk: Talk, command: Command, by: Actor) -> list[Recorded]:
        sent[type(command)] = command
        return take(talk, command, by)

    monkeypatch.setattr(Talk, "_take", keeping)
    a_day()
    tried = 0
    for command in sent.values():
        values = {"do": NAMES[type(command)], **command.model_dump(mode="json")}
        for where in strings(values):
            for broken in ("NUL \0 inside", "half a \ud83d letter"):
                with pytest.raises(Refusal) as no:
                    read_command(with_(values, where, broken))
                assert no.value.kind == "malformed"
                tried += 1
    assert tried > 100
