"""The steps of the day, as they follow from the settings."""

from .settings import Settings
from .state import Cafe, Step


def agenda(settings: Settings) -> tuple[Step, ...]:
    """lobby → (welcome | a move to the first tables) → rounds with moves between → harvest → closed."""
    steps = [Step("lobby", "lobby")]
    if settings.welcome_minutes:
        steps.append(Step("welcome", "plenary", settings.welcome_minutes))
    for number in range(1, settings.rounds + 1):
        if number > 1 or not settings.welcome_minutes:
            steps.append(Step(f"move-{number}", "move", settings.minutes_of_move(number), number))
        steps.append(Step(f"round-{number}", "round", settings.minutes_of_round(number), number))
    steps.append(Step("harvest", "harvest", settings.harvest_minutes))
    if settings.closing_minutes:
        steps.append(Step("closing", "plenary", settings.closing_minutes))
    steps.append(Step("closed", "closed"))
    return tuple(steps)


def redesigned(cafe: Cafe, settings: Settings) -> tuple[Step, ...]:
    """The agenda after a change of settings: what was played stays, as do plenaries put in by hand."""
    played = cafe.agenda[: cafe.index + 1]
    known = {step.id for step in played}
    planned = agenda(settings)
    last_round = max((step.round for step in played), default=0)
    rest = [step for step in planned if step.id not in known and not (0 < step.round < last_round)]
    if cafe.now.kind in ("harvest", "closed"):
        rest = [step for step in rest if step.id in ("closing", "closed")]
    if any(step.id in ("round-1", "move-1") for step in played):
        rest = [step for step in rest if step.id not in ("welcome", "move-1")]
    return played + tuple(rest)


def with_plenary(cafe: Cafe, step: Step) -> tuple[Step, ...]:
    """The agenda with a plenary put in after the step the café is at."""
    cut = cafe.index + 1
    return (*cafe.agenda[:cut], step, *cafe.agenda[cut:])


def round_to_seat(cafe: Cafe, entering: Step) -> int:
    """The round whose seats must be known when a step is entered; 0 where none need be."""
    if entering.kind in ("move", "round"):
        return entering.round
    first_plenary = entering.kind == "plenary" and cafe.seated_round == 0 and entering.id != "closing"
    return 1 if first_plenary else 0


def needs_seats(cafe: Cafe, entering: Step) -> int:
    """The round that a plan should be made for before a step is entered; 0 if its seats are known."""
    round_ = round_to_seat(cafe, entering)
    return round_ if round_ > cafe.seated_round else 0
