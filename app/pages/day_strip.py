"""A day as a strip: talk, move and harvest in proportion."""

from app.cafe.agenda import agenda
from app.cafe.settings import Settings

WIDTH, GAP = 234.0, 3.0
_KINDS = {"round": "talk", "move": "move", "harvest": "harvest", "plenary": "open"}


def day_strip(settings: Settings) -> list[tuple[str, float, float]]:
    """(kind, start, width) of each step that takes time, in units of which the strip has 234."""
    steps = [(_KINDS[step.kind], step.minutes) for step in agenda(settings) if step.minutes]
    total = sum(minutes for _, minutes in steps) or 1
    unit = (WIDTH - GAP * (len(steps) - 1)) / total
    drawn, start = [], 0.0
    for kind, minutes in steps:
        drawn.append((kind, round(start, 1), round(minutes * unit, 1)))
        start += minutes * unit + GAP
    return drawn
