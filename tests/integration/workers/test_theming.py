"""Themes asked for on two workers: one job, whoever asks, and whoever asks may stop it."""

from __future__ import annotations

import asyncio

import pytest

from app.measures import JOBS
from tests.integration.served import Browser, Page
from tests.integration.workers.conftest import Both
from tests.unit.themes.samples import BIKES, LIBRARY, LUNCH

pytestmark = pytest.mark.anyio


class Harvest:
    """A host at both workers, in the harvest of a café with ideas."""

    def __init__(self, code: str, one: Browser, other: Browser, page: Page) -> None:
        self.code, self.one, self.other, self.page = code, one, other, page

    @classmethod
    async def of(cls, both: Both) -> Harvest:
        host, guest = Browser(both.one), Browser(both.one)
        code = await host.open_cafe(welcome_minutes=0, rounds=1)
        await guest.join(code)
        console = await host.page(code, "host", room="harvest")
        for leaves in ("lobby", "move-1"):
            await console.ask(host.op(), do="step.next", leaves=leaves)
        for text in (*BIKES, *LIBRARY, *LUNCH):
            said = {"do": "idea.add", "text": text, "round": 1, "table": 1}
            assert "ack" in await console.ask(host.op(), **said)
        await guest.close()
        return cls(code, host, both.elsewhere(host), console)

    async def find(self, host: Browser) -> None:
        answer = await host.post(f"/h/{self.code}/themes/find", {"wanted": None})
        assert answer.status_code == 200, answer.text

    async def close(self) -> None:
        await self.one.close()
        await self.other.close()


def ended(outcome: str = "") -> float:
    """How many jobs have ended, however, or with this outcome."""
    counted = [one for one in next(iter(JOBS.collect())).samples if one.name.endswith("_total")]
    return sum(one.value for one in counted if not outcome or one.labels["outcome"] == outcome)


def busy(page: Page) -> bool:
    return 'data-state="running"' in page.parts.get("console_job", "")


async def test_two_workers_that_are_asked_in_the_same_instant_begin_one_job(both: Both) -> None:
    harvest, before = await Harvest.of(both), ended()
    await asyncio.gather(*(harvest.find(host) for host in (harvest.one, harvest.other) * 3))
    await harvest.page.until(busy)
    await harvest.page.until(lambda page: not busy(page))
    assert ended() - before == 1
    await harvest.close()


async def test_it_is_stopped_from_the_other_worker(both: Both) -> None:
    harvest, before = await Harvest.of(both), ended("cancelled")
    await harvest.find(harvest.one)
    await harvest.page.until(busy)
    await harvest.other.post(f"/h/{harvest.code}/themes/stop", {})
    await harvest.page.until(lambda page: not busy(page))
    assert ended("cancelled") > before
    await harvest.find(harvest.other)
    await harvest.page.until(busy)
    await harvest.other.post(f"/h/{harvest.code}/themes/stop", {})
    await harvest.page.until(lambda page: not busy(page))
    await harvest.close()
