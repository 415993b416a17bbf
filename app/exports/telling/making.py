"""How the report was made: what is not in it, what a machine did, what the rules were."""

from collections.abc import Iterator

from app.exports.document import Block, Bullets, Heading, Paragraph, Speech
from app.exports.report import Report
from app.exports.telling.themes import turnout
from app.words import Words


def making(report: Report, words: Words) -> Iterator[Block]:
    """The note on method."""
    yield Heading(2, words.text("How this was made"))
    yield Bullets(tuple(_method(report, words)))
    yield Heading(3, words.text("What is not here"))
    absent = tuple(_absent(report, words))
    if absent:
        yield Bullets(absent)
    else:
        yield Paragraph(words.text("Nothing was left out."))


def _method(report: Report, words: Words) -> Iterator[Speech]:
    yield words.text("Ideas stand word for word as they were typed, in the language they were typed in.")
    yield words.text(
        "This report tells %(share)s of the ideas that may be shown.", share=words.percent(report.coverage)
    )
    if report.themes:
        yield words.text("A program grouped the ideas by their words; the host could change what it made.")
        suggested = sum(theme.suggested for theme in report.themes)
        if suggested:
            yield words.plural(
                "%(num)s name of a theme is the program’s suggestion. Nobody has accepted it yet.",
                "%(num)s names of themes are the program’s suggestions. Nobody has accepted them yet.",
                suggested,
            )
    if any(line.addition for line in report.lines):
        yield words.text("Lines marked “Host’s addition” rest on no idea from a table.")
    yield turnout(report, words)
    if report.head.approve_first:
        yield words.text("The host read each idea before others could.")
    if report.head.chatham:
        yield words.text(
            "Places are withheld where fewer than %(smallest)s people could have written an idea.",
            smallest=report.head.smallest,
        )


def _absent(report: Report, words: Words) -> Iterator[Speech]:
    absent = report.absent
    if absent.hidden:
        yield words.plural(
            "%(num)s idea was hidden by the host.", "%(num)s ideas were hidden by the host.", absent.hidden
        )
    if absent.withdrawn:
        yield words.plural(
            "%(num)s idea was withdrawn by its author.",
            "%(num)s ideas were withdrawn by their authors.",
            absent.withdrawn,
        )
    if absent.waiting:
        yield words.plural(
            "%(num)s idea was waiting for the host.",
            "%(num)s ideas were waiting for the host.",
            absent.waiting,
        )
    if absent.erased:
        yield words.plural("%(num)s idea was erased.", "%(num)s ideas were erased.", absent.erased)
