"""Links of hosts, co-hosts and the wall: the database has the hash of each one's secret."""

import hmac

from sqlalchemy import delete, insert, select

from app.store.transaction import Transaction

from .grant import LinkRole
from .keys import hashed, new_secret
from .tables import GRANTS, LINKS


def new_link(tx: Transaction, cafe: int, role: LinkRole, at: int) -> str:
    """A new secret for a link; the old one opens nothing any more."""
    secret = new_secret()
    tx.connection.execute(delete(LINKS).where(LINKS.c.cafe == cafe, LINKS.c.role == role))
    row = {"cafe": cafe, "role": role, "secret_hash": hashed(secret), "at": at}
    tx.connection.execute(insert(LINKS), row)
    return secret


def opens(tx: Transaction, cafe: int, role: LinkRole, secret: str) -> bool:
    """Whether this is the secret of the link."""
    kept = select(LINKS.c.secret_hash).where(LINKS.c.cafe == cafe, LINKS.c.role == role)
    known = tx.connection.scalar(kept)
    return known is not None and hmac.compare_digest(known, hashed(secret))


def end_grants(tx: Transaction, cafe: int, role: LinkRole) -> None:
    """Browsers that came in by a link are out."""
    tx.connection.execute(delete(GRANTS).where(GRANTS.c.cafe == cafe, GRANTS.c.role == role))
