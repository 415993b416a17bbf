"""The run sheet: when each step begins and ends by the clock, and how far the day is off."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from .state import Clock, Step
from .steps import MINUTE

RowState = Literal["done", "now", "ahead"]


@dataclass(frozen=True)
class Row:
    """A step with its instants (UTC milliseconds); ``minutes`` is what it takes, added ones included."""

    step: Step
    starts_at: int
    ends_at: int
    minutes: int
    state: RowState


def total_minutes(agenda: Sequence[Step]) -> int:
    """Minutes of all steps together, as designed."""
    return sum(step.minutes for step in agenda)


def run_sheet(
    agenda: Sequence[Step], clocks: Mapping[str, Clock], step: str, start_at: int, now: int
) -> list[Row]:
    """The steps that take time, one row each.

    ``start_at`` is when the first of them began, or is to begin. Steps that are over are told by the time
    that ran on their clocks; the present one ends at its deadline, a paused one as if it went on now; those
    ahead follow it, each with the time it has left. Nothing ahead begins before ``now``.
    """
    here = next(place for place, each in enumerate(agenda) if each.id == step)
    cursor, rows = start_at, list[Row]()
    for place, each in enumerate(agenda):
        if not each.minutes:
            continue
        clock = clocks.get(each.id, Clock(total=each.minutes * MINUTE, left=each.minutes * MINUTE))
        state: RowState = "done" if place < here else "now" if place == here else "ahead"
        if state == "done":
            starts, ends = min(cursor, now), min(cursor + clock.total - clock.left_at(now), now)
        elif state == "now":
            starts, ends = min(cursor, now), now + max(clock.left_at(now), 0)
        else:
            starts = max(cursor, now)
            ends = starts + max(clock.left_at(now), 0)
        takes = ends - starts if state == "done" else max(clock.total, clock.left_at(now))
        rows.append(Row(each, starts, ends, round(takes / MINUTE), state))
        cursor = ends
    return rows


def ends_at(rows: Sequence[Row], start_at: int) -> int:
    """The end of the day by the clock."""
    return rows[-1].ends_at if rows else start_at


def minutes_over(rows: Sequence[Row], announced: int) -> int:
    """Whole minutes by which the day ends after the announced end; before it: negative."""
    return round((ends_at(rows, announced) - announced) / MINUTE)
