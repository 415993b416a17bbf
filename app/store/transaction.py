"""One transaction over the logs: find and lock a café, read, append, empty words, forget."""

import json
import secrets
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from app.cafe.catalogue import NAMES
from app.cafe.made import made
from app.cafe.message import Recorded
from app.cafe.refusal import Code, Refusal

from .codes import new_code
from .redaction import emptied
from .statement import Statement, Values
from .tables import CAFES, EVENTS, GONE
from .uncollected import uncollected
from .upcasting import event_of

DAY = 86_400_000


@dataclass(frozen=True)
class Kept:
    """A café's row. ``seq``: number of its last event; ``epoch`` changes when stored words were emptied."""

    id: int
    code: str
    epoch: str
    seq: int
    created_at: int
    closed_at: int | None
    end_at: int


_KEPT = ("id", "code", "epoch", "seq", "created_at", "closed_at", "end_at")
_STORED = ("seq", "at", "op", "key_hash", "type", "version", "body")
_BY_CODE = select(*(CAFES.c[name] for name in _KEPT)).where(CAFES.c.code == bindparam("code"))
_LATER = (EVENTS.c.cafe == bindparam("cafe"), EVENTS.c.seq > bindparam("after"))

FIND = Statement(_BY_CODE, "code")
LOCK = Statement(_BY_CODE.with_for_update(), "code")
READ = Statement(
    select(*(EVENTS.c[name] for name in _STORED)).where(*_LATER).order_by(EVENTS.c.seq), "cafe", "after"
)
APPEND = Statement(
    insert(EVENTS).values({name: bindparam(name) for name in ("cafe", *_STORED)}), "cafe", *_STORED
)
NUMBER = Statement(
    update(CAFES).where(CAFES.c.id == bindparam("cafe")).values(seq=bindparam("to")), "to", "cafe"
)  # touches no index
STAND = Statement(
    update(CAFES)
    .where(CAFES.c.id == bindparam("cafe"))
    .values(seq=bindparam("to"), closed_at=bindparam("closed"), end_at=bindparam("end")),
    "to", "closed", "end", "cafe",
)  # fmt: skip


def new_epoch() -> str:
    """A name for the log as it is from now on, never used before (a restored backup has an older one)."""
    return f"k{secrets.token_hex(5)}"


