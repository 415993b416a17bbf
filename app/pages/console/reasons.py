"""Why an idea is where it is: the ideas that are most like it, and the theme that would be its next best."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.cafe.state import Cafe, Idea, Theme
from app.cafe.theme_names import as_read
from app.words import marked

REASONS = {
    "unlike_others": marked("No other idea was close to this one. It stays in every report."),
    "too_few": marked("There were too few ideas to group."),
    "few_in_language": marked("There were too few ideas in its language to compare it with."),
    "no_words": marked("It has no words by which it could be grouped."),
    "host": marked("A host put it here."),
}


@dataclass(frozen=True)
class Reason:
    """``why`` it is on its own ("" for one that is not), ``near`` ideas, the nearest first, ``second`` theme.

    ``homes``: a near idea → the name of the theme that it is in.
    """

    why: str
    near: tuple[Idea, ...]
    second: Theme | None
    homes: Mapping[str, str]
    by_itself: bool

    @property
    def known(self) -> bool:
        """Whether there is anything to tell but that it is on its own."""
        return bool(self.near or self.second)


def why(cafe: Cafe, idea: str) -> str:
    """The message that says why an idea is on its own; "" for one that is not."""
    reason = cafe.alone.get(idea)
    return REASONS.get(reason, REASONS["unlike_others"]) if reason else ""


def reason(cafe: Cafe, idea: str) -> Reason:
    """Why an idea is where it is, told by what may be read."""
    near = (cafe.ideas[other] for other in cafe.near.get(idea, ()) if other in cafe.ideas)
    shown = tuple(other for other in near if other.shown)
    second = cafe.themes.get(cafe.second.get(idea, ""))
    here = cafe.theme_of.get(idea)
    homes = {
        other.id: as_read(cafe, cafe.themes[home]).name
        for other in shown
        if (home := cafe.theme_of.get(other.id)) is not None
    }
    return Reason(
        why=why(cafe, idea),
        near=shown,
        second=as_read(cafe, second) if second is not None and second.id != here else None,
        homes=homes,
        by_itself=idea in cafe.placed,
    )
