"""`samovar backup [FILE]`: everything that is kept, in one file, while the server runs."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from app.cli.kept import check_there, settings_for
from app.cli.progress import Progress, sized
from app.cli.saying import or_stop
from app.config import Settings
from app.startup import CannotStartError

if TYPE_CHECKING:
    from app.store.backup import Counts


def backup(
    file: Annotated[
        Path | None, typer.Argument(help="The backup [a new one in the data folder's backups/].")
    ] = None,
    data: Annotated[Path | None, typer.Option(help="Folder in which everything is kept [data].")] = None,
) -> None:
    """Copy all cafés into one file, from which `samovar restore` fills SQLite or PostgreSQL again.

    The server may go on meanwhile. The file holds people's names and words, but not who sent what.
    """
    with or_stop():
        settings = settings_for(data)
        check_there(settings)
        into = file or settings.copies / f"samovar-{stamp()}.db"
        found = asyncio.run(_backup(settings, into))
        print(f"{told(found)} Size: {sized(into.stat().st_size)}.")
        print(f"The backup is {into.resolve()}")


def stamp() -> str:
    """The time in UTC, for the names of files."""
    return f"{datetime.now(UTC):%Y%m%d-%H%M%S}"


def told(found: Counts) -> str:
    """What a database holds, in words."""
    return f"Cafés: {found.cafes}. People: {found.people}. Ideas: {found.ideas}. Events: {found.events}."


async def _backup(settings: Settings, into: Path) -> Counts:
    from app.cafe.refusal import Refusal
    from app.main import opened
    from app.store.backup import NoBackupError, write_backup
    from app.store.opening import NotOpenedError
    from app.store.restoring import flush

    half, progress = into.with_name(f"{into.name}.part"), Progress("Backup")
    try:
        _make_room(into, half)
        store = opened(settings.model_copy(update={"database_answer_seconds": 0}), as_it_is=True)
        try:
            found = await store.read(lambda tx: write_backup(tx.connection, half, progress))
        finally:
            await store.close()
            progress.end()
        half.replace(into)
        flush(into.parent)
    except OSError as error:
        raise CannotStartError(f"{into} can't be written to ({error.strerror}).") from error
    except NotOpenedError as error:
        raise CannotStartError(str(error)) from error
    except (Refusal, NoBackupError) as error:
        why = getattr(error, "code", None) or error
        raise CannotStartError(
            f"There is no backup ({why}): look at the database, and the disk of {into.parent}."
        ) from error
    finally:
        half.unlink(missing_ok=True)
    return found


def _make_room(into: Path, half: Path) -> None:
    """The folder and an empty file that is its owner's alone. Raises OSError, `CannotStartError`."""
    if into.exists():
        raise CannotStartError(f"There is something at {into} already: name another file.")
    into.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    half.unlink(missing_ok=True)
    half.touch(mode=0o600)
