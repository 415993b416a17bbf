"""Why a cell of a table was not taken: which one, what is wrong, and at which character of it."""

from app.cafe.refusal import Code, Refusal
from app.words import Words, marked

FIELDS = {
    "programme": marked("Programme"),
    "subprogramme": marked("Sub-programme"),
    "output": marked("Output"),
    "text": marked("What for"),
    "economic": marked("Economic code"),
    "function": marked("Function"),
    "fund": marked("Source of funds"),
    "currency": marked("Currency"),
    "y1": marked("Year 1"),
    "y2": marked("Year 2"),
    "y3": marked("Year 3"),
}
"""Columns of the budget, by the names that commands give them."""
_TROUBLES = {
    "letters": marked("This is not a number: look at character %(place)s. Write it like 1234.5."),
    "two_decimals": marked("There are two decimal signs; the second is character %(place)s. Keep one."),
    "grouping": marked(
        "The digits are grouped unevenly: look at character %(place)s. Write it like 1234.5 or 1 234.5."
    ),
    "too_many_decimals": marked(
        "There are more decimals than this currency has, after character %(place)s. Round it, or leave the"
        " sign out."
    ),
    "too_large": marked("This number is too large to be kept. Look at its digits."),
    "other_currency": marked(
        "Another currency stands at character %(place)s. Two currencies are never added: give the line that"
        " currency, or convert it yourself."
    ),
    "blank": marked("There is no number here. Leave the cell empty if nobody has said it."),
}
_CELLS = {
    Code.BAD_ECONOMIC: marked(
        "This is no economic code of GFSM 2014. It begins with 21 to 28 or 31, as 22 or 311."
    ),
    Code.BAD_FUNCTION: marked("This is no function of COFOG. It is a code from 701 to 710, as 7041 or 04.1."),
    Code.BAD_CURRENCY: marked("This is no currency of ISO 4217. It has three letters, as EUR or KRW."),
    Code.NO_CURRENCY: marked("Say first, above the table, in which currency the amounts are."),
}


def about_cell(refusal: Refusal, words: Words) -> str | None:
    """The sentence for a refusal of a cell; None for any other. ``about``: "row|field|trouble|place"."""
    row, field, trouble, place = (refusal.about.split("|") + [""] * 4)[:4]
    if refusal.code == Code.BAD_NUMBER:
        said = words.text(_TROUBLES.get(trouble, _TROUBLES["letters"]), place=int(place or 1))
    elif refusal.code in _CELLS:
        said = words.text(_CELLS[refusal.code])
    else:
        return None
    column = words.text(FIELDS[field]) if field in FIELDS else ""
    if not (row and column):
        return said
    return words.text("Row %(row)s, %(column)s: %(what)s", row=int(row), column=column, what=said)
