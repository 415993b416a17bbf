"""The first page: purpose, who was here and for how long, what came of it, the questions."""

import unicodedata
from collections.abc import Iterator

from app.exports.document import Block, Cup, Cups, Facts, Grid, Heading, Paragraph, Said, Speech
from app.exports.report import Group, Head, Report
from app.exports.telling.landscape import landscape
from app.words import Words


def first_page(report: Report, words: Words) -> Iterator[Block]:
    """Everything that somebody in a hurry should read."""
    yield from in_short(report, words)
    yield from who(report, words)


def in_short(report: Report, words: Words) -> Iterator[Block]:
    """Name, day and purpose, and whether the café had come to its end."""
    head = report.head
    yield Heading(1, title(report, words))
    if head.started is not None:
        yield Paragraph(words.date(head.started, head.zone), "quiet")
    if head.purpose:
        yield Paragraph(Said(head.purpose), "lead")
    if head.closed is None:
        yield Paragraph(_unfinished(head, words), "notice")


def counts(report: Report, words: Words) -> Paragraph:
    """How many met and what came of it, in one line."""
    head = report.head
    counted = (
        words.plural("%(num)s person", "%(num)s people", head.people),
        words.plural("%(num)s table", "%(num)s tables", head.tables),
        words.plural("%(num)s round", "%(num)s rounds", head.rounds),
        words.plural("%(num)s idea", "%(num)s ideas", len(report.ideas)),
        words.plural("%(num)s theme", "%(num)s themes", len(report.themes)),
    )
    return Paragraph(words.joined(counted), "quiet")


def who(report: Report, words: Words) -> Iterator[Block]:
    """Who was here, what came of it, what was asked."""
    yield Heading(2, words.text("Who was here"))
    yield Facts(tuple(_facts(report, words)))
    yield Paragraph(
        words.text(
            "These are the words of those who came. They were not chosen to speak for anybody else, "
            "and a number of ideas is not a vote."
        ),
        "quiet",
    )
    yield from _overview(report, words)
    yield from _questions(report, words)
    yield from landscape(report, words)


def title(report: Report, words: Words) -> Speech:
    """The café's name, or that it has none."""
    name = report.head.name
    seen = any(unicodedata.category(letter)[0] not in "CZ" for letter in name)
    return Said(name) if seen else words.text("A café without a name")


def _unfinished(head: Head, words: Words) -> str:
    time = words.clock(head.written, head.zone)
    if head.started is None:
        return words.text("The café had not begun when this was written (%(time)s).", time=time)
    return words.text("The café was still running when this was written (%(time)s).", time=time)


def _facts(report: Report, words: Words) -> Iterator[tuple[str, Speech]]:
    head = report.head
    yield words.text("People"), words.number(head.people)
    yield words.text("Tables"), words.number(head.tables)
    yield words.text("Rounds"), words.number(head.rounds)
    yield (
        words.text("Time for talk"),
        words.plural("%(num)s minute", "%(num)s minutes", head.talked_minutes),
    )
    yield words.text("Ideas"), words.number(len(report.ideas))
    yield words.text("Themes"), words.number(len(report.themes))
    for group in head.groups:
        yield group.name, words.joined(_members(group, words))
    if head.names:
        yield words.text("Names"), words.joined(head.names)
    if head.chatham:
        yield (
            words.text("Chatham House Rule"),
            words.text("What was said may be used; who said it, and for whom, is not told."),
        )


def _members(group: Group, words: Words) -> Iterator[str]:
    for name, people in group.people.items():
        yield words.text("%(group)s (%(people)s)", group=words.quoted(name), people=people)
    if group.others:
        yield words.text("others (%(people)s)", people=group.others)


def _overview(report: Report, words: Words) -> Iterator[Block]:
    if not report.themes:
        return
    yield Heading(2, words.text("What the room said"))
    largest = max(len(theme.ideas) for theme in report.themes) or 1
    cups = [
        Cup(
            Said(theme.name),
            words.number(len(theme.ideas)),
            (len(theme.ideas) / largest) ** 0.5,
            min(4, theme.tables * 5 // max(1, report.head.tables)),
        )
        for theme in report.themes
    ]
    caption = words.text("Each cup is a theme. Larger: more ideas. Darker tea: more tables.")
    yield Cups(caption, tuple(sorted(cups, key=lambda cup: -cup.radius)))


def _questions(report: Report, words: Words) -> Iterator[Block]:
    if not report.questions:
        return
    yield Heading(2, words.text("The questions"))
    header = (words.text("Asked"), words.text("Question"), words.text("Ideas"), words.text("Tables"))
    rows = tuple(
        (
            _asked(question.round, question.table, words),
            Said(question.text),
            words.number(question.ideas),
            words.number(question.tables),
        )
        for question in report.questions
    )
    yield Grid(words.text("The questions, and how many ideas came from how many tables"), header, rows)


def _asked(round_: int | None, table: int | None, words: Words) -> str:
    if table is not None:
        return words.text("Table %(table)s", table=table)
    if round_ is not None:
        return words.text("Round %(round)s", round=round_)
    return words.text("All rounds")
