"""The application: the rooms of the house made and wired, opened with the server and closed with it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette_compress import CompressMiddleware

from app.cafe.refusal import Refusal
from app.config import Settings
from app.desk.bounds import Bounds
from app.desk.bus import Bus, LocalBus
from app.desk.desk import Desk
from app.jobs.jobs import Jobs
from app.jobs.local import LocalJobs
from app.live.commands import Counter
from app.live.endpoint import Live
from app.live.hub import Hub
from app.live.news import News
from app.live.pace import Pace
from app.live.rates import Rates
from app.pages.rendering import SITE, TEMPLATES, warm
from app.people.beside import beside
from app.people.door import Door
from app.seating.door import seats_for
from app.store.opening import NotOpenedError, open_store
from app.store.store import Store
from app.store.watched import WatchedStore
from app.web import (
    api,
    budget,
    console,
    designing,
    entering,
    erasing,
    exports,
    front,
    harvesting,
    health,
    importing,
    indicators,
    keepsake,
    landscape,
    lines,
    mapping,
    maps_api,
    meeting,
    metrics,
    nudges,
    opening,
    papers,
    people,
    phone,
    rehearsing,
    seating_api,
    seats,
    themes,
    unupgraded,
    wall,
)
from app.web.caretaker import Caretaker
from app.web.console import tell_surroundings
from app.web.documented import document
from app.web.heads import Heads
from app.web.house import House
from app.web.planning import Planning
from app.web.prefix import Prefix
from app.web.readings import Readings
from app.web.refusing import on_http, on_invalid, on_refusal
from app.web.rehearsing import Rehearsals
from app.web.security import Faults, Guard, StrictHeaders
from app.web.served import Served
from app.web.session import Sessions
from app.web.statics import FOLDER, Statics, build_of
from app.web.surroundings import Surroundings
from app.web.theming import Theming

ROUTERS = (
    health, metrics, unupgraded, front, opening, entering, phone, erasing, keepsake, wall, exports, meeting,
    designing, harvesting, importing, landscape, lines, nudges, themes, people, seats, papers, rehearsing,
    mapping,
    maps_api, seating_api, api, budget, indicators, console,
)  # fmt: skip
"""In the order in which addresses are compared: `/h/CODE/export.pdf` before `/h/CODE/{room}`."""


def furnished(settings: Settings) -> House:
    """All rooms, made and wired. Blocks while the tables are brought to this release."""
    store, bus = WatchedStore(opened(settings)), bus_of(settings)
    desk = Desk(
        store,
        seats=seats_for,
        beside=beside,
        bus=bus,
        bounds=_bounds(settings),
        shared=not settings.on_sqlite,
    )
    door = Door(
        store,
        name_graphemes=settings.name_graphemes,
        resume_tries=settings.resume_tries,
        code_tries=settings.code_tries,
    )
    desk.listen(lambda grown: door.heard(grown.code, grown.recorded), door.gone)
    surroundings, rates = Surroundings(settings), Rates()
    hub = Hub(desk, door, surroundings.facts, _pace(settings))
    counter, news = Counter(desk, rates, settings), News(bus, hub, door)
    jobs = jobs_of(settings)
    return House(
        settings=settings,
        store=store,
        desk=desk,
        door=door,
        jobs=jobs,
        writing=jobs_of(settings),
        rates=rates,
        surroundings=surroundings,
        hub=hub,
        counter=counter,
        live=Live(hub, door, counter, settings),
        news=news,
        bus=bus,
        planning=Planning(desk, news, jobs_of(settings), settings.seating_seconds),
        theming=Theming(desk, news, jobs),
        readings=Readings(desk, jobs_of(settings), settings),
    )


def opened(settings: Settings, *, as_it_is: bool = False) -> Store:
    """The store that the settings name, its tables brought to this release or left as they are.

    Raises `NotOpenedError`, with a sentence.
    """
    connections = settings.database_readers if settings.on_sqlite else settings.database_connections
    return open_store(
        settings.database,
        busy_ms=settings.database_busy_ms,
        readers=connections,
        answer_seconds=settings.database_answer_seconds,
        copies=settings.copies,
        as_it_is=as_it_is,
    )


def jobs_of(settings: Settings) -> Jobs:
    """Where slow work is handed in."""
    if settings.jobs_on == "here":
        return LocalJobs(settings.jobs, settings.waiting_jobs, settings.job_minutes * 60, settings.job_again)
    from app.jobs.queued import QueuedJobs

    return QueuedJobs(
        settings.bus,
        of=settings.instance or "samovar",
        waiting=settings.waiting_jobs,
        seconds=settings.job_minutes * 60,
        again=settings.job_again,
    )


def bus_of(settings: Settings) -> Bus:
    """What tells other processes that a café has grown, where there are any."""
    if not settings.bus:
        return LocalBus()
    from app.desk.redis_bus import RedisBus

    return RedisBus(settings.bus, settings.instance or "samovar")


def _pace(settings: Settings) -> Pace:
    """How often frames go out, and how long a page is waited for."""
    return Pace(
        settings.table_tick_ms / 1000,
        settings.room_tick_ms / 1000,
        settings.resume_minutes * 60,
        settings.silent_seconds,
    )


def _bounds(settings: Settings) -> Bounds:
    """How much the desk takes at once."""
    return Bounds(
        batch=settings.batch_commands,
        waiting=settings.waiting_commands,
        cafes=settings.cafes,
        idle_minutes=settings.idle_cafe_minutes,
        snapshot_events=settings.snapshot_events,
    )


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    """Open the house, keep it, close it in the order in which rooms need each other."""
    try:
        house = app.state.house = furnished(app.state.settings)
    except NotOpenedError as error:
        logging.getLogger("samovar.start").error(str(error))
        raise
    rehearsals = app.state.rehearsals = Rehearsals()
    caretaker = Caretaker(house)
    house.bus.begin()
    warming = asyncio.get_running_loop().run_in_executor(None, warm)
    house.store.told = lambda trouble: tell_surroundings(house)
    house.leaving.watch(app.state.settings.leaving_seconds)
    await caretaker.begin()
    try:
        yield
    finally:
        await warming
        await caretaker.end()
        await rehearsals.close()
        await house.hub.close()
        await house.planning.close()
        await house.jobs.close()
        await house.writing.close()
        await house.readings.close()
        await house.theming.ended()
        await house.news.close()
        await house.desk.close()
        await house.bus.close()
        await house.store.close()


def create_app(settings: Settings) -> FastAPI:
    """One Samovar, for an ASGI server."""
    SITE.prefix, SITE.build = settings.root_path, build_of(FOLDER, TEMPLATES, Path(__file__).parent / "pages")
    app = Served(
        title="Samovar",
        lifespan=lifespan,
        openapi_url="/api/openapi.json",
        docs_url=None,
        redoc_url=None,
    )
    app.state.settings = settings
    for room in ROUTERS:
        app.include_router(room.router)
    document(app)
    app.mount("/static", Statics(directory=FOLDER))
    app.add_exception_handler(Refusal, on_refusal)
    app.add_exception_handler(HTTPException, on_http)
    app.add_exception_handler(RequestValidationError, on_invalid)
    app.add_middleware(Faults)
    app.add_middleware(Guard, settings=settings)
    app.add_middleware(Sessions, settings=settings)
    app.add_middleware(StrictHeaders)
    app.add_middleware(CompressMiddleware, minimum_size=500)
    app.add_middleware(Heads)
    app.add_middleware(Prefix, prefix=settings.root_path)
    return app
