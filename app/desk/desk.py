"""The desk: commands in, events on disk, answers out.

``desk.submit`` answers when the command is on disk; before that, the listeners were told on the loop, in
the order of the numbers. Reading is ``desk.here(code)``, whose café is never changed afterwards.
"""

from collections.abc import Callable, Sequence

from app.cafe.actor import Actor
from app.cafe.message import Command, Recorded
from app.cafe.opening import OpenCafe
from app.cafe.state import Cafe
from app.store.store import Store

from .ack import Ack, Grown, Here

Seats = Callable[[Cafe, int], dict[str, int]]


class Desk:
    """One for each process; it holds the state of the cafés it serves."""

    def __init__(self, store: Store, *, seats: Seats) -> None: ...

    def listen(self, listener: Callable[[Grown], None]) -> None:
        """Call ``listener`` on the loop after each commit, in order."""
        raise NotImplementedError

    async def open(self, command: OpenCafe, actor: Actor) -> tuple[str, Ack]:
        """Open a café: its new code, and the answer. The same op again answers the same code."""
        raise NotImplementedError

    async def submit(self, code: str, command: Command, actor: Actor, sender: str | None = None) -> Ack:
        """Decide a command and put what follows on disk. ``sender`` is the grant's id. Raises ``Refusal``."""
        raise NotImplementedError

    async def here(self, code: str) -> Here:
        """The café as it stands (``no_cafe``, ``cafe_gone``)."""
        raise NotImplementedError

    async def log(self, code: str, after: int = 0) -> Sequence[Recorded]:
        """The events after a number, as stored."""
        raise NotImplementedError

    async def bring_in(self, log: Sequence[Recorded]) -> str:
        """A café of the state that ``log`` gives (an archive's), under a new code."""
        raise NotImplementedError

    async def remove(self, code: str) -> None:
        """Erase a café; a row of counts stays. Listeners are told by ``gone``."""
        raise NotImplementedError

    async def remove_ended(self) -> Sequence[str]:
        """Erase the cafés whose end date has come; answers their codes."""
        raise NotImplementedError

    async def close(self) -> None:
        """Answer what is waiting, and stop."""
        raise NotImplementedError
