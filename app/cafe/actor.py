"""Who sends a command."""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    HOST = "host"
    COHOST = "cohost"
    PARTICIPANT = "participant"
    DEVICE = "device"  # a phone that belongs to a table and is no person
    WALL = "wall"
    HOUSE = "house"  # the alarm, and jobs that answer


HOSTS = frozenset({Role.HOST, Role.COHOST})
HOSTS_AND_HOUSE = HOSTS | {Role.HOUSE}
ROOM = frozenset({Role.PARTICIPANT, Role.DEVICE}) | HOSTS


@dataclass(frozen=True)
class Actor:
    """The sender of a command, as the door (``people/``) knows them."""

    role: Role
    person: str | None = None
    table: int | None = None  # of a device

    @property
    def hosts(self) -> bool:
        return self.role in HOSTS


HOUSE = Actor(Role.HOUSE)
