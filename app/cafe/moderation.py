"""The host's hand on what is shown: approve, hide with a reason, show again, erase words for good."""

from typing import ClassVar

from .actor import ROOM, Role
from .draft import Draft
from .ideas import own
from .message import Asked, Command, Event, Recorded, adapts, decides, evolves, inverts
from .proposed import ThemesProposed
from .refusal import Code, Refusal
from .standing import change_idea
from .state import Cafe, Idea, NameState
from .texts import checked
from .theme_names import headings_without, name_without, named_after, words_of
from .undo import forget, forget_all


class ApproveIdea(Command):
    """Show a waiting idea, or the waiting words of an edit."""

    idea: str


class HideIdea(Command):
    """Nobody but its author sees it any more; the reason is shown to them."""

    idea: str
    reason: str = ""


class ShowIdea(Command):
    """Show a hidden idea again."""

    idea: str


class DropEdit(Command):
    """Not these new words: the approved ones stay."""

    idea: str


class JudgeName(Command):
    """Show somebody's name to others, or keep it hidden."""

    person: str
    shown: bool


class RedactIdea(Command):
    """Empty an idea's words for good: by its author (with ``key``), or by a host. There is no undo."""

    roles: ClassVar[frozenset[Role]] = ROOM
    idea: str
    key: str | None = None


class IdeaApproved(Event):
    """A waiting idea, or its waiting words, may be read by others."""

    idea: str


class IdeaHidden(Event):
    """Others do not see it any more; its author is told the reason."""

    idea: str
    reason: str


class IdeaShown(Event):
    """A hidden idea may be read again."""

    idea: str


class IdeaQueued(Event):
    """The undo of an approval: the idea (or its new words) waits again."""

    idea: str
    text: str
    pending: str | None
    edited: bool = False


class EditDropped(Event):
    """The words that waited are gone; those that stood stay."""

    idea: str


class NameJudged(Event):
    """Whether others see a name."""

    person: str
    name: NameState


class IdeaRedacted(Event):
    """An idea's words are gone for good, inside the stored events too, in the same transaction."""

    idea: str


def _known(cafe: Cafe, idea: str) -> Idea:
    found = cafe.ideas.get(idea)
    if found is None or found.redacted:
        raise Refusal(Code.UNKNOWN_IDEA, idea)
    return found


@decides(ApproveIdea)
def _approve(cafe: Cafe, command: ApproveIdea, asked: Asked) -> list[Event]:
    idea = _known(cafe, command.idea)
    return [IdeaApproved(idea=idea.id)] if idea.waiting or idea.pending is not None else []


@decides(HideIdea)
def _hide(cafe: Cafe, command: HideIdea, asked: Asked) -> list[Event]:
    idea = _known(cafe, command.idea)
    reason = checked(command.reason, cafe.settings.limits.short_graphemes, may_be_blank=True)
    return [] if idea.hidden == reason else [IdeaHidden(idea=idea.id, reason=reason)]


@decides(ShowIdea)
def _show(cafe: Cafe, command: ShowIdea, asked: Asked) -> list[Event]:
    idea = _known(cafe, command.idea)
    return [IdeaShown(idea=idea.id)] if idea.hidden is not None else []


@decides(DropEdit)
def _drop_edit(cafe: Cafe, command: DropEdit, asked: Asked) -> list[Event]:
    idea = _known(cafe, command.idea)
    return [EditDropped(idea=idea.id)] if idea.pending is not None else []


@decides(JudgeName)
def _judge_name(cafe: Cafe, command: JudgeName, asked: Asked) -> list[Event]:
    person = cafe.people.get(command.person)
    if person is None or person.name == "none":
        raise Refusal(Code.UNKNOWN_PERSON, command.person)
    name: NameState = "shown" if command.shown else "hidden"
    return [] if person.name == name else [NameJudged(person=person.id, name=name)]


@decides(RedactIdea)
def _redact(cafe: Cafe, command: RedactIdea, asked: Asked) -> list[Event]:
    idea = cafe.ideas.get(command.idea)
    if idea is None:
        raise Refusal(Code.UNKNOWN_IDEA, command.idea)
    if idea.redacted:
        return []
    if not asked.by.hosts:
        own(cafe, idea.id, command.key or "")
    return [IdeaRedacted(idea=idea.id)]


