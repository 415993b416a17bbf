"""People's names, and until the close the secrets that their resume codes hand on."""

import hmac
from typing import Any

from sqlalchemy import Row, delete, func, insert, select, update

from app.cafe.op import key_for, owns, parse_op
from app.cafe.refusal import Code, Refusal
from app.store.codes import new_resume_code
from app.store.transaction import Transaction

from .grant import Admitted, Grant, Mine
from .keys import hashed, is_secret
from .tables import GRANTS, PEOPLE, SENDERS


def person_row(tx: Transaction, cafe: int, person: str) -> Row[Any] | None:
    """What is kept of a person."""
    kept = select(PEOPLE).where(PEOPLE.c.cafe == cafe, PEOPLE.c.person == person)
    return tx.connection.execute(kept).first()


def person_of_op(op: str, secret: str) -> str:
    """Who sends this op. Raises ``Refusal`` (malformed, not_yours) unless the secret made its key."""
    parsed = parse_op(op)
    if not is_secret(secret):
        raise Refusal(Code.MALFORMED, "secret")
    if not owns(secret, parsed.id, parsed.key_hash):
        raise Refusal(Code.NOT_YOURS, parsed.id)
    return parsed.id


def keep(tx: Transaction, cafe: int, person: str, secret: str, name: str) -> None:
    """Keep a new person with a resume code. Raises ``Refusal`` (not_yours) where the id is another's."""
    known = person_row(tx, cafe, person)
    if known is not None:
        if known.secret is None or not hmac.compare_digest(known.secret, secret):
            raise Refusal(Code.NOT_YOURS, person)
        return
    row = {"cafe": cafe, "person": person, "name": name, "secret": secret, "secret_hash": hashed(secret)}
    tx.connection.execute(insert(PEOPLE), {**row, "resume_code": _free_code(tx, cafe)})


def remember(tx: Transaction, cafe: int, person: str, secret: str) -> None:
    """Keep a secret again that a close had forgotten. Raises ``Refusal`` (not_yours)."""
    known = person_row(tx, cafe, person)
    if known is None or not hmac.compare_digest(known.secret_hash or "", hashed(secret)):
        raise Refusal(Code.NOT_YOURS, person)
    if known.secret is None:
        here = (PEOPLE.c.cafe == cafe, PEOPLE.c.person == person)
        again = {"secret": secret, "resume_code": _free_code(tx, cafe)}
        tx.connection.execute(update(PEOPLE).where(*here).values(again))


def _free_code(tx: Transaction, cafe: int) -> str:
    code = new_resume_code()
    while by_resume_code(tx, cafe, code) is not None:
        code = new_resume_code()
    return code


def by_resume_code(tx: Transaction, cafe: int, code: str) -> str | None:
    """The person whose resume code this is."""
    found = select(PEOPLE.c.person).where(PEOPLE.c.cafe == cafe, PEOPLE.c.resume_code == code)
    return tx.connection.scalar(found)


def by_secret(tx: Transaction, cafe: int, secret: str) -> str | None:
    """The person whose secret this is; known by its hash, and so after the close as well."""
    found = select(PEOPLE.c.person).where(PEOPLE.c.cafe == cafe, PEOPLE.c.secret_hash == hashed(secret))
    return tx.connection.scalar(found)


def admitted(tx: Transaction, cafe: int, grant: Grant) -> Admitted:
    """What a participant's page must keep. Raises ``Refusal`` (cafe_closed) once the secrets are gone."""
    row = person_row(tx, cafe, grant.person or "")
    if row is None or row.secret is None:
        raise Refusal(Code.CAFE_CLOSED)
    op = f"{row.person}.{key_for(row.secret, row.person)}"
    return Admitted(grant, row.person, op, row.secret, row.resume_code)


def mine(tx: Transaction, cafe: int, person: str) -> Mine:
    """What a person may see of themselves."""
    row = person_row(tx, cafe, person)
    return Mine("", None, None) if row is None else Mine(row.name, row.secret, row.resume_code)


def names(tx: Transaction, cafe: int) -> dict[str, str]:
    """Person → name, of those who gave one."""
    named = select(PEOPLE.c.person, PEOPLE.c.name).where(PEOPLE.c.cafe == cafe, PEOPLE.c.name != "")
    return {row.person: row.name for row in tx.connection.execute(named)}


def rename(tx: Transaction, cafe: int, person: str, name: str) -> None:
    """Keep a name; a person without a phone has nothing else here."""
    here = (PEOPLE.c.cafe == cafe, PEOPLE.c.person == person)
    if person_row(tx, cafe, person) is None:
        tx.connection.execute(insert(PEOPLE), {"cafe": cafe, "person": person, "name": name})
    else:
        tx.connection.execute(update(PEOPLE).where(*here).values(name=name))


def saved(tx: Transaction, cafe: int, person: str, at: int) -> None:
    """Remember that a person has saved their take-home."""
    here = (PEOPLE.c.cafe == cafe, PEOPLE.c.person == person)
    tx.connection.execute(update(PEOPLE).where(*here).values(saved_at=at))


def savers(tx: Transaction, cafe: int) -> int:
    """How many have."""
    counted = select(func.count()).where(PEOPLE.c.cafe == cafe, PEOPLE.c.saved_at.is_not(None))
    return tx.connection.scalar(counted) or 0


def forget(tx: Transaction, cafe: int, person: str) -> None:
    """Name, secret, resume code and grants of a person go. A ban stays, and knows no person any more."""
    theirs = (GRANTS.c.cafe == cafe, GRANTS.c.person == person)
    ids = select(GRANTS.c.id).where(*theirs)
    tx.connection.execute(delete(SENDERS).where(SENDERS.c.cafe == cafe, SENDERS.c.grant_id.in_(ids)))
    tx.connection.execute(delete(GRANTS).where(*theirs, GRANTS.c.banned_at.is_(None)))
    tx.connection.execute(update(GRANTS).where(*theirs).values(person=None))
    tx.connection.execute(delete(PEOPLE).where(PEOPLE.c.cafe == cafe, PEOPLE.c.person == person))
