"""A café's first event, in the transaction that gives it a code; or all of them at once, from an archive."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.cafe.evolve import evolve
from app.cafe.message import Recorded
from app.cafe.op import Op
from app.cafe.refusal import Code, Refusal
from app.cafe.state import Cafe
from app.store.transaction import Transaction
from app.store.uncollected import uncollected

from .ack import Here
from .wish import Wish
from .writing import House, Written, end_of, write


def open_cafe(tx: Transaction, wish: Wish, house: House, at_most: int) -> Written:
    """Open a café, or find the one that this op opened before. Raises ``Refusal``: nothing is kept then."""
    op: Op = wish.command.parsed
    code = tx.opened_by(op.id)
    if code is None:
        code = tx.open(op.id, house.clock(), at_most=at_most).code
    written = write(tx, Here(code, "", Cafe()), [wish], house)
    if isinstance(written.answers[0], Refusal):
        raise written.answers[0]
    return written


@dataclass(frozen=True)
class Archived:
    """A log as it is to be kept, numbered anew, with what stands in the café's row."""

    recorded: Sequence[Recorded]
    closed_at: int | None
    end_at: int


def archived(log: Sequence[Recorded], at: int) -> Archived:
    """What ``log`` comes to. Takes its time: for a thread. Raises ``Refusal`` (malformed): it is none."""
    numbered = [replace(one, seq=place) for place, one in enumerate(log, 1)]
    try:
        with uncollected():
            cafe = evolve(Cafe(), numbered)
        end_at = max(end_of(cafe), at)
    except (LookupError, TypeError, ValueError, AttributeError) as error:
        raise Refusal(Code.MALFORMED, "log") from error
    if not cafe.agenda:
        raise Refusal(Code.MALFORMED, "log")
    return Archived(numbered, cafe.closed_at, end_at)


def bring_in(tx: Transaction, archive: Archived, at: int, at_most: int) -> str:
    """A café with this log, under a new code. Raises ``Refusal`` (too_many_cafes)."""
    kept = tx.open(None, at, at_most=at_most)
    tx.append(kept, archive.recorded, archive.closed_at, archive.end_at)
    return kept.code
