"""What an arrangement costs: broken rules, repeats and imbalance in one number, which the search lowers."""

from __future__ import annotations

from app.seating.arrangement import Arrangement


def cost(now: Arrangement) -> int:
    """Repeats, plus imbalance, plus each broken rule as many times as the arrangement counts it."""
    people = now.problem.people
    again = crowd = broken = 0
    for p in range(people):
        sat = visited = 0
        for at, masks in zip(now.at, now.masks, strict=True):
            if at[p] < 0:
                continue
            mask = masks[at[p]]
            kept = mask & now.keep[p]
            sat += (kept & now.everybody).bit_count()
            visited += (kept >> people).bit_count()
            broken += (now.apart[p] & mask).bit_count()
        again += sat - (now.met[p] & now.everybody).bit_count()
        crowd += visited - (now.met[p] >> people).bit_count()
    unfair = sum(map(sum, now.unfair))
    return again // 2 + crowd + now.rule * (broken // 2 + _parted(now)) + unfair


def _parted(now: Arrangement) -> int:
    """How often two who are to be together are not."""
    pairs = {(min(pair), max(pair)) for pair in now.problem.together}
    return sum(at[a] != at[b] for at in now.at for a, b in pairs if at[a] >= 0 and at[b] >= 0)
