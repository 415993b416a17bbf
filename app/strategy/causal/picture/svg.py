"""The picture as SVG: on a page its style sheet colours it, in a file it brings its own colours."""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

from app.strategy.causal.picture.arcs import Arc
from app.strategy.causal.picture.boxes import LINE, Box
from app.strategy.causal.picture.marks import Mark, turning
from app.strategy.causal.picture.picture import Picture
from app.strategy.causal.plain_xml import without_controls

SIGNS = {1: "+", -1: "−", 0: "?"}
WORDS = {1: "plus", -1: "minus", 0: "unsigned"}
STYLE = """
text{font:15px 'Noto Sans','Noto Sans Arabic','Noto Sans CJK KR',sans-serif;fill:#12231C;text-anchor:middle}
.box rect{fill:#FFF;stroke:#6A7D72;stroke-width:1.2}
.arc path{fill:none;stroke:#45584E;stroke-width:2}
.arc--minus path{stroke-dasharray:8 5}
.arc--unsigned path{stroke-dasharray:2 5}
.arc__head{fill:#45584E}
.arc line{stroke:#45584E;stroke-width:2.4}
.arc circle{fill:#FFF;stroke:#45584E}
.arc text,.ring text{font-weight:700}
.ring path{fill:none;stroke:#6F4C09;stroke-width:2.4}
.ring polygon{fill:#6F4C09}
"""


def svg_inside(picture: Picture) -> str:
    """What stands within the <svg>: links below, boxes over them, loops on top."""
    parts = [*map(_arc, picture.arcs), *map(_box, picture.boxes), *map(_mark, picture.marks)]
    return "".join(parts)


def frame(picture: Picture) -> str:
    """The viewBox."""
    return f"{picture.left:.0f} {picture.top:.0f} {picture.width:.0f} {picture.height:.0f}"


def svg_file(picture: Picture, title: str) -> str:
    """A file of its own; ``title`` is what a screen reader says of it."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{frame(picture)}" width="{picture.width:.0f}" '
        f'height="{picture.height:.0f}" role="img"><title>{_said(title)}</title><style>{STYLE}</style>'
        f'<rect x="{picture.left:.0f}" y="{picture.top:.0f}" width="{picture.width:.0f}" '
        f'height="{picture.height:.0f}" fill="#FFF"/>{svg_inside(picture)}</svg>'
    )


def _arc(arc: Arc) -> str:
    (ax, ay), (bx, by), (cx, cy) = arc.start, arc.bend, arc.end
    head = " ".join(f"{x},{y}" for x, y in arc.head)
    strokes = "".join(f'<line x1="{ax}" y1="{ay}" x2="{bx}" y2="{by}"/>' for ax, ay, bx, by in arc.strokes)
    x, y = arc.sign
    return (
        f'<g class="arc arc--{WORDS[arc.polarity]}" data-link={_named(arc.link)} '
        f"data-source={_named(arc.source)} data-target={_named(arc.target)}>"
        f'<path d="M{ax} {ay}Q{bx} {by} {cx} {cy}"/><polygon class="arc__head" points="{head}"/>{strokes}'
        f'<circle cx="{x}" cy="{y}" r="9"/><text x="{x}" y="{y + 5:.1f}">{SIGNS[arc.polarity]}</text></g>'
    )


def _box(box: Box) -> str:
    top = box.y - (len(box.lines) - 1) * LINE / 2 + 5
    lines = "".join(
        f'<text x="{box.x}" y="{top + number * LINE:.1f}">{_said(line)}</text>'
        for number, line in enumerate(box.lines)
    )
    return (
        f'<g class="box" data-variable={_named(box.variable)}><rect x="{box.x - box.w / 2:.1f}" '
        f'y="{box.y - box.h / 2:.1f}" width="{box.w:.1f}" height="{box.h:.1f}" rx="12"/>{lines}</g>'
    )


def _mark(mark: Mark) -> str:
    path, head = turning(mark)
    return (
        f'<g class="ring ring--{mark.kind}" data-loop={_named(mark.loop)}><path d="{path}"/>'
        f'<polygon points="{head}"/><text x="{mark.x}" y="{mark.y + 5:.1f}">{mark.label}</text></g>'
    )


def _said(text: str) -> str:
    return escape(without_controls(text))


def _named(ident: str) -> str:
    return quoteattr(without_controls(ident))
