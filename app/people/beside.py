"""What the door writes in a batch's own transaction: who sent what, and what a close or an erasure forgets."""

from sqlalchemy import delete, insert, update

from app.cafe.erasing import PersonErased
from app.store.batch import Batch
from app.store.transaction import Transaction

from .persons import forget
from .tables import GRANTS, PEOPLE, SENDERS


def beside(tx: Transaction, batch: Batch) -> None:
    """Keep the senders of an open café; forget them, and people's secrets, at a closed one.

    After it nothing in the database joins an idea to a person.
    """
    for one in batch.recorded:
        if isinstance(one.event, PersonErased):
            forget(tx, batch.cafe, one.event.person)
    if batch.after.closed:
        _close(tx, batch.cafe)
    elif batch.senders:
        rows = [{"cafe": batch.cafe, "op": op, "grant_id": sent} for op, sent in batch.senders.items()]
        tx.connection.execute(insert(SENDERS), rows)


def _close(tx: Transaction, cafe: int) -> None:
    tx.connection.execute(delete(SENDERS).where(SENDERS.c.cafe == cafe))
    secrets = (PEOPLE.c.cafe == cafe, PEOPLE.c.secret.is_not(None))
    tx.connection.execute(update(PEOPLE).where(*secrets).values(secret=None, resume_code=None))
    named = (GRANTS.c.cafe == cafe, GRANTS.c.banned_for != "")
    tx.connection.execute(update(GRANTS).where(*named).values(banned_for=""))
