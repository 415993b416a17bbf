"""Maps go through a queue as JSON and come back as they were, and are read once as long as they stay."""

from pathlib import Path

import pytest

from app.cafe.refusal import Code
from app.config import Settings
from app.jobs.local import LocalJobs
from app.jobs.works import WORKS
from app.strategy.causal.causal_map import CausalMap
from app.strategy.causal.press import press
from app.strategy.causal.reading import MapOrder, PressOrder, read_map
from app.web.readings import SMALL, Readings
from tests.house import a_house
from tests.unit.strategy.causal.maps import PERMITS, a_map

pytestmark = pytest.mark.anyio
LARGE = "\n".join(f"v{n} +> v{(n + step) % 40}" for n in range(40) for step in (1, 3))


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


def test_orders_and_answers_survive_the_queue() -> None:
    drawn = a_map(PERMITS)
    through = [
        ("map", MapOrder(drawn), read_map(MapOrder(drawn))),
        ("press", PressOrder(drawn, "overtime", up=False), press(drawn, "overtime", up=False)),
        ("paint", "<svg/>", b"\x89PNG\xff"),
    ]
    for name, asked, given in through:
        work = WORKS[name]
        assert work.asks.validate_json(work.asks.dump_json(asked)) == asked
        assert work.gives.validate_json(work.gives.dump_json(given)) == given


async def test_a_map_is_read_once_while_it_stays_and_forgotten_with_its_cafe(tmp_path: Path) -> None:
    async with a_house(tmp_path) as house:
        readings = Readings(house.desk, LocalJobs(), Settings(data=tmp_path))
        code = await house.open()
        first = await readings.reading(code, a_map(PERMITS))
        assert await readings.reading(code, a_map(PERMITS)) is first
        assert await readings.reading(code, a_map("a +> b")) is not first
        await house.desk.remove(code)
        assert readings.keeps == 0
        await readings.close()


async def test_a_large_map_is_read_in_a_process_with_the_same_answer(tmp_path: Path) -> None:
    drawn = a_map(LARGE)
    assert len(drawn.links) > SMALL
    async with a_house(tmp_path) as house:
        readings = Readings(house.desk, LocalJobs(), Settings(data=tmp_path))
        assert await readings.reading("CAFE22", drawn) == read_map(MapOrder(drawn))
        await readings.close()


async def test_too_much_at_once_is_told_to_wait(tmp_path: Path) -> None:
    async with a_house(tmp_path) as house:
        readings = Readings(house.desk, LocalJobs(at_once=0, waiting=0), Settings(data=tmp_path))
        with pytest.raises(Exception, match=Code.BUSY):
            await readings.reading("CAFE22", a_map(LARGE))
        await readings.reading("CAFE22", CausalMap())
