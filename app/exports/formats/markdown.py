"""Markdown (CommonMark with tables): readable as it is, and no idea can become markup."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import singledispatch

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
    Speech,
    text_of,
)
from app.exports.report import Report
from app.exports.telling import tell
from app.words import Words

_SPECIAL = re.compile(r"([\\`*_\[\]<>&|#~$])")
_STARTS = re.compile(r"^(\s*)(?:([-+=:])|(\d{1,9})([.)]))")


@dataclass(frozen=True)
class Markdown:
    """The Markdown exporter."""

    name: str = "md"
    media_type: str = "text/markdown; charset=utf-8"
    suffix: str = ".md"

    def write(self, report: Report, words: Words) -> bytes:
        """The document, block after block."""
        document = tell(report, words)
        return "".join(f"{_block(block, words)}\n\n" for block in document.blocks).encode()


def escaped(text: str) -> str:
    """One line of people's words, so that it shows as typed."""
    safe = _SPECIAL.sub(r"\\\1", text)
    safe = _STARTS.sub(lambda m: f"{m[1]}\\{m[2]}" if m[2] else f"{m[1]}{m[3]}\\{m[4]}", safe)
    return safe if safe == safe.lstrip() else f"&#{ord(safe[0])};{safe[1:]}"


def lines(speech: Speech) -> list[str]:
    """What is said, a line a line break."""
    return [escaped(line) for line in text_of(speech).splitlines()] or [""]


def _flat(speech: Speech) -> str:
    return "<br>".join(lines(speech))


@singledispatch
def _block(block: Block, words: Words) -> str:
    raise TypeError(block)


@_block.register
def _(block: Heading, words: Words) -> str:
    mark = f" ({escaped(block.mark)})" if block.mark else ""
    return f"{'#' * block.level} {_flat(block.speech)}{mark}"


@_block.register
def _(block: Paragraph, words: Words) -> str:
    return "\\\n".join(lines(block.speech))


@_block.register
def _(block: Bullets, words: Words) -> str:
    return "\n".join(f"- {_flat(item)}" for item in block.items)


@_block.register
def _(block: Card, words: Words) -> str:
    insight = [f"**{escaped(words.text('Insight'))}**"] if block.insight else []
    about = [escaped(note) for note in (block.place, *block.marks) if note]
    head = " · ".join([f"**{words.digits(str(block.number))}**", *insight, *about])
    return f"{head}\n\n{_quoted(block.said)}"


def _quoted(said: Said) -> str:
    return "\n".join(_with_breaks([f"> {line}" for line in lines(said)]))


def _with_breaks(quoted: list[str]) -> Iterator[str]:
    for here, after in zip(quoted, [*quoted[1:], ""], strict=True):
        yield f"{here}\\" if here != "> " and after not in ("", "> ") else here


@_block.register
def _(block: Grid, words: Words) -> str:
    rule = ["---"] * len(block.header)
    rows = [
        [escaped(name) for name in block.header],
        rule,
        *[[_flat(cell) for cell in row] for row in block.rows],
    ]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


@_block.register
def _(block: Facts, words: Words) -> str:
    return "\n".join(f"- **{escaped(name)}:** {_flat(value)}" for name, value in block.pairs)


@_block.register
def _(block: Cups, words: Words) -> str:
    return "\n".join(f"1. {_flat(cup.name)} ({cup.count})" for cup in block.cups)


@_block.register
def _(block: Landscape, words: Words) -> str:
    rows = [
        f"- {_flat(ground.name)}: " + words.text("near %(themes)s", themes=", ".join(map(_flat, ground.near)))
        for ground in block.grounds
        if ground.near
    ]
    return "\n".join(rows)


@_block.register
def _(block: Line, words: Words) -> str:
    cited = words.text("Ideas: %(numbers)s", numbers=", ".join(words.digits(str(n)) for n in block.cites))
    notes = [block.addition, block.note, cited if block.cites else ""]
    about = " ".join(escaped(note) for note in notes if note)
    return f"**{escaped(block.level)}:** {_flat(block.said)}\\\n{about}"


@_block.register
def _(block: Own, words: Words) -> str:
    became = [
        f"- **{escaped(name)}** {_flat(said)}" if name else f"- {_flat(said)}" for name, said in block.became
    ]
    return "\n".join([escaped(block.place), "", _quoted(block.said), "", *became])


EXPORTER = Markdown()
