"""uvicorn, set as Samovar needs it."""

from __future__ import annotations

import gc
import multiprocessing
import signal
import socket
import sys
import threading
import traceback
from collections.abc import Callable
from multiprocessing.process import BaseProcess

import uvicorn
from fastapi import FastAPI
from uvicorn.config import STARTUP_FAILURE

from app import logs
from app.config import Settings
from app.live.request import RequestProtocol
from app.live.wire import WireProtocol
from app.main import create_app

STOP_SECONDS = 5
"""How long open requests may take to end when the server stops."""


COLLECTED = (10_000, 20, 20)
"""After how many new objects the collector looks for circles, and how often for older ones: frames and
commands go without it, so that it need not come by every few ideas."""


def application() -> FastAPI:
    """What each server process serves, by the settings of its environment. A worker ends with its parent.

    Whatever fails here fails the same way again: the process ends with the code that says so.
    """
    if (parent := multiprocessing.parent_process()) is not None:
        threading.Thread(target=_end_with, args=(parent,), daemon=True).start()
    try:
        return _made()
    except Exception:  # noqa: BLE001  shown, and known by the exit code
        traceback.print_exc()
        sys.exit(STARTUP_FAILURE)


def _made() -> FastAPI:
    settings = Settings()
    logs.begin(settings.log, settings.log_level)  # a worker begins with nothing of its parent's
    RequestProtocol.head_seconds = settings.head_seconds
    app = create_app(settings)
    gc.collect()
    gc.freeze()  # what was loaded stays: a full round over it would hold up every phone for 0.1 s
    gc.set_threshold(*COLLECTED)
    return app


def _end_with(parent: BaseProcess) -> None:
    """Wait until the parent has ended, however it did, and stop: a worker left behind would keep the port."""
    parent.join()
    signal.raise_signal(signal.SIGTERM)


def server_settings(settings: Settings) -> uvicorn.Config:
    """uvicorn's settings: one way of compressing (ours), small messages, no word about what runs here."""
    logs.begin(settings.log, settings.log_level)
    return uvicorn.Config(
        "app.cli.server:application",
        factory=True,
        host=settings.host,
        port=settings.port,
        workers=settings.workers,
        root_path=settings.root_path,
        http=RequestProtocol,
        ws=WireProtocol,
        ws_max_size=settings.ws_max_bytes,
        ws_per_message_deflate=False,
        ws_ping_interval=settings.silent_seconds,
        ws_ping_timeout=settings.silent_seconds,
        timeout_graceful_shutdown=STOP_SECONDS,
        timeout_worker_healthcheck=settings.worker_silent_seconds,
        proxy_headers=bool(settings.trusted_proxies),
        forwarded_allow_ips=settings.trusted_proxies or "127.0.0.1",
        access_log=False,
        server_header=False,
        log_config=None,
        lifespan="on",
    )


class Server(uvicorn.Server):
    """A server that says when phones can come in."""

    def __init__(self, config: uvicorn.Config, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self.ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start, then say so."""
        await super().startup(sockets)
        if self.started:
            self.ready()
