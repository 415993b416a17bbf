"""The pulse of a worker: how late its loop wakes, and how many are here, twice a second."""

from __future__ import annotations

import asyncio
import time

from app import measures
from app.web.house import House

EVERY = 0.5
"""Seconds between two looks."""


async def pulse(house: House) -> None:
    """Measure until cancelled."""
    while True:
        before = time.monotonic()
        await asyncio.sleep(EVERY)
        measures.LAG.observe(max(0.0, time.monotonic() - before - EVERY))
        measures.hand_on()
        measures.SOCKETS.set(house.hub.sockets)
        measures.PEOPLE.set(sum(len(hall.presence.online) for hall in house.hub.open().values()))
