"""From the state of a café to its honest report."""

from collections.abc import Mapping

from app.cafe.state import Cafe
from app.exports import report as told
from app.exports.building.head import head
from app.exports.building.ideas import ideas
from app.exports.building.outline import lines, minority, vote
from app.exports.building.questions import handoffs, questions
from app.exports.building.strategy import strategy
from app.exports.building.themes import themes


def report(
    cafe: Cafe, written: int, names: Mapping[str, str] | None = None, paper: told.Paper = "summary"
) -> told.Report:
    """Everything everybody may read, as it was at the instant `written` (UTC milliseconds).

    `names` are those that people/ keeps, by person ref; they are used only where the café shows names and
    not in Chatham House mode. Ideas that are hidden, withdrawn, erased or waiting are counted, never told.
    """
    shown = ideas(cafe, names or {})
    here = {idea.id for idea in shown}
    grouped = themes(cafe, here)
    themed = {ref for theme in grouped for ref in theme.ideas}
    alone = {ref: _why(why) for ref, why in cafe.alone.items() if ref in here - themed}
    rest = [idea for idea in shown if idea.id not in themed and idea.id not in alone]
    return told.Report(
        head=head(cafe, written, names or {}),
        ideas=shown,
        questions=questions(cafe, shown),
        themes=grouped,
        alone=alone,
        after_close=tuple(idea.id for idea in rest if idea.after_close),
        unsorted=tuple(idea.id for idea in rest if not idea.after_close),
        handoffs=handoffs(cafe),
        lines=lines(cafe, here),
        minority=minority(cafe),
        vote=vote(cafe),
        absent=_absent(cafe),
        spots={ref: spot for ref, spot in cafe.spots.items() if ref in here},
        vocabulary=cafe.settings.vocabulary,
        strategy=strategy(cafe, here),
        decision=cafe.settings.decision,
        paper=paper,
    )


def _why(why: str) -> told.Alone:
    return told.Alone(why) if why in set(told.Alone) else told.Alone.UNLIKE_OTHERS


def _absent(cafe: Cafe) -> told.Absent:
    counted = {"erased": 0, "withdrawn": 0, "hidden": 0, "waiting": 0}
    for idea in cafe.ideas.values():
        if idea.redacted:
            counted["erased"] += 1
        elif idea.withdrawn and idea.file:
            continue  # nobody withdrew it: a host took a file back
        elif idea.withdrawn:
            counted["withdrawn"] += 1
        elif idea.hidden is not None:
            counted["hidden"] += 1
        elif idea.waiting:
            counted["waiting"] += 1
    return told.Absent(**counted)
