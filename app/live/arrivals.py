"""What browsers may do, asked of the door for all together who come while it answers others.

A whole hall comes back at once; one reading for everybody costs hardly more than one for each.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from app.people.door import Door
from app.people.grant import Grant

MOST = 500
"""Browsers in one reading."""


class Arrivals:
    """Nothing is remembered: each answer was read after it was asked for."""

    def __init__(self, door: Door) -> None:
        self._door = door
        self._asked: dict[str, dict[str, asyncio.Future[Sequence[Grant]]]] = {}
        self._reading: dict[str, asyncio.Task[None]] = {}

    async def grants(self, code: str, token: str) -> Sequence[Grant]:
        """All that a browser may do in a café, hosts' grants first. Raises `Refusal` (no_cafe, cafe_gone)."""
        asked = self._asked.setdefault(code, {})
        if token not in asked:
            asked[token] = asyncio.get_running_loop().create_future()
        answer = asked[token]
        if code not in self._reading:
            self._reading[code] = asyncio.get_running_loop().create_task(self._read(code))
        return await asyncio.shield(answer)

    async def _read(self, code: str) -> None:
        try:
            while asked := self._asked.pop(code, {}):
                now = dict(list(asked.items())[:MOST])
                if left := {token: answer for token, answer in asked.items() if token not in now}:
                    self._asked[code] = left
                await self._answer(code, now)
        finally:
            del self._reading[code]

    async def _answer(self, code: str, asked: dict[str, asyncio.Future[Sequence[Grant]]]) -> None:
        try:
            found = await self._door.known(code, tuple(asked))
        except Exception as error:  # noqa: BLE001  each who asked is told
            for answer in asked.values():
                answer.set_exception(error)
                answer.exception()  # whoever asked may have gone: then nobody else looks at it
            return
        for token, answer in asked.items():
            answer.set_result(found.get(token, ()))
