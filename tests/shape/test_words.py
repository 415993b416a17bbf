"""Every text that people see is marked, and said in every language of the interface."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.catalog import Message

from tests.shape import visible
from tests.shape.catalogues import PLURALS, collected, forms, in_script, messages, read, translated
from tests.shape.project import name, ours
from tests.shape.project import read as text_of

CATALOGUES = list(translated())
PLACEHOLDER = re.compile(r"%\((\w+)\)s")
ANY_PLACEHOLDER = re.compile(r"%(?!%)(\(\w*\))?.?")
SPEAKING = ("app/pages/", "app/exports/", "app/live/", "app/web/")

languages = pytest.mark.parametrize(("language", "path"), CATALOGUES, ids=[lang for lang, _ in CATALOGUES])


@pytest.mark.parametrize("template", ours(".html", under="templates/"), ids=name)
def test_a_template_is_valid_and_shows_no_unmarked_text(template: Path) -> None:
    assert visible.in_template(text_of(template)) == []


def test_scripts_show_no_unmarked_text() -> None:
    scripts = ours(".js", under="static/js/")
    assert [(name(f), *found) for f in scripts for found in visible.in_script(text_of(f))] == []


def test_code_shows_no_unmarked_text() -> None:
    code = [f for room in SPEAKING for f in ours(".py", under=room)]
    assert [(name(f), *found) for f in code for found in visible.in_python(text_of(f))] == []


def test_words_of_a_script_inside_other_words_are_found() -> None:
    script = b'say(_("%(few)s chosen", { few: ngettext("%(num)s idea", "%(num)s ideas", n) }));'
    found = [message for _, _, message, _ in in_script(BytesIO(script), {"_", "ngettext"}, (), {})]
    assert found == ["%(few)s chosen", ("%(num)s idea", "%(num)s ideas")]


def test_every_language_has_a_catalogue() -> None:
    if not CATALOGUES:
        pytest.skip("no catalogue exists yet: make words")
    assert {language for language, _ in CATALOGUES} == set(PLURALS)


@languages
def test_a_catalogue_holds_the_words_of_the_code(language: str, path: Path) -> None:
    """Mended by `make words`."""
    known = {_key(message) for message in messages(read(language, path))}
    wanted = {_key(message) for message in messages(collected())}
    assert (wanted - known, known - wanted) == (set(), set())


@languages
def test_every_message_is_translated(language: str, path: Path) -> None:
    said = messages(read(language, path))
    assert [m.id for m in said if m.fuzzy or not all(forms(m))] == []


@languages
def test_plurals_have_the_forms_of_the_language(language: str, path: Path) -> None:
    catalog = read(language, path)
    assert f"{catalog.plural_forms.rstrip(';')};" == PLURALS[language]
    assert [m.id for m in catalog if m.pluralizable and len(forms(m)) != catalog.num_plurals] == []


@languages
def test_placeholders_are_those_of_the_message(language: str, path: Path) -> None:
    said = [m for m in messages(read(language, path)) if all(forms(m))]
    assert [m.id for m in said if any(_placeholders(form) != _needed(m) for form in forms(m))] == []


def test_messages_have_named_placeholders_only() -> None:
    """`%(name)s`, so that a translator can turn them round; a sign for percent is written `%%`."""
    ids = [form for m in messages(collected()) for form in ([m.id] if isinstance(m.id, str) else m.id)]
    odd = [
        text
        for text in ids
        for found in ANY_PLACEHOLDER.finditer(text)
        if not PLACEHOLDER.match(found.group())
    ]
    assert odd == []


def _key(message: Message) -> tuple[str, str | tuple[str, ...]]:
    ids = message.id if isinstance(message.id, str) else tuple(message.id)
    return message.context or "", ids


def _placeholders(text: str) -> set[str]:
    return set(PLACEHOLDER.findall(text)) - {"num"}


def _needed(message: Message) -> set[str]:
    """Names of the message's values; `num` may be left out where a form says it in a word ("one idea")."""
    return _placeholders(message.id if isinstance(message.id, str) else message.id[-1])
