"""From a report to a document: the same sections in the same order for every format (an honest take-home:
one page first, themes with quotes, strategy, minority views, everything else, how it was made)."""

from app.exports.document import Document
from app.exports.report import Report
from app.exports.telling.first_page import first_page, title
from app.exports.telling.making import making
from app.exports.telling.rest import rest
from app.exports.telling.strategy import strategy
from app.exports.telling.tables import tables
from app.exports.telling.themes import themes
from app.words import Words

PARTS = (themes, strategy, tables, rest, making)
"""The sections after the first page, in their order."""


def tell(report: Report, words: Words) -> Document:
    """The whole report in one language."""
    blocks = tuple(block for part in (first_page, *PARTS) for block in part(report, words))
    return Document(title(report, words), words, blocks)
