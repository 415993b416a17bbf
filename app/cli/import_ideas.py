"""`samovar import-ideas CODE FILE`: ideas from a table into a café, as its host could bring them in."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from app.cli.kept import check_there, kept, settings_for
from app.cli.saying import or_stop
from app.config import Settings
from app.startup import CannotStartError

if TYPE_CHECKING:
    from app.imports import Choice, Sheet, Wrong

MIB = 1024 * 1024
SEEN = " A Samovar that runs shows them with the next thing that happens in the café."
WHYS = {
    "empty": "Nothing is written in {file}.",
    "not_text": "{file} is no table that can be read here: save it as CSV or XLSX.",
    "not_xlsx": "{file} is a damaged workbook, or locked by a password: save it again as CSV or XLSX.",
    "not_json": "{file} holds no list of ideas.",
    "too_large": "{file} is too large (SAMOVAR_IMPORT_MIB): save only the sheet with the ideas, as CSV.",
}
ROWS = {
    "blank": "nothing is written in its idea",
    "too_long": "{about} characters too many",
    "bad_text": "it holds a character that can't be kept",
    "rejected": "it was rejected where it comes from",
}


def import_ideas(
    code: Annotated[str, typer.Argument(help="The café's code, as it stands on the wall.")],
    file: Annotated[Path, typer.Argument(help="A table of ideas: CSV, XLSX or JSON.")],
    text_column: Annotated[str, typer.Option(help="Name of the column with the ideas.")] = "",
    encoding: Annotated[str, typer.Option(help="How the letters are written, if it is told wrongly.")] = "",
    look: Annotated[bool, typer.Option("--look", help="Say what would come in, and change nothing.")] = False,
    data: Annotated[Path | None, typer.Option(help="Folder in which everything is kept [data].")] = None,
) -> None:
    """Bring ideas from a file into a café. Its host can take all of them back with one undo."""
    with or_stop():
        settings = settings_for(data)
        check_there(settings)
        content = _content(file, settings)
        asyncio.run(_bring_in(settings, code, file, content, text_column, encoding, look=look))


def _content(file: Path, settings: Settings) -> bytes:
    try:
        if file.stat().st_size > settings.import_mib * MIB:
            raise CannotStartError(WHYS["too_large"].format(file=file))
        return file.read_bytes()
    except OSError as error:
        raise CannotStartError(f"{file} can't be read ({error.strerror}).") from error


async def _bring_in(
    settings: Settings, text: str, file: Path, content: bytes, column: str, encoding: str, *, look: bool
) -> None:
    from app.cafe.actor import Actor, Role
    from app.imports import take
    from app.web.importing import taken

    async with kept(settings, text) as here:
        code = await here.door.find(text, "here")
        cafe = (await here.desk.known(code)).cafe
        sheet, choice = _sheet(file, content, cafe.settings.languages, column, encoding)
        rows, wrong = take(sheet, choice, cafe.settings.limits)
        for row in wrong:
            print(_wrong(row))
        if not look:
            await taken(here.desk, code, rows, Actor(Role.HOST))
        columns = sheet.columns(headed=choice.headed)
        print(
            f"Ideas: {len(rows)} from the column {columns[choice.text]}"
            f"{f', read as {sheet.encoding}' if sheet.encoding else ''}. Rows left out: {len(wrong)}."
            f"{' Nothing was changed.' if look else SEEN}"
        )


def _sheet(
    file: Path, content: bytes, languages: tuple[str, ...], column: str, encoding: str
) -> tuple[Sheet, Choice]:
    from dataclasses import replace

    from app.imports import UnreadableError, read

    try:
        sheet = read(content, languages, encoding or None)
    except UnreadableError as error:
        raise CannotStartError(WHYS[error.code].format(file=file)) from error
    except LookupError as error:
        raise CannotStartError(
            f"There is no encoding {encoding}: name one such as cp1256 or utf-16."
        ) from error
    if not column:
        return sheet, sheet.guess
    columns = sheet.columns(headed=True)
    if column not in columns:
        raise CannotStartError(f"{file} has no column {column}: it has {', '.join(columns)}.")
    return sheet, replace(sheet.guess, text=columns.index(column), headed=True)


def _wrong(row: Wrong) -> str:
    return f"Row {row.number}: {ROWS[row.why].format(about=row.about)}."
