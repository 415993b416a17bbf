"""Drawing on the causal map: a variable or a link more, other words, another sign; and away again."""

from dataclasses import replace

from pydantic import Field

from app.cafe.message import Asked, Command, Event, decides
from app.cafe.refusal import Code, Refusal
from app.cafe.state import Cafe
from app.cafe.strategy.causal import (
    MapChanged,
    checked_name,
    checked_note,
    links_at,
    name_key,
    no_room,
    said_already,
    the_link,
    the_variable,
    variable_named,
)
from app.cafe.variables import CausalLink, Polarity, Variable


class AddVariable(Command):
    """A variable by its name; ``line`` is the outcome it stands for, if it does."""

    name: str
    line: str | None = None


class EditVariable(Command):
    """Another name for a variable, or another note on it; what is None stays."""

    variable: str
    name: str | None = None
    note: str | None = None


class RemoveVariable(Command):
    """Take a variable and its links off the map."""

    variable: str


class DrawLink(Command):
    """A link between two variables by their names; a variable that nobody has named yet is new.

    ``ideas`` is what it rests on; none, and it is the host's addition.
    """

    source: str
    target: str
    polarity: Polarity = 0
    delayed: bool = False
    ideas: tuple[str, ...] = Field((), max_length=200)


class ChangeLink(Command):
    """Another sign, delay, strength, note or other ideas for a link; what is None stays. ``turn``: round."""

    link: str
    polarity: Polarity | None = None
    delayed: bool | None = None
    strength: float | None = Field(None, ge=0, le=1)
    confidence: int | None = Field(None, ge=0, le=3)
    note: str | None = None
    ideas: tuple[str, ...] | None = Field(None, max_length=200)
    turn: bool = False


class RemoveLink(Command):
    """Take a link off the map."""

    link: str


@decides(AddVariable)
def _add(cafe: Cafe, command: AddVariable, asked: Asked) -> list[Event]:
    if command.line is not None and command.line not in cafe.outline:
        raise Refusal(Code.UNKNOWN_LINE, command.line)
    name = checked_name(cafe, command.name)
    if (known := variable_named(cafe, name)) is not None:
        raise Refusal(Code.VARIABLE_THERE, known.id)
    new = Variable(command.id, 0, name, line=command.line)
    no_room(cafe, [new], [])
    return [MapChanged(variables=(new,))]


@decides(EditVariable)
def _edit(cafe: Cafe, command: EditVariable, asked: Asked) -> list[Event]:
    was = the_variable(cafe, command.variable)
    name = was.name if command.name is None else checked_name(cafe, command.name)
    note = was.note if command.note is None else checked_note(cafe, command.note)
    if (known := variable_named(cafe, name)) is not None and known.id != was.id:
        raise Refusal(Code.VARIABLE_THERE, known.id)
    new = replace(was, name=name, note=note)
    return [] if new == was else [MapChanged(variables=(new,))]


@decides(RemoveVariable)
def _remove(cafe: Cafe, command: RemoveVariable, asked: Asked) -> list[Event]:
    variable = the_variable(cafe, command.variable).id
    links = tuple(link.id for link in links_at(cafe, variable))
    return [MapChanged(gone_variables=(variable,), gone_links=links)]


@decides(DrawLink)
def _draw(cafe: Cafe, command: DrawLink, asked: Asked) -> list[Event]:
    source = _known_or_new(cafe, command.source, f"{command.id}-s")
    target = _known_or_new(cafe, command.target, f"{command.id}-t")
    link = CausalLink(
        command.id,
        0,
        source.id,
        target.id,
        command.polarity,
        command.delayed,
        ideas=_cited(cafe, command.ideas),
    )
    _judge(cafe, link, same=name_key(source.name) == name_key(target.name))
    new = tuple(end for end in (source, target) if end.id not in cafe.variables)
    no_room(cafe, new, [link])
    return [MapChanged(variables=new, links=(link,))]


@decides(ChangeLink)
def _change(cafe: Cafe, command: ChangeLink, asked: Asked) -> list[Event]:
    was = the_link(cafe, command.link)
    told = command.model_dump(include={"polarity", "delayed", "strength", "confidence"}, exclude_none=True)
    new = replace(was, **told)
    if command.note is not None:
        new = replace(new, note=checked_note(cafe, command.note))
    if command.ideas is not None:
        new = replace(new, ideas=_cited(cafe, command.ideas))
    if command.turn:
        new = replace(new, source=was.target, target=was.source)
    if new == was:
        return []
    _judge(cafe, new, same=False)
    return [MapChanged(links=(new,))]


@decides(RemoveLink)
def _unlink(cafe: Cafe, command: RemoveLink, asked: Asked) -> list[Event]:
    return [MapChanged(gone_links=(the_link(cafe, command.link).id,))]


def _known_or_new(cafe: Cafe, name: str, ident: str) -> Variable:
    name = checked_name(cafe, name)
    return variable_named(cafe, name) or Variable(ident, 0, name)


def _judge(cafe: Cafe, link: CausalLink, *, same: bool) -> None:
    if same or link.source == link.target:
        raise Refusal(Code.LINK_TO_ITSELF)
    if said_already(cafe.causal_links.values(), link):
        raise Refusal(Code.LINK_THERE)


def _cited(cafe: Cafe, ideas: tuple[str, ...]) -> tuple[str, ...]:
    for idea in ideas:
        if idea not in cafe.ideas:
            raise Refusal(Code.UNKNOWN_IDEA, idea)
    return tuple(dict.fromkeys(ideas))
