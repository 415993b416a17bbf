"""An op names one command. Its first half becomes the id of what is made, its second is the key to it.

The key is HMAC-SHA-256(secret of the sender, first half) in hex; the log keeps only the key's hash.
"""

import hashlib
import hmac
import re
from dataclasses import dataclass

from .refusal import Code, Refusal

_OP = re.compile(r"^([0-9a-z][0-9a-z-]{2,79})(?:\.([0-9a-f]{64}))?$")


@dataclass(frozen=True)
class Op:
    id: str
    key_hash: str | None


def parse_op(text: str) -> Op:
    """Split ``id.key`` and hash the key. Raises ``Refusal`` (malformed)."""
    match = _OP.match(text)
    if not match:
        raise Refusal(Code.MALFORMED, "op")
    key = match[2]
    return Op(match[1], hash_key(key) if key else None)


def hash_key(key: str) -> str:
    """The hash under which the log knows a key."""
    return hashlib.sha256(key.encode(errors="surrogatepass")).hexdigest()


def key_for(secret: str, thing: str) -> str:
    """The key that the holder of ``secret`` (hex) has to ``thing`` (an op's first half)."""
    return hmac.new(bytes.fromhex(secret), thing.encode(), hashlib.sha256).hexdigest()


def owns(secret: str, thing: str, key_hash: str | None) -> bool:
    """Whether the holder of ``secret`` made ``thing``."""
    return key_hash is not None and hmac.compare_digest(hash_key(key_for(secret, thing)), key_hash)
