"""HTML as one file that needs nothing else: it opens from a disk, prints well, and carries no script."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Protocol

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from app.exports.document import Document
from app.exports.report import Report
from app.exports.telling import tell
from app.landscape.lines import dots, smooth
from app.words import Words
from app.words.templates import install

TEMPLATES = Path(__file__).parents[3] / "templates"
BREW = (
    ("#E8B874", "#12231C"),
    ("#D59550", "#12231C"),
    ("#A54B20", "#FFFFFF"),
    ("#843414", "#FFFFFF"),
    ("#64230D", "#FFFFFF"),
)
"""Tea and the ink on it, by the share of tables, palest first."""


@dataclass(frozen=True)
class Page:
    """The HTML exporter."""

    name: str = "html"
    media_type: str = "text/html; charset=utf-8"
    suffix: str = ".html"

    def write(self, report: Report, words: Words) -> bytes:
        """The whole report as one page."""
        return page(tell(report, words))


class Linked(Protocol):
    """Another form of the same document: where it is, what it is called, in which language."""

    @property
    def href(self) -> str:
        """Relative to the page."""

    @property
    def title(self) -> str:
        """In its own language."""

    @property
    def lang(self) -> str:
        """Of the title."""


def page(document: Document, links: Sequence[Linked] = ()) -> bytes:
    """Any document as one self-contained HTML file, with links to its other forms if there are any."""
    template = _environment(document.words.lang).get_template("exports/document.html")
    return template.render(document=document, links=links).encode()


@lru_cache(maxsize=16)
def _environment(lang: str) -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=select_autoescape(["html"]),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(brew=BREW, smooth=smooth, dots=dots)
    environment.filters["kind"] = lambda block: type(block).__name__.lower()
    environment.tests["said"] = lambda speech: not isinstance(speech, str)
    install(environment, Words(lang))
    return environment


EXPORTER = Page()
