"""Why a file with a map could not be read, and what a format can't hold, in words."""

import re

from app.strategy.causal.formats.all import Feature
from app.strategy.causal.formats.brought import UnreadableError
from app.words import Words, marked

_REASONS = {
    "broken": marked("The file is damaged at %(place)s. Save it again in its program, and bring that."),
    "not_utf8": marked("The file is not in UTF-8 (%(place)s). Save it as “CSV UTF-8” or as JSON."),
    "not_a_map": marked("There is no map in this file (%(place)s): Kumu, SD-JSON, XMILE or a square table."),
    "no_header": marked(
        "The first row has neither Label, nor From and To (%(place)s). Kumu’s sheets begin so."
    ),
    "no_name": marked("A variable has no name (%(place)s). Give it one."),
    "twice": marked("“%(what)s” is named a second time (%(place)s). Give each variable a name of its own."),
    "no_end": marked("A link has no beginning or no end (%(place)s). Name both."),
    "unknown_end": marked("A link names “%(what)s”, which is not among the variables (%(place)s)."),
    "undirected": marked("A connection has no direction (%(place)s). Say which end moves the other."),
    "no_number": marked("“%(what)s” is no number that fits here (%(place)s)."),
    "no_weight": marked("“%(what)s” is no weight (%(place)s). A weight is a number from −1 to 1."),
    "not_square": marked("The table is not square (%(place)s): a row and a column for each variable."),
    "too_large": marked("There is too much in this file (%(place)s). Leave out what is not the map."),
    "entities": marked(
        "The file has a document type or entities (%(place)s), which are not read. Save it plainly."
    ),
    "too_long": marked(
        "The name “%(what)s” is too long for a variable. Shorten it, and keep the rest as a note."
    ),
    "note_too_long": marked("The note on “%(what)s” is too long to be kept. Shorten it."),
    "itself": marked("“%(what)s” is linked to itself. A link leads from one variable to another."),
}
_FEATURES: dict[Feature, str] = {
    "unsigned": marked("links without a sign"),
    "both_signs": marked("both signs between the same two variables"),
    "delay": marked("delays"),
    "strength": marked("strengths"),
    "confidence": marked("how sure people are"),
    "notes": marked("notes on variables"),
    "reasons": marked("why a link was drawn"),
    "ideas": marked("the words of ideas"),
    "loop_names": marked("names of loops"),
}


_PLACES = (
    (re.compile(r"row (?P<row>\d+), column (?P<column>\d+)"), marked("row %(row)s, column %(column)s")),
    (re.compile(r"line (?P<row>\d+), column (?P<column>\d+)"), marked("line %(row)s, column %(column)s")),
    (re.compile(r"(?P<sheet>.+), row (?P<row>\d+)", re.DOTALL), marked("sheet “%(sheet)s”, row %(row)s")),
    (re.compile(r"row (?P<row>\d+)"), marked("row %(row)s")),
    (re.compile(r"line (?P<row>\d+)"), marked("line %(row)s")),
    (re.compile(r"byte (?P<row>\d+)"), marked("byte %(row)s")),
    (re.compile(r"(?P<sheet>[a-z]+) (?P<row>\d+)"), marked("entry %(row)s of “%(sheet)s”")),
    (re.compile("the workbook"), marked("the whole file")),
)
"""Places in files, as readers of formats tell them."""


def said_place(place: str, words: Words) -> str:
    """A place in a file in the reader's words; as it is told where it names something of the format."""
    for pattern, message in _PLACES:
        if (found := pattern.fullmatch(place)) is not None:
            parts = found.groupdict()
            numbers = {name: int(value) for name, value in parts.items() if name != "sheet"}
            return words.text(message, **numbers, **{k: v for k, v in parts.items() if k == "sheet"})
    return place


def why_unreadable(error: UnreadableError, words: Words) -> str:
    """The sentence: what is wrong, where, and what to do."""
    return words.text(
        _REASONS[error.code], place=said_place(error.place, words), what=words.quoted(error.what[:60])
    )


def said_lost(features: list[Feature], words: Words) -> str:
    """A list of what is left behind; "" for nothing."""
    return words.joined(words.text(_FEATURES[feature]) for feature in features) if features else ""
