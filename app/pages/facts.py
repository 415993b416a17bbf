"""What pages need to know that is not in the café's state: names, who is online, the way in."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Facts:
    """Given by whoever asks for a view; pages import neither ``people/`` nor ``live/``.

    ``names``: person id → name as left at the door (whether it may be shown, the rules say).
    ``warnings``: codes of what the host should know about the machine ("battery", "address_gone", …).
    """

    code: str = ""
    address: str = ""  # as people type it: 192.168.4.1:8000
    join_url: str = ""  # what the QR says
    names: Mapping[str, str] = field(default_factory=dict)
    online: frozenset[str] = frozenset()
    heard: Mapping[str, int] = field(default_factory=dict)  # person → when last heard from, UTC ms
    saved: int = 0  # how many have kept their take-home
    bans: tuple[tuple[str, int], ...] = ()  # (ban, when), for "let back in"
    phone_came: bool = False  # a phone has come in by the public address
    other_addresses: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    job: "Job | None" = None
    planning: bool = False  # a better seating plan is looked for
    now: int = 0  # UTC ms
    lan_only: bool = True
    trouble: str = ""  # disk_full or fault: nothing can be written just now
    no_upgrade: str = ""  # address by which phones come whose proxy lets no socket through


@dataclass(frozen=True)
class Job:
    """The theming that is going on (or has just ended): ``state`` running, failed, stopped."""

    state: str
    share: float = 0.0
    note: str = ""
