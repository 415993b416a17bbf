"""The host's archive: the log itself as a file, and back. For the host alone: hidden words are in it.

A zip of three files: `archive.json` (format, version, when written, how many events), `log.jsonl` (an event
a line: seq, at, op, event, version, body), and `names.json` (person id → name), where the host ticked names.
Keys are not in it, nor their hashes: nobody owns an idea in a café that came from an archive.
"""

import io
import json
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from pydantic import ValidationError

from app.cafe.catalogue import NAMES, read_event
from app.cafe.message import Event, Recorded, body

FORMAT = "samovar-archive"
VERSION = 1
SUFFIX = ".samovar.zip"
MEDIA_TYPE = "application/zip"
LARGEST = 512 * 1024 * 1024
"""Bytes that an archive may unpack to, unless told otherwise."""
FIRST_DAY = (1980, 1, 1, 0, 0, 0)

Why = Literal["not_a_zip", "not_ours", "too_new", "too_large", "damaged"]
Upcast = Callable[[str, int, dict[str, Any]], Event]
"""Reads a stored event of any version: its name, version and body."""


class NotAnArchiveError(ValueError):
    """The file is no archive that this Samovar can read; `about` names the part or the line."""

    def __init__(self, why: Why, about: str = "") -> None:
        super().__init__(f"{why} {about}".strip())
        self.why, self.about = why, about


@dataclass(frozen=True)
class Archive:
    """What an archive holds."""

    log: tuple[Recorded, ...]
    names: Mapping[str, str] = field(default_factory=dict)


def write_archive(log: Sequence[Recorded], written: int, names: Mapping[str, str] | None = None) -> bytes:
    """The archive of a café, the same bytes for the same log. `written` is UTC milliseconds."""
    about = {"format": FORMAT, "version": VERSION, "written": written, "events": len(log)}
    parts = {
        "archive.json": json.dumps(about),
        "log.jsonl": "".join(f"{json.dumps(_line(one), ensure_ascii=False)}\n" for one in log),
    }
    if names:
        parts["names.json"] = json.dumps(dict(sorted(names.items())), ensure_ascii=False)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, text in parts.items():
            entry = zipfile.ZipInfo(name, FIRST_DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            packed.writestr(entry, text)
    return file.getvalue()


def read_archive(data: bytes, upcast: Upcast | None = None, largest: int = LARGEST) -> Archive:
    """The events and names of an archive, checked: numbers run from 1 and every event can be read.

    Raises NotAnArchiveError.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            parts = _unpacked(packed, largest)
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError, RuntimeError) as error:
        raise NotAnArchiveError("not_a_zip") from error
    about = _loaded(parts.get("archive.json", ""), "archive.json")
    if about.get("format") != FORMAT:
        raise NotAnArchiveError("not_ours")
    if about.get("version") != VERSION:
        raise NotAnArchiveError("too_new", str(about.get("version")))
    log = tuple(_recorded(parts.get("log.jsonl", "").split("\n"), upcast or _as_it_is))
    if len(log) != about.get("events") or not log:
        raise NotAnArchiveError("damaged", "events")
    names = _loaded(parts.get("names.json", "{}"), "names.json")
    return Archive(log, {str(person): str(name) for person, name in names.items()})


def _line(one: Recorded) -> dict[str, Any]:
    return {
        "seq": one.seq,
        "at": one.at,
        "op": one.op,
        "event": NAMES[type(one.event)],
        "version": type(one.event).version,
        "body": body(one.event),
    }


def _unpacked(packed: zipfile.ZipFile, largest: int) -> dict[str, str]:
    parts: dict[str, str] = {}
    left = largest
    for name in ("archive.json", "log.jsonl", "names.json"):
        if name not in packed.namelist():
            continue
        with packed.open(name) as entry:
            content = entry.read(left + 1)
        left -= len(content)
        if left < 0:
            raise NotAnArchiveError("too_large", name)
        parts[name] = content.decode(errors="replace")
    return parts


def _loaded(text: str, name: str) -> dict[str, Any]:
    try:
        found = json.loads(text) if text else {}
    except (ValueError, RecursionError) as error:
        raise NotAnArchiveError("damaged", name) from error
    if not isinstance(found, dict):
        raise NotAnArchiveError("damaged", name)
    return found


def _as_it_is(name: str, version: int, values: dict[str, Any]) -> Event:
    return read_event(name, values)


def _recorded(lines: Iterable[str], upcast: Upcast) -> Iterator[Recorded]:
    for number, line in enumerate((line for line in lines if line), 1):
        values = _loaded(line, f"line {number}")
        try:
            event = upcast(values["event"], int(values["version"]), values["body"])
            one = Recorded(int(values["seq"]), int(values["at"]), str(values["op"]), None, event)
        except (KeyError, TypeError, ValueError, ValidationError) as error:
            raise NotAnArchiveError("damaged", f"line {number}") from error
        if one.seq != number:
            raise NotAnArchiveError("damaged", f"line {number}")
        yield one
