"""How the command line speaks: plain lines, and one line when it can't go on."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import typer
from pydantic import ValidationError

from app.startup import CannotStartError


@contextmanager
def or_stop() -> Iterator[None]:
    """Turn what makes going on impossible into one line and exit code 1."""
    speak_unicode()
    try:
        yield
    except CannotStartError as error:
        _stop(str(error))
    except ValidationError as error:
        first = error.errors()[0]
        name = ".".join(str(part) for part in first["loc"]).upper()
        known = name if name.startswith(("SAMOVAR", "PORT", "HOST")) else f"SAMOVAR_{name}"
        _stop(f"The setting {known} is wrong: {first['msg'].removeprefix('Value error, ')}.")


def speak_unicode() -> None:
    """Let a terminal with a narrow code page print every script, with ? for what it can't."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def _stop(line: str) -> None:
    print(f"samovar: {line}", file=sys.stderr)
    raise typer.Exit(1)
