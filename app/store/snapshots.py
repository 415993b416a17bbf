"""Snapshots: a café's state as of a number, so that a long log need not be read from its beginning.

A cache: of one code, one epoch, thrown away for any reason. It is written in pieces, each in a transaction
of its own, so that no batch waits long for it; it counts once all its pieces are there.
"""

import logging
from collections.abc import Sequence

from sqlalchemy import LargeBinary, bindparam, delete, insert, select
from sqlmodel import Field, SQLModel

from app.cafe.state import Cafe

from .packing import NoSnapshotError, code_version, unpacked
from .statement import Statement
from .tables import table_of
from .transaction import Kept, Transaction

PIECE = 256 * 1024
"""Bytes that one transaction writes."""
_log = logging.getLogger("samovar.snapshots")


class SnapshotRow(SQLModel, table=True):
    """A piece of a snapshot. ``code``: the version of the rules it was made by; ``pieces``: of how many."""

    __tablename__ = "snapshots"

    cafe: int = Field(primary_key=True, foreign_key="cafes.id", ondelete="CASCADE")
    seq: int = Field(primary_key=True)
    piece: int = Field(primary_key=True)
    pieces: int
    epoch: str = Field(max_length=24)
    code: str = Field(max_length=24)
    body: bytes = Field(sa_type=LargeBinary)


SNAPSHOTS = table_of(SnapshotRow)
_ALL = ("cafe", "seq", "piece", "pieces", "epoch", "code", "body")
_KEEP = Statement(insert(SNAPSHOTS).values({name: bindparam(name) for name in _ALL}), *_ALL)
_THERE = Statement(
    select(SNAPSHOTS.c.seq).where(
        SNAPSHOTS.c.cafe == bindparam("cafe"),
        SNAPSHOTS.c.seq == bindparam("at"),
        SNAPSHOTS.c.piece == bindparam("place"),
    ),
    "cafe", "at", "place",
)  # fmt: skip
_OF = select(SNAPSHOTS.c.seq, SNAPSHOTS.c.pieces, SNAPSHOTS.c.body).where(
    SNAPSHOTS.c.cafe == bindparam("cafe"),
    SNAPSHOTS.c.epoch == bindparam("epoch"),
    SNAPSHOTS.c.code == bindparam("code"),
    SNAPSHOTS.c.seq <= bindparam("most"),
)
_FIND = Statement(_OF.order_by(SNAPSHOTS.c.seq.desc(), SNAPSHOTS.c.piece), "cafe", "epoch", "code", "most")


def in_pieces(data: bytes) -> list[bytes]:
    """The bytes of a snapshot, as they are kept."""
    return [data[start : start + PIECE] for start in range(0, len(data), PIECE)]


def keep_piece(tx: Transaction, code: str, epoch: str, seq: int, place: int, pieces: Sequence[bytes]) -> bool:
    """Write one piece; with the last one, older snapshots go. False: the café's log is another by now, or
    another process writes the same snapshot.
    """
    kept = tx.find(code, lock=True)
    if kept.epoch != epoch or _THERE.rows(tx.connection, (kept.id, seq, place)):
        return False
    row = (kept.id, seq, place, len(pieces), epoch, code_version(), pieces[place])
    _KEEP.run(tx.connection, [row])
    if place == len(pieces) - 1:
        others = (SNAPSHOTS.c.cafe == kept.id, SNAPSHOTS.c.seq != seq)
        tx.connection.execute(delete(SNAPSHOTS).where(*others))
    return True


def drop_snapshots(tx: Transaction, cafe: int) -> None:
    """Forget all snapshots of a café: they hold words that must go."""
    tx.connection.execute(delete(SNAPSHOTS).where(SNAPSHOTS.c.cafe == cafe))


def snapshot(tx: Transaction, kept: Kept) -> Cafe:
    """The café as of its newest snapshot that is whole and of this code; an empty one where there is none."""
    found: dict[int, list[bytes]] = {}
    whole: dict[int, int] = {}
    for seq, pieces, body in _FIND.rows(tx.connection, (kept.id, kept.epoch, code_version(), kept.seq)):
        found.setdefault(seq, []).append(body)
        whole[seq] = pieces
    for seq, bodies in found.items():
        if len(bodies) == whole[seq] and (cafe := _read(kept, seq, b"".join(bodies))) is not None:
            return cafe
    return Cafe()


def _read(kept: Kept, seq: int, data: bytes) -> Cafe | None:
    try:
        cafe = unpacked(data)
    except NoSnapshotError as error:
        _log.warning("snapshot %s-%d is of no use: %s", kept.code, seq, error)
        return None
    if cafe.seq != seq:
        _log.warning("snapshot %s-%d is of no use: it tells of %d", kept.code, seq, cafe.seq)
        return None
    return cafe
