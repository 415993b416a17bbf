"""Half the hall has gone: tables too small to talk are joined with others."""

from __future__ import annotations

from app.seating.problem import Seating


def thin_tables(seating: Seating, least: int) -> list[int]:
    """Tables at which somebody sits, and fewer than `least`; the thinnest first."""
    thin = [t for t, members in enumerate(seating) if 0 < len(members) < least]
    return sorted(thin, key=lambda t: (len(seating[t]), t))


def merged(seating: Seating, least: int, most: int) -> dict[int, int]:
    """Where each table that is too thin goes: closed table → the table that takes its people.

    The thinnest goes to the next thin one, or the smallest, that seats `most` at most with them; where none
    does, to the smallest of all, so that nobody is left alone. Empty where no table is too thin.
    """
    sizes = {t: len(members) for t, members in enumerate(seating) if members}
    goes: dict[int, int] = {}
    while len(sizes) > 1:
        thinnest = min(sizes, key=lambda t: (sizes[t], -t))
        if sizes[thinnest] >= least:
            break
        rest = [t for t in sizes if t != thinnest]
        fitting = [t for t in rest if sizes[t] + sizes[thinnest] <= most]
        to = min(fitting or rest, key=lambda t: (sizes[t], t))
        sizes[to] += sizes.pop(thinnest)
        goes[thinnest] = to
        goes = {table: to if new == thinnest else new for table, new in goes.items()}
    return goes
