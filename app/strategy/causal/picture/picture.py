"""All of the picture, and how large it is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from app.strategy.causal.causal_map import CausalMap
from app.strategy.causal.loops import Loop, ranked
from app.strategy.causal.picture.arcs import Arc, arcs_of
from app.strategy.causal.picture.boxes import Box, box_of
from app.strategy.causal.picture.layout import laid_out
from app.strategy.causal.picture.marks import SIZE, Mark, marks_of

MARKED = 12
"""Loops that have their name in the picture: the best founded and shortest; the list has all."""
MARGIN = 30.0


@dataclass(frozen=True)
class Picture:
    """What is drawn, within ``left``, ``top``, ``width``, ``height``."""

    boxes: tuple[Box, ...]
    arcs: tuple[Arc, ...]
    marks: tuple[Mark, ...]
    left: float
    top: float
    width: float
    height: float


def picture_of(drawn: CausalMap, loops: Iterable[Loop] = ()) -> Picture:
    """The map drawn; two calls draw the same."""
    boxes = [box_of(variable.id, variable.name) for variable in drawn.variables]
    places = laid_out(drawn, boxes)
    boxes = [
        replace(box, x=round(float(x), 1), y=round(float(y), 1))
        for box, (x, y) in zip(boxes, places, strict=True)
    ]
    arcs = arcs_of(drawn.links, boxes)
    marks = marks_of(ranked(loops)[:MARKED], boxes, arcs)
    return Picture(tuple(boxes), tuple(arcs), tuple(marks), *_frame(boxes, arcs, marks))


def _frame(boxes: list[Box], arcs: list[Arc], marks: list[Mark]) -> tuple[float, float, float, float]:
    edges = [(box.x - box.w / 2, box.y - box.h / 2) for box in boxes]
    edges += [(box.x + box.w / 2, box.y + box.h / 2) for box in boxes]
    edges += [((a + 2 * b + c) / 4, (d + 2 * e + f) / 4) for (a, d), (b, e), (c, f) in _curves(arcs)]
    edges += [arc.sign for arc in arcs]
    edges += [(mark.x + side * SIZE / 2, mark.y + side * SIZE / 2) for mark in marks for side in (-1, 1)]
    xs, ys = [x for x, _ in edges] or [0.0], [y for _, y in edges] or [0.0]
    left, top = min(xs) - MARGIN, min(ys) - MARGIN
    return left, top, max(xs) - left + MARGIN, max(ys) - top + MARGIN


def _curves(arcs: list[Arc]) -> list[tuple[tuple[float, float], tuple[float, float], tuple[float, float]]]:
    return [(arc.start, arc.bend, arc.end) for arc in arcs]
