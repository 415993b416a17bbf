"""Each block of a document as a dict for the template, by its kind."""

from functools import singledispatch
from typing import Any

from app.exports.document import (
    Block,
    Bullets,
    Card,
    Cups,
    Facts,
    Grid,
    Heading,
    Landscape,
    Line,
    Own,
    Paragraph,
    Said,
)
from app.exports.formats.typeset.speech import set_speech
from app.words import Words

LONG = 1200
"""From so many letters on (or 20 lines) a card may break across pages."""


def set_block(block: Block, words: Words) -> dict[str, Any]:
    """The block's fields and its kind."""
    return {"kind": type(block).__name__.lower(), **_fields(block, words)}


@singledispatch
def _fields(block: Block, words: Words) -> dict[str, Any]:
    raise TypeError(block)


@_fields.register
def _(block: Heading, words: Words) -> dict[str, Any]:
    return {"level": block.level, "speech": set_speech(block.speech, words), "mark": block.mark}


@_fields.register
def _(block: Paragraph, words: Words) -> dict[str, Any]:
    return {"speech": set_speech(block.speech, words), "tone": block.tone}


@_fields.register
def _(block: Bullets, words: Words) -> dict[str, Any]:
    return {"items": [set_speech(item, words) for item in block.items]}


@_fields.register
def _(block: Card, words: Words) -> dict[str, Any]:
    return {
        "said": set_speech(block.said, words),
        "number": words.digits(str(block.number)),
        "label": f"idea-{block.number}" if block.first else "",
        "insight": block.insight,
        "word": words.text("Insight"),
        "notes": [note for note in (block.place, *block.marks) if note],
        "long": len(block.said.text) > LONG or block.said.text.count("\n") > 20,
    }


@_fields.register
def _(block: Grid, words: Words) -> dict[str, Any]:
    return {
        "header": list(block.header),
        "rows": [[set_speech(cell, words) for cell in row] for row in block.rows],
    }


@_fields.register
def _(block: Facts, words: Words) -> dict[str, Any]:
    return {"pairs": [{"name": name, "value": set_speech(value, words)} for name, value in block.pairs]}


@_fields.register
def _(block: Cups, words: Words) -> dict[str, Any]:
    cups = [
        {"name": set_speech(cup.name, words), "count": cup.count, "radius": cup.radius, "brew": cup.brew}
        for cup in block.cups
    ]
    return {"caption": block.caption, "cups": cups}


@_fields.register
def _(block: Landscape, words: Words) -> dict[str, Any]:
    grounds = [
        {
            "lines": [set_speech(Said(line, ground.name.lang), words) for line in ground.lines],
            "number": ground.number,
            "middle": ground.middle,
            "half": ground.half_width,
            "rings": ground.rings,
            "points": ground.points,
            "brew": ground.brew,
        }
        for ground in block.grounds
    ]
    size = {"width": block.width, "height": block.height, "font": block.font}
    return {"caption": block.caption, "grounds": grounds, "alone": block.alone, **size}


@_fields.register
def _(block: Line, words: Words) -> dict[str, Any]:
    return {
        "level": block.level,
        "said": set_speech(block.said, words),
        "note": block.note,
        "addition": block.addition,
        "cites": [{"number": number, "shown": words.digits(str(number))} for number in block.cites],
    }


@_fields.register
def _(block: Own, words: Words) -> dict[str, Any]:
    became = [{"name": name, "said": set_speech(said, words)} for name, said in block.became]
    return {"said": set_speech(block.said, words), "place": block.place, "became": became}
