"""What kind an idea is: proposed by its words outside the rules, said here by a person."""

from app.cafe.draft import Draft
from app.cafe.idea_kind import IdeaKind
from app.cafe.message import Asked, Command, Event, Recorded, decides, evolves, inverts
from app.cafe.refusal import Code, Refusal
from app.cafe.state import Cafe


class SetKind(Command):
    """The kind of an idea; None: what its words propose."""

    idea: str
    kind: IdeaKind | None


class KindSet(Event):
    """A person said what kind an idea is, or took that back."""

    idea: str
    kind: IdeaKind | None


@decides(SetKind)
def _set_kind(cafe: Cafe, command: SetKind, asked: Asked) -> list[Event]:
    if command.idea not in cafe.ideas:
        raise Refusal(Code.UNKNOWN_IDEA, command.idea)
    same = cafe.kinds.get(command.idea) == command.kind
    return [] if same else [KindSet(idea=command.idea, kind=command.kind)]


@evolves(KindSet)
def _kind_set(draft: Draft, event: KindSet, recorded: Recorded) -> None:
    if event.kind is None:
        draft.drop("kinds", event.idea)
    else:
        draft.put("kinds", event.idea, event.kind)


@inverts(KindSet)
def _kind_before(before: Cafe, event: KindSet) -> tuple[str, list[Event]] | None:
    return f"kind:{event.idea}", [KindSet(idea=event.idea, kind=before.kinds.get(event.idea))]
