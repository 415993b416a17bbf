"""What a batch added to a café, for those who write beside it in the same transaction."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.cafe.message import Recorded
from app.cafe.state import Cafe


@dataclass(frozen=True)
class Batch:
    """``senders``: op → the grant of the session that sent it, of those that added events."""

    cafe: int  # the café's row
    recorded: tuple[Recorded, ...]
    after: Cafe
    senders: Mapping[str, str]
