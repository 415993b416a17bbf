"""The laptop sleeps, or somebody sets its clock: timers stop and the host is asked; ideas go on as ever."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from app.rehearsal.phone import Phone
from tests.faults.crowd import Crowd, crowd
from tests.faults.mortal import Mortal
from tests.faults.onlooker import Onlooker
from tests.faults.soaking import LONG
from tests.faults.storm import whole
from tests.house import a_house

pytestmark = pytest.mark.anyio
PEOPLE = 6
HERE = Path(__file__).parent


@pytest.fixture
def mortal(tmp_path: Path) -> Mortal:
    """A server whose clock can be set, and which minds a second of sleep; not started yet."""
    server = Mortal(tmp_path, clock_jump_seconds="1")
    server.settings["CLOCK_OFF"] = str(tmp_path / "off")
    server.settings["PYTHONPATH"] = os.pathsep.join([str(HERE / "shifted"), server.settings["PYTHONPATH"]])
    return server


def clock(state: str) -> Callable[[Phone], bool]:
    """Whether a page's clock is in a state."""
    return lambda phone: isinstance(phone, Onlooker) and f'data-state="{state}"' in phone.shown["bar"][2]


async def the_host_is_asked_and_goes_on(there: Crowd) -> None:
    """Every page's clock stands still until the host lets it run."""
    for phone in there.phones:
        await phone.until(clock("paused"))
    await there.host.do("clock.start", step="round-1")
    for phone in there.phones:
        await phone.until(clock("running"))
    there.say(2)
    await there.nothing_lost()
    await there.all_alike()


async def test_a_laptop_that_slept_pauses_its_timers_and_asks_the_host(mortal: Mortal) -> None:
    mortal.start()
    try:
        async with crowd(mortal.url, mortal.url, PEOPLE) as there:
            there.say(2)
            with mortal.asleep():
                await asyncio.sleep(2.6)  # longer than the server minds
            await the_host_is_asked_and_goes_on(there)
    finally:
        mortal.kill()


@pytest.mark.parametrize("off", ["-3600", pytest.param("86400", marks=LONG)])
async def test_a_clock_that_is_set_pauses_timers_and_no_instant_goes_back(
    mortal: Mortal, tmp_path: Path, off: str
) -> None:
    mortal.start()
    try:
        async with crowd(mortal.url, mortal.url, PEOPLE) as there:
            there.say(2)
            await there.all_sent()
            (tmp_path / "off").write_text(off)
            there.say(2)
            await the_host_is_asked_and_goes_on(there)
            code = there.host.code
    finally:
        mortal.kill()
    await whole(mortal.data, code)
    async with a_house(mortal.data) as house:
        instants = [one.at for one in await house.desk.log(code)]
        assert instants == sorted(instants)
