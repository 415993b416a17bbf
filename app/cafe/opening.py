"""Opening a café and changing its design."""

import re
from dataclasses import asdict
from typing import Any, ClassVar

from pydantic import TypeAdapter, ValidationError

from .actor import HOSTS_AND_HOUSE, Role
from .agenda import agenda, as_before, redesigned
from .draft import Draft
from .message import Asked, Command, Event, Recorded, adapts, decides, evolves, inverts
from .refusal import Code, Refusal
from .settings import Settings
from .state import Cafe, Step
from .texts import bad_text

_SETTINGS = TypeAdapter(Settings)
MOST_ROUNDS = 50
_HOUR = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d|")


class OpenCafe(Command):
    """The first command of every café: its settings, complete."""

    roles: ClassVar[frozenset[Role]] = HOSTS_AND_HOUSE
    settings: Settings


class ChangeSettings(Command):
    """Fields of the settings and their new values; two hosts may change different fields at once."""

    changes: dict[str, Any]


class CafeOpened(Event):
    """A café begins: its settings, and the steps of its day."""

    settings: Settings
    agenda: tuple[Step, ...]


class SettingsChanged(Event):
    """All settings and the agenda from now on; ``changed`` names the fields that are new."""

    settings: Settings
    agenda: tuple[Step, ...]
    changed: tuple[str, ...]


def valid(settings: Settings) -> Settings:
    """Answer the settings, or raise ``Refusal`` (bad_settings) naming the first field that can't be."""
    wrong = {**_wrong_numbers(settings), **_wrong_texts(settings)}
    for field, is_wrong in wrong.items():
        if is_wrong:
            raise Refusal(Code.BAD_SETTINGS, field)
    return settings


def _wrong_numbers(settings: Settings) -> dict[str, bool]:
    most = settings.limits.minutes

    def minutes(several: tuple[int, ...]) -> bool:
        return 1 <= len(several) <= MOST_ROUNDS and all(1 <= each <= most for each in several)

    return {
        "limits": any(number < 1 for number in asdict(settings.limits).values()) or most > 7 * 24 * 60,
        "rounds": not 1 <= settings.rounds <= MOST_ROUNDS,
        "round_minutes": not minutes(settings.round_minutes),
        "move_minutes": not minutes(settings.move_minutes),
        "harvest_minutes": not 1 <= settings.harvest_minutes <= most,
        "welcome_minutes": not 0 <= settings.welcome_minutes <= most,
        "closing_minutes": not 0 <= settings.closing_minutes <= most,
        "table_high": not 1 <= settings.table_low <= settings.table_high <= 100,
        "dots": not 0 <= settings.dots <= 20,
        "ways": len(settings.ways) > MOST_ROUNDS,
        "gone_minutes": not 0 <= settings.gone_minutes <= 24 * 60,
        "handoff_minutes": not 0 <= settings.handoff_minutes <= 60,
        "late_hours": not 0 <= settings.late_hours <= 24 * 60,
        "end_days": not 1 <= settings.end_days <= 3650,
        "smallest_cell": not 1 <= settings.smallest_cell <= 1000,
        "expected": not 0 <= settings.expected <= settings.limits.people,
    }


def _wrong_texts(settings: Settings) -> dict[str, bool]:
    groups, languages = settings.groups, settings.languages
    names = [group.name for group in groups]
    options = [option for group in groups for option in group.options]
    return {
        "name": _wrong(settings.name, 300),
        "purpose": _wrong(settings.purpose, 5000),
        "decision": _wrong(settings.decision, 1000),
        "welcome": _wrong(settings.welcome, 5000),
        "recipe": _wrong(settings.recipe, 60),
        "questions": len(settings.questions) > 200 or any(_wrong(each, 2000) for each in settings.questions),
        "groups": len(groups) > 10
        or len(options) > 1000
        or len(set(names)) < len(names)
        or any(not each.strip() or _wrong(each, 100) for each in (*names, *options)),
        "languages": not 1 <= len(languages) <= 200
        or any(not each or _wrong(each, 35) for each in languages),
        "time_zone": not settings.time_zone or _wrong(settings.time_zone, 60),
        "starts": not _HOUR.fullmatch(settings.starts),
        "ends": not _HOUR.fullmatch(settings.ends),
    }


def _wrong(text: str, most: int) -> bool:
    return len(text) > most or bad_text(text)


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
    return [event.model_copy(update={"agenda": as_before(cafe, event.agenda, event.settings)})]
