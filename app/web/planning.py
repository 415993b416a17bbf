"""The plan of the rounds ahead, kept up while people come and go: a first one at once, then a better one.

It waits until it is quiet for a moment, so that a hall that comes in is not planned a hundred times. A plan
goes into the log by a command of the house; what became untrue meanwhile is refused there.
"""

from __future__ import annotations

import asyncio
import contextlib

from app.cafe import hosting, joining, merging, opening, plans, seat_rules, seats, steps, undo, volunteering
from app.cafe.actor import HOUSE
from app.cafe.erasing import PersonErased
from app.cafe.foreseen import ahead
from app.cafe.message import Event
from app.cafe.plans import PlanRounds
from app.cafe.refusal import Refusal
from app.cafe.state import Cafe
from app.desk.ack import Grown
from app.desk.desk import Desk
from app.jobs.jobs import Jobs
from app.jobs.outcome import JobCancelled, JobFailed, JobsBusy
from app.jobs.seating import asked, search
from app.live.news import News
from app.seating.door import CafePlan, at_work, in_force, plan_ahead, weighed
from app.store.trouble import fault

QUIET = 0.3
"""Seconds without a change before a plan is made; longer for a hall …"""
PEOPLE_A_SECOND = 150
"""… by one second for so many people."""
FIRST = 0.05
"""Seconds of computing over the plan that is shown first."""
CALM = 2.0
"""Seconds without a change after which a better plan is looked for."""

MATTERS: frozenset[type[Event]] = frozenset(
    {
        joining.PersonJoined,
        joining.PersonLeft,
        joining.PersonReturned,
        PersonErased,
        opening.CafeOpened,
        opening.SettingsChanged,
        seats.PersonMoved,
        seats.SeatsGiven,
        plans.SeatPinned,
        seat_rules.PairSet,
        seat_rules.PlaceFixed,
        seat_rules.TableSet,
        hosting.TableHosted,
        hosting.HostingDeclined,
        volunteering.Volunteered,
        merging.TableMerged,
        merging.TableParted,
        steps.StepEntered,
        undo.ActUndone,
    }
)
"""Events after which the rounds ahead may have to be planned anew."""


class Planning:
    """One for each process; each café has at most one plan in the making. `seconds`: over a better one."""

    def __init__(self, desk: Desk, news: News, jobs: Jobs, seconds: float) -> None:
        self._desk, self._news, self._jobs, self._seconds = desk, news, jobs, seconds
        self._running: dict[str, asyncio.Task[None]] = {}
        self._end = desk.listen(self._grown, self._stop)

    def _grown(self, grown: Grown) -> None:
        if any(type(each.event) in MATTERS for each in grown.recorded):
            self._stop(grown.code)
            if ahead(grown.after) and grown.after.people:
                task = asyncio.get_running_loop().create_task(self._plan(grown.code, grown.after))
                self._running[grown.code] = task
                task.add_done_callback(lambda done: self._ended(grown.code, done))

    def _stop(self, code: str) -> None:
        if (task := self._running.pop(code, None)) is not None:
            task.cancel()

    def _ended(self, code: str, task: asyncio.Task[None]) -> None:
        if self._running.get(code) is task:
            del self._running[code]

    async def close(self) -> None:
        """Plan nothing more."""
        self._end()
        tasks = list(self._running.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await self._jobs.close()

    async def _plan(self, code: str, cafe: Cafe) -> None:
        await asyncio.sleep(QUIET + len(cafe.people) / PEOPLE_A_SECOND)
        try:
            made = await asyncio.to_thread(plan_ahead, cafe, FIRST)
            if made.rounds:
                await self._submit(code, cafe, made)
            if not made.settled and self._seconds:
                await asyncio.sleep(CALM)
                await self._improve(code)
        except (JobsBusy, JobFailed, JobCancelled, Refusal):
            return  # the plan that stands is good enough to begin with
        except Exception as error:  # noqa: BLE001  a café never stands still because of a plan
            fault(error, "the seating plan")

    async def _improve(self, code: str) -> None:
        cafe = (await self._desk.here(code)).cafe
        made = await asyncio.to_thread(at_work, cafe)
        if made is None:
            return
        wish = asked(made.problem, in_force(cafe, made), self._seconds, cafe.opened_at)
        job = await self._jobs.start(f"seats of {code}", search, wish)
        await self._news.planning(code, True)
        try:
            found = await job.result()
            better = await asyncio.to_thread(weighed, made, found.rounds)
            await self._submit(code, cafe, better, better=True)
        finally:
            job.cancel()
            with contextlib.suppress(Refusal):
                await self._news.planning(code, False)

    async def _submit(self, code: str, cafe: Cafe, made: CafePlan, *, better: bool = False) -> None:
        """Into the log; several processes that planned the same number are one command."""
        op = f"plan-{cafe.seq}-{'better' if better else 'first'}"
        wish = PlanRounds(op=op, rounds=made.rounds, outlook=made.outlook, better=better)
        await self._desk.submit(code, wish, HOUSE)
