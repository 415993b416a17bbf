"""Phones in their thousands: the yardstick's fleet of sockets on one epoll, each with its own cookie."""

from __future__ import annotations

import base64
import json
import os
import select
import socket
from collections.abc import Sequence
from functools import cache
from typing import Any

from tests.bench.served import Cafe, Person, jar
from tests.bench.yardsticks import fanout

HELLO = b'{"hello":1,"place":"table","epoch":null,"seq":0,"build":""}'
TEXT = (
    "We could open the school kitchens at weekends, so that neighbours cook together and nobody eats alone."
)


def idea(person: Person, table: int, text: str = TEXT, round_: int = 1) -> bytes:
    """The command by which a phone leaves an idea."""
    said = {"op": person.op(), "do": "idea.add", "round": round_, "table": table, "text": text}
    return json.dumps(said).encode()


@cache
def cookied() -> Any:
    """The yardstick's fleet, whose clients have cookies: `who` they are, in their order."""
    yard = fanout()

    class Cookied(yard.Fleet):  # type: ignore[misc,name-defined]
        def _connect(self, count: int) -> None:
            asked = [self._ask(jar(self.who[len(self.socks) + n].cookies)) for n in range(count)]
            for opened, key in asked:
                rest = _answered(opened, yard.accept_key(key))
                opened.setblocking(False)
                self.at[opened.fileno()] = len(self.socks)
                self.poll.register(opened.fileno(), select.EPOLLIN)
                self.socks.append(opened)
                self.rest.append(rest)
                self.counts.append(0)

        def _ask(self, cookies: str) -> tuple[socket.socket, str]:
            opened = socket.create_connection(self.address, timeout=60)
            opened.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            key = base64.b64encode(os.urandom(16)).decode()
            opened.sendall(
                f"GET {self.path} HTTP/1.1\r\nHost: {self.host}\r\nUpgrade: websocket\r\n"
                f"Connection: Upgrade\r\nCookie: {cookies}\r\nAccept-Language: en\r\n"
                f"Sec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n"
                "Sec-WebSocket-Extensions: permessage-deflate\r\n\r\n".encode()
            )
            return opened, key

    return Cookied


def fleet(url: str, phones: Sequence[Person], sender: Person | None = None, deadline: float = 120) -> Any:
    """The phones, connected and greeted; with a `sender`, one more that sends and is not counted."""
    kind = cookied()
    kind.who = [*phones, *([sender] if sender else [])]
    one = kind(url, len(phones), None, deadline, url if sender else None)
    for opened in one.socks:
        one._send(opened, HELLO)
    return one


def one_more(phones: Any, person: Person) -> None:
    """Another phone connects and says hello."""
    phones.who = [*phones.who[: len(phones.socks)], person]
    phones._connect(1)
    phones._send(phones.socks[-1], HELLO)


def settled(cafe: Cafe, phones: Sequence[Person], sender: Person | None = None) -> Any:
    """The phones of a café, each of which has its first view."""
    one = fleet(cafe.samovar.ws(cafe.code), phones, sender)
    while min(one.counts[: len(phones)]) < 1:
        one.pump(0.2)
    one.settle(0.6)
    one.reset()
    return one


def _answered(opened: socket.socket, accepted: str) -> bytes:
    data = b""
    while b"\r\n\r\n" not in data:
        more = opened.recv(4096)
        if not more:
            raise ConnectionError(f"closed during the handshake: {data[:200]!r}")
        data += more
    head, _, rest = data.partition(b"\r\n\r\n")
    if b" 101 " not in head.split(b"\r\n")[0] or accepted.encode() not in head:
        raise ConnectionError(f"no handshake: {head[:200]!r}")
    return rest
