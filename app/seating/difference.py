"""Difference arrays: rows of people who never meet the same person of another row twice.

Of an array d over a group of as many elements as there are tables, person j of row i sits in round r at
table j + d[i][r]. Two people of different rows i, k meet in the rounds where d[i][r] − d[k][r] is one value:
where these differences are all different, once at most. People of one row never meet. (Difference matrices:
Jungnickel 1979; over a field, d[i][r] = x_i·y_r, the lines of an affine plane.)
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from itertools import product
from math import prod
from random import Random

from app.seating.fields import Field, prime_power

Row = tuple[int, ...]
TRIES = 400
"""Rows looked at before a search for an array ends."""
FIELD_AT_MOST = 1_024
SEARCHED_AT_MOST = 64


@dataclass(frozen=True)
class DifferenceArray:
    """`rows` over a group whose sum is `add`; the first row is all zero: they stay at their tables."""

    rows: tuple[Row, ...]
    add: Callable[[int, int], int]


def difference_array(order: int, rows: int, columns: int, chance: Random) -> DifferenceArray | None:
    """An array of `rows` × `columns` over a group of `order` elements, if one is found."""
    if rows < 1 or columns < 1 or rows > order or columns > order:
        return None
    if _products_differ(order, rows, columns):
        steps = tuple(tuple(i * r % order for r in range(columns)) for i in range(rows))
        return DifferenceArray(steps, lambda a, b: (a + b) % order)
    if order <= FIELD_AT_MOST and prime_power(order):
        return _of_field(Field(order), rows, columns, chance)
    if order <= SEARCHED_AT_MOST:
        return _searched(order, rows, columns, chance)
    return None


def _products_differ(order: int, rows: int, columns: int) -> bool:
    """Whether i·r modulo the order does: no product of a row's and a column's difference is 0."""
    if (rows - 1) * (columns - 1) < order:
        return True
    return all(i * r % order for i in range(1, rows) for r in range(1, columns))


def _of_field(field: Field, rows: int, columns: int, chance: Random) -> DifferenceArray:
    x = [0, *chance.sample(range(1, field.order), rows - 1)]
    y = chance.sample(range(field.order), columns)
    return DifferenceArray(tuple(tuple(field.times(i, r) for r in y) for i in x), field.add)


def _searched(order: int, rows: int, columns: int, chance: Random) -> DifferenceArray | None:
    """Row after row by chance, in each abelian group of the order; a row that fits none is given up."""
    for moduli in _groups(order):
        minus = _differences(moduli)
        found: list[Row] = [(0,) * columns]
        for _ in range(TRIES):
            row = _row(found, columns, minus, chance)
            if row is not None:
                found.append(row)
            if len(found) == rows:
                return DifferenceArray(tuple(found), partial(_plus, minus))
    return None


def _plus(minus: list[list[int]], a: int, b: int) -> int:
    return minus[a][minus[0][b]]


def _row(found: list[Row], columns: int, minus: list[list[int]], chance: Random) -> Row | None:
    """A row whose differences from each of those found are all different, column after column."""
    row: list[int] = []
    used: list[set[int]] = [set() for _ in found]
    for r in range(columns):
        free = [
            value
            for value in range(len(minus))
            if all(minus[value][other[r]] not in seen for other, seen in zip(found, used, strict=True))
        ]
        if not free:
            return None
        value = chance.choice(free) if r else 0
        for other, seen in zip(found, used, strict=True):
            seen.add(minus[value][other[r]])
        row.append(value)
    return tuple(row)


def _groups(order: int) -> list[tuple[int, ...]]:
    """Cyclic, and the product of as many cyclic groups as possible."""
    factors, rest, p = [], order, 2
    while rest > 1:
        if rest % p:
            p += 1
        else:
            factors.append(p)
            rest //= p
    inner = prod(set(factors))
    groups = [(order,), tuple(factors)]
    return [*groups, (order // inner, inner)] if order % (inner * inner) == 0 else groups


def _differences(moduli: tuple[int, ...]) -> list[list[int]]:
    """a − b of a product of cyclic groups, its elements numbered in order."""
    elements = list(product(*map(range, moduli)))
    number = {element: i for i, element in enumerate(elements)}
    return [
        [number[tuple((x - y) % m for x, y, m in zip(a, b, moduli, strict=True))] for b in elements]
        for a in elements
    ]
