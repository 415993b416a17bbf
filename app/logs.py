"""The log: a line for each happening, with ids and codes; never what people wrote, never a secret.

Ours are the loggers named `samovar.…`: a few words, and the ids beside them (`extra=`). Of every other
library only warnings are kept, and of those the first line before anything was filled in: what it fills in
may be a request, a cookie, a row of the database. Of an exception the kind and the place are written, never
its message.
"""

from __future__ import annotations

import logging
import os
import sys
from typing import Any, Literal

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

from app.store.trouble import places

OURS = "samovar"
FIELDS = frozenset({
    "cafe", "op", "do", "seq", "code", "kind", "number", "about", "error", "place", "ms", "worker",
    "lost", "doubled", "job", "outcome", "detail", "where", "sent",
})  # fmt: skip
"""What may stand beside the words of a line: ids, codes, numbers and places in our code."""
LONGEST = 120
"""Letters of another library's line."""


def begin(form: Literal["text", "json"], level: str) -> None:
    """Write to stderr from now on, as lines to read or as JSON for a collector."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(formatter(form))
    handler.addFilter(worth_keeping)
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.WARNING)
    logging.getLogger(OURS).setLevel(level.upper())


def formatter(form: Literal["text", "json"]) -> logging.Formatter:
    """How a record becomes a line."""
    last: Processor = structlog.processors.JSONRenderer(ensure_ascii=False) if form == "json" else as_text
    return structlog.stdlib.ProcessorFormatter(
        use_get_message=False,
        pass_foreign_args=True,
        foreign_pre_chain=[said, structlog.processors.TimeStamper(fmt="iso", utc=True)],
        processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, last],
    )


def worth_keeping(record: logging.LogRecord) -> bool:
    """Ours as far as they are asked for; of others, what is wrong."""
    return ours(record) or record.levelno >= logging.WARNING


def ours(record: logging.LogRecord) -> bool:
    """Whether we wrote it."""
    return record.name == OURS or record.name.startswith(f"{OURS}.")


def _filled(record: logging.LogRecord, values: Any) -> str:
    """Our own words with their ids and codes in them."""
    return str(record.msg) % values if values else str(record.msg)


def said(_logger: WrappedLogger, method: str, event: EventDict) -> EventDict:
    """What may be said of a record."""
    record: logging.LogRecord = event["_record"]
    line: EventDict = {
        "_record": record,
        "_from_structlog": False,
        "level": record.levelname.lower(),
        "logger": record.name,
        "worker": os.getpid(),
        "event": _filled(record, event["positional_args"]) if ours(record) else _first_line(record.msg),
    }
    line.update((name, value) for name, value in vars(record).items() if name in FIELDS)
    if record.exc_info and (error := record.exc_info[1]) is not None:
        line["error"], line["where"] = type(error).__name__, places(error)
    record.exc_info = record.exc_text = record.stack_info = None
    return line


def as_text(_logger: WrappedLogger, method: str, event: EventDict) -> str:
    """A line to read at a terminal."""
    time, level, name, words = (event.pop(key) for key in ("timestamp", "level", "logger", "event"))
    rest: list[Any] = [f"{key}={value}" for key, value in event.items()]
    return " ".join([time[:19].replace("T", " "), level.upper(), name, words, *rest])


def _first_line(message: object) -> str:
    return str(message).split("\n", 1)[0][:LONGEST]