@evolves(IdeaApproved)
def _approved(draft: Draft, event: IdeaApproved, recorded: Recorded) -> None:
    idea = draft.now.ideas[event.idea]
    text = idea.text if idea.pending is None else idea.pending
    edited = idea.edited or idea.pending is not None
    change_idea(draft, idea.id, waiting=False, text=text, pending=None, edited=edited)


@inverts(IdeaApproved)
def _not_approved(before: Cafe, event: IdeaApproved) -> tuple[str, list[Event]] | None:
    return _queued_again(before.ideas[event.idea])


def _queued_again(idea: Idea) -> tuple[str, list[Event]]:
    queued = IdeaQueued(idea=idea.id, text=idea.text, pending=idea.pending, edited=idea.edited)
    return f"idea:{idea.id}", [queued]


@adapts(IdeaQueued)
def _queued_still(cafe: Cafe, event: IdeaQueued, at: int) -> list[Event]:
    """Words that the author wrote after the host judged are the ones that wait."""
    idea = cafe.ideas[event.idea]
    newer = idea.pending if idea.pending is not None else idea.text
    if newer in (event.text, event.pending):
        return [event]
    field = "text" if event.pending is None else "pending"
    return [event.model_copy(update={field: newer})]


@evolves(IdeaQueued)
def _queued(draft: Draft, event: IdeaQueued, recorded: Recorded) -> None:
    waiting, text, pending = event.pending is None, event.text, event.pending
    change_idea(draft, event.idea, waiting=waiting, text=text, pending=pending, edited=event.edited)


@evolves(IdeaHidden)
def _hidden(draft: Draft, event: IdeaHidden, recorded: Recorded) -> None:
    change_idea(draft, event.idea, hidden=event.reason)


@inverts(IdeaHidden)
def _not_hidden(before: Cafe, event: IdeaHidden) -> tuple[str, list[Event]] | None:
    was = before.ideas[event.idea].hidden
    back = IdeaShown(idea=event.idea) if was is None else IdeaHidden(idea=event.idea, reason=was)
    return f"idea:{event.idea}", [back]


@evolves(IdeaShown)
def _shown(draft: Draft, event: IdeaShown, recorded: Recorded) -> None:
    change_idea(draft, event.idea, hidden=None)


@inverts(IdeaShown)
def _not_shown(before: Cafe, event: IdeaShown) -> tuple[str, list[Event]] | None:
    hidden = before.ideas[event.idea].hidden
    return f"idea:{event.idea}", [IdeaHidden(idea=event.idea, reason=hidden or "")]


@evolves(EditDropped)
def _edit_dropped(draft: Draft, event: EditDropped, recorded: Recorded) -> None:
    change_idea(draft, event.idea, pending=None)


@inverts(EditDropped)
def _edit_not_dropped(before: Cafe, event: EditDropped) -> tuple[str, list[Event]] | None:
    return _queued_again(before.ideas[event.idea])


@evolves(NameJudged)
def _name_judged(draft: Draft, event: NameJudged, recorded: Recorded) -> None:
    draft.change("people", event.person, name=event.name)


@inverts(NameJudged)
def _name_not_judged(before: Cafe, event: NameJudged) -> tuple[str, list[Event]] | None:
    back = NameJudged(person=event.person, name=before.people[event.person].name)
    return f"person:{event.person}", [back]


@evolves(IdeaRedacted)
def _redacted(draft: Draft, event: IdeaRedacted, recorded: Recorded) -> None:
    idea = draft.now.ideas[event.idea]
    if theme := named_after(draft.now, idea.id):
        draft.change("themes", theme.id, name=name_without(draft.now, theme, idea.id))
        forget(draft, "themes")
    if theme := words_of(draft.now, idea.id):
        draft.change("themes", theme.id, words=())
        forget(draft, "themes")
    _forget_grouping(draft, idea.id)
    hidden = None if idea.hidden is None else ""
    change_idea(draft, idea.id, text="", pending=None, hidden=hidden, redacted=True, by=None)
    forget(draft, f"idea:{idea.id}")


def _forget_grouping(draft: Draft, idea: str) -> None:
    """Names that were made of the idea's words, beside those of the themes."""
    headings = headings_without(draft.now, idea)
    if headings != draft.now.headings:
        draft.set(headings=headings)
        forget(draft, "themes")
    draft.set(proposal=None)
    forget_all(draft, ThemesProposed)
