"""A command that waits for the desk, and its answer."""

import asyncio
from dataclasses import dataclass, field

from app.cafe.actor import Actor
from app.cafe.message import Command
from app.cafe.refusal import Refusal

from .ack import Ack

Answer = Ack | Refusal


@dataclass(frozen=True, eq=False)
class Wish:
    """``sender`` is the grant of the session that sent it, for a ban by naming the idea."""

    command: Command
    actor: Actor
    sender: str | None = None
    answered: "asyncio.Future[Ack]" = field(
        default_factory=lambda: asyncio.get_running_loop().create_future()
    )

    def answer(self, answer: Answer) -> None:
        """Tell whoever waits; whoever went away meanwhile is not told."""
        if self.answered.done():
            return
        if isinstance(answer, Refusal):
            self.answered.set_exception(answer)
        else:
            self.answered.set_result(answer)
