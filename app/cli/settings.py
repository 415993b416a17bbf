"""`samovar settings`: every setting, what it means and what it is now."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer
from pydantic import AliasChoices
from pydantic.fields import FieldInfo

from app import config
from app.cli.saying import or_stop
from app.config import Settings

SECRET = {"host_key", "metrics_token", "database_url"}
"""Settings whose value is not shown."""


@dataclass(frozen=True)
class Setting:
    """One setting as its page shows it."""

    group: str
    field: str
    variables: tuple[str, ...]
    default: str
    meaning: str


def settings(
    markdown: Annotated[bool, typer.Option("--markdown", help="Write the page docs/settings.md.")] = False,
) -> None:
    """Show every setting, what it means and what it is now."""
    if markdown:
        print(page(), end="")
        return
    from rich.console import Console
    from rich.table import Table

    with or_stop():
        now = Settings()
    table = Table(box=None, padding=(0, 2, 0, 0))
    for heading in ("Setting", "Now", "Meaning"):
        table.add_column(heading, overflow="fold")
    for setting in known():
        value = getattr(now, setting.field)
        shown = "(set)" if setting.field in SECRET and value else _shown(value)
        table.add_row(" ".join(setting.variables), shown, setting.meaning)
    Console(highlight=False).print(table, markup=False)


def known() -> Iterator[Setting]:
    """Every setting, in the order and with the words of config.py."""
    for group in ast.parse(Path(config.__file__).read_text(encoding="utf-8")).body:
        if not isinstance(group, ast.ClassDef):
            continue
        for field, text in zip(group.body, group.body[1:], strict=False):
            if not (isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name)):
                continue
            name = field.target.id
            info = Settings.model_fields[name]
            heading = (ast.get_docstring(group) or "").splitlines()[0].rstrip(".")
            yield Setting(heading, name, _variables(name, info), _shown(info.default), _said(text))


def page() -> str:
    """The page docs/settings.md."""
    lines = [
        "# Settings",
        "",
        "Each is an environment variable; where there are two, the first goes before the second.",
        "This page is written by `samovar settings --markdown`.",
    ]
    group = ""
    for setting in known():
        if setting.group != group:
            group = setting.group
            lines += [
                "",
                f"## {group}",
                "",
                "| Setting | Default | Meaning |",
                "| --- | --- | --- |",
            ]
        names = ", ".join(f"`{name}`" for name in setting.variables)
        default = f"`{setting.default}`" if setting.default else ""
        lines.append(f"| {names} | {default} | {setting.meaning.replace('|', chr(92) + '|')} |")
    return "\n".join(lines) + "\n"


def _said(statement: ast.stmt) -> str:
    """The text below a field that explains it, on one line."""
    if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant):
        return " ".join(str(statement.value.value).split())
    return ""


def _variables(name: str, info: FieldInfo) -> tuple[str, ...]:
    alias = info.validation_alias
    if isinstance(alias, AliasChoices):
        return tuple(str(choice) for choice in alias.choices)
    return (f"SAMOVAR_{name.upper()}",)


def _shown(value: object) -> str:
    return "" if value is None else str(value)
