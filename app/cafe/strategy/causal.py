"""The causal map as it is drawn: variables that can rise and fall, and signed links that rest on ideas."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import replace

from app.cafe.draft import Draft
from app.cafe.message import Event, Recorded, adapts, evolves, inverts
from app.cafe.refusal import Code, Refusal
from app.cafe.state import Cafe
from app.cafe.texts import checked
from app.cafe.variables import CausalLink, Variable

_GAPS = re.compile(r"[\s_\u00a0]+")


class MapChanged(Event):
    """Variables and links as they are from now on, and the ids of those that are no more."""

    variables: tuple[Variable, ...] = ()
    links: tuple[CausalLink, ...] = ()
    gone_variables: tuple[str, ...] = ()
    gone_links: tuple[str, ...] = ()

    @property
    def first(self) -> str:
        """The id that stands for the change: of its first link, else of its first variable."""
        links = [*(link.id for link in self.links), *self.gone_links]
        return [*links, *(variable.id for variable in self.variables), *self.gone_variables, ""][0]


def name_key(name: str) -> str:
    """By what names are compared: letters' case, gaps and ways to compose a letter make no difference."""
    return _GAPS.sub(" ", unicodedata.normalize("NFKC", name)).strip().casefold()


def variable_named(cafe: Cafe, name: str) -> Variable | None:
    """The variable that has this name."""
    key = name_key(name)
    return next((known for known in cafe.variables.values() if name_key(known.name) == key), None)


def the_variable(cafe: Cafe, variable: str) -> Variable:
    """Raises ``Refusal`` (unknown_variable)."""
    if variable not in cafe.variables:
        raise Refusal(Code.UNKNOWN_VARIABLE, variable)
    return cafe.variables[variable]


def the_link(cafe: Cafe, link: str) -> CausalLink:
    """Raises ``Refusal`` (unknown_link)."""
    if link not in cafe.causal_links:
        raise Refusal(Code.UNKNOWN_LINK, link)
    return cafe.causal_links[link]


def checked_name(cafe: Cafe, name: str) -> str:
    """A variable's or a loop's name. Raises ``Refusal`` (blank, bad_text, too_long)."""
    return checked(name, cafe.settings.limits.variable_graphemes).strip()


def checked_note(cafe: Cafe, note: str) -> str:
    """Why, in a sentence or two; it may be empty. Raises ``Refusal`` (bad_text, too_long)."""
    return checked(note, cafe.settings.limits.idea_graphemes, may_be_blank=True).strip()


def links_at(cafe: Cafe, variable: str) -> list[CausalLink]:
    """The links that begin or end at a variable."""
    return [link for link in cafe.causal_links.values() if variable in (link.source, link.target)]


def said_already(links: Iterable[CausalLink], link: CausalLink) -> bool:
    """Whether another link says the same of the same two variables; the opposite sign is another claim."""
    claim = (link.source, link.target, link.polarity)
    return any(
        (other.source, other.target, other.polarity) == claim for other in links if other.id != link.id
    )


def no_room(cafe: Cafe, variables: Sequence[Variable], links: Sequence[CausalLink]) -> None:
    """Raises ``Refusal`` (map_full, with how many it may hold) if the map can't take in these as well."""
    most = cafe.settings.limits
    if len(cafe.variables.keys() | {variable.id for variable in variables}) > most.map_variables:
        raise Refusal(Code.TOO_MANY_VARIABLES, str(most.map_variables))
    if len(cafe.causal_links.keys() | {link.id for link in links}) > most.map_links:
        raise Refusal(Code.TOO_MANY_LINKS, str(most.map_links))


@evolves(MapChanged)
def _changed(draft: Draft, event: MapChanged, recorded: Recorded) -> None:
    for link in event.gone_links:
        draft.drop("causal_links", link)
    for variable in event.gone_variables:
        draft.drop("variables", variable)
    for one in event.variables:
        draft.put("variables", one.id, replace(one, seq=one.seq or recorded.seq))
    for arrow in event.links:
        draft.put("causal_links", arrow.id, replace(arrow, seq=arrow.seq or recorded.seq))


@inverts(MapChanged)
def _unchanged(before: Cafe, event: MapChanged) -> tuple[str, list[Event]] | None:
    variables = [variable.id for variable in event.variables] + list(event.gone_variables)
    links = [link.id for link in event.links] + list(event.gone_links)
    back = MapChanged(
        variables=tuple(before.variables[one] for one in variables if one in before.variables),
        links=tuple(before.causal_links[one] for one in links if one in before.causal_links),
        gone_variables=tuple(one for one in variables if one not in before.variables),
        gone_links=tuple(one for one in links if one not in before.causal_links),
    )
    return f"map:{event.first}", [back]


@adapts(MapChanged)
def _fitted(cafe: Cafe, event: MapChanged, at: int) -> list[Event]:
    """A variable that other links need by now stays; a link whose ends are gone can't come back."""
    gone = set(event.gone_links)
    links = {link.id: link for link in cafe.causal_links.values() if link.id not in gone}
    links |= {link.id: link for link in event.links}
    ends = {end for link in links.values() for end in (link.source, link.target)}
    kept = (cafe.variables.keys() - set(event.gone_variables)) | {one.id for one in event.variables}
    back = {end for link in event.links for end in (link.source, link.target)}
    if back - kept or any(said_already(links.values(), link) for link in event.links):
        raise Refusal(Code.CANNOT_UNDO, "MapChanged")
    fitted = event.model_copy(
        update={"gone_variables": tuple(one for one in event.gone_variables if one not in ends)}
    )
    return [fitted] if fitted.first else []
