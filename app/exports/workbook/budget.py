"""The workbook: a sheet for each currency (two are never added), what came of it, and the indicators."""

from app.cafe.state import Cafe
from app.exports.workbook.costs import costs_sheet
from app.exports.workbook.indicators import indicators_sheet
from app.exports.workbook.lines import ledger
from app.exports.workbook.paper import Book
from app.strategy.budget.sums import tree, whole
from app.words import Words

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
SUFFIX = ".xlsx"


def budget_workbook(cafe: Cafe, words: Words) -> bytes:
    """The file in the language of ``words``; what people wrote stays as they wrote it."""
    book = Book(words)
    own = cafe.budget.currency
    currencies = sorted(whole(tree(cafe)), key=lambda code: (code != own, code)) or [own]
    ledgers = [ledger(book, cafe, words, currency) for currency in currencies]
    if ledgers[0].currency == own:
        costs_sheet(book, cafe, words, ledgers[0])
    indicators_sheet(book, cafe, words)
    return book.written()
