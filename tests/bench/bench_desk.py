"""How many ideas a second 50 phones get acknowledged, on disk: python -m tests.bench.bench_desk"""

from __future__ import annotations

import asyncio
import tempfile
import time
from pathlib import Path

from app.desk.desk import Desk
from tests.house import a_house

PHONES, EACH = 50, 60


async def measure(folder: Path) -> None:
    """Each phone sends its next idea when the last one was acknowledged."""
    async with a_house(folder) as house:
        code = await house.open(name="Bench")
        people = [await house.join(code, f"phone {number}") for number in range(PHONES)]
        await house.next(code)
        waits: list[float] = []
        batches: list[int] = []
        house.desk.listen(lambda grown: batches.append(len(grown.recorded)))

        async def phone(number: int) -> None:
            for _ in range(EACH):
                sent = time.perf_counter()
                await house.idea(people[number], "An idea of ordinary length, as people type at a table.")
                waits.append(time.perf_counter() - sent)

        began = time.perf_counter()
        await asyncio.gather(*(phone(number) for number in range(PHONES)))
        took = time.perf_counter() - began
        waits.sort()
        print(f"{PHONES * EACH / took:8.0f} acknowledged ideas/s, {PHONES} phones, {took:.2f} s")
        print(f"{sum(batches) / len(batches):8.1f} ideas a transaction")
        for share in (50, 95, 99):
            print(f"{waits[len(waits) * share // 100] * 1000:8.1f} ms until p{share} is acknowledged")
        await reading(house.desk, code)


async def acknowledged(folder: Path, each: int = EACH) -> float:
    """Ideas a second that are acknowledged, each phone sending so many, one after the other."""
    async with a_house(folder) as house:
        code = await house.open(name="Bench")
        people = [await house.join(code, f"phone {number}") for number in range(PHONES)]
        await house.next(code)

        async def phone(number: int) -> None:
            for _ in range(each):
                await house.idea(people[number], "An idea of ordinary length, as people type at a table.")

        began = time.perf_counter()
        await asyncio.gather(*(phone(number) for number in range(PHONES)))
        return PHONES * each / (time.perf_counter() - began)


async def reading(desk: Desk, code: str) -> None:
    """How long a café of this length takes to come back from its log."""
    began = time.perf_counter()
    log = await desk.log(code)
    print(f"{(time.perf_counter() - began) * 1000:8.1f} ms to read {len(log)} events")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as here:
        asyncio.run(measure(Path(here)))
