"""The catalogue for the page's scripts: the messages that static/js uses, and how a language counts."""

from pathlib import Path
from typing import TypedDict

from babel import Locale
from babel.messages.catalog import Message

from app.words.catalogues import FOLDER, catalogue, translations
from app.words.digits import digits_of

SCRIPTS = "static/js/"


class ScriptCatalogue(TypedDict):
    """What `<script id="words">` holds. A plural's forms are keyed by the category of Intl.PluralRules."""

    lang: str
    digits: str
    messages: dict[str, str | dict[str, str]]


def js_catalogue(lang: str, folder: Path = FOLDER) -> ScriptCatalogue:
    """Messages that a script refers to, translated; what is missing the script says in English.

    A plural stands under its singular: `{"%(num)s idea": {"one": "…", "other": "…"}}`.
    """
    source = catalogue(lang, folder)
    spoken = [message for message in source if message.id and _is_spoken(message)]
    return {
        "lang": lang,
        "digits": digits_of(lang),
        "messages": {_key(message): _said(message, lang, folder) for message in spoken},
    }


def _is_spoken(message: Message) -> bool:
    in_script = any(SCRIPTS in str(place).replace("\\", "/") for place, _ in message.locations)
    told = all(message.string) if isinstance(message.string, list | tuple) else bool(message.string)
    return in_script and told and not message.fuzzy


def _key(message: Message) -> str:
    return message.id if isinstance(message.id, str) else message.id[0]


def _said(message: Message, lang: str, folder: Path) -> str | dict[str, str]:
    if isinstance(message.id, str):
        return str(message.string)
    one, many = message.id[0], message.id[1]
    ngettext = translations(lang, folder).ngettext
    return {category: ngettext(one, many, n) for category, n in examples(lang).items()}


def examples(lang: str) -> dict[str, int]:
    """For each plural category that whole numbers of a language have, the smallest number in it (CLDR)."""
    form = Locale.parse(lang, sep="-").plural_form
    found: dict[str, int] = {}
    for number in range(1001):
        found.setdefault(form(number), number)
    return found
