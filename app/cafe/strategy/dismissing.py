"""Nudges put aside: each with a reason, so that the next reader knows why."""

from pydantic import Field

from app.cafe.draft import Draft
from app.cafe.message import Asked, Command, Event, Recorded, decides, evolves, inverts
from app.cafe.state import Cafe
from app.cafe.texts import checked


class DismissNudge(Command):
    """Put a nudge aside: its id (K8), what it is about (a line; "": the whole), and why."""

    nudge: str = Field(pattern=r"^[A-Z]\d{1,2}$")
    about: str = Field(default="", max_length=64)
    reason: str


class RestoreNudge(Command):
    """Let a nudge speak again."""

    nudge: str
    about: str = ""


class NudgeDismissed(Event):
    """``reason`` None: it speaks again."""

    nudge: str
    about: str
    reason: str | None


def dismissal(nudge: str, about: str) -> str:
    """The key under which a dismissal is kept."""
    return f"{nudge} {about}".strip()


@decides(DismissNudge)
def _dismiss(cafe: Cafe, command: DismissNudge, asked: Asked) -> list[Event]:
    reason = checked(command.reason, cafe.settings.limits.short_graphemes)
    return [NudgeDismissed(nudge=command.nudge, about=command.about, reason=reason)]


@decides(RestoreNudge)
def _restore(cafe: Cafe, command: RestoreNudge, asked: Asked) -> list[Event]:
    if dismissal(command.nudge, command.about) not in cafe.dismissed:
        return []
    return [NudgeDismissed(nudge=command.nudge, about=command.about, reason=None)]


@evolves(NudgeDismissed)
def _dismissed(draft: Draft, event: NudgeDismissed, recorded: Recorded) -> None:
    key = dismissal(event.nudge, event.about)
    if event.reason is None:
        draft.drop("dismissed", key)
    else:
        draft.put("dismissed", key, event.reason)


@inverts(NudgeDismissed)
def _not_dismissed(before: Cafe, event: NudgeDismissed) -> tuple[str, list[Event]] | None:
    key = dismissal(event.nudge, event.about)
    return f"nudge:{key}", [event.model_copy(update={"reason": before.dismissed.get(key)})]
