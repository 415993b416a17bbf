"""What may happen on a day that pages look at: somebody sends something, which may be refused."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable
from typing import Any

from app.cafe.actor import HOUSE, Actor, Role
from app.cafe.refusal import Refusal
from tests.building import Talk, device, person


def one(among: Iterable[Any], pick: int) -> Any:
    """One of several, or something that nobody knows."""
    several = list(among)
    return several[pick % len(several)] if several else "nobody"


def _said(talk: Talk, pick: int) -> None:
    table = one(talk.cafe.tables, pick)
    origin = one(talk.cafe.ideas, pick // 2) if talk.cafe.ideas and pick % 3 == 0 else None
    talk.do("idea.add", by=device(table), text=f"Idea {pick}", round=1, table=table, builds_on=origin)


def _signed(talk: Talk, pick: int) -> None:
    who = one(talk.cafe.people, pick)
    table = talk.cafe.table_of(who)
    talk.do("idea.add", by=person(who), text=f"Signed {pick}", round=talk.cafe.round, table=table)


def _hosts(name: str) -> Callable[[Talk, int], None]:
    return lambda talk, pick: _do(talk, name, idea=one(talk.cafe.ideas, pick))


def _do(talk: Talk, name: str, **fields: Any) -> None:
    talk.do(name, **fields)


def _handed(talk: Talk, pick: int) -> None:
    who = one(talk.cafe.people, pick)
    round_, table = talk.cafe.round, talk.cafe.table_of(who)
    talk.do("handoff.write", by=person(who), text=f"And {pick}?", round=round_, table=table, slot="question")


def _voted(talk: Talk, pick: int) -> None:
    who = one(talk.cafe.people, pick)
    dots = {one(talk.cafe.themes, pick): 1}
    talk.do("vote.cast", by=person(who), dots=dots, ballot=f"ballot-{who}")


def _grouped(talk: Talk, pick: int) -> None:
    ideas = list(talk.cafe.ideas)
    talk.themes({"One": ideas[::2], "Two": ideas[1::2]})


HAPPENINGS: dict[str, Callable[[Talk, int], object]] = {
    "said": _said,
    "said again": _said,
    "signed": _signed,
    "hidden": lambda talk, pick: _do(talk, "idea.hide", idea=one(talk.cafe.ideas, pick), reason="a name"),
    "shown": _hosts("idea.show"),
    "approved": _hosts("idea.approve"),
    "redacted": _hosts("idea.redact"),
    "marked": lambda talk, pick: _do(
        talk, "idea.mark", idea=one(talk.cafe.ideas, pick), insight=pick % 2 == 0
    ),
    "joined": lambda talk, pick: _do(talk, "person.join", by=Actor(Role.PARTICIPANT), groups={}),
    "left": lambda talk, pick: talk.leave(one(talk.cafe.people, pick)),
    "moved": lambda talk, pick: _do(
        talk, "person.move", person=one(talk.cafe.people, pick), table=1 + pick % 4
    ),
    "confirmed": lambda talk, pick: _do(
        talk, "seat.confirm", by=person(one(talk.cafe.people, pick)), round=talk.cafe.round
    ),
    "hosted": lambda talk, pick: _do(
        talk, "table.host", by=person(one(talk.cafe.people, pick)), table=1 + pick % 3
    ),
    "handed on": _handed,
    "on": lambda talk, pick: talk.next(),
    "back": lambda talk, pick: talk.back(),
    "paused": lambda talk, pick: _do(talk, "clock.pause", step=talk.cafe.step),
    "longer": lambda talk, pick: _do(talk, "clock.add", step=talk.cafe.step, minutes=2),
    "told": lambda talk, pick: _do(talk, "message.send", text=f"Message {pick}"),
    "approving": lambda talk, pick: _do(talk, "settings.change", changes={"approve_first": pick % 2 == 0}),
    "words on the wall": lambda talk, pick: _do(talk, "wall.set", texts=pick % 2 == 0),
    "grouped": _grouped,
    "voted": _voted,
    "undone": lambda talk, pick: talk.undo(),
    "rang": lambda talk, pick: _do(
        talk, "clock.ring", by=HOUSE, step=talk.cafe.step, set_by=talk.cafe.clock.set_by
    ),
}


def happen(talk: Talk, what: str, pick: int) -> None:
    """Something happens, or is refused."""
    with contextlib.suppress(Refusal, KeyError, ValueError, IndexError):
        HAPPENINGS[what](talk, pick)
