"""How far the day is, for the design: what has begun can't be designed any more."""

from dataclasses import dataclass

from app.cafe.state import Cafe


@dataclass(frozen=True)
class Progress:
    """``begun``: steps that were entered; ``over``: steps that lie behind."""

    begun: frozenset[str]
    over: frozenset[str]
    least_rounds: int

    @property
    def opened(self) -> bool:
        """Whether the café has left the lobby."""
        return bool(self.begun - {"lobby"})


def progress(cafe: Cafe) -> Progress:
    """Read from the agenda; a step gone back from keeps its clock, so it has begun as well."""
    entered = cafe.agenda[: cafe.index + 1]
    begun = {step.id for step in entered} | cafe.clocks.keys()
    rounds = [step.round for step in cafe.agenda if step.id in begun]
    over = {step.id for step in cafe.agenda[: cafe.index]}
    return Progress(frozenset(begun), frozenset(over), max([1, *rounds]))
