"""Text that people see and that no catalogue knows: in templates, scripts and the rooms that speak."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from html.parser import HTMLParser

from babel.messages.jslexer import Token, tokenize
from jinja2 import Environment, nodes

LETTERS = re.compile(r"[^\W\d_]{2,}")
SENTENCE = re.compile(r"^[A-Z][\w’']*,? (?!=)[\w’'%({]")
"""A capital, and more words: names of classes, events and files look otherwise."""
SAID = {"_", "gettext", "ngettext", "marked", "text", "plural"}
SEEN = {
    "title",
    "placeholder",
    "aria-label",
    "aria-description",
    "aria-roledescription",
    "alt",
    "label",
    "summary",
}
UNSEEN = {"script", "style", "code"}
NOT_SAID = {"Samovar"}
"""What every language calls the same."""

ENVIRONMENT = Environment(extensions=["jinja2.ext.i18n", "jinja2.ext.do"], autoescape=True)
ATTRIBUTE = re.compile(r"[\w-]+=\"[^\"]*\"")
"""Attributes that a macro gives to a tag stand outside of one."""
JINJA = re.compile(r"\{#.*?#\}|\{%-?\s*trans\b.*?endtrans\s*-?%\}|\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)


class _Texts(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[int, str]] = []
        self.inside: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in UNSEEN:
            self.inside.append(tag)
        self.found += [(self.getpos()[0], value) for key, value in attrs if key in SEEN and value]

    def handle_endtag(self, tag: str) -> None:
        if tag in self.inside:
            self.inside.remove(tag)

    def handle_data(self, data: str) -> None:
        if not self.inside:
            self.found.append((self.getpos()[0], data))


def in_template(source: str) -> list[tuple[int, str]]:
    """Line and text of what a template shows without the catalogue: between tags, in attributes, in calls."""
    texts = _Texts()
    texts.feed(JINJA.sub(lambda tag: "\n" * tag.group().count("\n"), source))
    bare = [(line, text.strip()) for line, text in texts.found if LETTERS.search(ATTRIBUTE.sub("", text))]
    constants = list(_constants(ENVIRONMENT.parse(source)))
    return [(line, text) for line, text in bare + constants if text not in NOT_SAID]


def _constants(node: nodes.Node) -> Iterator[tuple[int, str]]:
    if isinstance(node, nodes.Call) and isinstance(node.node, nodes.Name) and node.node.name in SAID:
        return
    if isinstance(node, nodes.Const) and isinstance(node.value, str) and SENTENCE.match(node.value):
        yield node.lineno, node.value
    for child in node.iter_child_nodes():
        yield from _constants(child)


def in_script(source: str) -> list[tuple[int, str]]:
    """Line and text of sentences in a script's strings that are not given to `_` or `ngettext`."""
    found = []
    tokens = [
        token for token in tokenize(source, jsx=False) if token.type not in ("comment", "multilinecomment")
    ]
    for index, token in enumerate(tokens):
        if token.type not in ("string", "template_string"):
            continue
        if SENTENCE.match(token.value[1:-1]) and not _spoken(tokens[max(0, index - 4) : index]):
            found.append((token.lineno, token.value))
    return found


def _spoken(before: list[Token]) -> bool:
    """Whether the tokens before a string open a call of the catalogue, the second of two forms included."""
    names = [token.value for token in before]
    return any(name in SAID and names[index + 1] == "(" for index, name in enumerate(names[:-1]))


def in_python(source: str) -> list[tuple[int, str]]:
    """Line and text of sentences in code that are neither documentation, nor errors, nor marked."""
    return list(_sentences(ast.parse(source)))


def _sentences(node: ast.AST) -> Iterator[tuple[int, str]]:
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return
    if isinstance(node, ast.Raise):
        return
    if isinstance(node, ast.Call) and _called(node.func) in SAID:
        return
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and SENTENCE.match(node.value):
        yield node.lineno, node.value
    for child in ast.iter_child_nodes(node):
        yield from _sentences(child)


def _called(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""
