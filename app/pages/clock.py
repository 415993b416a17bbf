"""The clock's facts for a template; the page counts down by itself."""

from typing import Any

from app.cafe.state import Cafe
from app.words import Words


def clock_context(cafe: Cafe, now: int) -> dict[str, Any]:
    """``state`` none, running, paused, over; ``deadline``, ``left``, ``total`` in ms ("" where not known)."""
    clock = cafe.clock
    if not clock.total:
        return {"state": "none", "deadline": "", "left": "", "total": "", "share": 1.0, "ms": 0}
    left = clock.left_at(now)
    state = "paused" if clock.deadline is None else ("over" if clock.rang else "running")
    return {
        "state": state,
        "deadline": clock.deadline if clock.deadline is not None else "",
        "left": clock.left if clock.left is not None else "",
        "total": clock.total,
        "share": max(0.0, min(1.0, left / clock.total)),
        "ms": max(left, 0),
    }


def step_name(cafe: Cafe, step_id: str, words: Words) -> str:
    """What a step of the day is called."""
    step = next(s for s in cafe.agenda if s.id == step_id)
    if step.kind == "round":
        return words.text("Round %(round)s", round=step.round)
    if step.kind == "move":
        return words.text("Find your table") if step.round == 1 else words.text("Move")
    if step.id == "welcome":
        return words.text("Welcome")
    if step.id == "closing":
        return words.text("Closing")
    names = {
        "lobby": words.text("Lobby"),
        "plenary": words.text("Plenary"),
        "harvest": words.text("Harvest"),
        "closed": words.text("Close"),
    }
    return names[step.kind]
