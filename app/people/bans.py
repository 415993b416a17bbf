"""Sending somebody away, by naming an idea of theirs: who it was is shown to nobody."""

from sqlalchemy import ColumnElement, select, update

from app.cafe.actor import HOSTS
from app.cafe.refusal import Code, Refusal
from app.store.transaction import Kept, Transaction

from .grant import Ban, Grant
from .grants import grant_by_id
from .tables import GRANTS, SENDERS


def ban(tx: Transaction, kept: Kept, idea: str, at: int) -> Grant | None:
    """Ban the browser that sent an idea. Raises ``Refusal`` (not_allowed) where a host did."""
    sender = select(SENDERS.c.grant_id).where(SENDERS.c.cafe == kept.id, SENDERS.c.op == idea)
    grant = grant_by_id(tx, kept, tx.connection.scalar(sender) or "")
    if grant is None:
        return None
    if grant.role in HOSTS:
        raise Refusal(Code.NOT_ALLOWED, idea)
    if not grant.banned:
        named = {"banned_at": at, "banned_for": idea}
        tx.connection.execute(update(GRANTS).where(_same_hand(kept, grant)).values(named))
    return grant_by_id(tx, kept, grant.id)


def bans(tx: Transaction, kept: Kept) -> list[Ban]:
    """Who was sent away, oldest first; a person with two browsers once."""
    columns = (GRANTS.c.id, GRANTS.c.person, GRANTS.c.banned_for, GRANTS.c.banned_at)
    banned = select(*columns).where(GRANTS.c.cafe == kept.id, GRANTS.c.banned_at.is_not(None))
    each: dict[str, Ban] = {}
    for row in tx.connection.execute(banned.order_by(GRANTS.c.banned_at, GRANTS.c.id)):
        each.setdefault(row.person or row.id, Ban(row.id, row.banned_for, row.banned_at))
    return list(each.values())


def let_in(tx: Transaction, kept: Kept, ban_id: str) -> None:
    """Take a ban back, on all browsers of the same person."""
    grant = grant_by_id(tx, kept, ban_id)
    if grant is not None:
        free = {"banned_at": None, "banned_for": ""}
        tx.connection.execute(update(GRANTS).where(_same_hand(kept, grant)).values(free))


def refuse_banned_person(tx: Transaction, kept: Kept, person: str) -> None:
    """Raise ``Refusal`` (banned) where the host sent this person away on another browser."""
    theirs = (GRANTS.c.cafe == kept.id, GRANTS.c.person == person, GRANTS.c.banned_at.is_not(None))
    if tx.connection.scalar(select(GRANTS.c.id).where(*theirs)) is not None:
        raise Refusal(Code.BANNED)


def _same_hand(kept: Kept, grant: Grant) -> ColumnElement[bool]:
    if grant.person is None:
        return GRANTS.c.id == grant.id
    return (GRANTS.c.cafe == kept.id) & (GRANTS.c.person == grant.person)
