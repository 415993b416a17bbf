"""A café's state as compressed lines of JSON, and back: what a snapshot holds. Never pickle from a database.

A line is a field's name and some of its entries, so that no single step holds up the loop's thread for long.
What comes back is checked by pydantic, and is equal to what went in; nothing less is taken.
"""

import hashlib
import zlib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any, get_args, get_origin, get_type_hints

from pydantic import TypeAdapter

import app.cafe
from app.cafe.catalogue import EVENTS, NAMES
from app.cafe.made import made
from app.cafe.state import Act, Cafe

from .upcasting import event_of

CHUNK = 500
"""Entries in a line: about a millisecond's work."""
STEP = 16 * 1024
"""Bytes that are unzipped at once."""
_STORED_ACT = tuple[int, str, str, str, str, list[tuple[str, str]]]


class NoSnapshotError(Exception):
    """The bytes are not a café of this code's."""


@cache
def code_version() -> str:
    """A hash of the code that says what a log means; "" where its sources can't be read: nothing is kept."""
    rules = sorted(Path(app.cafe.__path__[0]).rglob("*.py"))
    here = [Path(__file__), Path(__file__).with_name("upcasting.py")]
    if not rules or not all(source.is_file() for source in here):
        return ""
    sources = rules + here
    return hashlib.sha256(b"\0".join(source.read_bytes() for source in sources)).hexdigest()[:24]


def packed(cafe: Cafe) -> bytes:
    """The café as bytes."""
    packer = zlib.compressobj(1)
    return b"".join([*(packer.compress(line) for line in _lines(cafe)), packer.flush()])


def unpacked(data: bytes) -> Cafe:
    """The café again. Raises ``NoSnapshotError``."""
    try:
        fields: dict[str, Any] = {}
        for line in _unzipped(data):
            name, _, body = line.partition(b" ")
            _take(fields, name.decode(), body)
    except (zlib.error, ValueError, LookupError) as error:  # pydantic's and unicode's are ValueErrors
        raise NoSnapshotError(type(error).__name__) from error
    if fields.keys() != _adapters().keys():
        raise NoSnapshotError("fields")
    return made(Cafe, fields)


def _unzipped(data: bytes) -> Iterator[bytes]:
    unpacker, rest = zlib.decompressobj(), b""
    for start in range(0, len(data), STEP):
        *lines, rest = (rest + unpacker.decompress(data[start : start + STEP])).split(b"\n")
        yield from lines
    if rest or not unpacker.eof:
        raise NoSnapshotError("cut off")


def _lines(cafe: Cafe) -> Iterator[bytes]:
    for name, (several, adapter) in _adapters().items():
        value: Any = getattr(cafe, name)
        if name == "acts":
            value = [_stored(act) for act in value]
        for chunk in _chunks(value.items()) if several else [value]:
            yield b"%s %s\n" % (name.encode(), adapter.dump_json(chunk))


def _chunks(entries: Iterable[Any]) -> Iterator[list[Any]]:
    rest = iter(entries)
    yield list(islice(rest, CHUNK))  # an empty dict has a line too
    while chunk := list(islice(rest, CHUNK)):
        yield chunk


def _take(fields: dict[str, Any], name: str, body: bytes) -> None:
    several, adapter = _adapters()[name]
    value: Any = adapter.validate_json(body)
    if several:
        fields.setdefault(name, {}).update(value)
    else:
        fields[name] = tuple(_act(*act) for act in value) if name == "acts" else value


@cache
def _adapters() -> dict[str, tuple[bool, TypeAdapter[Any]]]:
    """Field of a café → (whether it is a dict, how its value, or a list of its entries, is read)."""
    found: dict[str, tuple[bool, TypeAdapter[Any]]] = {}
    for name, hint in get_type_hints(Cafe).items():
        several = get_origin(hint) is Mapping
        shape: Any = list[tuple[get_args(hint)]] if several else hint  # type: ignore[misc]
        found[name] = several, TypeAdapter(list[_STORED_ACT] if name == "acts" else shape)
    return found


def _stored(act: Act) -> tuple[Any, ...]:
    inverse = [(NAMES[type(event)], event.model_dump_json()) for event in act.inverse]
    return act.seq, act.op, act.what, act.about, act.thing, inverse


def _act(seq: int, op: str, what: str, about: str, thing: str, inverse: list[tuple[str, str]]) -> Act:
    events = (event_of(name, EVENTS[name].version, text) for name, text in inverse)
    return Act(seq, op, what, about, thing, tuple(events))
