"""What the documents and the deployment name is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from app.cli import COMMANDS
from app.cli.settings import known
from tests.shape.project import ROOT, name, ours, read

DOCUMENTS = [
    f
    for f in ours(".md", ".service", ".conf", ".yaml", ".Caddyfile", "")
    if f.parent.name in ("", "docs", "deploy") or f.parent == ROOT
]
LINK = re.compile(r"!?\[[^\]]*\]\((?!https?:|mailto:|#)([^)#\s]+)")
VARIABLE = re.compile(r"\bSAMOVAR_[A-Z][A-Z_]+\b")
TARGET = re.compile(r"(?:^|`|\$ )make ([a-z]+)\b", re.MULTILINE)
COMMAND = re.compile(r"(?:^|`|\$ |bin/)samovar ([a-z][a-z-]+)\b", re.MULTILINE)

documents = pytest.mark.parametrize("document", DOCUMENTS, ids=name)


@documents
def test_a_link_leads_to_a_file(document: Path) -> None:
    assert [link for link in LINK.findall(read(document)) if not (document.parent / link).exists()] == []


@documents
def test_a_setting_exists(document: Path) -> None:
    variables = {variable for setting in known() for variable in setting.variables}
    assert set(VARIABLE.findall(read(document))) - variables == set()


@documents
def test_a_command_exists(document: Path) -> None:
    text = read(document)
    targets = set(re.findall(r"^([a-z]+):", read(ROOT / "Makefile"), re.MULTILINE))
    assert set(TARGET.findall(text)) - targets == set()
    assert set(COMMAND.findall(text)) - set(COMMANDS) == set()


def test_every_setting_is_read_by_something() -> None:
    """A limit that nothing keeps is not a limit."""
    code = [read(f) for f in ours(".py", under="app/") if name(f) != "app/config.py"]
    names = {word for text in code for word in re.findall(r"\w+", text)}
    assert [setting.field for setting in known() if setting.field not in names] == []
