"""`samovar host-link CODE`: a new link for a café's host; the old one ends."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Annotated

import typer

from app.addresses import addresses, public_url
from app.cafe.actor import Role
from app.cafe.refusal import Code, Refusal
from app.cli.saying import or_stop
from app.config import Settings
from app.startup import CannotStartError


def host_link(
    code: Annotated[str, typer.Argument(help="The café's code, as it stands on the wall.")],
    data: Annotated[Path | None, typer.Option(help="Folder in which everything is kept [data].")] = None,
) -> None:
    """Make a new link for the host of a café. The old link and all who came in by it are out."""
    with or_stop():
        settings = Settings() if data is None else Settings(data=data)
        file = settings.data.expanduser().resolve() / "samovar.db"
        if settings.on_sqlite and not settings.database_url and not file.exists():
            raise CannotStartError(
                f"There is no café in {file.parent}: name the data folder with SAMOVAR_DATA or --data."
            )
        found, secret = asyncio.run(_new_link(settings, code))
        door = public_url(settings, here=addresses()) or f"http://localhost:{settings.port}"
        print(f"{door}/h/{found}/enter#{secret}")


async def _new_link(settings: Settings, text: str) -> tuple[str, str]:
    from app.people.door import Door
    from app.store.sql import SqlStore

    store = SqlStore.opened(settings.database)
    try:
        door = Door(store)
        code = await door.find(text, "here")
        return code, await door.new_link(code, Role.HOST, ends_grants=True)
    except Refusal as no:
        raise CannotStartError(_why(no, text)) from no
    finally:
        await store.close()


def _why(no: Refusal, text: str) -> str:
    match no.code:
        case Code.NOT_A_CODE | Code.CODE_TOO_SHORT:
            return f"{text} is not a café's code: it has six characters, such as K3M7QX."
        case Code.NO_CAFE:
            return f"There is no café {text} in this data folder: look at the code again, or at SAMOVAR_DATA."
        case Code.CAFE_GONE:
            return f"The café {text} is gone: its end date has come, or its host erased it."
        case Code.BUSY | Code.DISK_FULL:
            return "The database is busy, or its disk is full: free some space, then try again."
        case _:
            return f"That did not work ({no.code} {no.about}); the lines above say where."
