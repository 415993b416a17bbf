"""A desk and a door over a real database in a folder, and people who use them as pages do."""

from __future__ import annotations

import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from app.cafe.actor import Actor, Role
from app.cafe.catalogue import read_command
from app.cafe.op import key_for
from app.cafe.opening import OpenCafe
from app.cafe.settings import Settings
from app.desk.ack import Ack
from app.desk.bounds import Bounds
from app.desk.desk import Desk
from app.people.beside import beside
from app.people.door import Door
from app.people.grant import Admitted
from app.seating.door import seats_for
from app.store.opening import open_store
from app.store.store import Store

HOST = Actor(Role.HOST)
START = 1_794_650_000_000  # 14 November 2026, UTC milliseconds


def new_id() -> str:
    """A random first half of an op."""
    return secrets.token_hex(10)


def op_with(secret: str, ident: str | None = None) -> str:
    """A new op with the key that the secret's holder has to it."""
    ident = ident or new_id()
    return f"{ident}.{key_for(secret, ident)}"


class House:
    """``now``: the clock of desk and door, UTC milliseconds."""

    def __init__(self, store: Store, bounds: Bounds) -> None:
        self.now = START
        self.store = store
        self.desk = Desk(store, seats=seats_for, beside=beside, clock=self.clock, bounds=bounds)
        self.door = Door(store, clock=self.clock, resume_tries=10, code_tries=60)
        self.desk.listen(lambda grown: self.door.heard(grown.code, grown.recorded), self.door.gone)

    def clock(self) -> int:
        """What time it is in this house."""
        return self.now

    async def open(self, **settings: Any) -> str:
        """A café that a browser ("host") hosts."""
        command = OpenCafe(op=new_id(), settings=Settings(**settings))
        code, _ = await self.desk.open(command, HOST)
        await self.door.open(code, "host")
        return code

    async def host(self, code: str, do: str, **fields: Any) -> Ack:
        """The host sends a command."""
        return await self.desk.submit(code, read_command({"do": do, "op": new_id(), **fields}), HOST)

    async def next(self, code: str) -> Ack:
        """The host presses *next*."""
        return await self.host(code, "step.next", leaves=(await self.desk.here(code)).cafe.step)

    async def close(self, code: str) -> None:
        """The host presses *next* until the café is closed."""
        while not (await self.desk.here(code)).cafe.closed:
            await self.next(code)

    async def join(self, code: str, token: str, name: str = "", **fields: Any) -> Admitted:
        """A browser comes in."""
        secret = secrets.token_hex(16)
        admitted = await self.door.admit(code, token, op_with(secret), secret, name)
        values = {"do": "person.join", "op": admitted.op, "named": bool(name), **fields}
        grant = admitted.grant
        await self.desk.submit(code, read_command(values), grant.actor, grant.id)
        return admitted

    async def send(self, admitted: Admitted, do: str, op: str | None = None, **fields: Any) -> Ack:
        """A participant sends a command."""
        values = {"do": do, "op": op or op_with(admitted.secret), **fields}
        grant = admitted.grant
        return await self.desk.submit(grant.code, read_command(values), grant.actor, grant.id)

    async def idea(self, admitted: Admitted, text: str, op: str | None = None) -> str:
        """A participant leaves an idea where they sit; answers its id."""
        cafe = (await self.desk.here(admitted.grant.code)).cafe
        place = {"round": cafe.round, "table": cafe.table_of(admitted.person)}
        return (await self.send(admitted, "idea.add", op, text=text, **place)).op


@asynccontextmanager
async def a_house(
    where: Path | str,
    bounds: Bounds = Bounds(),  # noqa: B008  frozen
    *,
    busy_ms: int = 5000,
    readers: int = 3,
) -> AsyncIterator[House]:
    """A house over the database in a folder, or at an address; it may be one that was used before."""
    address = where if isinstance(where, str) else f"sqlite:///{where / 'samovar.db'}"
    store = open_store(address, busy_ms=busy_ms, readers=readers)
    house = House(store, bounds)
    try:
        yield house
    finally:
        await house.desk.close()
        await store.close()
