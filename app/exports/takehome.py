"""A participant's take-home: one file for their phone, with their own ideas first."""

from collections.abc import Iterator, Sequence

from app.exports.building.own import OwnIdea
from app.exports.document import Block, Document
from app.exports.formats.page import page
from app.exports.report import Report
from app.exports.telling import PARTS
from app.exports.telling.first_page import counts, in_short, title, who
from app.exports.telling.own import own
from app.words import Words

MEDIA_TYPE = "text/html; charset=utf-8"
SUFFIX = ".html"


def takehome(report: Report, ideas: Sequence[OwnIdea], words: Words) -> bytes:
    """One self-contained HTML file: who met, what became of the own ideas, then the whole summary."""
    return page(Document(title(report, words), words, tuple(_blocks(report, ideas, words))))


def _blocks(report: Report, ideas: Sequence[OwnIdea], words: Words) -> Iterator[Block]:
    yield from in_short(report, words)
    yield counts(report, words)
    yield from own(ideas, words)
    yield from who(report, words)
    for part in PARTS:
        yield from part(report, words)
