"""The steps of the day, as they follow from the settings."""

from collections.abc import Sequence
from itertools import pairwise

from .foreseen import foreseen
from .settings import Settings
from .state import Cafe, Step

BY_HAND = "plenary-"  # how the id of a plenary begins that was put in while the café ran


def agenda(settings: Settings) -> tuple[Step, ...]:
    """lobby → (welcome | a move to the first tables) → rounds with moves between → harvest → closed."""
    steps = [Step("lobby", "lobby")]
    if settings.welcome_minutes:
        steps.append(Step("welcome", "plenary", settings.welcome_minutes))
    for number in range(1, settings.rounds + 1):
        stays = number > 1 and settings.movement == "stay"
        if not stays and (number > 1 or not settings.welcome_minutes):
            steps.append(Step(f"move-{number}", "move", settings.minutes_of_move(number), number))
        steps.append(Step(f"round-{number}", "round", settings.minutes_of_round(number), number))
    steps.append(Step("harvest", "harvest", settings.harvest_minutes))
    if settings.closing_minutes:
        steps.append(Step("closing", "plenary", settings.closing_minutes))
    steps.append(Step("closed", "closed"))
    return tuple(steps)


def redesigned(cafe: Cafe, settings: Settings) -> tuple[Step, ...]:
    """The agenda after a change of settings.

    What was played stays, but for the minutes of the step that is running; plenaries put in by hand stay.
    """
    planned = agenda(settings)
    fresh = {step.id: step for step in planned}
    played = (*cafe.agenda[: cafe.index], fresh.get(cafe.step, cafe.now))
    known = {step.id for step in played}
    last_round = max((step.round for step in played), default=0)
    rest = [step for step in planned if step.id not in known and not (0 < step.round < last_round)]
    if cafe.closed:
        rest = []
    elif harvesting(cafe):
        rest = [step for step in rest if step.id in ("closing", "closed")]
    elif known & {"welcome", "round-1", "move-1"}:
        rest = [step for step in rest if step.id not in ("welcome", "move-1")]
    return _by_hand_as_in(cafe.agenda, (*played, *rest), cafe.step)


def as_before(cafe: Cafe, was: tuple[Step, ...], settings: Settings) -> tuple[Step, ...]:
    """The agenda ``was``, if the day has not left it since; else a new one for its settings."""
    played = [step.id for step in cafe.agenda[: cafe.index + 1]]
    same_day = [step.id for step in was[: len(played)]] == played and _by_hand(was) == _by_hand(cafe.agenda)
    return was if same_day else redesigned(cafe, settings)


def _by_hand(steps: Sequence[Step]) -> set[str]:
    return {step.id for step in steps if step.id.startswith(BY_HAND)}


def with_plenary(cafe: Cafe, step: Step) -> tuple[Step, ...]:
    """The agenda with a plenary put in after the step the café is at."""
    cut = cafe.index + 1
    return (*cafe.agenda[:cut], step, *cafe.agenda[cut:])


def with_plenaries_of(cafe: Cafe, other: Sequence[Step]) -> tuple[Step, ...]:
    """The agenda of now, with those plenaries put in by hand that another one has, where that has them."""
    designed = tuple(step for step in cafe.agenda if not step.id.startswith(BY_HAND))
    return _by_hand_as_in(other, designed, cafe.step)


def _by_hand_as_in(other: Sequence[Step], steps: tuple[Step, ...], here: str) -> tuple[Step, ...]:
    placed = list(steps)
    for before, step in pairwise(other):
        ids = [known.id for known in placed]
        if step.id.startswith(BY_HAND) and step.id not in ids:
            anchor = before.id if before.id in ids else here
            placed.insert(ids.index(anchor) + 1 if anchor in ids else len(ids) - 1, step)
    return tuple(placed)


def harvesting(cafe: Cafe) -> bool:
    """Whether the harvest has been reached: it, what comes after it, and the close."""
    return cafe.harvesting


def round_to_seat(cafe: Cafe, entering: Step) -> int:
    """The round whose seats must be known when a step is entered; 0 where none need be."""
    if entering.kind in ("move", "round"):
        return entering.round
    if entering.kind != "plenary":
        return 0
    ids = [step.id for step in cafe.agenda]
    cut = ids.index(entering.id) if entering.id in ids else cafe.index + 1
    before = cafe.agenda[:cut]
    if any(step.kind == "harvest" for step in before):
        return 0
    return max((step.round for step in before), default=0) or int(
        entering.id == "welcome" or cafe.seated_round > 0
    )


def needs_seats(cafe: Cafe, entering: Step) -> int:
    """The round that a plan should be made for before a step is entered; 0 if its seats are known."""
    round_ = round_to_seat(cafe, entering)
    return round_ if round_ > cafe.seated_round and not foreseen(cafe, round_) else 0
