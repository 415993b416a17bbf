"""Two people exchange their tables, or one takes an empty chair: what it would cost, and doing it."""

from __future__ import annotations

from app.seating.arrangement import Arrangement


def swap_price(now: Arrangement, round_: int, one: int, other: int) -> int:
    """How the cost of the whole plan would change if two people, at two tables, changed places."""
    at, masks, bits = now.at[round_], now.masks[round_], now.bits
    here, there = at[one], at[other]
    left, right = masks[here], masks[there]
    met, again = now.met, now.again
    to_right, to_left = right ^ bits[other], left ^ bits[one]
    price = (
        (met[one] & to_right).bit_count()
        - (again[one] & left).bit_count()
        + (met[other] & to_left).bit_count()
        - (again[other] & right).bit_count()
    )
    apart = now.apart
    if apart[one] or apart[other]:
        price += now.rule * (
            (apart[one] & to_right).bit_count()
            - (apart[one] & left).bit_count()
            + (apart[other] & to_left).bit_count()
            - (apart[other] & right).bit_count()
        )
    together = now.together
    if together[one] or together[other]:
        price += now.rule * (
            (together[one] & left).bit_count()
            - (together[one] & to_right).bit_count()
            + (together[other] & right).bit_count()
            - (together[other] & to_left).bit_count()
        )
    mine, theirs = now.kin[one], now.kin[other]
    if mine != theirs:
        price += mixing_price(now, round_, (here, there), mine, theirs)
    return price


def mixing_price(
    now: Arrangement, round_: int, tables: tuple[int, int], mine: tuple[int, ...], theirs: tuple[int, ...]
) -> int:
    """The change in imbalance where `mine` leave the first table for the second, and `theirs` come back."""
    here, there = tables
    fair, sizes = now.fair[round_], now.sizes[round_]
    left, right = now.counts[round_][here], now.counts[round_][there]
    step, other_step = fair.steps(sizes[here]), fair.steps(sizes[there])
    change = 0
    for g, h in zip(mine, theirs, strict=True):
        if g != h:
            change += step[h][left.get(h, 0)] - step[g][left[g] - 1]
            change += other_step[g][right.get(g, 0)] - other_step[h][right[h] - 1]
    return change


def swap(now: Arrangement, round_: int, one: int, other: int) -> None:
    """Two people change places."""
    at = now.at[round_]
    here, there = at[one], at[other]
    _leave(now, round_, one, here)
    _leave(now, round_, other, there)
    _come(now, round_, one, there)
    _come(now, round_, other, here)
    _reckon(now, round_, here, there)


def move_price(now: Arrangement, round_: int, person: int, table: int) -> int:
    """How the cost of the whole plan would change if somebody took an empty chair at another table."""
    here = now.at[round_][person]
    left, right = now.masks[round_][here], now.masks[round_][table]
    price = (now.met[person] & right).bit_count() - (now.again[person] & left).bit_count()
    apart, together = now.apart[person], now.together[person]
    price += now.rule * ((apart & right).bit_count() - (apart & left).bit_count())
    price += now.rule * ((together & left).bit_count() - (together & right).bit_count())
    return price + (_emptying(now, round_, person, here, table) if now.groups else 0)


def _emptying(now: Arrangement, round_: int, person: int, here: int, there: int) -> int:
    """The change in imbalance where somebody leaves one table for another: both have new fair shares."""
    sizes, counts, fair = now.sizes[round_], now.counts[round_], now.fair[round_]
    price = -now.unfair[round_][here] - now.unfair[round_][there]
    for table, by in ((here, -1), (there, 1)):
        costs = fair.costs(sizes[table] + by)
        price += fair.cost(sizes[table] + by, counts[table])
        for g in now.kin[person]:
            c = counts[table].get(g, 0)
            price += costs[g][c + by] - costs[g][c]
    return price


def move(now: Arrangement, round_: int, person: int, table: int) -> None:
    """Somebody takes an empty chair."""
    here = now.at[round_][person]
    _leave(now, round_, person, here)
    _come(now, round_, person, table)
    now.sizes[round_][here] -= 1
    now.sizes[round_][table] += 1
    _reckon(now, round_, here, table)


def _leave(now: Arrangement, round_: int, person: int, table: int) -> None:
    now.masks[round_][table] ^= now.bits[person]
    counts = now.counts[round_][table]
    for g in now.kin[person]:
        counts[g] -= 1


def _come(now: Arrangement, round_: int, person: int, table: int) -> None:
    now.masks[round_][table] |= now.bits[person]
    now.at[round_][person] = table
    counts = now.counts[round_][table]
    for g in now.kin[person]:
        counts[g] = counts.get(g, 0) + 1


def _reckon(now: Arrangement, round_: int, *tables: int) -> None:
    """Read again whom the people of two tables have met, and how mixed the tables are."""
    for table in tables:
        mask = now.masks[round_][table] & now.everybody
        while mask:
            low = mask & -mask
            now.remember(low.bit_length() - 1)
            mask ^= low
        if now.groups:
            now.unfair[round_][table] = now.unfairness(round_, table)


def life_price(now: Arrangement, one: int, other: int) -> int | None:
    """What it would cost if two people changed places in all rounds; None: they are alike.

    Whom they meet is left out: who takes which place of a design does not change how often places meet.
    """
    mine, theirs = now.kin[one], now.kin[other]
    if mine == theirs and not now.apart[one] and not now.apart[other]:
        return None
    price = 0
    for r, at in enumerate(now.at):
        here, there = at[one], at[other]
        if here == there:
            continue
        if mine != theirs:
            price += mixing_price(now, r, (here, there), mine, theirs)
        if now.apart[one] or now.apart[other]:
            masks = now.masks[r]
            price += now.rule * (
                (now.apart[one] & masks[there] & ~now.bits[other]).bit_count()
                - (now.apart[one] & masks[here]).bit_count()
                + (now.apart[other] & masks[here] & ~now.bits[one]).bit_count()
                - (now.apart[other] & masks[there]).bit_count()
            )
    return price


def swap_lives(now: Arrangement, one: int, other: int) -> None:
    """Two people change places in all rounds; whom everybody has met has to be remembered afterwards."""
    for r, at in enumerate(now.at):
        here, there = at[one], at[other]
        if here != there:
            _leave(now, r, one, here)
            _leave(now, r, other, there)
            _come(now, r, one, there)
            _come(now, r, other, here)
            for table in (here, there):
                now.unfair[r][table] = now.unfairness(r, table)
