"""What is sent down: JSON texts, made once for everybody who gets them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from app.pages.part import Part


def encoded(message: Mapping[str, Any]) -> str:
    """A message as it goes over the socket."""
    return json.dumps(message, ensure_ascii=False, separators=(",", ":"))


def frame(
    epoch: str, seq: int, puts: Iterable[Part], drops: Sequence[str] = (), *, fresh: bool = False
) -> str:
    """The parts that are new to an audience, and the ids that go; `fresh`: all parts that it has.

    Without the time, which is put in when it is sent: a fresh view is kept for all who come.
    """
    message: dict[str, Any] = {"seq": seq, "epoch": epoch, "put": [part.put() for part in puts]}
    message["drop"] = list(drops)
    if fresh:
        message["fresh"] = True
    return encoded(message)


def joined(text: str, more: Mapping[str, Any]) -> str:
    """A frame that is encoded already, with more in it."""
    return f"{text[:-1]},{encoded(more)[1:]}" if more else text
