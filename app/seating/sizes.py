"""How many tables a number of people needs."""


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
