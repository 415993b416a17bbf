"""The works that may go through a queue: by name, with what they are given and give as JSON.

A queue carries names and JSON, never code or pickles; see `order` for what a worker refuses.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import ConfigDict, TypeAdapter

from app.jobs import exporting, finding, mapping, seating
from app.jobs.exporting import Writing
from app.jobs.outcome import Report
from app.strategy.causal.press import Pressed
from app.strategy.causal.reading import MapOrder, MapReading, PressOrder
from app.themes.command import Reading
from app.themes.found import Found

Function = Callable[[Any, Report], Any]
_BYTES = ConfigDict(ser_json_bytes="base64", val_json_bytes="base64")


@dataclass(frozen=True)
class Work:
    """`asks` and `gives` read and write what goes in and what comes out."""

    function: Function
    asks: TypeAdapter[Any]
    gives: TypeAdapter[Any]


Works = Mapping[str, Work]

WORKS: Works = {
    "themes": Work(finding.find, TypeAdapter(Reading), TypeAdapter(Found)),
    "seats": Work(seating.search, TypeAdapter(seating.Search), TypeAdapter(seating.Seated)),
    "map": Work(mapping.read, TypeAdapter(MapOrder), TypeAdapter(MapReading)),
    "press": Work(mapping.push, TypeAdapter(PressOrder), TypeAdapter(Pressed)),
    "paint": Work(mapping.paint, TypeAdapter(str), TypeAdapter(bytes, config=_BYTES)),
    "document": Work(exporting.write, TypeAdapter(Writing), TypeAdapter(bytes, config=_BYTES)),
}


def named(works: Works, function: Function) -> str:
    """The name of a function among these works. Raises LookupError for any other."""
    for name, work in works.items():
        if work.function is function:
            return name
    raise LookupError(function.__qualname__)
