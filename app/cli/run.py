"""`samovar run`: check, take the port, say where to find the café, serve."""

from __future__ import annotations

import asyncio
import os
import socket
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import Annotated

import typer
import uvicorn

from app import measures
from app.addresses import Address, addresses, who_may_host
from app.awake import awake
from app.cli.saying import or_stop
from app.cli.setup import bring_scripts
from app.config import Settings
from app.hostkey import host_key
from app.open_files import raise_limit
from app.startup import (
    CannotStartError,
    alone,
    check_data_folder,
    check_queue,
    check_space,
    check_workers,
    listening,
)

FAREWELL = "Samovar has stopped. Everything that was acknowledged is kept."
NOT_STARTED = "Samovar did not start; the lines above say why."


def run(
    port: Annotated[int | None, typer.Option(help="Port to listen on [8000].")] = None,
    host: Annotated[str | None, typer.Option(help="Address to listen on [all].")] = None,
    data: Annotated[Path | None, typer.Option(help="Folder for everything that is kept [data].")] = None,
    url: Annotated[str | None, typer.Option(help="Public address, if there is one.")] = None,
    workers: Annotated[
        int | None, typer.Option(help="Processes that serve; more than 1 needs PostgreSQL.")
    ] = None,
) -> None:
    """Start the server."""
    chosen = {"PORT": port, "HOST": host, "DATA": data, "URL": url, "WORKERS": workers}
    for name, value in chosen.items():
        if value is not None:
            os.environ[f"SAMOVAR_{name}"] = str(value)
    with or_stop(), ExitStack() as held:
        settings = Settings()
        check_workers(settings)
        check_queue(settings)
        folder = check_data_folder(settings)
        check_space(settings, folder)
        held.enter_context(alone(folder))
        raise_limit(settings.sockets)
        port_taken = held.enter_context(listening(settings))
        bring_scripts()
        held.enter_context(awake())
        check_store(settings)
        here = addresses()
        serve(settled(settings, folder, here, port_taken.getsockname()[1]), here, port_taken)


def check_store(settings: Settings) -> None:
    """Bring the tables to this release, once for all workers; raises `CannotStartError`."""
    from app.main import opened
    from app.store.opening import NotOpenedError

    try:
        asyncio.run(opened(settings).close())
    except NotOpenedError as error:
        raise CannotStartError(str(error)) from error


def settled(settings: Settings, folder: Path, here: tuple[Address, ...], port: int) -> Settings:
    """Fill in what was left open (who may host, the key, a free port), for this process and its workers."""
    hosting = who_may_host(settings, here)
    key = host_key(settings, folder) if hosting == "key" else settings.host_key
    found = {"port": port, "data": folder, "hosting": hosting, "host_key": key}
    for name, value in found.items():
        os.environ[f"SAMOVAR_{name.upper()}"] = str(value)
    return Settings()


def serve(settings: Settings, here: tuple[Address, ...], port_taken: socket.socket) -> None:
    """Serve on the bound socket until a signal ends it.

    Raises:
        CannotStartError: the application refused to start.
    """
    from app.cli.greeting import greet
    from app.cli.server import Server, server_settings

    config = server_settings(settings)
    try:
        if settings.workers > 1:
            serve_with_workers(config, lambda: greet(settings, here), settings, port_taken)
        else:
            Server(config, lambda: greet(settings, here)).run([port_taken])
    except KeyboardInterrupt:
        print(FAREWELL)
    except SystemExit as end:
        raise CannotStartError(NOT_STARTED) from end


def serve_with_workers(
    config: uvicorn.Config, ready: Callable[[], None], settings: Settings, port_taken: socket.socket
) -> None:
    """Serve by several processes until a signal ends them all. Raises `CannotStartError`."""
    from app.cli.workers import Workers

    measures.share(settings.data / "metrics")
    workers = Workers(config, [port_taken], ready)
    workers.run()
    if workers.failed:
        raise CannotStartError(NOT_STARTED)
    print(FAREWELL)
