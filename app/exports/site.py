"""The summary as a few files for any web server: a page a language, and the same in every format."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.exports.exporter import MODULES, TITLES, export
from app.exports.formats.page import page
from app.exports.report import Report
from app.exports.telling import tell
from app.words import Words, languages

MARK = ".samovar-files"
"""Names the files that were published, so that a later time may replace them."""


@dataclass(frozen=True)
class Link:
    """Where another form of the same summary is."""

    href: str
    title: str
    lang: str


def site(report: Report, wanted: Iterable[str]) -> dict[str, bytes]:
    """File name → content. `index.html` speaks the first wanted language of the interface (else English)."""
    spoken = [lang for lang in dict.fromkeys(wanted) if lang in languages()] or ["en"]
    first = Words(spoken[0])
    names = {name: f"summary.{name}" for name in MODULES if name != "html"}
    files = {file: export(name, report, first) for name, file in names.items()}
    for lang in spoken:
        words = Words(lang)
        forms = [Link(file, words.text(TITLES[name]), lang) for name, file in names.items()]
        files[_page_of(lang, spoken)] = page(tell(report, words), (*_others(lang, spoken), *forms))
    return files


def _others(lang: str, spoken: list[str]) -> list[Link]:
    rest = [other for other in spoken if other != lang]
    return [Link(_page_of(other, spoken), Words(other).language(other), other) for other in rest]


def _page_of(lang: str, spoken: list[str]) -> str:
    return "index.html" if lang == spoken[0] else f"index.{lang}.html"
