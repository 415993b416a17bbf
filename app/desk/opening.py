"""A café's first event, in the transaction that gives it a code; or all of them at once, from an archive."""

from collections.abc import Sequence
from dataclasses import replace

from app.cafe.evolve import evolve
from app.cafe.message import Recorded
from app.cafe.op import Op
from app.cafe.refusal import Code, Refusal
from app.cafe.state import Cafe
from app.store.transaction import Transaction

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


def bring_in(tx: Transaction, log: Sequence[Recorded], at: int, at_most: int) -> str:
    """A café with this log, under a new code. Raises ``Refusal`` (malformed) where it can't be one."""
    numbered = [replace(one, seq=place) for place, one in enumerate(log, 1)]
    try:
        cafe = evolve(Cafe(), numbered)
        end_at = max(end_of(cafe), at)
    except (LookupError, TypeError, ValueError, AttributeError) as error:
        raise Refusal(Code.MALFORMED, "log") from error
    if not cafe.agenda:
        raise Refusal(Code.MALFORMED, "log")
    kept = tx.open(None, at, at_most=at_most)
    tx.append(kept, numbered, cafe.closed_at, end_at)
    return kept.code
