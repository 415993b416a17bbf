"""The themes, each with its quotes first and then all its other ideas; the vote on them."""

from collections.abc import Iterator

from app.exports.document import Block, Heading, Paragraph, Said
from app.exports.report import Report, Theme
from app.exports.telling.ideas import cards, spread
from app.words import Words


def themes(report: Report, words: Words) -> Iterator[Block]:
    """Every theme with every idea in it."""
    yield Heading(2, words.text("Themes"))
    if not report.themes:
        yield Paragraph(words.text("No themes yet. All ideas stand under “Everything else”."))
        return
    yield Paragraph(turnout(report, words))
    for theme in report.themes:
        yield from _theme(theme, report, words)


def turnout(report: Report, words: Words) -> str:
    """Whether people ranked the themes, and how many of them did."""
    vote = report.vote
    if vote is None:
        return words.text("No vote was taken.")
    return words.plural(
        "%(num)s of %(people)s people put %(dots)s dots on the themes (up to %(each)s each).",
        "%(num)s of %(people)s people put %(dots)s dots on the themes (up to %(each)s each).",
        vote.voters,
        people=vote.people,
        dots=vote.dots,
        each=vote.dots_each,
    )


def _theme(theme: Theme, report: Report, words: Words) -> Iterator[Block]:
    mark = words.text("Suggested name") if theme.suggested else ""
    yield Heading(3, Said(theme.name), mark)
    about = [spread(len(theme.ideas), theme.tables, report, words)]
    if report.vote is not None:
        about.append(words.plural("%(num)s dot.", "%(num)s dots.", theme.dots))
    yield Paragraph(" ".join(about), "quiet")
    others = [ref for ref in theme.ideas if ref not in theme.quotes]
    yield from cards((*theme.quotes, *others), report, words)
