"""What this computer keeps, opened without a server: for commands that look at cafés or bring one in."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from app.cafe.refusal import Code, Refusal
from app.config import Settings
from app.startup import CannotStartError

if TYPE_CHECKING:
    from app.desk.desk import Desk
    from app.people.door import Door


@dataclass(frozen=True)
class Kept:
    """The desk and the door over the database, for as long as the command runs."""

    desk: Desk
    door: Door


def settings_for(data: Path | None) -> Settings:
    """The settings, with another data folder if one was named."""
    return Settings() if data is None else Settings(data=data)


def check_there(settings: Settings) -> None:
    """Refuse a data folder in which nothing is kept: it was probably not the one that was meant."""
    file = settings.data.expanduser().resolve() / "samovar.db"
    if settings.on_sqlite and not settings.database_url and not file.exists():
        raise CannotStartError(
            f"There is no café in {file.parent}: name the data folder with SAMOVAR_DATA or --data."
        )


@asynccontextmanager
async def kept(settings: Settings, about: str = "") -> AsyncIterator[Kept]:
    """Opens the database beside a server that may be running.

    Raises:
        CannotStartError: for every refusal, in a sentence; `about` is what the user named.
    """
    from app.desk.desk import Desk
    from app.main import opened
    from app.people.door import Door
    from app.store.opening import NotOpenedError

    try:
        store = opened(settings)
    except NotOpenedError as error:
        raise CannotStartError(str(error)) from error
    desk = Desk(store)
    try:
        yield Kept(desk, Door(store))
    except Refusal as no:
        raise CannotStartError(why(no, about)) from no
    finally:
        await desk.close()
        await store.close()


def why(no: Refusal, about: str) -> str:
    """What a person at a terminal reads."""
    match no.code:
        case Code.NOT_A_CODE | Code.CODE_TOO_SHORT:
            return f"{about} is not a café's code: it has six characters, such as K3M7QX."
        case Code.NO_CAFE:
            return f"There is no café {about} in this data folder: look at the code again, or SAMOVAR_DATA."
        case Code.CAFE_GONE:
            return f"The café {about} is gone: its end date has come, or its host erased it."
        case Code.BUSY | Code.DISK_FULL:
            return "The database is busy, or its disk is full: free some space, then try again."
        case Code.DISK_BROKEN:
            return "The database can't be read or written: look at its disk, or bring back a backup."
        case Code.TOO_MANY_CAFES:
            return "This Samovar holds as many cafés as it may: erase some, or raise SAMOVAR_CAFES."
        case _:
            return f"That did not work ({no.code} {no.about}); the lines above say where."
