"""A café for tests, built the way a real one is: by commands, one after another.

`talk = a_cafe(people=9, at="round-1")`, then `talk.idea("…")`, `talk.next()`, and read `talk.cafe`.
Ids and keys are the same in every run.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from app.cafe.actor import HOUSE, Actor, Role
from app.cafe.agenda import needs_seats
from app.cafe.catalogue import NAMES, read_command, read_event
from app.cafe.decide import decide, done_before
from app.cafe.draft import Draft
from app.cafe.evolve import apply
from app.cafe.message import Command, Recorded, body
from app.cafe.op import key_for
from app.cafe.settings import Settings
from app.cafe.state import Cafe, HandoffSlot, Idea
from app.seating.door import seats_for
from app.store.redaction import emptied, erased

START = 1_794_650_000_000  # 14 November 2026, UTC milliseconds
MINUTE = 60_000
HOST = Actor(Role.HOST)
COHOST = Actor(Role.COHOST)

QUESTIONS = (
    "What do people experience when they ask for a permit?",
    "What keeps it that way?",
    "What would be different in three years, and how would we see it?",
)


def secret_of(sender: str) -> str:
    """The 128 bits (hex) that a sender's phone keeps; one sender, one secret."""
    return hashlib.sha256(sender.encode()).hexdigest()[:32]


def thing(name: str) -> str:
    """An id of 20 characters of [0-9a-v], the same for the same name."""
    number = int.from_bytes(hashlib.sha256(name.encode()).digest()[:13], "big")
    return "".join("0123456789abcdefghijklmnopqrstuv"[number >> 5 * place & 31] for place in range(20))


def op_of(sender: str, ident: str) -> str:
    """The whole op, `id.key`, that a sender makes for a thing."""
    return f"{ident}.{key_for(secret_of(sender), ident)}"


def person(ident: str) -> Actor:
    """A participant, as the door knows them."""
    return Actor(Role.PARTICIPANT, person=ident)


def device(table: int) -> Actor:
    """A phone that belongs to a table."""
    return Actor(Role.DEVICE, table=table)


