"""`samovar host-link CODE`: a new link for a café's host; the old one ends."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Annotated

import typer

from app.addresses import addresses, public_url
from app.cafe.actor import Role
from app.cli.kept import check_there, kept, settings_for
from app.cli.saying import or_stop
from app.config import Settings


def host_link(
    code: Annotated[str, typer.Argument(help="The café's code, as it stands on the wall.")],
    data: Annotated[Path | None, typer.Option(help="Folder in which everything is kept [data].")] = None,
) -> None:
    """Make a new link for the host of a café. The old link and all who came in by it are out."""
    with or_stop():
        settings = settings_for(data)
        check_there(settings)
        found, secret = asyncio.run(_new_link(settings, code))
        door = public_url(settings, here=addresses()) or f"http://localhost:{settings.port}"
        print(f"{door}/h/{found}/enter#{secret}")


async def _new_link(settings: Settings, text: str) -> tuple[str, str]:
    async with kept(settings, text) as here:
        code = await here.door.find(text, "here")
        return code, await here.door.new_link(code, Role.HOST, ends_grants=True)
