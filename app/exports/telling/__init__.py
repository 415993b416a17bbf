"""From a report to a document: the same sections in the same order for every format (an honest take-home:
one page first, themes with quotes, strategy, minority views, everything else, how it was made)."""

from collections.abc import Callable, Iterator, Mapping

from app.exports.document import Block, Document
from app.exports.report import Paper, Report
from app.exports.telling.first_page import first_page, title
from app.exports.telling.logframe import logframe
from app.exports.telling.making import making
from app.exports.telling.minister import minister
from app.exports.telling.rest import rest
from app.exports.telling.strategy import strategy
from app.exports.telling.tables import tables
from app.exports.telling.themes import themes
from app.words import Words

Telling = Callable[[Report, Words], Iterator[Block]]
PARTS: tuple[Telling, ...] = (themes, strategy, tables, rest, making)
"""The sections after the first page, in their order."""


PAPERS: Mapping[Paper, tuple[Telling, ...]] = {"minister": (minister,), "logframe": (logframe,)}
"""Papers other than the summary."""


def tell(report: Report, words: Words) -> Document:
    """The whole report in one language."""
    parts = PAPERS.get(report.paper, (first_page, *PARTS))
    blocks = tuple(block for part in parts for block in part(report, words))
    return Document(title(report, words), words, blocks)
