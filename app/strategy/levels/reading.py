"""Read a sentence: its level, or why none is said. Signals are scored, the best wins by a clear margin."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from app.cafe.result_level import ResultLevel
from app.strategy.levels.cues import Cues
from app.strategy.levels.packs import PACKS

MARGIN = 1.0
"""By less than this the best level is not said."""
SURE = 2.0
"""A level with a lower score is not said."""

Form = Literal["result", "indicator", "split"]


@dataclass(frozen=True)
class Reading:
    """What a sentence reads as. `level` None: it stays silent. `signals` are the ids L1–L9 that spoke.

    `form` tells an indicator, and two levels or two results in one sentence, from a result.
    """

    level: ResultLevel | None
    form: Form = "result"
    signals: tuple[str, ...] = ()
    depends: bool = False


def read(text: str, language: str) -> Reading:
    """The reading of a sentence in a language; without a pack of cues only its silence."""
    cues = PACKS.get(language.split("-", maxsplit=1)[0])
    words = " ".join(text.split()).strip(" .·•-–—")
    if cues is None or " " not in words:
        return Reading(None)
    unseen = ("L9",) if cues.unseen.search(words) else ()
    if cues.measure.search(words):
        return Reading(None, "indicator")
    if cues.means.search(words):
        return Reading(None, "split", ("L7", *unseen))
    if cues.pair.search(words):
        return Reading(None, "split", ("L8", *unseen))
    signals = _signals(cues, words)
    scores = _scores(signals)
    if "L2" in signals and any(found.end() == len(words) for found in cues.delivered.finditer(words)):
        scores["output"] += 3  # what is said last is what happened: "Draft law on data protection tabled"
    level = _best(scores)
    depends = bool(cues.ability.search(words)) and "L1" not in signals
    return Reading(None if depends else level, "result", (*sorted(signals), *unseen), depends)


def _signals(cues: Cues, words: str) -> set[str]:
    """Which of L1–L6 speak."""
    client, acts = cues.client.search(words), cues.acts.search(words)
    found = {
        "L1": cues.doing.search(words),
        "L2": cues.delivered.search(words) and not acts,
        "L3": cues.change.search(words) or acts,
        "L4": cues.condition.search(words) and cues.moves.search(words),
        "L5": cues.ours.search(words),
        "L6": client or acts,
    }
    return {signal for signal, spoke in found.items() if spoke}


def _scores(signals: set[str]) -> dict[ResultLevel, float]:
    """What each signal gives to each level."""
    scores: dict[ResultLevel, float] = {"activity": 0.0, "output": 0.0, "outcome": 0.0, "impact": 0.0}
    if "L1" in signals:
        scores["activity"] += 4
    if "L2" in signals:
        scores["output"] += 3
    if "L3" in signals:
        scores["outcome"] += 2
    if "L4" in signals:
        scores["impact"] += 5
    if "L5" in signals:
        scores["activity"] += 3
        scores["outcome"] -= 3
    if "L6" in signals and "L3" in signals:
        scores["outcome"] += 1
    if "L1" in signals and "L2" in signals:
        scores["output"] -= 2
    return scores


def _best(scores: Mapping[ResultLevel, float]) -> ResultLevel | None:
    first, second = sorted(scores, key=lambda level: scores[level], reverse=True)[:2]
    clear = scores[first] - scores[second] >= MARGIN
    return first if clear and scores[first] >= SURE else None
