"""Two who need the same thing, or look at each other."""

from collections.abc import Iterator

from app.strategy.causal.archetypes.match import ArchetypeMatch, matched
from app.strategy.causal.archetypes.ring import Ring, Rings

ACTS = 3
"""Links that a side of an escalation needs at least: a threat, an act, its result."""


def commons(rings: Rings) -> Iterator[ArchetypeMatch]:
    """Tragedy of the commons: two gains, each with a B through what both use up."""
    uses = list(_uses(rings))
    for place, (one, first) in enumerate(uses):
        for other, second in uses[place + 1 :]:
            if one.variables & other.variables or one.variables & second.variables:
                continue
            shared = (first.variables & second.variables) - one.variables - other.variables
            if not shared or other.variables & first.variables:
                continue
            used = [variable for variable in first.from_(_last(first, one)) if variable in shared]
            labels = one.loop.label, other.loop.label, first.loop.label, second.loop.label
            yield matched(
                "commons",
                labels,
                first_act=_last(first, one),
                second_act=_last(second, other),
                total=used[0],
                yields=used[-1],
            )


def _uses(rings: Rings) -> Iterator[tuple[Ring, Ring]]:
    """A gain, and a balancing loop that goes along a link of it and further."""
    for gain in rings.of("reinforcing"):
        for limit in rings.of("balancing"):
            if set(gain.links) & set(limit.links) and limit.variables - gain.variables:
                yield gain, limit


def _last(limit: Ring, gain: Ring) -> str:
    """Where a balancing loop leaves a gain."""
    return next(
        link.source
        for link in limit.links
        if link.source in gain.variables and link.target not in gain.variables
    )


def success(rings: Rings) -> Iterator[ArchetypeMatch]:
    """Success to the successful: two R's share the allocation alone, which gives to one what it takes from
    the other."""
    reinforcing = rings.of("reinforcing")
    for one, other, share in rings.touching_once(reinforcing, reinforcing):
        if one.after(share).polarity > 0 > other.after(share).polarity:
            yield matched(
                "success",
                (one.loop.label, other.loop.label),
                allocation=share,
                first=one.before(share).source,
                second=other.before(share).source,
            )


def escalation(rings: Rings) -> Iterator[ArchetypeMatch]:
    """Escalation: two B's share how one stands against the other; what calms the one alarms the other."""
    balancing = [ring for ring in rings.of("balancing") if len(ring.links) >= ACTS]
    for one, other, relative in rings.touching_once(balancing, balancing):
        out = one.after(relative).polarity * other.after(relative).polarity
        if out < 0 and one.before(relative).polarity > 0 > other.before(relative).polarity:
            yield matched(
                "escalation",
                (one.loop.label, other.loop.label),
                relative=relative,
                first=one.before(relative).source,
                second=other.before(relative).source,
            )


def drifting(rings: Rings) -> Iterator[ArchetypeMatch]:
    """Drifting goals: two B's close the same gap, one by action, one by lowering the goal."""
    balancing = rings.of("balancing")
    for aiming, acting, gap in rings.touching_once(balancing, balancing):
        out = aiming.after(gap).polarity * acting.after(gap).polarity
        if out > 0 and aiming.before(gap).polarity > 0 > acting.before(gap).polarity:
            yield matched(
                "drifting",
                (aiming.loop.label, acting.loop.label),
                goal=aiming.before(gap).source,
                gap=gap,
                actual=acting.before(gap).source,
                action=acting.after(gap).target,
            )
