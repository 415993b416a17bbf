"""Everything else: ideas on their own, ideas not sorted yet, ideas that came after the close."""

from collections.abc import Iterator

from app.exports.document import Block, Heading, Paragraph
from app.exports.report import Alone, Report
from app.exports.telling.ideas import cards
from app.words import Words, marked

REASONS = {
    Alone.UNLIKE_OTHERS: marked("No other idea was close to these. They stay in every report."),
    Alone.TOO_FEW: marked("There were too few ideas to group. They are shown as they are."),
    Alone.FEW_IN_LANGUAGE: marked("There were too few ideas in the language of these to group them."),
    Alone.NO_WORDS: marked("These have no words by which a program could group them."),
    Alone.HOST: marked("The host let these stand on their own."),
}


def rest(report: Report, words: Words) -> Iterator[Block]:
    """Whatever is in no theme, so that nothing is lost."""
    yield Heading(2, words.text("Everything else"))
    if not report.ideas:
        yield Paragraph(words.text("No ideas were written."))
    elif not (report.alone or report.unsorted or report.after_close):
        yield Paragraph(words.text("Every idea is in a theme."))
    if report.alone:
        yield Heading(3, words.text("On their own"))
    for reason, sentence in REASONS.items():
        refs = [ref for ref, why in report.alone.items() if why is reason]
        if refs:
            yield Paragraph(words.text(sentence), "quiet")
            yield from cards(refs, report, words)
    if report.unsorted:
        yield Heading(3, words.text("Not sorted into themes yet"))
        yield from cards(report.unsorted, report, words)
    if report.after_close:
        yield Heading(3, words.text("Came after the close"))
        yield Paragraph(words.text("These arrived when the café had closed."), "quiet")
        yield from cards(report.after_close, report, words)
