"""A map that was drawn elsewhere, taken in all at once or not at all."""

from pydantic import BaseModel, ConfigDict, Field

from app.cafe.message import Asked, Command, Event, decides
from app.cafe.refusal import Code, Refusal
from app.cafe.state import Cafe
from app.cafe.strategy.causal import MapChanged, checked_name, checked_note, name_key, no_room
from app.cafe.variables import CausalLink, Polarity, Variable


class BroughtVariable(BaseModel):
    """A variable as a file tells it."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    name: str
    note: str = ""


class BroughtLink(BaseModel):
    """A link as a file tells it; ``source`` and ``target`` are places among the variables, from 0."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    source: int = Field(ge=0)
    target: int = Field(ge=0)
    polarity: Polarity = 0
    delayed: bool = False
    strength: float = Field(0.0, ge=0, le=1)
    confidence: int = Field(0, ge=0, le=3)
    note: str = ""


class BringMap(Command):
    """Take in a map: variables that have the name of one that is here are that one; no link comes twice."""

    variables: tuple[BroughtVariable, ...] = ()
    links: tuple[BroughtLink, ...] = ()


@decides(BringMap)
def _bring(cafe: Cafe, command: BringMap, asked: Asked) -> list[Event]:
    if len(command.variables) > cafe.settings.limits.map_variables:
        raise Refusal(Code.TOO_MANY_VARIABLES, str(cafe.settings.limits.map_variables))
    if len(command.links) > cafe.settings.limits.map_links:
        raise Refusal(Code.TOO_MANY_LINKS, str(cafe.settings.limits.map_links))
    variables = _variables(cafe, command)
    links = _links(cafe, command, [variable.id for variable in variables])
    new = tuple({one.id: one for one in variables if one.id not in cafe.variables}.values())
    no_room(cafe, new, links)
    return [MapChanged(variables=new, links=tuple(links))] if new or links else []


def _variables(cafe: Cafe, command: BringMap) -> list[Variable]:
    """For each that comes, the one it is from now on."""
    known = {name_key(variable.name): variable for variable in cafe.variables.values()}
    found = []
    for place, one in enumerate(command.variables):
        name = checked_name(cafe, one.name)
        new = Variable(f"{command.id}-{place}", 0, name, checked_note(cafe, one.note))
        found.append(known.setdefault(name_key(name), new))
    return found


def _links(cafe: Cafe, command: BringMap, ids: list[str]) -> list[CausalLink]:
    """Those that nobody has drawn yet."""
    links: list[CausalLink] = []
    claims = {(link.source, link.target, link.polarity) for link in cafe.causal_links.values()}
    for place, one in enumerate(command.links):
        if max(one.source, one.target) >= len(ids):
            raise Refusal(Code.MALFORMED, "links")
        source, target = ids[one.source], ids[one.target]
        if source == target:
            raise Refusal(Code.LINK_TO_ITSELF, command.variables[one.source].name)
        claim = (source, target, one.polarity)
        if claim in claims:
            continue
        claims.add(claim)
        told = one.model_dump(include={"polarity", "delayed", "strength", "confidence"})
        ident = f"{command.id}-{len(ids) + place}"
        links.append(CausalLink(ident, 0, source, target, note=checked_note(cafe, one.note), **told))
    return links
