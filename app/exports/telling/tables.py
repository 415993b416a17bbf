"""What the tables themselves held up: insights, and what each told its next group."""

from collections.abc import Iterator

from app.exports.document import Block, Bullets, Heading, Paragraph, Said
from app.exports.report import Handoff, Report
from app.exports.telling.ideas import cards
from app.words import Words


def tables(report: Report, words: Words) -> Iterator[Block]:
    """Insights and hand-offs; nothing where there were none."""
    if report.insights:
        yield Heading(2, words.text("Insights"))
        yield Paragraph(words.text("Tables marked these ideas as worth carrying on."), "quiet")
        yield from cards((idea.id for idea in report.insights), report, words, first=False)
    if report.handoffs:
        yield Heading(2, words.text("What tables passed on"))
        for handoff in report.handoffs:
            yield from _handoff(handoff, words)


def _handoff(handoff: Handoff, words: Words) -> Iterator[Block]:
    yield Heading(3, _place(handoff, words))
    if handoff.insights:
        yield Bullets(tuple(Said(insight) for insight in handoff.insights))
    if handoff.question:
        yield Paragraph(words.text("The open question:"), "quiet")
        yield Paragraph(Said(handoff.question))


def _place(handoff: Handoff, words: Words) -> str:
    if handoff.table is None:
        return words.text("A table, after round %(round)s", round=handoff.round)
    return words.text("Table %(table)s, after round %(round)s", table=handoff.table, round=handoff.round)
