"""How one idea is told: its words, where they were said, and what is to know about it."""

from collections.abc import Iterable, Iterator

from app.exports.document import Card, Said
from app.exports.report import Idea, Report
from app.words import Words


def place(idea: Idea, words: Words) -> str:
    """`Table 7, round 2`, as far as it is known and not withheld."""
    if idea.table is not None and idea.round is not None:
        return words.text("Table %(table)s, round %(round)s", table=idea.table, round=idea.round)
    if idea.round is not None:
        return words.text("Round %(round)s", round=idea.round)
    if idea.table is not None:
        return words.text("Table %(table)s", table=idea.table)
    return "" if idea.withheld else words.text("Outside the rounds")


def marks(idea: Idea, report: Report, words: Words) -> Iterator[str]:
    """What else is true of an idea, each in a few words."""
    if idea.author:
        yield words.text("by %(name)s", name=words.quoted(idea.author))
    if idea.lang and not idea.withheld and idea.lang != words.lang:
        yield words.language(idea.lang)
    if idea.builds_on in report.by_id:
        yield words.text("builds on idea %(number)s", number=report.number_of[idea.builds_on])
    if idea.edited:
        yield words.text("edited by its author")
    if idea.after_close:
        yield words.text("came after the close")
    elif idea.late:
        yield words.text("arrived after the round")
    if idea.same_as in report.by_id:
        yield words.text("says much the same as idea %(number)s", number=report.number_of[idea.same_as])
    if idea.scribed or idea.imported:
        yield (
            words.text("from a file")
            if idea.imported
            else words.text("written down for somebody without a phone")
        )
    if idea.withheld:
        yield words.text("place withheld, because few people were there")


def cards(ids: Iterable[str], report: Report, words: Words, first: bool = True) -> Iterator[Card]:
    """A card for each idea; `first` is false where the idea is only shown again."""
    for ref in ids:
        idea = report.by_id[ref]
        said = Said(idea.text, idea.lang)
        about = tuple(marks(idea, report, words))
        yield Card(report.number_of[ref], said, place(idea, words), about, idea.insight, first)


def spread(ideas: int, tables: int, report: Report, words: Words) -> str:
    """How many ideas from how many of all tables: an idea count is not a vote, and neither is told alone."""
    return words.plural(
        "%(num)s idea from %(tables)s of %(all)s tables.",
        "%(num)s ideas from %(tables)s of %(all)s tables.",
        ideas,
        tables=tables,
        all=report.head.tables,
    )
