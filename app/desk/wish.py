"""A command that waits for the desk, and who is told what became of it."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

from app.cafe.actor import Actor
from app.cafe.message import Command
from app.cafe.refusal import Refusal
from app.cafe.state import Cafe

from .ack import Ack

Answer = Ack | Refusal
Told = Callable[[Answer, Cafe], None]
"""Called on the loop with the answer, and the café as it stands after it. It must not raise."""


def tell_nobody(answer: Answer, cafe: Cafe) -> None:
    """For a wish whose answer is taken from its batch."""


@dataclass(frozen=True, eq=False)
class Wish:
    """``sender`` is the grant of the session that sent it, for a ban by naming the idea."""

    command: Command
    actor: Actor
    sender: str | None = None
    told: Told = tell_nobody


def promised(answered: "asyncio.Future[Ack]") -> Told:
    """Tells whoever awaits a future; whoever went away meanwhile is not told."""

    def tell(answer: Answer, cafe: Cafe) -> None:
        if answered.done():
            return
        if isinstance(answer, Refusal):
            answered.set_exception(answer)
        else:
            answered.set_result(answer)

    return tell
