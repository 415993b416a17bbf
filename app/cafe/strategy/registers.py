"""The registers beside the chain: entries are written field by field, so that two who write lose nothing."""

from dataclasses import fields, replace
from typing import Annotated, Any, Literal

from pydantic import Field, TypeAdapter, ValidationError

from app.cafe.draft import Draft
from app.cafe.message import Asked, Command, Event, Recorded, decides, evolves, inverts
from app.cafe.refusal import Code, Refusal
from app.cafe.register import ENTRIES, Entry
from app.cafe.state import Cafe
from app.cafe.strategy.outline import known_ideas, line_named
from app.cafe.texts import checked

_ENTRY: TypeAdapter[Entry] = TypeAdapter(Annotated[Entry, Field(discriminator="register")])
MOST_ENTRIES = 1_000
_OURS = ("id", "seq", "register")
_BOUNDS = {"power": (1, 5), "interest": (1, 5), "stance": (-2, 2), "likelihood": (1, 5), "effect": (1, 5)}


class WriteEntry(Command):
    """Fields of an entry and their new values; ``entry`` None: a new one ``into`` a register."""

    into: Literal["stakeholder", "requirement", "constraint", "risk"]
    entry: str | None = None
    values: dict[str, Any]


class RemoveEntry(Command):
    """Take an entry out of its register."""

    entry: str


class EntrySet(Event):
    """An entry as it is from now on."""

    entry: Annotated[Entry, Field(discriminator="register")]


class EntryRemoved(Event):
    """An entry is in no register any more."""

    entry: str


def entry_named(cafe: Cafe, entry: str) -> Entry:
    """The entry, or ``Refusal`` (unknown_entry)."""
    found = cafe.entries.get(entry)
    if found is None:
        raise Refusal(Code.UNKNOWN_ENTRY, entry)
    return found


@decides(WriteEntry)
def _write(cafe: Cafe, command: WriteEntry, asked: Asked) -> list[Event]:
    kind = ENTRIES[command.into]
    if command.entry is None and len(cafe.entries) >= MOST_ENTRIES:
        raise Refusal(Code.REGISTER_FULL, str(MOST_ENTRIES))
    was = kind(command.id, 0, "") if command.entry is None else entry_named(cafe, command.entry)
    if not isinstance(was, kind):
        raise Refusal(Code.UNKNOWN_ENTRY, was.id)
    entry = _changed(cafe, was, command.values)
    return [] if entry == was else [EntrySet(entry=entry)]


def _changed(cafe: Cafe, was: Entry, values: dict[str, Any]) -> Entry:
    """The entry with some fields changed. Raises ``Refusal`` (malformed: the field; blank; too_long)."""
    known = {field.name for field in fields(was)} - set(_OURS)
    for name, value in values.items():
        if name not in known:
            raise Refusal(Code.MALFORMED, name)
        low, high = _BOUNDS.get(name, (0, 0))
        if name in _BOUNDS and value is not None and not (type(value) is int and low <= value <= high):
            raise Refusal(Code.MALFORMED, name)
    plain = {field.name: getattr(was, field.name) for field in fields(was)} | values
    try:
        entry = _ENTRY.validate_python(plain)
    except ValidationError as error:
        raise Refusal(Code.MALFORMED, str(error.errors()[0]["loc"][-1])) from None
    _check_texts(cafe, entry)
    known_ideas(cafe, entry.ideas)
    for line in getattr(entry, "blocks", ()):
        line_named(cafe, line)
    return entry


def _check_texts(cafe: Cafe, entry: Entry) -> None:
    most = cafe.settings.limits.short_graphemes
    checked(entry.text, most)
    for name in ("authority", "needed_by", "owner", "action"):
        checked(getattr(entry, name, ""), most, may_be_blank=True)
    line = getattr(entry, "line", "")
    if line:
        line_named(cafe, line)


@decides(RemoveEntry)
def _remove(cafe: Cafe, command: RemoveEntry, asked: Asked) -> list[Event]:
    return [EntryRemoved(entry=entry_named(cafe, command.entry).id)]


@evolves(EntrySet)
def _set(draft: Draft, event: EntrySet, recorded: Recorded) -> None:
    entry = event.entry
    draft.put("entries", entry.id, replace(entry, seq=entry.seq or recorded.seq))


@inverts(EntrySet)
def _unset(before: Cafe, event: EntrySet) -> tuple[str, list[Event]] | None:
    was = before.entries.get(event.entry.id)
    back: Event = EntrySet(entry=was) if was else EntryRemoved(entry=event.entry.id)
    return f"entry:{event.entry.id}", [back]


@evolves(EntryRemoved)
def _removed(draft: Draft, event: EntryRemoved, recorded: Recorded) -> None:
    draft.drop("entries", event.entry)


@inverts(EntryRemoved)
def _not_removed(before: Cafe, event: EntryRemoved) -> tuple[str, list[Event]] | None:
    return f"entry:{event.entry}", [EntrySet(entry=before.entries[event.entry])]
