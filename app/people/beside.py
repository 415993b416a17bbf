"""What the door writes in a batch's own transaction: who sent what, what the close forgets."""

from sqlalchemy import BigInteger, String, bindparam, delete, insert, select, update

from app.cafe.erasing import PersonErased
from app.store.batch import Batch
from app.store.statement import Statement
from app.store.transaction import Transaction

from .persons import forget
from .tables import GRANTS, PEOPLE, SENDERS

_OF_A_GRANT = select(bindparam("cafe", type_=BigInteger), bindparam("op", type_=String), GRANTS.c.id)
SENT = Statement(
    insert(SENDERS).from_select(
        ["cafe", "op", "grant_id"], _OF_A_GRANT.where(GRANTS.c.id == bindparam("sent"))
    ),
    "cafe", "op", "sent",
)  # fmt: skip
"""Keeps who sent an op, if there is such a grant."""


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
    if batch.senders:
        SENT.run(tx.connection, [(batch.cafe, op, sent) for op, sent in batch.senders.items()])


def _close(tx: Transaction, cafe: int) -> None:
    tx.connection.execute(delete(SENDERS).where(SENDERS.c.cafe == cafe))
    secrets = (PEOPLE.c.cafe == cafe, PEOPLE.c.secret.is_not(None))
    tx.connection.execute(update(PEOPLE).where(*secrets).values(secret=None, resume_code=None))
    named = (GRANTS.c.cafe == cafe, GRANTS.c.banned_for != "")
    tx.connection.execute(update(GRANTS).where(*named).values(banned_for=""))
