"""The words of pages and code, and their translations in locale/. `make words` runs this file."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from io import BytesIO
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir, extract_javascript
from babel.messages.pofile import read_po, write_po

from tests.shape.project import ROOT

LOCALE = ROOT / "locale"
PLURALS = {"fa": "nplurals=2; plural=(n > 1);", "ko": "nplurals=1; plural=0;"}
"""Forms of each language; Babel knows Persian with one only."""

PAIR = (1, 2)
CALL = re.compile(rb"\b(_|gettext|ngettext)\(")


def in_script(file: BinaryIO, keywords: Any, tags: Any, options: Any) -> Iterator[tuple[Any, ...]]:
    """The messages of a script. Babel's reader passes over a call that stands among the arguments of another,
    so each is read from where it begins."""
    source = file.read()
    for call in CALL.finditer(source):
        yield from islice(extract_javascript(BytesIO(source[call.start() :]), keywords, tags, options), 1)


SOURCES: dict[str, tuple[str | Callable[..., Any], dict[str, Any]]] = {
    "templates/**.html": (
        "jinja2",
        {"silent": "false", "newstyle_gettext": "true", "extensions": "jinja2.ext.i18n,jinja2.ext.do"},
    ),
    "static/js/**.js": (in_script, {"parse_template_string": "true"}),
    "app/**.py": ("python", {"keywords": {"marked": None, "text": None, "plural": PAIR}}),
}
"""Where words stand → how they are read: in Python as `marked("…")`, `words.text("…")`,
`words.plural("…", "…", n)` beside the names that templates and scripts use."""
SILENT = {"app/store", "app/desk", "app/people", "app/cli"}
"""Rooms that say nothing to people at pages; some name a function `text` of another kind."""


@cache
def collected() -> Catalog:
    """Every message of the project, with the files in which it stands."""
    catalog = Catalog(project="Samovar", charset="utf-8", fuzzy=False)
    catalog.header_comment = "# The words of Samovar."
    for pattern, (method, options) in SOURCES.items():
        found = extract_from_dir(
            ROOT,
            method_map=[(pattern, method)],  # type: ignore[list-item]  # a function is a method too
            options_map={pattern: options},
            keywords={"_": None, "gettext": None, "ngettext": PAIR},
            comment_tags=("words:",),
            strip_comment_tags=True,
            directory_filter=_speaks,
        )
        for file, _, message, comments, context in sorted(found, key=lambda entry: entry[:2]):
            catalog.add(message, None, [(Path(file).as_posix(), 1)], auto_comments=comments, context=context)
    return catalog


def _speaks(folder: str | Path) -> bool:
    path = Path(folder)
    inside = path.relative_to(ROOT).as_posix() if path.is_absolute() else path.as_posix()
    top = inside.split("/")[0]
    return inside not in SILENT and (
        top in ("", ".") or top in {pattern.split("/")[0] for pattern in SOURCES}
    )


def translated() -> Iterator[tuple[str, Path]]:
    """Each language that has a catalogue, with its file."""
    for path in sorted(LOCALE.glob("*/LC_MESSAGES/messages.po")):
        yield path.parents[1].name, path


def read(language: str, path: Path) -> Catalog:
    """A language's catalogue.

    Raises:
        PoFileError: the file is not one.
    """
    with path.open("rb") as file:
        return read_po(file, locale=language, ignore_obsolete=True, abort_invalid=True)


def messages(catalog: Catalog) -> list[Message]:
    """The catalogue's messages without its header."""
    return [message for message in catalog if message.id]


def forms(message: Message) -> tuple[str, ...]:
    """What a language says for a message: one text, or one for each form of its plural."""
    said = message.string or ""
    return (said,) if isinstance(said, str) else tuple(form or "" for form in said)


def update(language: str) -> str:
    """Bring one catalogue up to date: new messages come in untranslated, unused ones go. Tells how many."""
    path = LOCALE / language / "LC_MESSAGES" / "messages.po"
    template = collected()
    catalog = (
        read(language, path) if path.exists() else Catalog(locale=language, project="Samovar", fuzzy=False)
    )
    catalog.update(template, no_fuzzy_matching=True, update_creation_date=False)
    catalog.obsolete.clear()
    catalog.header_comment = f"# The words of Samovar: {language}."
    catalog.fuzzy = False
    catalog.mime_headers = [
        ("Plural-Forms", PLURALS[language]),
        ("Content-Type", "text/plain; charset=utf-8"),
    ]
    for message in messages(catalog):
        if message.pluralizable and not any(forms(message)):
            message.string = ("",) * catalog.num_plurals
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_po(file, catalog, width=110, include_lineno=False, sort_output=False, sort_by_file=True)
    missing = [message for message in messages(catalog) if not all(forms(message))]
    return f"{language}: {len(messages(catalog))} messages, {len(missing)} to translate"


if __name__ == "__main__":
    for wanted in PLURALS:
        print(update(wanted))
