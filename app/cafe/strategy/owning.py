"""Who answers for a line, and by when: a blank until somebody has said it."""

import re
from dataclasses import replace

from app.cafe.message import Asked, Command, Event, decides
from app.cafe.refusal import Code, Refusal
from app.cafe.state import Cafe
from app.cafe.strategy.outline import LineSet, line_named
from app.cafe.texts import checked

_DATE = re.compile(r"(?:\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?)?")


class OwnLine(Command):
    """The ``owner`` of a line and when it is ``due`` (2028, 2028-06 or 2028-06-30); None: as it was."""

    line: str
    owner: str | None = None
    due: str | None = None


@decides(OwnLine)
def _own(cafe: Cafe, command: OwnLine, asked: Asked) -> list[Event]:
    line = line_named(cafe, command.line)
    owner = line.owner if command.owner is None else command.owner.strip()
    due = line.due if command.due is None else command.due.strip()
    checked(owner, cafe.settings.limits.short_graphemes, may_be_blank=True)
    if not _DATE.fullmatch(due):
        raise Refusal(Code.BAD_DATE, due)
    owned = replace(line, owner=owner, due=due)
    return [] if owned == line else [LineSet(line=owned)]
