"""The outline of the strategy, every line with what it rests on, and the views it leaves out."""

from collections.abc import Iterator

from app.exports.document import Block, Heading, Line, Paragraph, Said
from app.exports.report import Line as OutlineLine
from app.exports.report import Report
from app.exports.telling.ideas import spread
from app.words import Words
from app.words.levels import level_name


def strategy(report: Report, words: Words) -> Iterator[Block]:
    """The outline; then minority views in a section of their own."""
    yield Heading(2, words.text("Outline of the strategy"))
    if not report.lines:
        yield Paragraph(words.text("There is no outline yet."))
    else:
        yield Paragraph(words.text("Every line names the ideas it rests on, by their numbers."), "quiet")
    for line in report.lines:
        yield _line(line, report, words)
    if report.minority:
        yield from _minority(report, words)


def _line(line: OutlineLine, report: Report, words: Words) -> Line:
    if line.ideas or line.addition:
        note = spread(len(line.ideas), line.tables, report, words) if line.ideas else ""
    else:
        note = words.text("The ideas it rested on are not shown any more.")
    addition = words.text("Host’s addition") if line.addition else ""
    cites = tuple(sorted(report.number_of[ref] for ref in line.ideas))
    level = level_name(line.level, words, report.vocabulary)
    return Line(level, Said(line.text), line.depth, note, cites, addition)


def _minority(report: Report, words: Words) -> Iterator[Block]:
    yield Heading(2, words.text("Views that the outline leaves out"))
    yield Paragraph(
        words.text("At least one voter in ten chose these themes, and no line of the outline rests on them."),
        "quiet",
    )
    names = {theme.id: theme.name for theme in report.themes}
    for view in report.minority:
        yield Heading(3, Said(names[view.theme]))
        yield Paragraph(
            words.plural(
                "Chosen by %(num)s of %(of)s people who voted.",
                "Chosen by %(num)s of %(of)s people who voted.",
                view.voters,
                of=view.of,
            )
        )
