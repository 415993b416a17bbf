"""CSV for a spreadsheet: a row an idea. Opens in Excel with the right letters, and no cell is a formula."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from app.exports.report import Idea, Report
from app.words import Words

DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""A cell that begins so may be read as a formula (OWASP, CSV injection; Excel takes the wide forms too)."""


@dataclass(frozen=True)
class Sheet:
    """The CSV exporter."""

    name: str = "csv"
    media_type: str = "text/csv; charset=utf-8"
    suffix: str = ".csv"

    def write(self, report: Report, words: Words) -> bytes:
        """A header and a row an idea, as UTF-8 with the mark by which Excel knows it."""
        file = io.StringIO(newline="")
        writer = csv.writer(file, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
        writer.writerow(_header(words))
        writer.writerows([defused(cell) for cell in _row(idea, report, words)] for idea in report.ideas)
        return file.getvalue().encode("utf-8-sig")


def defused(cell: str) -> str:
    """The cell, with an apostrophe before it if a spreadsheet might run it."""
    return f"'{cell}" if cell.lstrip(" ").startswith(DANGEROUS) else cell


def _header(words: Words) -> list[str]:
    return [
        words.text("Number"),
        words.text("Round"),
        words.text("Table"),
        words.text("Question"),
        words.text("Idea"),
        words.text("Language"),
        words.text("Theme"),
        words.text("Dots on the theme"),
        words.text("Insight"),
        words.text("Builds on number"),
        words.text("Says the same as number"),
        words.text("Remarks"),
        words.text("Name"),
        words.text("Time (UTC)"),
        words.text("Id"),
    ]


def _row(idea: Idea, report: Report, words: Words) -> Iterator[str]:
    theme = report.theme_of.get(idea.id)
    # Numbers here are for machines: Latin digits in every language, so that a spreadsheet can sort them.
    yield str(report.number_of[idea.id])
    yield str(idea.round or "")
    yield str(idea.table or "")
    yield idea.question
    yield idea.text
    yield idea.lang
    yield theme.name if theme else ""
    yield str(theme.dots) if theme and report.vote else ""
    yield words.text("yes") if idea.insight else ""
    yield str(report.number_of.get(idea.builds_on, ""))
    yield str(report.number_of.get(idea.same_as, ""))
    yield "; ".join(_remarks(idea, report, words))
    yield idea.author
    yield _time(idea.at)
    yield idea.id


def _remarks(idea: Idea, report: Report, words: Words) -> Iterator[str]:
    if idea.id in report.alone:
        yield words.text("on its own")
    if idea.after_close:
        yield words.text("came after the close")
    elif idea.late:
        yield words.text("arrived after the round")
    if idea.edited:
        yield words.text("edited by its author")
    if idea.scribed:
        yield words.text("written down for somebody without a phone")
    if idea.imported:
        yield words.text("from a file")
    if idea.withheld:
        yield words.text("place withheld, because few people were there")


def _time(at: int) -> str:
    return datetime.fromtimestamp(at / 1000, UTC).strftime("%Y-%m-%d %H:%M") if at else ""


EXPORTER = Sheet()
