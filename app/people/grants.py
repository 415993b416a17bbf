"""What each browser may do in a café. A browser has at most one grant of a role."""

import secrets
from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Row, delete, insert, select, update

from app.cafe.actor import Role
from app.cafe.refusal import Code, Refusal
from app.store.tables import CAFES
from app.store.transaction import Kept, Transaction

from .grant import Grant, Hosted
from .keys import ballot, hashed
from .tables import GRANTS, PEOPLE, SENDERS

ORDER = (Role.HOST, Role.COHOST, Role.PARTICIPANT, Role.DEVICE, Role.WALL)


def grants(tx: Transaction, kept: Kept, token: str) -> list[Grant]:
    """All that a browser may do in a café, hosts' grants first."""
    found = _found(tx, kept, GRANTS.c.token_hash == hashed(token))
    return sorted(found, key=lambda grant: ORDER.index(grant.role))


def grants_of(tx: Transaction, kept: Kept, tokens: Sequence[str]) -> dict[str, list[Grant]]:
    """As ``grants``, for several browsers."""
    theirs = {hashed(token): token for token in tokens}
    found: dict[str, list[Grant]] = {}
    for row in _rows(tx, kept, GRANTS.c.token_hash.in_(theirs)):
        found.setdefault(theirs[row.token_hash], []).append(_grant(kept.code, row))
    return {token: sorted(had, key=lambda grant: ORDER.index(grant.role)) for token, had in found.items()}


def grant_by_id(tx: Transaction, kept: Kept, grant: str) -> Grant | None:
    """One grant, if it has not ended."""
    return next(iter(_found(tx, kept, GRANTS.c.id == grant)), None)


def _found(tx: Transaction, kept: Kept, which: ColumnElement[bool]) -> list[Grant]:
    return [_grant(kept.code, row) for row in _rows(tx, kept, which)]


def _rows(tx: Transaction, kept: Kept, which: ColumnElement[bool]) -> Sequence[Row[Any]]:
    theirs = (PEOPLE.c.cafe == GRANTS.c.cafe) & (PEOPLE.c.person == GRANTS.c.person)
    both = select(GRANTS, PEOPLE.c.secret).join(PEOPLE, theirs, isouter=True)
    return tx.connection.execute(both.where(GRANTS.c.cafe == kept.id, which)).all()


def give(
    tx: Transaction, kept: Kept, token: str, role: Role, at: int, *,
    person: str | None = None, table: int | None = None,
) -> Grant:  # fmt: skip
    """Give a browser a role, in place of the grant of that role that it may have.

    Raises ``Refusal`` (banned).
    """
    had = [grant for grant in grants(tx, kept, token) if grant.role == role]
    refuse_banned(had)
    what = {"person": person, "table_number": table}
    if had:
        tx.connection.execute(update(GRANTS).where(GRANTS.c.id == had[0].id).values(what))
    else:
        who = {"id": secrets.token_hex(10), "cafe": kept.id, "token_hash": hashed(token), "role": role}
        tx.connection.execute(insert(GRANTS), {**who, **what, "at": at, "banned_for": ""})
    return next(grant for grant in grants(tx, kept, token) if grant.role == role)


def refuse_banned(had: Sequence[Grant]) -> None:
    """Raise ``Refusal`` (banned) where the host sent one of these away."""
    if any(grant.banned for grant in had):
        raise Refusal(Code.BANNED)


def end(tx: Transaction, grant: Grant) -> None:
    """Take a grant back, and what is known of what came by it. A ban is not ended so."""
    keeps = (GRANTS.c.id == grant.id, GRANTS.c.banned_at.is_not(None))
    if tx.connection.scalar(select(GRANTS.c.id).where(*keeps)) is None:
        tx.connection.execute(delete(SENDERS).where(SENDERS.c.grant_id == grant.id))
        tx.connection.execute(delete(GRANTS).where(GRANTS.c.id == grant.id))


def hosted(tx: Transaction, token: str) -> list[Hosted]:
    """The cafés a browser hosts, newest first."""
    hosts = GRANTS.c.role.in_((Role.HOST, Role.COHOST))
    rows = tx.connection.execute(
        select(CAFES.c.code, GRANTS.c.role, GRANTS.c.at)
        .join(CAFES, CAFES.c.id == GRANTS.c.cafe)
        .where(GRANTS.c.token_hash == hashed(token), hosts)
        .order_by(GRANTS.c.at.desc(), CAFES.c.id.desc())
    )
    first: dict[str, Hosted] = {}
    for code, role, at in rows:
        first.setdefault(code, Hosted(code, Role(role), at))
    return list(first.values())


def seated(tx: Transaction, token: str) -> list[str]:
    """Codes of the cafés in which a browser takes part, newest first."""
    rows = tx.connection.scalars(
        select(CAFES.c.code)
        .join(GRANTS, CAFES.c.id == GRANTS.c.cafe)
        .where(GRANTS.c.token_hash == hashed(token), GRANTS.c.role == Role.PARTICIPANT)
        .where(GRANTS.c.banned_at.is_(None))
        .order_by(GRANTS.c.at.desc(), CAFES.c.id.desc())
    )
    return list(rows)


def _grant(code: str, row: Row[Any]) -> Grant:
    return Grant(
        id=row.id,
        code=code,
        role=Role(row.role),
        person=row.person,
        table=row.table_number,
        banned=row.banned_at is not None,
        ballot=ballot(row.secret) if row.secret else "",
    )