class Talk:
    """A café in the middle of its day: `cafe` is its state now, `log` all that happened, `at` its time."""

    def __init__(self, **settings: Any) -> None:
        chosen = {"name": "Permits people can trust", "questions": QUESTIONS} | settings
        self.cafe = Cafe()
        self.log: list[Recorded] = []
        self.at = START
        self.authors: dict[str, str] = {}
        self._made = 0
        self._sent: dict[str, tuple[Command, Actor]] = {}
        self.do("cafe.open", settings=Settings(**chosen))

    def do(self, name: str, /, *, by: Actor = HOST, op: str | None = None, **fields: Any) -> list[Recorded]:
        """Send a command; answers what it recorded, raises `Refusal`. The same `op` twice does nothing."""
        sender = by.person or f"{by.role}{by.table or ''}"
        command = read_command({"do": name, "op": op or op_of(sender, self.fresh()), **fields})
        self._sent[command.id] = (command, by)
        return self._take(command, by)

    def again(self, op: str) -> list[Recorded]:
        """Send a command once more that was sent before, as a phone does that had no answer."""
        return self._take(*self._sent[op])

    def _take(self, command: Command, by: Actor) -> list[Recorded]:
        if done_before(self.cafe, command.parsed) is not None:
            return []
        events = decide(self.cafe, command, self.at, by)
        draft, recorded = Draft(self.cafe), []
        for event in events:
            place = draft.now.seq + 1
            recorded.append(Recorded(place, self.at, command.id, command.parsed.key_hash, event))
            apply(draft, recorded[-1])
        self.cafe = draft.now
        self.log += recorded
        return recorded

    def fresh(self) -> str:
        """An id nobody has used."""
        self._made += 1
        return thing(f"thing {self._made}")

    def wait(self, minutes: float) -> None:
        """Let time pass."""
        self.at += round(minutes * MINUTE)

    def join(self, groups: Mapping[str, str] | None = None, **fields: Any) -> str:
        """Somebody comes in with a phone; answers their id."""
        ident = self.fresh()
        op = op_of(ident, ident)
        self.do("person.join", by=Actor(Role.PARTICIPANT), op=op, groups=groups or {}, **fields)
        return ident

    def add(self, groups: Mapping[str, str] | None = None, **fields: Any) -> str:
        """The host adds somebody without a phone; answers their id."""
        ident = self.fresh()
        self.do("person.add", op=op_of("host", ident), groups=groups or {}, **fields)
        return ident

    def leave(self, who: str) -> None:
        """Somebody goes."""
        self.do("person.leave", by=person(who), person=who)

    def next(self, seats: Mapping[str, int] | None = None) -> list[Recorded]:
        """Press *next*, with a plan of the seating room unless `seats` says otherwise."""
        plan = dict(seats) if seats is not None else self.plan()
        return self.do("step.next", leaves=self.cafe.step, seats=plan)

    def plan(self) -> dict[str, int] | None:
        """The seating room's plan for the step after this one, where that needs one."""
        step = self.cafe.next_step
        round_ = needs_seats(self.cafe, step) if step is not None else 0
        return seats_for(self.cafe, round_) if round_ else None

    def back(self) -> list[Recorded]:
        """One step back."""
        return self.do("step.back", leaves=self.cafe.step)

    def go(self, step: str) -> "Talk":
        """Press *next* until the café is at a step."""
        while self.cafe.step != step:
            self.next()
        return self

    def ring(self) -> list[Recorded]:
        """The alarm, as soon as the deadline has come."""
        clock = self.cafe.clock
        self.at = max(self.at, clock.deadline or 0)
        op = f"{self.cafe.step}-close-{clock.set_by}"
        return self.do("clock.ring", by=HOUSE, op=op, step=self.cafe.step, set_by=clock.set_by)

    def sitting(self, table: int = 1) -> tuple[str, ...]:
        """Who sits at a table now."""
        return self.cafe.at_table.get((self.cafe.round, table), ())

    def idea(self, text: str, by: str | None = None, **fields: Any) -> str:
        """Somebody (else the first at table 1) writes an idea where they sit now; answers its id."""
        who = by or self.sitting(fields.get("table", 1))[0]
        ident = self.fresh()
        place = {"round": self.cafe.round, "table": self.cafe.table_of(who)}
        self.do("idea.add", by=person(who), op=op_of(who, ident), text=text, **(place | fields))
        self.authors[ident] = who
        return ident

    def said(self, text: str, by: str | None = None, **fields: Any) -> Idea:
        """As `idea`, but answers the idea itself as it stands now."""
        ident = self.idea(text, by, **fields)
        return self.cafe.ideas[ident]

    def own(self, name: str, idea: str, /, **fields: Any) -> list[Recorded]:
        """A command (`idea.edit`, `idea.withdraw`, …) of an idea's author, with the idea's key."""
        who = self.authors[idea]
        return self.do(name, by=person(who), idea=idea, key=key_for(secret_of(who), idea), **fields)

    def handoff(self, text: str, table: int = 1, slot: HandoffSlot = "insight1") -> list[Recorded]:
        """The first who sits at a table writes a line of its hand-off."""
        who = person(self.sitting(table)[0])
        return self.do("handoff.write", by=who, round=self.cafe.round, table=table, slot=slot, text=text)

    def themes(self, groups: Mapping[str, Sequence[str]], **fields: Any) -> list[str]:
        """Themes found by the machine: name → ideas; answers the themes' ids, the newest last."""
        found: dict[str, Any] = {
            "names": list(groups),
            "groups": [list(g) for g in groups.values()],
            "alone": {},
        }
        self.do("themes.set", by=HOUSE, from_seq=self.cafe.seq, **(found | fields))
        return list(self.cafe.themes)

    def vote(self, who: str, dots: Mapping[str, int]) -> list[Recorded]:
        """Somebody puts their dots; the door made a pseudonym for them."""
        return self.do("vote.cast", by=person(who), dots=dict(dots), ballot=thing(f"ballot {who}"))

    def undo(self) -> list[Recorded]:
        """Undo the host's last act."""
        return self.do("act.undo", act=self.cafe.acts[-1].seq)


def a_cafe(people: int = 9, rounds: int = 3, at: str = "lobby", **settings: Any) -> Talk:
    """A café with people in it, at a step (`"round-1"`, `"harvest"`, `"closed"` …)."""
    talk = Talk(rounds=rounds, **settings)
    for _ in range(people):
        talk.join()
    return talk.go(at)


def replayed(log: Sequence[Recorded]) -> Cafe:
    """The café that a log tells of, from nothing."""
    draft = Draft(Cafe())
    for recorded in log:
        apply(draft, recorded)
    return draft.now


def forgetting(log: Sequence[Recorded]) -> list[Recorded]:
    """The log as the store keeps it: what was erased is emptied inside the stored events."""
    bodies = [dict(body(recorded.event)) for recorded in log]
    for noun, about in erased(recorded.event for recorded in log):
        bodies = [emptied(each, noun, about) or each for each in bodies]
    events = [read_event(NAMES[type(r.event)], each) for r, each in zip(log, bodies, strict=True)]
    return [replace(recorded, event=event) for recorded, event in zip(log, events, strict=True)]
