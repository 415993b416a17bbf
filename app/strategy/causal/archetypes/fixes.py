"""Quick fixes: those that push the root fix away, and those whose consequence feeds the problem."""

from collections.abc import Iterator

from app.strategy.causal.archetypes.match import ArchetypeMatch, matched
from app.strategy.causal.archetypes.ring import Ring, Rings, net


def burden(rings: Rings) -> Iterator[ArchetypeMatch]:
    """Shifting the burden: two B's share the symptom; a path quick ⇒ root fix, - as a whole, closes R."""
    for quick, root, vicious, symptom in _shifted(rings):
        along = vicious.from_(symptom)
        entered = next(variable for variable in along[1:] if variable in root.variables)
        left = [variable for variable in along[: along.index(entered)] if variable in quick.variables][-1]
        yield matched(
            "burden",
            (quick.loop.label, root.loop.label, vicious.loop.label),
            symptom=symptom,
            quick_fix=left,
            root_fix=entered,
        )


def _shifted(rings: Rings) -> Iterator[tuple[Ring, Ring, Ring, str]]:
    for quick, root in rings.ordered_pairs("balancing"):
        shared = quick.variables & root.variables
        if len(shared) != 1:
            continue
        symptom = next(iter(shared))
        for vicious in rings.of("reinforcing"):
            if symptom in vicious.variables and _closes(vicious, quick, root, symptom):
                yield quick, root, vicious, symptom


def _closes(vicious: Ring, quick: Ring, root: Ring, symptom: str) -> bool:
    """Whether a loop leaves by the quick fix, pushes the root fix down, and comes back through it."""
    along = vicious.from_(symptom)
    entered = next((variable for variable in along[1:] if variable in root.variables), None)
    if entered is None or along[1] not in quick.variables:
        return False
    left = [variable for variable in along[: along.index(entered)] if variable in quick.variables][-1]
    home = vicious.path(entered, symptom) == root.path(entered, symptom)
    return left != symptom and home and net(vicious.path(left, entered)) < 0


def fixes(rings: Rings) -> Iterator[ArchetypeMatch]:
    """Fixes that fail: problem →+ fix →- problem; fix →+ consequence →+ problem, after a while."""
    shifted = {(quick, vicious) for quick, _, vicious, _ in _shifted(rings)}
    for fixing in rings.of("balancing"):
        for failing in rings.of("reinforcing"):
            if not failing.loop.delayed or (fixing, failing) in shifted:
                continue
            for link in fixing.links:
                if link in failing.links and link.polarity > 0:
                    yield from _failed(fixing, failing, link.source, link.target)


def _failed(fixing: Ring, failing: Ring, problem: str, fix: str) -> Iterator[ArchetypeMatch]:
    rest = [one for one in failing.from_(problem) if one not in fixing.variables]
    forks = net(fixing.path(fix, problem)) < 0 < net(failing.path(fix, problem))
    if rest and forks and not set(fixing.path(fix, problem)) & set(failing.path(fix, problem)):
        labels = fixing.loop.label, failing.loop.label
        yield matched("fixes", labels, problem=problem, fix=fix, consequence=rest[0])
