"""A map as a file tells it, before anybody judged whether the café can take it in."""

from __future__ import annotations

from dataclasses import dataclass

from app.cafe.strategy.bringing import BroughtLink, BroughtVariable
from app.cafe.strategy.causal import name_key
from app.strategy.causal.causal_map import CausalMap


@dataclass(frozen=True)
class Brought:
    """Ends of links are places among the variables."""

    variables: tuple[BroughtVariable, ...] = ()
    links: tuple[BroughtLink, ...] = ()


class UnreadableError(Exception):
    """A file cannot be taken in. ``code`` says why, ``place`` where in the file, ``what`` names the thing."""

    def __init__(self, code: str, place: str = "", what: str = "") -> None:
        super().__init__(code, place)
        self.code, self.place, self.what = code, place, what


class Names:
    """The variables of a file while it is read: by name, and by id where it has ids."""

    def __init__(self) -> None:
        self.variables: list[BroughtVariable] = []
        self._places: dict[str, int] = {}
        self._ids: dict[str, int] = {}

    def add(self, name: str, place: str, note: str = "", ident: str = "") -> int:
        """One more. Raises ``UnreadableError`` for a name that is empty, or here already."""
        if not name.strip():
            raise UnreadableError("no_name", place)
        if name_key(name) in self._places:
            raise UnreadableError("twice", place, name)
        self.variables.append(BroughtVariable(name=name.strip(), note=note.strip()))
        number = len(self.variables) - 1
        self._places[name_key(name)] = number
        if ident:
            self._ids.setdefault(ident, number)
        return number

    def of(self, said: object, place: str, *, new: bool = False) -> int:
        """The place of a variable that a link names, by id or by name; ``new``: it need not be listed."""
        name = str(said if said is not None else "")
        found = self._ids.get(name, self._places.get(name_key(name)))
        if found is not None:
            return found
        if new and name.strip():
            return self.add(name, place)
        raise UnreadableError("unknown_end" if name.strip() else "no_end", place, name)


def links_of(drawn: CausalMap) -> list[BroughtLink]:
    """A map's links, as files tell them."""
    return [
        BroughtLink(
            source=drawn.place[link.source],
            target=drawn.place[link.target],
            polarity=link.polarity,
            delayed=link.delayed,
            strength=link.strength,
            confidence=link.confidence,
            note=link.note,
        )
        for link in drawn.links
    ]


def told(drawn: CausalMap) -> Brought:
    """A map as a file that holds everything would tell it."""
    variables = (BroughtVariable(name=one.name, note=one.note) for one in drawn.variables)
    return Brought(tuple(variables), tuple(links_of(drawn)))
