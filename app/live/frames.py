"""What is sent down: JSON, made once for everybody who gets it, with the WebSocket's header before it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from pydantic_core import to_json

from app.live.instant import utc_ms
from app.pages.part import Part

_encoder = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
TEXT = 0x81
"""The first byte of a frame that is a whole text, unmasked, as servers send them (RFC 6455, 5.2)."""


def encoded(message: Mapping[str, Any]) -> bytes:
    """A message as JSON in UTF-8; half a surrogate pair, which UTF-8 has no bytes for, becomes a ?."""
    try:
        return to_json(message)  # pydantic's: the same bytes in a third of the time
    except ValueError:
        return _encoder.encode(message).encode("utf-8", "replace")


def view(
    epoch: str, seq: int, puts: Iterable[Part], drops: Sequence[str] = (), *, fresh: bool = False
) -> bytes:
    """The parts that are new to an audience, and the ids that go; `fresh`: all parts that it has.

    Without the time, which is put in when it is sent: a fresh view is kept for all who come.
    """
    message: dict[str, Any] = {"seq": seq, "epoch": epoch, "put": [part.put() for part in puts]}
    message["drop"] = list(drops)
    if fresh:
        message["fresh"] = True
    return encoded(message)


def joined(message: bytes, more: bytes) -> bytes:
    """Two messages that are encoded already, as one."""
    return b"%b,%b" % (message[:-1], more[1:])


def stamped(message: bytes, **more: Any) -> bytes:
    """A message with the server's time, and whatever else is for those who get it now."""
    return joined(message, encoded({"now": utc_ms(), **more}) if more else b'{"now":%d}' % utc_ms())


def framed(message: bytes) -> bytes:
    """A message as it goes over the wire: ready to be written to every transport."""
    size = len(message)
    if size < 126:
        return bytes((TEXT, size)) + message
    if size < 65536:
        return bytes((TEXT, 126)) + size.to_bytes(2, "big") + message
    return bytes((TEXT, 127)) + size.to_bytes(8, "big") + message


def message_of(frame: bytes) -> bytes:
    """The message in a frame that `framed` made."""
    return frame[{126: 4, 127: 10}.get(frame[1], 2) :]
