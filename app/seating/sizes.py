"""How many tables a number of people needs, and how many sit at each."""

from __future__ import annotations

from collections.abc import Sequence


def table_count(people: int, low: int, high: int) -> int:
    """The number of tables at which everybody sits with `low` to `high` people, or as near as can be.

    Of counts that are equally near, the one that fills tables best: 20 people at 4 to 5 need 4 tables,
    6 people 2. At least 1.
    """
    fullest, emptiest = max(-(-people // max(high, 1)), 1), max(people // max(low, 1), 1)
    return min((fullest, emptiest), key=lambda tables: _misses(people, tables, low, high))


def _misses(people: int, tables: int, low: int, high: int) -> int:
    """By how many seats the worst table leaves the wanted size."""
    return max(low - people // tables, -(-people // tables) - high, 0)


def even_sizes(people: int, tables: int) -> tuple[int, ...]:
    """Sizes that differ by at most one, the larger first."""
    size, larger = divmod(people, tables)
    return (size + 1,) * larger + (size,) * (tables - larger)


def size_ranges(people: int, capacity: Sequence[int | None]) -> list[tuple[int, int]]:
    """The least and most people at each table, so that sizes are as even as capacities (None: any) allow.

    Tables that hold fewer than the others get are full; the others differ by at most one. Where all tables
    together hold too few, the ranges sum to what they hold.
    """
    caps = [people if most is None else max(most, 0) for most in capacity]
    small, full, open_ = sorted(caps), 0, len(caps)
    for most in small:
        if open_ * most >= people - full:
            break
        full, open_ = full + most, open_ - 1
    low, rest = divmod(people - full, open_) if open_ else (max(caps, default=0), 0)
    return [(min(most, low), min(most, low + (rest > 0))) for most in caps]
