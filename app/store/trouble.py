"""A fault of ours: it gets a number to quote, and the log says where it was, never what people wrote."""

import logging
import secrets
import traceback

from app import measures
from app.cafe.refusal import Code, Refusal

_log = logging.getLogger("samovar.fault")

RETRY_SECONDS = {Code.BUSY: 1.0, Code.DISK_FULL: 10.0, Code.FAULT: 2.0}
"""After how long it is worth asking again."""


def trouble(code: Code, about: str = "") -> Refusal:
    """A refusal that is nobody's choice, with the time after which to ask again."""
    return Refusal(code, about, RETRY_SECONDS[code])


def fault(error: BaseException, about: str) -> Refusal:
    """Log an error that nobody foresaw, by its kind and place alone (its message may hold words)."""
    number = secrets.token_hex(4)
    measures.FAULTS.inc()
    where = "".join(traceback.format_tb(error.__traceback__))
    _log.error("fault %s in %s: %s\n%s", number, about, type(error).__name__, where)
    return trouble(Code.FAULT, number)
