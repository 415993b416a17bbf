"""Ideas from a file: typed-up paper forms, what another tool gave out. Marked, counted, undone as one act."""

from dataclasses import dataclass

from pydantic import Field

from .draft import Draft
from .made import defaults, made
from .message import Asked, Command, Event, Recorded, decides, evolves, inverts
from .refusal import Code, Refusal
from .standing import change_idea, put_idea
from .state import Cafe, Idea
from .tables import lay
from .texts import checked

UNTOUCHED = defaults(Idea)


@dataclass(frozen=True)
class FromFile:
    """A row of the file. ``round`` and ``table`` 0: not said, or not of this café."""

    text: str
    lang: str = ""
    round: int = 0
    table: int = 0


@dataclass(frozen=True)
class Imported:
    """An idea as it came in."""

    idea: str
    text: str
    lang: str = ""
    round: int = 0
    table: int = 0


class ImportIdeas(Command):
    """A part of a file's ideas. All parts name the same ``file`` (an id): they are one act."""

    file: str = Field(pattern=r"^[0-9a-z][0-9a-z-]{2,79}$")
    ideas: list[FromFile] = Field(max_length=1000)


class IdeasImported(Event):
    """Ideas of a file, as they stood there."""

    file: str
    ideas: tuple[Imported, ...]


class ImportUndone(Event):
    """A host took ideas of a file back: nobody withdrew them, and they are nowhere told."""

    file: str
    ideas: tuple[str, ...]


@decides(ImportIdeas)
def _import(cafe: Cafe, command: ImportIdeas, asked: Asked) -> list[Event]:
    limits = cafe.settings.limits
    if len(cafe.ideas) + len(command.ideas) > limits.ideas:
        raise Refusal(Code.TOO_MANY_IDEAS)
    ideas = tuple(
        Imported(
            idea=f"{command.id}-{number}",
            text=checked(row.text, limits.idea_graphemes, limits.idea_points),
            lang=row.lang[:35],
            round=row.round if 1 <= row.round <= cafe.reached else 0,
            table=row.table if row.table in cafe.tables else 0,
        )
        for number, row in enumerate(command.ideas)
    )
    return [IdeasImported(file=command.file, ideas=ideas)] if ideas else []


@evolves(IdeasImported)
def _imported(draft: Draft, event: IdeasImported, recorded: Recorded) -> None:
    cloths: dict[int, list[str]] = {}
    known = {"seq": recorded.seq, "at": recorded.at, "key_hash": None, "file": event.file}
    for row in event.ideas:
        said = {"id": row.idea, "text": row.text, "lang": row.lang, "round": row.round, "table": row.table}
        put_idea(draft, made(Idea, {**UNTOUCHED, **known, **said}))
        if row.table:
            cloths.setdefault(row.table, []).append(row.idea)
    for table, ideas in cloths.items():
        lay(draft, table)
        draft.put("cloths", table, (*draft.now.cloths.get(table, ()), *ideas))


@inverts(IdeasImported)
def _back(before: Cafe, event: IdeasImported) -> tuple[str, list[Event]] | None:
    ideas = tuple(row.idea for row in event.ideas)
    return f"file:{event.file}", [ImportUndone(file=event.file, ideas=ideas)]


@evolves(ImportUndone)
def _undone(draft: Draft, event: ImportUndone, recorded: Recorded) -> None:
    for idea in event.ideas:
        change_idea(draft, idea, withdrawn=True)
