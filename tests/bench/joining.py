"""11: 300 people join one room within a second and all write within five: frames before the first idea.

They come in by the door one after the other, as fast as it lets them, and each opens the page at once, while
the others are still coming. What a phone is told about their coming must not be a frame for each of them.
Counted are the frames that a phone has read when the first idea reaches it, its first view among them.
"""

from __future__ import annotations

import statistics
import threading
from queue import SimpleQueue
from typing import Any

from tests.bench.crowd import fleet, idea, one_more
from tests.bench.measure import Measure, plain
from tests.bench.one_idea import seats
from tests.bench.served import Cafe, Person, a_cafe, samovar

PEOPLE = 300


def measure(rounds: int, seconds: float) -> list[Measure]:
    """The median phone's frames."""
    return [plain("11", f"{PEOPLE} join at once: frames to a phone before its first idea", [ours()], 20, 5)]


def ours() -> float:
    """Frames that the median phone has read before a frame with an idea."""
    with samovar() as server:
        cafe = a_cafe(server, 8, table_low=4, table_high=8)
        came = cafe.join(1)
        phones = fleet(server.ws(cafe.code), came)
        told = [0] * PEOPLE
        first: dict[int, int] = {}

        def read(place: int, data: bytes, now: float) -> None:
            for text in _frames(phones, place, data):
                if b'id=\\"idea-' in text:
                    first.setdefault(place, told[place])
                elif place not in first:
                    told[place] += 1

        phones._read = read
        _come(cafe, phones, came)
        tables = _beside(lambda: seats(cafe)[-PEOPLE:], phones)
        for place, (person, table) in enumerate(zip(came, tables, strict=True)):
            phones._send(phones.socks[place], idea(person, table))
            phones.pump(0)
        while len(first) < PEOPLE:
            phones.pump(0.2)
        phones.close()
        return statistics.median(first.values())


def _come(cafe: Cafe, phones: Any, came: list[Person]) -> None:
    """The others join by HTTP, and each connects as soon as it has."""
    door: SimpleQueue[Person] = SimpleQueue()

    def join() -> None:
        for _ in range(PEOPLE - 1):
            door.put(cafe.join(1)[0])

    thread = threading.Thread(target=join)
    thread.start()
    while len(came) < PEOPLE:
        came.append(door.get(timeout=30))
        one_more(phones, came[-1])
        phones.pump(0)
    thread.join()


def _beside(work, phones) -> list[int]:  # type: ignore[no-untyped-def]
    """Do something over HTTP while the phones go on reading."""
    answer: list[int] = []
    thread = threading.Thread(target=lambda: answer.extend(work()))
    thread.start()
    while thread.is_alive():
        phones.pump(0.05)
    return answer


def _frames(phones, place: int, data: bytes):  # type: ignore[no-untyped-def]
    """The whole frames that have come to a phone."""
    data = phones.rest[place] + data
    while len(data) >= 2:
        length, head = data[1], 2
        if length == 126:
            length, head = int.from_bytes(data[2:4], "big"), 4
        elif length == 127:
            length, head = int.from_bytes(data[2:10], "big"), 10
        if len(data) < head + length:
            break
        if data[0] & 15 < 3:
            yield data[head : head + length]
        data = data[head + length :]
    phones.rest[place] = data
