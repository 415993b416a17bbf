"""`samovar themes`: the themes of a file of ideas, and the file with each idea's theme."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from app.cli.progress import Progress
from app.cli.saying import speak_unicode

if TYPE_CHECKING:
    from app.themes.encoder import Tier
    from app.themes.found import Found
    from app.themes.sheet import Sheet

BAD = 2
"""Exit code where the file can't be read: as of a wrong command line."""
QUOTED = 100
"""Letters of an idea that are shown."""


def themes(
    file: Annotated[Path, typer.Argument(help="Ideas as CSV, in any encoding; the first row names columns.")],
    text_column: Annotated[str, typer.Option(help="The column with the ideas.")],
    language_column: Annotated[str, typer.Option(help="The column with their languages (en, fa …).")] = "",
    tier: Annotated[str, typer.Option(help="full, light or plain; else the best that works here.")] = "",
    k: Annotated[int, typer.Option("--k", min=0, help="So many themes; else as the ideas decide.")] = 0,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help="File for the rows with their themes.")
    ] = None,
) -> None:
    """Find the themes of a file of ideas.

    The output has the file's rows as they were, and three cells more: theme (a number, 0: on its own),
    theme_name and second_theme (the number of the next best).
    """
    speak_unicode()
    from app.themes.encoder import TIERS
    from app.themes.sheet import SheetError

    if tier and tier not in TIERS:
        _stop(f"There is no tier “{tier}”: it is full, light or plain.")
    try:
        sheet = _read(file, text_column, language_column)
        began = time.perf_counter()
        found = _found(sheet, next((one for one in TIERS if one == tier), None), k or None)
        seconds = time.perf_counter() - began
    except SheetError as error:
        _stop(str(error))
    if output:
        _write(output, sheet.themed(found))
    _tell(sheet, found, seconds)
    if tier and found.tier != tier:
        print(f"The tier {tier} does not work here: see samovar doctor.", file=sys.stderr)


def _read(file: Path, text_column: str, language_column: str) -> Sheet:
    from app.themes.sheet import Sheet

    try:
        return Sheet(file.read_bytes(), text_column, language_column or None)
    except OSError as error:
        _stop(f"{file} can't be read ({error.strerror}).")


def _found(sheet: Sheet, tier: Tier | None, wanted: int | None) -> Found:
    from app.themes.find import find_themes

    ideas, line = sheet.ideas(), Progress("Finding themes")
    try:
        return find_themes(
            ideas, wanted=wanted, tier=tier, report=lambda share, _: line(int(share * len(ideas)), len(ideas))
        )
    finally:
        line.end()


def _write(file: Path, data: bytes) -> None:
    try:
        file.write_bytes(data)
    except OSError as error:
        _stop(f"{file} can't be written to ({error.strerror}).")


def _tell(sheet: Sheet, found: Found, seconds: float) -> None:
    words = {idea.id: " ".join(idea.text.split()) for idea in sheet.ideas()}
    for number, theme in enumerate(found.themes, 1):
        quote = words[theme.ideas[0]]
        print(f"{number:4}  {theme.name} ({len(theme.ideas)})")
        print(f"      “{quote if len(quote) <= QUOTED else quote[: QUOTED - 1] + '…'}”")
    if found.alone:
        print(f"   0  on their own ({len(found.alone)})")
    for heading in found.headings:
        print(f"   {heading.name}: themes {', '.join(str(place + 1) for place in heading.themes)}")
    print(
        f"{len(words)} ideas, {len(found.themes)} themes, {len(found.alone)} on their own; "
        f"tier {found.tier} ({found.encoder or 'nothing to read'}), {seconds:.1f} s"
    )


def _stop(line: str) -> NoReturn:
    print(f"samovar: {line}", file=sys.stderr)
    raise typer.Exit(BAD)
