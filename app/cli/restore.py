"""`samovar restore FILE`: a backup in the place of what is kept here."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from app.cli.backup import stamp, told
from app.cli.kept import settings_for
from app.cli.progress import Progress
from app.cli.saying import or_stop
from app.config import Settings
from app.startup import CannotStartError, alone, check_data_folder, check_space

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from app.store.backup import Counts

HOLDS = "The database holds cafés already: they go to a file of their own if you say --replace."


def restore(
    file: Annotated[Path, typer.Argument(help="A file that `samovar backup` wrote.")],
    replace: Annotated[
        bool, typer.Option("--replace", help="Also where cafés are; they are kept in backups/.")
    ] = False,
    data: Annotated[Path | None, typer.Option(help="Folder in which everything is kept [data].")] = None,
) -> None:
    """Fill the database, SQLite or PostgreSQL, from a backup. The server must not run meanwhile."""
    with or_stop():
        settings = settings_for(data)
        folder = check_data_folder(settings)
        check_space(settings, folder)
        with alone(folder):
            found, aside = restored(settings, folder, file, replace)
        print(told(found))
        print("Phones that are still open take a fresh view by themselves.")
        if aside:
            print(f"What was here before is in {aside}: delete it once you are sure.")


def restored(settings: Settings, folder: Path, file: Path, replace: bool) -> tuple[Counts, Path | None]:
    """What came back, and where the database is kept that stood here. Raises `CannotStartError`."""
    from app.store.backup import NoBackupError
    from app.store.migrate import NewerDatabaseError
    from app.store.restoring import ready

    if not file.is_file():
        raise CannotStartError(f"There is no file {file}.")
    database = file_of(settings)
    beside = (database or folder / "samovar.db").with_suffix(".restoring")
    aside = settings.copies / f"replaced-{stamp()}.db"
    try:
        backup = ready(file, beside)
        if database is None:
            return asyncio.run(_into_server(settings, backup, aside, replace))
        return _into_file(database, backup, aside, replace)
    except NewerDatabaseError as error:
        raise CannotStartError(f"{file} was written by a later Samovar: install that one.") from error
    except NoBackupError as error:
        raise CannotStartError(f"{file} is no backup, or it is damaged ({error}).") from error
    except OSError as error:
        raise CannotStartError(
            f"{error.filename or folder} can't be written to ({error.strerror})."
        ) from error
    finally:
        beside.unlink(missing_ok=True)


def file_of(settings: Settings) -> Path | None:
    """The SQLite file in which everything is kept; None where that is a server."""
    from sqlalchemy.engine import make_url

    return Path(make_url(settings.database).database or "") if settings.on_sqlite else None


def _into_file(database: Path, backup: Engine, aside: Path, replace: bool) -> tuple[Counts, Path | None]:
    from app.store.backup import counts
    from app.store.restoring import cafes_in, take_place

    with backup.connect() as connection:
        found = counts(connection)
    backup.dispose()
    holds = database.exists() and cafes_in(database) != 0
    if holds and not replace:
        raise CannotStartError(HOLDS)
    take_place(Path(backup.url.database or ""), database, aside if holds else None)
    return found, aside if holds else None


async def _into_server(
    settings: Settings, backup: Engine, aside: Path, replace: bool
) -> tuple[Counts, Path | None]:
    from app.cafe.refusal import Refusal
    from app.main import opened
    from app.store.backup import counts
    from app.store.opening import NotOpenedError
    from app.store.restoring import InUseError, fill
    from app.store.transaction import Transaction

    progress = Progress("Restore")

    def work(tx: Transaction) -> tuple[Counts, Path | None]:
        holds = counts(tx.connection).cafes > 0
        if holds and not replace:
            raise CannotStartError(HOLDS)
        kept = aside if holds else None
        return fill(tx.connection, backup, progress, kept), kept

    try:
        store = opened(settings.model_copy(update={"database_answer_seconds": 0}))
        try:
            return await store.write(work)
        finally:
            await store.close()
            progress.end()
    except NotOpenedError as error:
        raise CannotStartError(str(error)) from error
    except InUseError as error:
        raise CannotStartError("Another Samovar uses this database: stop all its workers first.") from error
    except Refusal as error:
        raise CannotStartError(f"Nothing was changed ({error.code}): look at PostgreSQL's log.") from error
    finally:
        backup.dispose()
