"""Opening a café and changing its design."""

from dataclasses import asdict
from typing import Any, ClassVar

from pydantic import TypeAdapter, ValidationError

from .actor import HOSTS_AND_HOUSE, Role
from .agenda import agenda, redesigned
from .draft import Draft
from .message import Asked, Command, Event, Recorded, adapts, decides, evolves, inverts
from .refusal import Code, Refusal
from .settings import Settings
from .state import Cafe, Step

_SETTINGS = TypeAdapter(Settings)


class OpenCafe(Command):
    """The first command of every café: its settings, complete."""

    roles: ClassVar[frozenset[Role]] = HOSTS_AND_HOUSE
    settings: Settings


class ChangeSettings(Command):
    """Fields of the settings and their new values; two hosts may change different fields at once."""

    changes: dict[str, Any]


class CafeOpened(Event):
    settings: Settings
    agenda: tuple[Step, ...]


class SettingsChanged(Event):
    settings: Settings
    agenda: tuple[Step, ...]
    changed: tuple[str, ...]


def valid(settings: Settings) -> Settings:
    """Answer the settings, or raise ``Refusal`` (bad_settings) naming the first field that can't be."""
    limits, minutes = settings.limits, (*settings.round_minutes, *settings.move_minutes)
    wrong = {
        "rounds": not 1 <= settings.rounds <= 50,
        "round_minutes": not settings.round_minutes or any(not 1 <= m <= limits.minutes for m in minutes),
        "move_minutes": not settings.move_minutes,
        "harvest_minutes": not 1 <= settings.harvest_minutes <= limits.minutes,
        "welcome_minutes": not 0 <= settings.welcome_minutes <= limits.minutes,
        "closing_minutes": not 0 <= settings.closing_minutes <= limits.minutes,
        "table_high": not 1 <= settings.table_low <= settings.table_high <= 100,
        "dots": not 0 <= settings.dots <= 20,
        "handoff_minutes": not 0 <= settings.handoff_minutes <= 60,
        "late_hours": not 0 <= settings.late_hours <= 24 * 60,
        "end_days": not 1 <= settings.end_days <= 3650,
        "questions": len(settings.questions) > 200 or any(len(q) > 2000 for q in settings.questions),
        "name": len(settings.name) > 300,
        "purpose": max(len(settings.purpose), len(settings.welcome)) > 5000,
        "groups": len(settings.groups) > 10 or any(len(g.options) > 300 for g in settings.groups),
        "languages": not settings.languages,
    }
    for field, is_wrong in wrong.items():
        if is_wrong:
            raise Refusal(Code.BAD_SETTINGS, field)
    return settings


def merged(settings: Settings, changes: dict[str, Any]) -> Settings:
    """The settings with some fields changed. Raises ``Refusal`` (bad_settings)."""
    unknown = changes.keys() - asdict(settings).keys()
    if unknown:
        raise Refusal(Code.BAD_SETTINGS, min(unknown))
    try:
        return valid(_SETTINGS.validate_python({**asdict(settings), **changes}))
    except ValidationError as error:
        raise Refusal(Code.BAD_SETTINGS, str(error.errors()[0]["loc"][0])) from None


@decides(OpenCafe)
def _open(cafe: Cafe, command: OpenCafe, asked: Asked) -> list[Event]:
    if cafe.seq:
        raise Refusal(Code.NOT_ALLOWED)
    settings = valid(command.settings)
    return [CafeOpened(settings=settings, agenda=agenda(settings))]


@decides(ChangeSettings)
def _change(cafe: Cafe, command: ChangeSettings, asked: Asked) -> list[Event]:
    settings = merged(cafe.settings, command.changes)
    if settings == cafe.settings:
        return []
    before, now = asdict(cafe.settings), asdict(settings)
    changed = tuple(sorted(field for field in now if now[field] != before[field]))
    return [SettingsChanged(settings=settings, agenda=redesigned(cafe, settings), changed=changed)]


@evolves(CafeOpened)
def _opened(draft: Draft, event: CafeOpened, recorded: Recorded) -> None:
    draft.set(settings=event.settings, agenda=event.agenda, step=event.agenda[0].id, opened_at=recorded.at)


@evolves(SettingsChanged)
def _changed(draft: Draft, event: SettingsChanged, recorded: Recorded) -> None:
    draft.set(settings=event.settings, agenda=event.agenda)


@inverts(SettingsChanged)
def _unchanged(before: Cafe, event: SettingsChanged) -> tuple[str, list[Event]] | None:
    back = SettingsChanged(settings=before.settings, agenda=before.agenda, changed=event.changed)
    return "settings", [back]


@adapts(SettingsChanged)
def _redesigned_now(cafe: Cafe, event: SettingsChanged, at: int) -> list[Event]:
    return [event.model_copy(update={"agenda": redesigned(cafe, event.settings)})]
