"""What became of one participant's own ideas."""

from dataclasses import dataclass
from enum import StrEnum

from app.cafe.op import owns
from app.cafe.state import Cafe, Idea
from app.cafe.strategy.chain import chained
from app.cafe.strategy.outline import evidence
from app.cafe.theme_names import readable_name


class Fate(StrEnum):
    """How it stands with an idea, for the one who wrote it."""

    SHOWN = "shown"
    WAITING = "waiting"  # for the host's approval
    HIDDEN = "hidden"  # by the host, with a reason
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True)
class OwnIdea:
    """An own idea with its place, its theme ("" : none), and the lines of the outline that rest on it.

    `pending` is a new wording that waits for the host, `alone` the code of why it stands on its own.
    """

    id: str
    text: str
    lang: str
    round: int
    table: int
    fate: Fate
    reason: str = ""
    pending: str = ""
    theme: str = ""
    alone: str = ""
    after_close: bool = False
    lines: tuple[str, ...] = ()


def own_ideas(cafe: Cafe, secret: str) -> tuple[OwnIdea, ...]:
    """The ideas of whoever holds a participant's secret (128 bits in hex), oldest first, but erased ones."""
    own = [one for one in cafe.ideas.values() if not one.redacted and owns(secret, one.id, one.key_hash)]
    lines = [(line.text, set(evidence(cafe, line))) for line, _ in chained(cafe)]
    return tuple(_own(one, cafe, lines) for one in sorted(own, key=lambda one: one.seq))


def _own(idea: Idea, cafe: Cafe, lines: list[tuple[str, set[str]]]) -> OwnIdea:
    theme = cafe.themes.get(cafe.theme_of.get(idea.id, ""))
    return OwnIdea(
        id=idea.id,
        text=idea.text,
        lang=idea.lang,
        round=idea.round,
        table=idea.table,
        fate=_fate(idea),
        reason=idea.hidden or "",
        pending=idea.pending or "",
        theme=readable_name(cafe, theme) if theme else "",
        alone=cafe.alone.get(idea.id, "") if theme is None else "",
        after_close=idea.after_close,
        lines=tuple(text for text, rests in lines if idea.id in rests),
    )


def _fate(idea: Idea) -> Fate:
    if idea.withdrawn:
        return Fate.WITHDRAWN
    if idea.hidden is not None:
        return Fate.HIDDEN
    return Fate.WAITING if idea.waiting else Fate.SHOWN
