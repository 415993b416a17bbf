"""Which ideas can be in a theme, and where each of them is: none is lost."""

from dataclasses import dataclass

from .state import Cafe

BY_HOST = "host"  # why an idea is on its own: a host put it there


def themable(cafe: Cafe) -> list[str]:
    """Ideas that can be in a theme: those others may read, and that came before the close."""
    return [idea.id for idea in cafe.ideas.values() if idea.shown and not idea.after_close]


def unthemed(cafe: Cafe) -> list[str]:
    """Ideas that came after the last theming: shown as "new since", never dropped."""
    return [idea for idea in themable(cafe) if idea not in cafe.theme_of and idea not in cafe.alone]


@dataclass(frozen=True)
class Coverage:
    """How many ideas are in themes, on their own, and new; together they are all there are."""

    themed: int
    alone: int
    new: int

    @property
    def all(self) -> int:
        return self.themed + self.alone + self.new


def coverage(cafe: Cafe) -> Coverage:
    """Where the ideas are that can be in a theme. Each is counted once."""
    themed = alone = new = 0
    for idea in themable(cafe):
        if idea in cafe.theme_of:
            themed += 1
        elif idea in cafe.alone:
            alone += 1
        else:
            new += 1
    return Coverage(themed, alone, new)
