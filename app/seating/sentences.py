"""What the planner has to say, as sentences: why rules contradict each other, and what no plan can avoid."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from app.seating.bounds import Bounds
from app.seating.contradictions import Contradiction
from app.words import Words, marked

Naming = Callable[[int], str]
"""How a person or a table is called."""

_CONTRADICTIONS = {
    "host-twice": marked("%(people)s can't host two tables: %(tables)s. Give one of them another host."),
    "host-elsewhere": marked(
        "%(people)s hosts a table, but has a fixed place at another. Take one of them back."
    ),
    "too-few-hosts": marked(
        "Every one of the %(tables_n)s tables needs a host who is there in all rounds, and there are "
        "%(people_n)s such people. Take fewer tables, or let nobody stay."
    ),
    "too-little-room": marked(
        "The tables hold %(room)s people, and %(people_n)s are to sit. Add a table, or let one hold more."
    ),
    "full-of-fixed": marked(
        "%(people_n)s people have their place at %(tables)s, which seats %(seats)s: %(people)s. "
        "Free a place, or say that this table holds more."
    ),
    "too-many-together": marked(
        "%(people_n)s people are to sit together, and a table seats %(seats)s: %(people)s. "
        "Take fewer tables, or let one of them go."
    ),
    "together-fixed": marked(
        "%(people)s are to sit together, but have fixed places at different tables: %(tables)s. "
        "Free one of the places."
    ),
    "apart-together": marked(
        "%(people)s may not sit together, but are to be at one table with the same companions. "
        "Take one of these rules back."
    ),
    "apart-fixed": marked(
        "%(people)s may not sit together, but both have their place at %(tables)s. Free one of the places."
    ),
    "apart-visits": marked(
        "%(people)s may not sit together, but one of them hosts %(tables)s, where everybody is to come. "
        "Take the rule back, or let people choose their questions."
    ),
    "too-small-to-visit": marked(
        "Not everybody can come to a new question each round, because few can sit at %(tables)s. "
        "Let more sit there, or take fewer rounds."
    ),
    "too-few-questions": marked(
        "In %(rounds)s rounds nobody can always come to a new question: there are %(questions)s. "
        "Take fewer rounds, or add a question."
    ),
    "too-many-apart": marked(
        "%(people_n)s people are all to be kept apart, and there are %(tables_n)s tables: %(people)s. "
        "Add a table, or take one of these rules back."
    ),
}
_WHY = {
    "none": marked("No two people need to meet twice."),
    "played": marked("So many pairs have met again already."),
    "counting": marked(
        "There are %(meetings)s meetings at the tables, and only %(pairs)s pairs who can meet."
    ),
    "pigeonhole": marked(
        "Whoever sits at a table comes from few earlier tables, so some come from the same one."
    ),
    "enumeration": marked("All ways to fill two tables three times were looked at."),
    "tarry": marked("Of 36 people, six groups of six can't be mixed anew for four rounds (Tarry 1900)."),
}


def contradiction_said(words: Words, found: Contradiction, person: Naming, table: Naming) -> str:
    """Which rules cannot be kept, for whom, and what would help."""
    numbers = {
        f"{name}_n" if name in {"people", "tables"} else name: value for name, value in found.numbers.items()
    }
    return words.text(
        _CONTRADICTIONS[found.code],
        people=_listed(words, found.people, person),
        tables=_listed(words, found.tables, table),
        **numbers,
    )


def why_said(words: Words, bound: Bounds) -> str:
    """Why no plan has fewer repeats."""
    return words.text(_WHY[bound.why], **bound.numbers)


def bound_said(words: Words, people: int, tables: int, bound: Bounds, free: int | None) -> str:
    """ "4 tables for 23 people: at least 14 pairs meet twice; with 5 tables nobody does." `free`: the 5."""
    if not bound.repeats:
        return words.plural(
            "%(num)s table for %(people)s people: nobody needs to meet anybody twice.",
            "%(num)s tables for %(people)s people: nobody needs to meet anybody twice.",
            tables,
            people=people,
        )
    least = words.plural(
        "%(tables)s tables for %(people)s people: at least %(num)s repeated meeting.",
        "%(tables)s tables for %(people)s people: at least %(num)s repeated meetings.",
        bound.repeats,
        tables=tables,
        people=people,
    )
    if free is None:
        return least
    return f"{least} {words.text('With %(tables)s tables nobody needs to meet anybody twice.', tables=free)}"


def _listed(words: Words, numbers: Sequence[int], naming: Naming, most: int = 6) -> str:
    """Names, the first few where there are many."""
    names = [naming(number) for number in numbers[:most]]
    return words.joined([*names, "…"] if len(numbers) > most else names)
