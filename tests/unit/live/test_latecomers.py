"""Pages that lack the same are brought to the present together, each once."""

from __future__ import annotations

from app.cafe.actor import Role
from app.live.client import Client
from app.live.latecomers import Latecomers
from app.pages.audience import Audience
from app.people.grant import Grant
from tests.unit.live.papers import a_client

TABLE, WALL = Audience("table", "en", step="round-1", table=1), Audience("wall", "en")


def late(audience: Audience, seen: int) -> Client:
    client, _ = a_client(audience, Grant("g", "ABCDEF", Role.PARTICIPANT, "p"))
    client.seen = seen
    return client


def test_those_who_lack_the_same_come_together_and_once() -> None:
    some, one, two, three = Latecomers(), late(TABLE, 3), late(TABLE, 3), late(TABLE, 4)
    for client in (one, three, two, one):
        some.add(client)
    assert [some.take(False), some.take(False), some.take(False)] == [[two, one], [three], []]


def test_a_room_waits_for_the_rooms_tick() -> None:
    some, wall = Latecomers(), late(WALL, 3)
    some.add(wall)
    assert some.take(everywhere=False) == []
    assert some.take(everywhere=True) == [wall]


def test_who_went_or_moved_is_not_where_they_were() -> None:
    some, gone, moved = Latecomers(), late(TABLE, 3), late(TABLE, 3)
    some.add(gone)
    some.add(moved)
    some.discard(gone)
    some.discard(gone)
    moved.audience, moved.seen = WALL, -1
    some.add(moved)
    assert some.take(everywhere=False) == []
    assert some.take(everywhere=True) == [moved]
