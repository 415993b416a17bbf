"""A fault of ours: it gets a number to quote, and the log says where it was, never what people wrote."""

import logging
import secrets
import traceback
from pathlib import Path

from app import measures
from app.cafe.refusal import Code, Refusal

_log = logging.getLogger("samovar.fault")

RETRY_SECONDS = {Code.BUSY: 1.0, Code.DISK_FULL: 10.0, Code.DISK_BROKEN: 10.0, Code.FAULT: 2.0}
"""After how long it is worth asking again."""


def trouble(code: Code, about: str = "") -> Refusal:
    """A refusal that is nobody's choice, with the time after which to ask again."""
    return Refusal(code, about, RETRY_SECONDS.get(code))


def of_database(code: Code, error: Exception) -> Refusal:
    """The refusal for an error of the database that was found to mean ``code``."""
    return fault(error, "the database") if code is Code.FAULT else trouble(code)


def fault(error: BaseException, about: str) -> Refusal:
    """Log an error that nobody foresaw, by its kind and place alone (its message may hold words)."""
    number = secrets.token_hex(4)
    measures.FAULTS.inc()
    known = {"number": number, "about": about, "error": type(error).__name__, "where": places(error)}
    _log.error("fault %s in %s", number, about, extra=known)
    return trouble(Code.FAULT, number)


def places(error: BaseException) -> str:
    """Where an error was raised: files, lines and functions, without its message."""
    return " > ".join(
        f"{'/'.join(Path(frame.filename).parts[-2:])}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(error.__traceback__)
    )
