"""Indicators in a table, with how far each has come as a live formula."""

from app.cafe.state import Cafe
from app.cafe.strategy.indicators import of_result
from app.cafe.strategy.measuring import measured
from app.exports.workbook.paper import Book
from app.strategy.indicators.progress import progress
from app.words import Words, marked

COLUMNS = (
    marked("Result"),
    marked("Indicator"),
    marked("Unit"),
    marked("Baseline"),
    marked("Measured on"),
    marked("Target"),
    marked("To be reached by"),
    marked("Last measured"),
    marked("Measured on"),
    marked("Of the way"),
    marked("Where the number comes from"),
    marked("Who brings it"),
)
WIDTHS = (34, 30, 14, 12, 12, 12, 12, 12, 12, 12, 26, 22)


def indicators_sheet(book: Book, cafe: Cafe, words: Words) -> None:
    """The sheet of indicators; none where there are none."""
    if not cafe.indicators:
        return
    sheet = book.sheet(words.text("Indicators"), WIDTHS)
    sheet.heads(*(words.text(column) for column in COLUMNS))
    for result, several in of_result(cafe).items():
        line = cafe.outline.get(result)
        for one in several:
            n, values = sheet.row + 1, measured(cafe, one.id)
            last = values[-1] if values else None
            texts = {
                0: line.text if line else "",
                1: one.name,
                2: one.unit,
                4: one.baseline_at,
                6: one.target_at,
            }
            texts |= {8: last.at if last else "", 10: one.source, 11: one.responsible}
            for column, text in texts.items():
                sheet.words(column, text)
            for column, figure in ((3, one.baseline), (5, one.target), (7, last.value if last else None)):
                if figure is not None:
                    sheet.number(column, float(figure), "words")
            come = progress(one, last.value) if last else None
            if come is not None and one.direction != "maintain":
                sheet.formula(9, f"(H{n}-D{n})/(F{n}-D{n})", float(come), "share")
            sheet.next()
