"""A rehearsal that a host watches: a job that plays in a café which was opened for it."""

from __future__ import annotations

import asyncio
from dataclasses import asdict, dataclass, field
from typing import Any, Protocol

from app.rehearsal.browser import Server
from app.rehearsal.day import Day, Plan
from app.rehearsal.host import Host
from app.rehearsal.said import samples


class Report(Protocol):
    """How a job says how far it is."""

    def __call__(self, share: float, step: str) -> None:
        """`share` from 0 to 1."""


@dataclass(frozen=True)
class Order:
    """Where to play: the server's address, a café's code, and the secret of its co-host link."""

    url: str
    code: str
    secret: str = field(repr=False)
    people: int
    rounds: int
    speed: float


def play(order: Order, report: Report) -> dict[str, Any]:
    """Play the café to its close; answers the numbers.

    Raises:
        StoppedError: it could not go on.
        RefusedError: the link does not open the café (any more).
    """
    return asyncio.run(_play(order, report))


async def _play(order: Order, report: Report) -> dict[str, Any]:
    server = Server(order.url)
    host = Host(server)
    plan = Plan(order.people, samples(), order.rounds, order.speed)

    def tell(step: str, acked: int, ideas: int) -> None:
        report(acked / ideas, step)

    try:
        await host.enter(order.code, order.secret)
        return asdict(await Day(server, host, plan, tell).run())
    finally:
        await server.close()
