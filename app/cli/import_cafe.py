"""`samovar import FILE`: a café from an archive, under a new code."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from app.addresses import addresses, public_url
from app.cli.kept import kept, settings_for
from app.cli.saying import or_stop
from app.config import Settings
from app.startup import CannotStartError, check_data_folder

if TYPE_CHECKING:
    from app.exports.archive import Archive

MIB = 1024 * 1024
WHYS = {
    "not_a_zip": "{file} is not an archive: it should be the .samovar.zip that a host saved.",
    "not_ours": "{file} is a zip, but not an archive of Samovar.",
    "too_new": "{file} was written by a newer Samovar: update this one first.",
    "too_large": "{file} is larger than an archive may be (SAMOVAR_ARCHIVE_MIB).",
    "damaged": "{file} is damaged ({about}): ask its host to save the archive again.",
}


def import_cafe(
    file: Annotated[Path, typer.Argument(help="The archive, a .samovar.zip.")],
    data: Annotated[Path | None, typer.Option(help="Folder in which everything is kept [data].")] = None,
) -> None:
    """Bring in a café from its host's archive: the same state under a new code, with a new host link."""
    with or_stop():
        settings = settings_for(data)
        archive = _read(file, settings)
        check_data_folder(settings)
        code, secret = asyncio.run(_bring_in(settings, archive))
        door = public_url(settings, here=addresses()) or f"http://localhost:{settings.port}"
        print(f"Events: {len(archive.log)}. Names: {len(archive.names)}. The café's new code is {code}.")
        print(f"Its host's link: {door}/h/{code}/enter#{secret}")


def _read(file: Path, settings: Settings) -> Archive:
    from app.exports.archive import NotAnArchiveError, read_archive
    from app.store.upcasting import NewerLogError, stored_event

    try:
        largest = settings.archive_mib * MIB
        if file.stat().st_size > largest:
            raise NotAnArchiveError("too_large")
        return read_archive(file.read_bytes(), stored_event, largest)
    except OSError as error:
        raise CannotStartError(f"{file} can't be read ({error.strerror}).") from error
    except NewerLogError as error:
        raise CannotStartError(WHYS["too_new"].format(file=file)) from error
    except NotAnArchiveError as error:
        raise CannotStartError(WHYS[error.why].format(file=file, about=error.about)) from error


async def _bring_in(settings: Settings, archive: Archive) -> tuple[str, str]:
    from app.cafe.actor import Role

    async with kept(settings) as here:
        code = await here.desk.bring_in(archive.log)
        for person, name in archive.names.items():
            await here.door.rename(code, person, name)
        return code, await here.door.new_link(code, Role.HOST)
