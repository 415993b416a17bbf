"""Finite fields GF(p^k): numbers 0…q−1, polynomials over Z_p whose coefficients are the base-p digits."""

from __future__ import annotations

from functools import lru_cache
from itertools import product

Poly = tuple[int, ...]
"""Coefficients, the constant first."""


def prime_power(order: int) -> tuple[int, int] | None:
    """(p, k) with p^k = order and p prime; None: there is no field of this order."""
    if order < 2:
        return None
    p = next((d for d in range(2, int(order**0.5) + 1) if order % d == 0), order)
    k, rest = 0, order
    while rest % p == 0:
        rest, k = rest // p, k + 1
    return (p, k) if rest == 1 else None


class Field:
    """GF(order). Raises ValueError where there is none."""

    def __init__(self, order: int) -> None:
        found = prime_power(order)
        if found is None:
            raise ValueError(f"no field has {order} elements")
        self.order = order
        self.prime, self.degree = found
        self._modulus = irreducible(self.prime, self.degree)

    def add(self, a: int, b: int) -> int:
        """The sum: digit by digit, without carry."""
        p = self.prime
        if self.degree == 1:
            return (a + b) % p
        return sum((x + y) % p * p**i for i, (x, y) in enumerate(zip(self._of(a), self._of(b), strict=True)))

    def times(self, a: int, b: int) -> int:
        """The product."""
        p = self.prime
        if self.degree == 1:
            return a * b % p
        raw = [0] * (2 * self.degree - 1)
        for i, x in enumerate(self._of(a)):
            for j, y in enumerate(self._of(b)):
                raw[i + j] += x * y
        return sum(c * p**i for i, c in enumerate(_remainder(tuple(raw), self._modulus, p)))

    def _of(self, number: int) -> Poly:
        digits = []
        for _ in range(self.degree):
            number, digit = divmod(number, self.prime)
            digits.append(digit)
        return tuple(digits)


@lru_cache
def irreducible(p: int, degree: int) -> Poly:
    """The first monic polynomial of a degree over Z_p that no smaller one divides."""
    for low in product(range(p), repeat=degree):
        poly = (*low, 1)
        if not any(
            not any(_remainder(poly, (*divisor, 1), p))
            for d in range(1, degree // 2 + 1)
            for divisor in product(range(p), repeat=d)
        ):
            return poly
    raise AssertionError("there is one of every degree")


def _remainder(poly: Poly, monic: Poly, p: int) -> Poly:
    """`poly` modulo a monic polynomial, with as many coefficients as its degree."""
    rest, degree = list(poly), len(monic) - 1
    for top in range(len(rest) - 1, degree - 1, -1):
        factor = rest[top] % p
        for i, c in enumerate(monic):
            rest[top - degree + i] -= factor * c
    return tuple(c % p for c in rest[:degree]) + (0,) * (degree - len(rest))
