"""Growth that meets a limit, and growth that outruns what nobody invested in."""

from collections.abc import Iterator

from app.strategy.causal.archetypes.match import ArchetypeMatch, matched
from app.strategy.causal.archetypes.ring import Ring, Rings


def _limited(rings: Rings) -> Iterator[tuple[Ring, Ring, str]]:
    """R and B with one variable in common, and no other link between them."""
    for growth, limit, result in rings.touching_once(rings.of("reinforcing"), rings.of("balancing")):
        if not rings.linked(growth.variables - {result}, limit.variables - {result}):
            yield growth, limit, result


def limits(rings: Rings) -> Iterator[ArchetypeMatch]:
    """Limits to growth: effort →+ result →+ effort; result →+ limit →- result."""
    outrun = {(growth, limit) for growth, limit, *_ in _outrun(rings)}
    for growth, limit, result in _limited(rings):
        if (growth, limit) not in outrun:
            yield matched(
                "limits",
                (growth.loop.label, limit.loop.label),
                effort=growth.before(result).source,
                result=result,
                limit=limit.before(result).source,
            )


def underinvestment(rings: Rings) -> Iterator[ArchetypeMatch]:
    """Growth and underinvestment: a limit; performance →- need →+ investment →+ capacity →+ performance."""
    for growth, limit, investing, result, performance in _outrun(rings):
        yield matched(
            "underinvestment",
            (growth.loop.label, limit.loop.label, investing.loop.label),
            effort=growth.before(result).source,
            result=result,
            performance=performance,
            capacity=investing.before(performance).source,
        )


def _outrun(rings: Rings) -> Iterator[tuple[Ring, Ring, Ring, str, str]]:
    """The limit's own loop is answered by a delayed one that does not touch the growth."""
    slow = [ring for ring in rings.of("balancing") if ring.loop.delayed]
    for growth, limit, result in _limited(rings):
        for _, investing, performance in rings.touching_once([limit], slow):
            if not investing.variables & growth.variables:
                yield growth, limit, investing, result, performance
