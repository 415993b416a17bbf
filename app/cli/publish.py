"""`samovar publish CODE FOLDER`: the summary of a café as files for any web server."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path
from typing import Annotated

import typer

from app.cli.kept import check_there, kept, settings_for
from app.cli.saying import or_stop
from app.config import Settings
from app.exports.report import Report
from app.startup import CannotStartError


def publish(
    code: Annotated[str, typer.Argument(help="The café's code, as it stands on the wall.")],
    folder: Annotated[
        Path, typer.Argument(help="Folder for the files; one of an earlier time may be used again.")
    ],
    data: Annotated[Path | None, typer.Option(help="Folder in which everything is kept [data].")] = None,
) -> None:
    """Write the summary of a café as static files: what everybody may read, and no personal pages."""
    from app.exports.site import site

    with or_stop():
        settings = settings_for(data)
        check_there(settings)
        check_free(folder)
        report, languages = asyncio.run(_report(settings, code))
        files = site(report, languages)
        write(folder, files)
        print(f"Ideas: {len(report.ideas)}. Themes: {len(report.themes)}. Files: {len(files)}.")
        print(f"Begin at {(folder / 'index.html').resolve()}")


async def _report(settings: Settings, text: str) -> tuple[Report, tuple[str, ...]]:
    from app.exports.build import report

    async with kept(settings, text) as here:
        code = await here.door.find(text, "here")
        cafe = (await here.desk.here(code)).cafe
        names = await here.door.names(code)
        return report(cafe, time.time_ns() // 1_000_000, names), cafe.settings.languages


def check_free(folder: Path) -> None:
    """Refuse a folder that holds something else than what was published before.

    Raises:
        CannotStartError: the folder is a file, or holds other things.
    """
    from app.exports.site import MARK

    if folder.is_file():
        raise CannotStartError(f"{folder} is a file: name a folder.")
    if folder.is_dir() and any(folder.iterdir()) and not (folder / MARK).exists():
        raise CannotStartError(f"{folder} holds other things: name an empty folder, or a new one.")


def write(folder: Path, files: dict[str, bytes]) -> None:
    """Write the files, each whole or not at all, and take away what only an earlier time had.

    Raises:
        CannotStartError: the folder can't be written to.
    """
    from app.exports.site import MARK

    try:
        folder.mkdir(parents=True, exist_ok=True)
        mark = folder / MARK
        before = set(mark.read_text("utf-8").split()) if mark.exists() else set()
        mark.write_text("\n".join(sorted(before | files.keys())), "utf-8")
        for name, content in files.items():
            part = folder / f"{name}.part"
            part.write_bytes(content)
            part.replace(folder / name)
        for name in before - files.keys():
            (folder / Path(name).name).unlink(missing_ok=True)
        mark.write_text("\n".join(sorted(files)), "utf-8")
    except OSError as error:
        raise CannotStartError(f"{folder} can't be written to ({error.strerror}).") from error
