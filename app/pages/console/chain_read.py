"""The results chain as a page reads it: worked out once for each state of a café, not once a line."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.cafe.state import Cafe, Line
from app.cafe.strategy.chain import chained, served
from app.strategy.checks.all import nudges
from app.strategy.checks.nudge import Nudge, speaking


@dataclass(frozen=True)
class Standing:
    """Where a line stands: ``place`` among all, ``depth``, and the places to move to within its family.

    ``up``/``down``: places in the outline's plain order, None at an end.
    """

    line: Line
    place: int
    depth: int
    up: int | None
    down: int | None
    also: tuple[Line, ...]


@dataclass(frozen=True)
class ChainRead:
    """The lines in the order of reading, and what is asked of each (key "": of the whole)."""

    lines: Mapping[str, Standing]
    asked: Mapping[str, list[Nudge]]


def _read(cafe: Cafe) -> ChainRead:
    rows = chained(cafe)
    plain = {
        line.id: n for n, line in enumerate(sorted((r for r, _ in rows), key=lambda r: (r.order, r.seq)))
    }
    families: dict[tuple[str, str], list[str]] = {}
    homes: dict[str, tuple[str, str]] = {}
    for line, _ in rows:
        higher = served(cafe, line)
        home = (higher[0].id, "") if higher else ("", line.level)
        homes[line.id] = home
        families.setdefault(home, []).append(line.id)
    lines = {}
    for place, (line, depth) in enumerate(rows):
        family = families[homes[line.id]]
        at = family.index(line.id)
        up = plain[family[at - 1]] if at else None
        down = plain[family[at + 1]] if at + 1 < len(family) else None
        lines[line.id] = Standing(line, place, depth, up, down, tuple(served(cafe, line)[1:]))
    asked: dict[str, list[Nudge]] = {}
    for nudge in speaking(cafe, nudges(cafe)):
        asked.setdefault(nudge.about, []).append(nudge)
    return ChainRead(lines, asked)


class _Latest:
    """Remembers the reading of the café asked about last."""

    def __init__(self) -> None:
        self._cafe: Cafe | None = None
        self._read = ChainRead({}, {})

    def of(self, cafe: Cafe) -> ChainRead:
        if self._cafe is not cafe:
            self._cafe, self._read = cafe, _read(cafe)
        return self._read


_LATEST = _Latest()


def chain_read(cafe: Cafe) -> ChainRead:
    """The chain of a café and what is asked of it."""
    return _LATEST.of(cafe)