class Transaction:
    """``connection`` is for tables that others keep in the same database."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    # Cafés

    def open(self, op: str | None, at: int, *, at_most: int) -> Kept:
        """A new café with an empty log. Raises ``Refusal`` (too_many_cafes)."""
        count = self.connection.scalar(select(func.count()).select_from(CAFES)) or 0
        if count >= at_most:
            raise Refusal(Code.TOO_MANY_CAFES, str(at_most))
        code = new_code()
        while self._taken(code):
            code = new_code()
        row = {"code": code, "op": op, "epoch": new_epoch(), "seq": 0, "created_at": at, "end_at": at + DAY}
        self.connection.execute(insert(CAFES), row)
        return self.find(code)

    def opened_by(self, op: str) -> str | None:
        """The code of the café that this op opened."""
        return self.connection.scalar(select(CAFES.c.code).where(CAFES.c.op == op))

    def find(self, code: str, *, lock: bool = False) -> Kept:
        """A café's row; ``lock`` makes other writers wait. Raises ``Refusal`` (no_cafe, cafe_gone)."""
        row = (LOCK if lock else FIND).row(self.connection, (code,))
        if row is not None:
            return Kept(*row)
        gone = self.connection.scalar(select(GONE.c.code).where(GONE.c.code == code))
        raise Refusal(Code.CAFE_GONE if gone else Code.NO_CAFE, code)

    def _taken(self, code: str) -> bool:
        both = (select(table.c.code).where(table.c.code == code) for table in (CAFES, GONE))
        return any(self.connection.scalar(one) is not None for one in both)

    # Logs

    def events(self, cafe: int, after: int = 0) -> list[Recorded]:
        """The events after a number, in order, as the code of today reads them."""
        return list(self.each_event(cafe, after))

    def each_event(self, cafe: int, after: int = 0) -> Iterator[Recorded]:
        """As ``events``, one by one: not all in memory at once, and without the collector in the way."""
        with uncollected():
            for row in READ.each(self.connection, (cafe, after)):
                yield _recorded(*row)

    def append(self, kept: Kept, recorded: Sequence[Recorded], closed_at: int | None, end_at: int) -> None:
        """Put events at the end of a log, and say in the café's row where it stands."""
        APPEND.run(self.connection, [_row(kept.id, one) for one in recorded])
        if (closed_at, end_at) == (kept.closed_at, kept.end_at):
            NUMBER.run(self.connection, [(recorded[-1].seq, kept.id)])
        else:
            STAND.run(self.connection, [(recorded[-1].seq, closed_at, end_at, kept.id)])

    def empty_words(self, cafe: int, things: Iterable[tuple[str, str]]) -> str:
        """Empty the words about ideas and persons inside the stored events. Answers the new epoch."""
        for noun, thing in things:
            mentions = EVENTS.c.body.contains(thing, autoescape=True)
            found = select(EVENTS.c.seq, EVENTS.c.body).where(EVENTS.c.cafe == cafe, mentions)
            for seq, body in self.connection.execute(found).all():
                if (rest := emptied(json.loads(body), noun, thing)) is not None:
                    place = (EVENTS.c.cafe == cafe, EVENTS.c.seq == seq)
                    self.connection.execute(update(EVENTS).where(*place).values(body=_json(rest)))
        epoch = new_epoch()
        self.connection.execute(update(CAFES).where(CAFES.c.id == cafe).values(epoch=epoch))
        return epoch

    def begun(self) -> list[str]:
        """The codes of cafés that have left the lobby and are not closed: their clocks may run."""
        left = select(EVENTS.c.cafe).where(EVENTS.c.cafe == CAFES.c.id, EVENTS.c.type == "step.entered")
        begun = select(CAFES.c.code).where(CAFES.c.closed_at.is_(None), left.exists())
        return list(self.connection.scalars(begun))

    def stands(self, codes: Sequence[str]) -> dict[str, tuple[int, str]]:
        """Where these cafés stand: code → (number of the last event, epoch)."""
        asked = select(CAFES.c.code, CAFES.c.seq, CAFES.c.epoch).where(CAFES.c.code.in_(codes))
        return {code: (seq, epoch) for code, seq, epoch in self.connection.execute(asked)}

    # Forgetting

    def ended(self, now: int) -> list[str]:
        """The codes of cafés whose end date has come."""
        return list(self.connection.scalars(select(CAFES.c.code).where(CAFES.c.end_at <= now)))

    def remove(self, code: str, now: int) -> None:
        """Take a café away with all that belongs to it, people too; a row of counts stays."""
        kept = self.find(code, lock=True)
        counts = {
            "people": self._count(kept.id, "person.joined"),
            "ideas": self._count(kept.id, "idea.added"),
        }
        row = {"code": code, "created_at": kept.created_at, "closed_at": kept.closed_at, "gone_at": now}
        self.connection.execute(insert(GONE), {**row, **counts})
        self.connection.execute(delete(CAFES).where(CAFES.c.id == kept.id))

    def _count(self, cafe: int, type_: str) -> int:
        counted = select(func.count()).where(EVENTS.c.cafe == cafe, EVENTS.c.type == type_)
        return self.connection.scalar(counted) or 0


def _json(body: dict[str, Any]) -> str:
    return json.dumps(body, ensure_ascii=False, separators=(",", ":"))


def _row(cafe: int, one: Recorded) -> Values:
    event = one.event
    body = event.__pydantic_serializer__.to_json(event).decode()
    return cafe, one.seq, one.at, one.op, one.key_hash, NAMES[type(event)], event.version, body


def _recorded(
    seq: int, at: int, op: str, key_hash: str | None, type_: str, version: int, body: str
) -> Recorded:
    event = event_of(type_, version, body)
    return made(Recorded, {"seq": seq, "at": at, "op": op, "key_hash": key_hash, "event": event})
