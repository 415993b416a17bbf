"""Templates to HTML. One environment a language, so that a part says its words without asking whose."""

import json
from collections.abc import Hashable, Mapping, MutableMapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from jinja2.bccache import Bucket, BytecodeCache
from markupsafe import Markup

from app.pages.day_strip import day_strip
from app.pages.lengths import question_length
from app.pages.marks import table_mark
from app.pages.scripts import modules
from app.words import Words, languages, text_direction
from app.words.catalogues import FOLDER as LOCALES
from app.words.scripts import js_catalogue
from app.words.templates import install

TEMPLATES = Path(__file__).parents[2] / "templates"


@dataclass
class Site:
    """Where the pages stand: the path prefix, and the build that a page compares itself with."""

    prefix: str = ""
    build: str = "dev"


SITE = Site()


def url(path: str) -> str:
    """A path under the prefix."""
    return f"{SITE.prefix}{path}"


def static(path: str) -> str:
    """A file of ours, with the build in its path: cached for ever, and so is what it imports."""
    return f"{SITE.prefix}/static/~{SITE.build}/{path}"


class Compiled(BytecodeCache):
    """Templates are compiled once for all languages: what differs is what they are given."""

    def __init__(self) -> None:
        self._codes: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take a template's code, if it was compiled before."""
        if (code := self._codes.get(bucket.key)) is not None:
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep it."""
        self._codes[bucket.key] = bucket.bytecode_to_string()


COMPILED = Compiled()


class Flat(Environment):
    """Each template has one dict of all that it may name: a chain of two, copied at each render, takes longer
    than the render of a small part. So what every template may name is set before the first is loaded.
    """

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """All that a template may name, its own first."""
        return {**self.globals, **(d or {})}


@lru_cache(maxsize=32)
def environment(lang: str) -> Environment:
    """The templates in one language."""
    made = Flat(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        extensions=["jinja2.ext.i18n"],
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=COMPILED,
    )
    words = Words(lang)
    install(made, words)
    made.globals.update(
        words=words,
        hall_map=lambda tables, own: hall_map(lang, tuple(tables), own),
        idea_card=lambda card: idea_card(lang, card),
        lang=lang,
        dir=words.dir,
        url=url,
        static=static,
        number=words.number,
        table_mark=table_mark,
        day_strip=day_strip,
        modules=modules,
        question_length=question_length,
        text_direction=text_direction,
        site=SITE,
        languages=languages,
    )
    return made


@lru_cache(maxsize=4000)
def hall_map(lang: str, tables: tuple[int, ...], own: int) -> Markup:
    """The map of the tables with one's own in it: the same in every round, and long in a large hall."""
    macros: Any = environment(lang).get_template("parts/macros/map.html").module
    return Markup(macros.map(tables, own))


FOOT = ("waiting", "hidden_reason", "author", "insight", "edited", "late_round", "folded")
"""What the foot of an idea's card is drawn from: neither whose words they are nor which."""


@lru_cache(maxsize=4000)
def idea_foot(lang: str, site: str, states: tuple[Any, ...]) -> Markup:
    """The foot of a card: most of its bytes and of its time, and the same under most ideas.

    ``site`` is where its symbols are, so that none is kept from another build.
    """
    return Markup(_of_cards(lang).foot(SimpleNamespace(**dict(zip(FOOT, states, strict=True))), True))


def idea_card(lang: str, card: Any) -> Markup:
    """An idea's card, by its macro."""
    if card.withdrawn:
        return Markup(_of_cards(lang).idea(card))
    foot = idea_foot(lang, static(""), tuple([getattr(card, state) for state in FOOT]))
    return Markup(_of_cards(lang).idea(card, True, foot))


@lru_cache(maxsize=32)
def _of_cards(lang: str) -> Any:
    """The macros of cards: a template that imports them looks for them at each render."""
    return environment(lang).get_template("parts/macros/idea.html").module


@lru_cache(maxsize=8)
def words_json(lang: str) -> str:
    """The page scripts' words, safe inside a script element."""
    return in_script(js_catalogue(lang, LOCALES))


def in_script(values: Any) -> str:
    """JSON that cannot close the script element it stands in."""
    return json.dumps(values, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def render_page(template: str, words: Words, context: Mapping[str, Any]) -> str:
    """A whole page."""
    page = {"build": SITE.build, "words_json": words_json(words.lang), "mode": None, **context}
    return environment(words.lang).get_template(template).render(page)


def render_part(kind: str, words: Words, context: Mapping[str, Any]) -> str:
    """A part: one root element."""
    return _template(words.lang, kind).render(context).strip()


@lru_cache(maxsize=4000)
def kept_part(kind: str, lang: str, /, **context: Hashable) -> str:
    """A part that looks the same on many pages: its HTML follows from these few values."""
    return render_part(kind, Words(lang), context)


def warm() -> None:
    """Have all parts ready in every language, and the macros they use: compiling one holds others up."""
    for lang in languages():
        for file in sorted((TEMPLATES / "parts/macros").glob("*.html")):
            _ = environment(lang).get_template(f"parts/macros/{file.name}").module
        for file in sorted((TEMPLATES / "parts").glob("*.html")):
            _template(lang, file.stem)


@lru_cache(maxsize=1000)
def _template(lang: str, kind: str) -> Template:
    return environment(lang).get_template(f"parts/{kind}.html")
