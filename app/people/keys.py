"""Secrets of links and people, made at random, and kept as hashes where that will do."""

import hashlib
import hmac
import re
import secrets

_SECRET = re.compile(r"^[0-9a-f]{32}$")


def new_secret() -> str:
    """A link's or a person's secret: 128 random bits in hex."""
    return secrets.token_hex(16)


def is_secret(text: str) -> bool:
    """Whether this can be a secret."""
    return _SECRET.match(text) is not None


def hashed(secret: str) -> str:
    """What the database keeps of it; so much chance needs no salt and no slowness."""
    return hashlib.sha256(secret.encode()).hexdigest()


def ballot(secret: str) -> str:
    """The pseudonym under which somebody votes: made for voting alone, and not to be undone."""
    return hmac.new(bytes.fromhex(secret), b"ballot", hashlib.sha256).hexdigest()[:32]
