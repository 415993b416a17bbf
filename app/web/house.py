"""Everything a request may ask for: the rooms of the house, wired once in `app.main`."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated, cast

from fastapi import Depends
from starlette.requests import HTTPConnection

from app.config import Settings
from app.desk.bus import Bus
from app.desk.desk import Desk
from app.jobs.jobs import Jobs
from app.live.commands import Counter
from app.live.endpoint import Live
from app.live.hub import Hub
from app.live.news import News
from app.live.rates import Rates
from app.people.door import Door
from app.store.watched import WatchedStore
from app.web.leaving import Leaving
from app.web.planning import Planning
from app.web.readings import Readings
from app.web.surroundings import Surroundings
from app.web.theming import Theming


@dataclass
class House:
    """One Samovar's rooms. `jobs` find themes, `writing` makes documents."""

    settings: Settings
    store: WatchedStore
    desk: Desk
    door: Door
    jobs: Jobs
    writing: Jobs
    rates: Rates
    surroundings: Surroundings
    hub: Hub
    counter: Counter
    live: Live
    news: News
    bus: Bus
    theming: Theming
    readings: Readings
    planning: Planning
    leaving: Leaving = field(default_factory=Leaving)


def house_of(connection: HTTPConnection) -> House:
    """The house that answers this connection."""
    return cast("House", connection.app.state.house)


TheHouse = Annotated[House, Depends(house_of)]
