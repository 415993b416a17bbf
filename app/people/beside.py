"""What the door writes in a batch's own transaction: who sent what, what the close forgets."""

from sqlalchemy import delete, insert, select, update

from app.cafe.erasing import PersonErased
from app.store.batch import Batch
from app.store.transaction import Transaction

from .persons import forget
from .tables import GRANTS, PEOPLE, SENDERS


def beside(tx: Transaction, batch: Batch) -> None:
    """Keep the senders of an open café; forget them, and people's secrets, at a closed one.

    After it nothing in the database joins an idea to a person.
    """
    if batch.after.closed:
        _close(tx, batch.cafe)
    else:
        _keep_senders(tx, batch)
    for one in batch.recorded:
        if isinstance(one.event, PersonErased):
            forget(tx, batch.cafe, one.event.person)


def _keep_senders(tx: Transaction, batch: Batch) -> None:
    """Who was erased meanwhile is nobody's sender, though a page of theirs may still be open."""
    known = select(GRANTS.c.id).where(GRANTS.c.id.in_(set(batch.senders.values())))
    here = set(tx.connection.scalars(known)) if batch.senders else set()
    rows = [
        {"cafe": batch.cafe, "op": op, "grant_id": sent} for op, sent in batch.senders.items() if sent in here
    ]
    if rows:
        tx.connection.execute(insert(SENDERS), rows)


def _close(tx: Transaction, cafe: int) -> None:
    tx.connection.execute(delete(SENDERS).where(SENDERS.c.cafe == cafe))
    secrets = (PEOPLE.c.cafe == cafe, PEOPLE.c.secret.is_not(None))
    tx.connection.execute(update(PEOPLE).where(*secrets).values(secret=None, resume_code=None))
    named = (GRANTS.c.cafe == cafe, GRANTS.c.banned_for != "")
    tx.connection.execute(update(GRANTS).where(*named).values(banned_for=""))
