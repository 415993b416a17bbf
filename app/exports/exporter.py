"""One exporter a format: what each must be, and how to get one by its name."""

from importlib import import_module
from typing import Protocol

from app.exports.report import Report
from app.words import Words, marked

MODULES = {
    "html": "app.exports.formats.page",
    "pdf": "app.exports.formats.pdf",
    "docx": "app.exports.formats.word",
    "md": "app.exports.formats.markdown",
    "csv": "app.exports.formats.sheet",
    "json": "app.exports.formats.data",
}
"""Name → the module whose `EXPORTER` writes it. Loaded when asked for: some bring large libraries."""

TITLES = {
    "html": marked("Web page, one file"),
    "pdf": marked("PDF"),
    "docx": marked("Word document"),
    "md": marked("Markdown"),
    "csv": marked("Table for a spreadsheet (CSV)"),
    "json": marked("Data for programs (JSON)"),
}


class Exporter(Protocol):
    """Writes a report as the bytes of one file. Pure and picklable, so that a worker process can do it."""

    @property
    def name(self) -> str:
        """Its name in addresses, as in `MODULES`."""

    @property
    def media_type(self) -> str:
        """For the Content-Type header."""

    @property
    def suffix(self) -> str:
        """Of the file's name, with its dot."""

    def write(self, report: Report, words: Words) -> bytes:
        """The whole report; headings in the language of `words`, ideas as typed."""


def exporter(name: str) -> Exporter:
    """The exporter of a format. Raises KeyError for a name that is not in `MODULES`."""
    made: Exporter = import_module(MODULES[name]).EXPORTER
    return made


def export(name: str, report: Report, words: Words) -> bytes:
    """Writes a report in a format; a plain function, so that jobs/ can run it in a process."""
    return exporter(name).write(report, words)
