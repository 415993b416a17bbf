"""What the desk asks of others, with every error as a refusal."""

from collections.abc import Awaitable
from typing import TypeVar

from app.cafe.refusal import Refusal
from app.store.trouble import fault

T = TypeVar("T")


async def guarded(work: Awaitable[T]) -> T:
    """What ``work`` answers; an error that nobody foresaw becomes a fault with a number."""
    try:
        return await work
    except Refusal:
        raise
    except Exception as error:
        raise fault(error, "the desk") from error
