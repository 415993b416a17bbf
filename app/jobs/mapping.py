"""The jobs that read a causal map, and push on one of its variables: for maps too large for a thread."""

from __future__ import annotations

from app.jobs.outcome import Report
from app.strategy.causal.press import Pressed, press
from app.strategy.causal.reading import MapOrder, MapReading, PressOrder, read_map


def read(order: MapOrder, say: Report) -> MapReading:
    """What runs in the job's process."""
    say(0.1, "reading")
    return read_map(order)


def push(order: PressOrder, say: Report) -> Pressed:
    """What runs in the job's process."""
    say(0.1, "pressing")
    return press(order.drawn, order.variable, up=order.up, draws=order.draws)


def paint(svg: str, say: Report) -> bytes:
    """What runs in the job's process: a picture as PNG."""
    from app.exports.map_picture import png

    say(0.1, "painting")
    return png(svg)
