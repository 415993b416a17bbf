"""The logframe: a row a level, with indicators, where they are read, and what must hold for the next."""

from collections.abc import Iterator

from app.exports.document import Block, Grid, Heading, Paragraph, Said, Speech
from app.exports.report import Report
from app.exports.strategy_told import Measure, Result
from app.exports.telling.figures import cost_of, years
from app.exports.telling.first_page import title
from app.words import Words
from app.words.levels import level_name

LEVELS = ("impact", "outcome", "output", "activity")


def logframe(report: Report, words: Words) -> Iterator[Block]:
    """Four levels by four columns, each result a row of its own."""
    yield Heading(1, title(report, words))
    yield Paragraph(
        words.text(
            "Read upward: if what stands below is there, and what is assumed holds, then what stands above."
        ),
        "quiet",
    )
    for level in LEVELS:
        results = [one for one in report.strategy.results if one.level == level]
        yield Heading(2, level_name(level, words, report.vocabulary))
        if not results:
            yield Paragraph(words.text("[Nothing stands on this level yet.]"))
            continue
        yield (
            _money(results, report, words)
            if level == "activity"
            else _measures(results, level, report, words)
        )


def _measures(results: list[Result], level: str, report: Report, words: Words) -> Grid:
    header = (
        level_name(level, words, report.vocabulary),
        words.text("Indicators"),
        words.text("Where it is read"),
        words.text("Assumptions"),
    )
    rows = tuple(
        (
            Said(one.text),
            Said("; ".join(_measure(each) for each in one.measures))
            if one.measures
            else words.text("[not said]"),
            _sources(one, words),
            _assumed(one, words),
        )
        for one in results
    )
    return Grid(words.text("Results with indicators, sources and assumptions"), header, rows)


def _sources(one: Result, words: Words) -> Speech:
    named = [each.source for each in one.measures if each.source]
    return Said("; ".join(named)) if named else words.text("[not said]")


def _measure(one: Measure) -> str:
    """ "median wait: 30 → 12 days (2028)"."""
    way = " → ".join(each for each in (one.baseline, one.target) if each)
    figure = f"{way} {one.unit}".strip()
    name = f"{one.name}: {figure}" if way else one.name
    return f"{name} ({one.target_at})" if one.target_at else name


def _assumed(one: Result, words: Words) -> Speech:
    return Said("; ".join(one.assumptions)) if one.assumptions else words.text("[not said]")


def _money(results: list[Result], report: Report, words: Words) -> Grid:
    first = level_name("activity", words, report.vocabulary)
    header = (first, words.text("Owner"), *years(report.strategy.first, words), words.text("Assumptions"))
    rows = tuple(
        (
            Said(one.text),
            Said(one.owner) if one.owner else words.text("[not said]"),
            *cost_of(one.cost, words),
            _assumed(one, words),
        )
        for one in results
    )
    return Grid(words.text("Activities with what they cost and what is assumed"), header, rows)
