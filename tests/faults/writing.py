"""A process that writes ideas as fast as it can and says each one that was acknowledged; to be killed."""

from __future__ import annotations

import asyncio
import os
import sys
from pathlib import Path

from tests.house import a_house


async def write(folder: Path) -> None:
    """Write until killed; the first line is the café's code, each further one an acknowledged idea."""
    async with a_house(folder) as house:
        code = await house.open()
        people = [await house.join(code, f"phone {number}") for number in range(20)]
        await house.next(code)
        os.write(1, f"{code}\n".encode())

        async def keep_writing(number: int) -> None:
            while True:
                idea = await house.idea(people[number], "an idea that is acknowledged is on disk")
                os.write(1, f"{idea}\n".encode())

        await asyncio.gather(*(keep_writing(number) for number in range(20)))


if __name__ == "__main__":
    asyncio.run(write(Path(sys.argv[1])))
