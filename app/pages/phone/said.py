"""What stands on this table's cloth, as its people may see it."""

from typing import TYPE_CHECKING

from app.cafe.state import Idea

if TYPE_CHECKING:
    from app.pages.view import View


def idea_here(view: "View", idea: str) -> list[str]:
    """Concerned by an idea of this table alone: a hall's other tables redraw nothing."""
    found = view.cafe.ideas.get(idea)
    return [""] if found is not None and found.table == view.audience.table else []


def may_stand(idea: Idea) -> bool:
    """Shown ideas stand on the cloth, and withdrawn ones on which others built (as a mark)."""
    return idea.stands or (idea.withdrawn and idea.built_on > 0 and not idea.waiting)


def cloth_of(view: "View") -> list[Idea]:
    """The ideas on this table's cloth, oldest first."""
    ideas = map(view.cafe.ideas.__getitem__, view.cafe.cloths.get(view.audience.table, ()))
    return [idea for idea in ideas if may_stand(idea)]


def is_white(view: "View") -> bool:
    """Whether nothing of the round that is on stands on the cloth. Asked at each idea: the newest answers."""
    ideas = (view.cafe.ideas[idea] for idea in reversed(view.cafe.cloths.get(view.audience.table, ())))
    return not any(idea.round == view.cafe.round and may_stand(idea) for idea in ideas)


def rounds_on(view: "View") -> list[int]:
    """The round that is on, then earlier rounds of which this cloth has ideas, newest first."""
    earlier = {idea.round for idea in cloth_of(view)} - {view.cafe.round}
    return [view.cafe.round, *sorted(earlier, reverse=True)]


def first_line(text: str, at_most: int = 80) -> str:
    """The beginning of an idea, for a card that builds on it."""
    line = text.strip().splitlines()[0] if text.strip() else ""
    return line if len(line) <= at_most else line[: at_most - 1].rstrip() + "…"
