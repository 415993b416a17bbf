"""Which phones at a table a subject may concern, so that an idea costs its own table and no other.

Nearly every subject is of one table, or of nobody's phone; a hall has hundreds of tables. Other pages (the
wall, the console's rooms, phones without a table) show few different things, and are simply asked.
"""

from __future__ import annotations

from collections.abc import Iterable

from app.cafe.state import Cafe
from app.pages.part import Key

OF_ITS_TABLE = frozenset({"table", "idea", "handoff"})
"""Subjects that are of one table, whose number they tell."""
OF_ALL_TABLES = frozenset({"settings", "step", "clock", "seats", "message"})
WHILE_ALL_MEET = frozenset({"people", "ideas"})
"""Counted on a phone at a table only while it shows the screen of a plenary."""
OF_NO_TABLE = frozenset({"themes", "theme", "votes", "outline"})
"""Shown in the harvest, where nobody has a table."""


def tables_reached(cafe: Cafe, subjects: Iterable[Key]) -> set[int] | None:
    """The tables whose phones these subjects may concern; None for all of them."""
    tables: set[int] = set()
    for kind, what in subjects:
        if kind in OF_ITS_TABLE:
            if (number := _table_of(cafe, kind, what)) is not None:
                tables.add(number)
        elif kind in OF_ALL_TABLES or (kind in WHILE_ALL_MEET and cafe.now.kind == "plenary"):
            return None
    return tables


def by_table(cafe: Cafe, subjects: Iterable[Key]) -> tuple[frozenset[Key], dict[int, set[Key]]]:
    """(subjects that every table may ask about, those that are of one table by its number)."""
    own: dict[int, set[Key]] = {}
    common: set[Key] = set()
    for key in subjects:
        number = _table_of(cafe, *key) if key[0] in OF_ITS_TABLE else None
        (common if number is None else own.setdefault(number, set())).add(key)
    return frozenset(common), own


def _table_of(cafe: Cafe, kind: str, what: str) -> int | None:
    if kind == "idea":
        idea = cafe.ideas.get(what)
        return idea.table if idea is not None else None
    return int(what.rpartition("-")[2])
