"""A batch in its transaction, in the writer's thread: lock, catch up, decide, append."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from app.cafe.evolve import evolve
from app.cafe.message import Recorded
from app.cafe.state import Cafe
from app.store.batch import Batch
from app.store.redaction import erased, renamed
from app.store.snapshots import drop_snapshots, snapshot
from app.store.transaction import DAY, Kept, Transaction
from app.store.uncollected import settle, uncollected

from .ack import Grown, Here
from .sitting import Seats, decided
from .wish import Answer, Wish

HOUR = 3_600_000
Beside = Callable[[Transaction, Batch], None]
"""What others write in the batch's own transaction (who sent what; what the close erases)."""


@dataclass(frozen=True)
class House:
    """What a batch needs of the house. ``clock`` gives UTC milliseconds."""

    seats: Seats
    beside: Beside
    clock: Callable[[], int]


@dataclass(frozen=True)
class Written:
    """``grown`` is None where nothing changed. ``emptied``: words were erased from the database."""

    here: Here
    grown: Grown | None
    answers: tuple[Answer, ...]
    emptied: bool = False


def write(tx: Transaction, here: Here, wishes: Sequence[Wish], house: House) -> Written:
    """Decide ``wishes`` on the café as it stands on disk, and append what follows.

    ``here`` is what this process knows of it, which may be nothing yet, or behind. Raises ``Refusal``
    (no_cafe, cafe_gone).
    """
    kept = tx.find(here.code, lock=True)
    stale, cafe, caught = catch_up(tx, kept, here)
    batch = decided(cafe, wishes, max(house.clock(), cafe.at), house.seats)
    after, epoch, things = batch.after, kept.epoch, erased(one.event for one in batch.recorded)
    if batch.recorded:
        tx.append(kept, batch.recorded, after.closed_at, end_of(after))
    if things:
        things += renamed(cafe, after, things)
        epoch = tx.empty_words(kept.id, things)
        drop_snapshots(tx, kept.id)
        after = evolve(Cafe(), tx.each_event(kept.id))  # what would undo an act holds words too
    if batch.recorded:
        house.beside(tx, Batch(kept.id, batch.recorded, after, batch.senders))
    now = Here(here.code, epoch, after)
    grown = _grown(here, now, (*caught, *batch.recorded), stale or bool(things))
    closing = after.closed and not cafe.closed
    return Written(now, grown, batch.answers, emptied=bool(things) or closing)


def catch_up(tx: Transaction, kept: Kept, here: Here) -> tuple[bool, Cafe, list[Recorded]]:
    """(whether what is known is of an older epoch, the café as it stands, the events read for it)."""
    stale = here.epoch != kept.epoch
    base = Cafe() if stale else here.cafe
    if kept.seq <= base.seq:
        return stale, base, []
    caught = tx.events(kept.id, base.seq)
    return stale, evolve(base, caught), caught


def load(tx: Transaction, code: str) -> tuple[Here, int]:
    """A café of which nothing is known yet, and the number of the snapshot from which it was read (or 0).

    Raises ``Refusal`` (no_cafe, cafe_gone).
    """
    kept = tx.find(code)
    with uncollected():
        base = snapshot(tx, kept)
        cafe = evolve(base, tx.each_event(kept.id, base.seq))
        settle(cafe.seq)
    return Here(code, kept.epoch, cafe), base.seq


def read(tx: Transaction, here: Here) -> Written:
    """What other processes added, without writing. Raises ``Refusal`` (no_cafe, cafe_gone)."""
    kept = tx.find(here.code)
    stale, cafe, caught = catch_up(tx, kept, here)
    now = Here(here.code, kept.epoch, cafe)
    return Written(now, _grown(here, now, tuple(caught), stale), ())


def end_of(cafe: Cafe) -> int:
    """When all of it goes: the days that the host chose after the close; while it is open, after now.

    While it is open in whole hours, so that most batches leave the date, and its index, as they are.
    """
    since = cafe.closed_at or (cafe.at // HOUR + 1) * HOUR
    return since + cafe.settings.end_days * DAY


def _grown(was: Here, now: Here, recorded: tuple[Recorded, ...], fresh: bool) -> Grown | None:
    news = tuple(one for one in recorded if one.seq > was.cafe.seq)
    if not news and not fresh:
        return None
    return Grown(now.code, now.epoch, was.cafe, news, now.cafe, fresh)
