"""A process that sends the ops it is told to, and prints what each was answered."""

from __future__ import annotations

import asyncio
import json
import sys

from app.cafe.actor import Actor, Role
from app.cafe.catalogue import read_command
from tests.house import House, a_house

Sent = tuple[str, int, list[str]]
"""A person, the table they sit at, their ops."""


async def write(address: str, code: str, sent: list[Sent]) -> list[tuple[str, int]]:
    """All people at once, each one op after the other."""
    async with a_house(address, readers=4) as house:
        answered = await asyncio.gather(*(one(house, code, *theirs) for theirs in sent))
    return sorted(answer for answers in answered for answer in answers)


async def one(house: House, code: str, person: str, table: int, ops: list[str]) -> list[tuple[str, int]]:
    """Answers (op, number of the event) of each."""
    answers = []
    for op in ops:
        values = {"do": "idea.add", "op": op, "text": "said once", "round": 1, "table": table}
        ack = await house.desk.submit(code, read_command(values), Actor(Role.PARTICIPANT, person))
        answers.append((ack.op, ack.seq))
    return answers


if __name__ == "__main__":
    print(json.dumps(asyncio.run(write(*json.load(sys.stdin)))))
