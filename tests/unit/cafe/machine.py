"""Everything that people, hosts and the house may send, in any order."""

from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import initialize, precondition, rule

from app.cafe.actor import HOUSE, Actor, Role
from app.cafe.op import key_for
from app.cafe.refusal import Refusal
from app.cafe.settings import Group
from tests.building import HOST, Talk, device, person, secret_of
from tests.unit.cafe.seen import visible
from tests.unit.cafe.truths import Truths

PICK = st.integers(0, 40)
TEXT = st.sampled_from(["One window", "Fewer signatures", "پنجرهٔ واحد", "창구 하나", "  ", "12"])
SLOTS = st.sampled_from(["insight1", "insight2", "insight3", "question"])
TABLE = st.integers(1, 4)
SETTINGS: list[dict[str, Any]] = [
    {"rounds": 1},
    {"rounds": 4},
    {"welcome_minutes": 5},
    {"welcome_minutes": 0, "closing_minutes": 5},
    {"round_minutes": [7]},
    {"approve_first": True},
    {"approve_first": False},
    {"table_host_stays": False},
    {"scope": "table"},
    {"table_low": 1, "table_high": 3},
    {"movement": "home"},
    {"movement": "stay"},
]


class Day(Truths):
    """A café in which anything may happen."""

    @initialize(
        welcome=st.sampled_from([0, 5]), approve=st.booleans(), alone=st.booleans(), shown=st.booleans()
    )
    def open(self, welcome: int, approve: bool, alone: bool, shown: bool) -> None:
        self.talk = Talk(
            rounds=2,
            welcome_minutes=welcome,
            approve_first=approve,
            moves_on_alone=alone,
            names_shown=shown,
            table_low=2,
            table_high=3,
            groups=(Group("Country", ("Iran", "Korea")),),
        )
        self.ideas: set[str] = set()
        for _ in range(4):
            self.talk.join()

    def ask(self, name: str, /, by: Actor = HOST, **fields: Any) -> None:
        """Send a command that may be refused; if it was granted, its op may come again."""
        before, recorded = self.talk.cafe, []
        try:
            recorded = self.talk.do(name, by=by, **fields)
        except Refusal:
            assert self.talk.cafe is before
            return
        if recorded and name not in ("act.undo", "step.back") and self.acted(before):
            self.undone_is_as_before(before)

    def acted(self, before: Any) -> bool:
        """Whether what was just done can be undone."""
        acts = self.talk.cafe.acts
        return bool(acts) and acts[-1] not in before.acts

    def undone_is_as_before(self, before: Any) -> None:
        """On a café apart, undo at once: everything that people see is as it was."""
        apart = Talk.__new__(Talk)
        apart.__dict__.update(self.talk.__dict__ | {"log": list(self.talk.log)})
        apart.undo()
        assert visible(apart.cafe, apart.at) == visible(before, apart.at)

    def one(self, among: Any, pick: int) -> Any:
        """One of several, or somebody nobody knows."""
        several = list(among)
        return several[pick % len(several)] if several else "nobody"

    def someone(self, pick: int) -> str:
        """One of those who ever came."""
        return str(self.one(self.talk.cafe.people, pick))

    @rule(country=st.sampled_from(["Iran", "Korea", ""]), named=st.booleans())
    def join(self, country: str, named: bool) -> None:
        self.ask("person.join", by=Actor(Role.PARTICIPANT), groups={"Country": country}, named=named)

    @rule(named=st.booleans())
    def add(self, named: bool) -> None:
        self.ask("person.add", named=named)

    @rule(pick=PICK, marked=st.booleans(), name=st.sampled_from(["person.leave", "person.return"]))
    def come_and_go(self, pick: int, marked: bool, name: str) -> None:
        who = self.someone(pick)
        self.ask(name, by=HOST if marked else person(who), person=who)

    @rule(pick=PICK, named=st.booleans(), shown=st.booleans())
    def name(self, pick: int, named: bool, shown: bool) -> None:
        who = self.someone(pick)
        self.ask("person.rename", by=person(who), person=who, named=named)
        self.ask("name.judge", person=who, shown=shown)

    @rule(pick=PICK)
    def erase(self, pick: int) -> None:
        self.ask("person.erase", by=person(self.someone(pick)), person=self.someone(pick))

    @rule(pick=PICK, table=TABLE)
    def move(self, pick: int, table: int) -> None:
        self.ask("person.move", person=self.someone(pick), table=table)

    @rule(pick=PICK)
    def confirm(self, pick: int) -> None:
        self.ask("seat.confirm", by=person(self.someone(pick)), round=self.talk.cafe.round)

    @rule(table=TABLE)
    def plan(self, table: int) -> None:
        cafe = self.talk.cafe
        seats = {who: (place + table) % 3 + 1 for place, who in enumerate(cafe.people)}
        self.ask("seats.plan", round=cafe.round, seats=seats)

    @rule(pick=PICK, name=st.sampled_from(["table.host", "table.decline"]))
    def host_a_table(self, pick: int, name: str) -> None:
        who = self.someone(pick)
        self.ask(name, by=person(who), table=self.talk.cafe.table_of(who) or 1)

    @rule()
    def go_on(self) -> None:
        self.ask("step.next", leaves=self.talk.cafe.step)

    @rule()
    def go_back(self) -> None:
        self.ask("step.back", leaves=self.talk.cafe.step)

    @rule()
    def gather(self) -> None:
        self.ask("plenary.open", leaves=self.talk.cafe.step)

    @rule(name=st.sampled_from(["clock.start", "clock.pause", "clock.end"]))
    def clock(self, name: str) -> None:
        self.ask(name, step=self.talk.cafe.step)

    @rule(minutes=st.sampled_from([-5, 1, 2]))
    def add_minutes(self, minutes: int) -> None:
        self.ask("clock.add", step=self.talk.cafe.step, minutes=minutes)

    @rule(minutes=st.sampled_from([1, 10, 60]))
    def wait(self, minutes: int) -> None:
        self.talk.wait(minutes)

    @rule()
    def ring(self) -> None:
        clock = self.talk.cafe.clock
        self.ask("clock.ring", by=HOUSE, step=self.talk.cafe.step, set_by=clock.set_by)

    @rule(pick=PICK, text=TEXT, build=st.booleans(), back=st.integers(0, 1))
    def write(self, pick: int, text: str, build: bool, back: int) -> None:
        cafe, who = self.talk.cafe, self.someone(pick)
        round_ = max(cafe.round - back, 0)
        on = self.one(cafe.ideas, pick) if build and cafe.ideas else None
        self.ask(
            "idea.add",
            by=person(who),
            text=text,
            round=round_,
            table=cafe.table_of(who, round_) or 1,
            builds_on=on,
        )

    @rule(table=TABLE, text=TEXT)
    def write_on_a_device(self, table: int, text: str) -> None:
        self.ask("idea.add", by=device(table), text=text, round=1, table=table)

    @precondition(lambda self: self.talk.cafe.ideas)
    @rule(pick=PICK, text=TEXT, writer=PICK, name=st.sampled_from(["edit", "withdraw", "restore", "redact"]))
    def change_own(self, pick: int, text: str, writer: int, name: str) -> None:
        idea, who = self.one(self.talk.cafe.ideas, pick), self.someone(writer)
        words: dict[str, Any] = {"text": text} if name == "edit" else {}
        key = key_for(secret_of(who), idea)
        self.ask(f"idea.{name}", by=person(who), idea=idea, key=key, **words)

    @precondition(lambda self: self.talk.cafe.ideas)
    @rule(pick=PICK, name=st.sampled_from(["approve", "show", "drop_edit", "take_in", "hide", "redact"]))
    def judge(self, pick: int, name: str) -> None:
        self.ask(f"idea.{name}", idea=self.one(self.talk.cafe.ideas, pick))

    @precondition(lambda self: self.talk.cafe.ideas)
    @rule(pick=PICK, insight=st.booleans())
    def mark(self, pick: int, insight: bool) -> None:
        self.ask("idea.mark", idea=self.one(self.talk.cafe.ideas, pick), insight=insight)

    @rule(pick=PICK, slot=SLOTS, text=TEXT, approved=st.booleans())
    def hand_off(self, pick: int, slot: str, text: str, approved: bool) -> None:
        cafe, who = self.talk.cafe, self.someone(pick)
        place: dict[str, Any] = {"round": cafe.round, "table": cafe.table_of(who) or 1, "slot": slot}
        self.ask("handoff.write", by=person(who), text=text, **place)
        self.ask("handoff.approve", approved=approved, **place)

    @rule(locked=st.booleans(), texts=st.booleans(), text=TEXT)
    def hall(self, locked: bool, texts: bool, text: str) -> None:
        self.ask("door.lock", locked=locked)
        self.ask("wall.set", texts=texts)
        self.ask("message.send", text=text)

    @rule(changes=st.sampled_from(SETTINGS))
    def redesign(self, changes: dict[str, Any]) -> None:
        self.ask("settings.change", changes=changes)

    @rule(cut=PICK)
    def find_themes(self, cut: int) -> None:
        ideas = list(self.talk.cafe.ideas)
        groups, rest = [ideas[: cut % 5], ideas[cut % 5 : cut]], ideas[cut:]
        found: dict[str, Any] = {
            "names": ["Windows", "Papers"],
            "groups": groups,
            "alone": dict.fromkeys(rest, "far"),
            "words": [["One"], ["signatures", "Fewer"]],
            "second": dict.fromkeys(groups[0], 1),
            "spots": {idea: (place * 10, cut) for place, idea in enumerate(ideas)},
            "headings": [("One window", [0, 1])],
        }
        name = ("themes.set", "themes.propose")[cut % 2]
        asked = {"asked": cut % 4 == 1} if cut % 2 else {}
        self.ask(name, by=HOUSE, from_seq=self.talk.cafe.seq, **found, **asked)

    @rule(pick=PICK, other=PICK)
    def place(self, pick: int, other: int) -> None:
        cafe = self.talk.cafe
        idea, theme = self.one(cafe.ideas, pick), self.one(cafe.themes, other)
        self.ask("themes.place", by=HOUSE, from_seq=cafe.seq, placed={idea: theme}, spots={idea: (1, pick)})

    @rule(applied=st.booleans())
    def judge_the_proposal(self, applied: bool) -> None:
        proposal = self.talk.cafe.proposal
        self.ask(f"themes.{'apply' if applied else 'dismiss'}", proposal=proposal.id if proposal else "none")

    @rule(pick=PICK, other=PICK, text=TEXT)
    def change_themes(self, pick: int, other: int, text: str) -> None:
        cafe = self.talk.cafe
        theme, into, idea = (
            self.one(cafe.themes, pick),
            self.one(cafe.themes, other),
            self.one(cafe.ideas, pick),
        )
        self.ask("theme.rename", theme=theme, name=text)
        self.ask("theme.split", theme=theme, name=text, ideas=[idea, self.one(cafe.ideas, other)])
        self.ask("theme.lock", theme=into, locked=pick % 3 == 0)
        self.ask("theme.new", name=text, ideas=[self.one(cafe.ideas, other)])
        self.ask("theme.move_idea", idea=idea, theme=into if pick % 2 else None)
        self.ask("theme.merge", into=into, themes=[theme])

    @rule(pick=PICK, one=PICK, two=PICK)
    def vote(self, pick: int, one: int, two: int) -> None:
        themes, who = self.talk.cafe.themes, self.someone(pick)
        dots = {self.one(themes, one): 1, self.one(themes, two): 2}
        self.ask("vote.cast", by=person(who), dots=dots, ballot=f"ballot-{who}")

    @rule(pick=PICK, text=TEXT, place=st.integers(0, 3))
    def outline(self, pick: int, text: str, place: int) -> None:
        cafe = self.talk.cafe
        self.ask(
            "line.add", text=text, theme=self.one(cafe.themes, pick) if cafe.themes and pick % 2 else None
        )
        line = self.one(cafe.outline, pick)
        self.ask("line.edit", line=line, text=f"{text} {pick}")
        self.ask("line.place", line=line, place=place)
        if pick % 3 == 0:
            self.ask("line.remove", line=line)

    @precondition(lambda self: self.talk.cafe.acts)
    @rule(pick=PICK)
    def undo(self, pick: int) -> None:
        acts = self.talk.cafe.acts
        self.ask("act.undo", act=acts[-1 - pick % len(acts)].seq)

    @precondition(lambda self: self.talk.log)
    @rule(pick=PICK)
    def say_it_again(self, pick: int) -> None:
        """Whatever the command: an op that came before changes nothing."""
        before, old = self.talk.cafe, self.one(self.talk.log, pick)
        assert before.ops[old.op].key_hash == old.key_hash
        assert self.talk.again(old.op) == []
        assert self.talk.cafe is before
