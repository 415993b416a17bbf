"""What each audience's pages show already, so that a part that came out the same is not sent again.

Kept as hashes, as of a change of the trail: that of the newest frame. A page that is at another change gets
its parts unsifted.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from app.pages.audience import Audience
from app.pages.part import Part


class Known:
    """For each audience with open pages: the change it is at, and part → hash."""

    def __init__(self) -> None:
        self._shown: dict[Audience, tuple[int, dict[str, int]]] = {}

    def whole(self, audience: Audience, change: int, parts: Sequence[Part]) -> None:
        """A fresh view was drawn at a change."""
        self._shown[audience] = change, {part.id: _hash(part) for part in parts}

    def news(
        self, audience: Audience, since: int, change: int, puts: Sequence[Part], drops: Sequence[str]
    ) -> tuple[list[Part], list[str]]:
        """Of what was touched after `since`, up to `change`: what pages at `since` do not show already."""
        at, shown = self._shown.get(audience, (-1, {}))
        if at < 0 or at < since:
            return list(puts), list(drops)
        new = [part for part in puts if at != since or shown.get(part.id) != _hash(part)]
        gone = [ident for ident in drops if at != since or ident in shown]
        shown.update((part.id, _hash(part)) for part in puts)
        for ident in drops:
            shown.pop(ident, None)
        self._shown[audience] = change, shown
        return new, gone

    def keep(self, audiences: Collection[Audience]) -> None:
        """Forget the audiences that have no open page any more."""
        for audience in self._shown.keys() - set(audiences):
            del self._shown[audience]

    def clear(self) -> None:
        """Forget all."""
        self._shown.clear()


def _hash(part: Part) -> int:
    return hash((part.into, part.order, part.html))
