"""A café's day, played so that every kind of event happens. The real log of a release is written from it.

`python -m tests.logs.a_day` writes the log of this release and the fingerprint of its state beside this file:
once, with the release. A log that was released is never written again.
"""

import json
from pathlib import Path
from typing import Any

from app.cafe.actor import HOUSE
from app.cafe.catalogue import NAMES
from app.cafe.message import Recorded, body
from app.cafe.settings import Group
from tests.building import QUESTIONS, Talk, device, forgetting, person
from tests.logs.fingerprint import fingerprint

HERE = Path(__file__).parent
RELEASE = "0.1"


def a_day() -> Talk:
    """The whole day, the same each time."""
    talk = Talk(
        purpose="So that small firms know where they stand.",
        questions=(*QUESTIONS[:2], "در سه سال چه فرقی می‌کند؟"),
        groups=(Group("Country", ("Iran", "Korea", "Nepal")),),
        welcome_minutes=10,
        closing_minutes=6,
        languages=("en", "fa", "ko"),
        approve_first=True,
        names_shown=True,
    )
    _arrive(talk)
    _first_round(talk)
    _seats_ahead(talk)
    _second_round(talk)
    _harvest(talk)
    _close(talk)
    return talk


def _arrive(talk: Talk) -> None:
    lands = ("Iran", "Korea", "Nepal")
    people = [
        talk.join({"Country": lands[n % 3]}, lang=("fa", "ko", "en")[n % 3], named=True) for n in range(9)
    ]
    talk.add({"Country": "Nepal"}, named=True)
    talk.do("name.judge", person=people[0], shown=True)
    talk.do("person.rename", by=person(people[1]), person=people[1], named=False)
    talk.do(
        "settings.change", changes={"table_high": 4, "purpose": "So that every firm knows where it stands."}
    )
    talk.wait(5)
    talk.next()
    talk.do("message.send", text="چای آماده است · 차가 준비됐어요 · Tea is ready")
    talk.wait(10)


def _first_round(talk: Talk) -> None:
    talk.next()
    asked = talk.cafe.tables[1].asked
    assert asked is not None
    talk.do("table.decline", by=person(asked), table=1)
    host = talk.cafe.tables[1].asked
    assert host is not None
    talk.do("table.host", by=person(host), table=1)
    talk.do("seat.confirm", by=person(host), round=1)
    first = talk.idea("Each office is measured on its own step, nobody on the whole journey.", lang="en")
    talk.do("idea.approve", idea=first)
    second = talk.idea("هیچ‌کس کل مسیر را نمی‌بیند.", by=talk.sitting()[1], lang="fa", builds_on=first)
    talk.do("idea.approve", idea=second)
    talk.own("idea.edit", second, text="هیچ‌کس کل مسیر را (۱۲ روز) نمی‌بیند.")
    talk.do("idea.approve", idea=second)
    talk.undo()
    talk.do("idea.approve", idea=second)
    talk.own("idea.edit", first, text="Words that the host does not take.")
    talk.do("idea.drop_edit", idea=first)
    talk.do("idea.mark", by=person(host), idea=first, insight=True)
    third = talk.idea("담당자가 바뀔 때마다 처음부터 다시 설명해야 합니다.", table=2, lang="ko", scribed=True)
    talk.own("idea.withdraw", third)
    talk.own("idea.restore", third)
    talk.do("idea.add", by=device(2), text="ไม่มีใครเป็นเจ้าของเรื่องตั้งแต่ต้นจนจบ", round=1, table=2, lang="th")
    talk.wait(8)
    talk.do("clock.pause", step="round-1")
    talk.do("clock.start", step="round-1")
    talk.do("clock.add", step="round-1", minutes=2)
    talk.handoff("Nobody owns the whole file.")
    talk.do("handoff.approve", round=1, table=1, slot="insight1", approved=True)
    talk.handoff("Who could own it?", slot="question")
    talk.ring()


def _seats_ahead(talk: Talk) -> None:
    here = [one.id for one in talk.cafe.here()]
    talk.do("pair.set", one=here[0], other=here[1], how="apart")
    talk.do("place.fix", person=here[2], table=1)
    talk.do("table.set", table=3, chairs=4, link="https://call.example.org/3")
    rounds = {n: {who: (0 if i == 2 else i) % 3 + 1 for i, who in enumerate(here)} for n in (2, 3)}
    hosts = {t.host: n for n, t in talk.cafe.tables.items() if t.host}
    rounds = {n: seats | hosts for n, seats in rounds.items()}
    talk.do("rounds.plan", by=HOUSE, rounds=rounds, outlook={"repeats": 9, "least": 3, "why": "counting"})
    talk.do("seat.pin", round=3, person=here[5], table=1)
    talk.do("person.volunteer", person=here[6])
    talk.do("tables.merge", tables=[2], into=1)
    talk.undo()


def _second_round(talk: Talk) -> None:
    for _ in range(2):
        talk.next()
    late = talk.join({"Country": "Korea"}, lang="ko", named=False)
    gone, moved = talk.sitting(2)[0], talk.sitting(1)[-1]
    talk.do("person.move", person=moved, table=2)
    talk.leave(gone)
    talk.do("person.leave", person=moved)
    talk.do("person.return", by=person(moved), person=moved)
    talk.do("door.lock", locked=True)
    talk.do("wall.set", texts=True)
    talk.do("plenary.open", leaves="round-2", minutes=3)
    talk.back()
    talk.do("clock.start", step="round-2")
    hidden = talk.idea("This one names somebody.", by=late, lang="en")
    talk.do("idea.hide", idea=hidden, reason="names a person")
    talk.do("idea.show", idea=hidden)
    talk.do("idea.hide", idea=hidden, reason="names a person")
    emptied = talk.idea("Words that went for good.", by=late, lang="en")
    talk.own("idea.redact", emptied)
    talk.do("person.erase", by=person(gone), person=gone)
    talk.do("clock.end", step="round-2")
    talk.go("round-3")
    talk.idea("☕ Tea first 👩🏽‍💻", lang="")


def _harvest(talk: Talk) -> None:
    talk.go("harvest")
    _bring_in(talk)
    for idea in [idea.id for idea in talk.cafe.ideas.values() if idea.waiting and not idea.redacted]:
        talk.do("idea.approve", idea=idea)
    ideas = [idea.id for idea in talk.cafe.ideas.values() if idea.shown]
    found = {"Nobody owns the journey": ideas[:2], "کاغذهای تکراری": ideas[2:4]}
    first, second = talk.themes(found, alone={ideas[-1]: "far"}, encoder="numpy", curve=[(2, 0.4), (3, 0.3)])
    _grow(talk, ideas, first)
    talk.do("theme.rename", theme=first, name="Nobody owns the whole journey")
    talk.do("theme.new", name="Tea", ideas=ideas[-1:])
    talk.do("theme.move_idea", idea=ideas[3], theme=None)
    for who in [one.id for one in talk.cafe.here() if one.phone][:4]:
        talk.vote(who, {first: 2, second: 1})
    talk.do("theme.merge", into=first, themes=[second])
    talk.do("line.add", text="Small firms get a decision from one desk", theme=first)
    talk.do("line.add", text="یک پنجره برای هر پرونده")
    lines = list(talk.cafe.outline)
    talk.do("line.place", line=lines[1], place=0)
    talk.do("line.edit", line=lines[0], text="Small firms get a decision from one desk in ten days")
    talk.do("line.remove", line=lines[1])
    talk.undo()
    _map(talk, ideas[0])
    _plan(talk, ideas[0], lines[0])


def _map(talk: Talk, idea: str) -> None:
    talk.do("causal.draw", source="Backlog", target="اضافه‌کاری", polarity=1, ideas=[idea])
    talk.do("causal.draw", source="اضافه‌کاری", target="backlog", polarity=-1, delayed=True)
    talk.do("loop.name", links=list(talk.cafe.causal_links), name="Working late")
    both = [{"name": "Errors"}, {"name": "Backlog"}]
    talk.do("map.bring", variables=both, links=[{"source": 0, "target": 1}])
    talk.do("variable.remove", variable=list(talk.cafe.variables)[2])
    talk.undo()


def _plan(talk: Talk, idea: str, line: str) -> None:
    """What hangs on the chain: kinds, registers, questions put aside, indicators, the budget."""
    talk.do("idea.kind", idea=idea, kind="obstacle")
    talk.do("nudge.dismiss", nudge="K8", about=line, reason="The law says so.")
    talk.do("entry.write", into="stakeholder", values={"text": "Audit office", "power": 5})
    talk.do("entry.remove", entry=next(iter(talk.cafe.entries)))
    talk.undo()
    talk.do("indicator.add", result=line, name="Median wait")
    one = next(iter(talk.cafe.indicators))
    talk.do("measurement.add", indicator=one, at="2027-06", value="21")
    talk.do("measurement.remove", measurement=next(iter(talk.cafe.measurements)))
    talk.do("indicator.remove", indicator=one)
    talk.undo()
    talk.do("budget.set_up", currency="EUR", first=2027, basis="cash")
    spot: dict[str, Any] = {"programme": "Permits", "subprogramme": "Desks", "output": "Desks opened"}
    talk.do("budget.write", rows=[{"cells": {**spot, "economic": "22", "y1": "500 000"}}])
    talk.do("budget.ceiling", programme="Permits", year=1, amount="900 000")
    talk.do("budget.cost", field="planned", year=1, typed="12", **spot)


def _bring_in(talk: Talk) -> None:
    """A paper form is typed up in two parts, and taken back."""
    for text in ("The form is too long.", "Nobody reads the form."):
        talk.do("ideas.import", file="paper-form-1", ideas=[{"text": text, "table": 1, "round": 1}])
    talk.undo()
    talk.do("ideas.import", file="paper-form-2", ideas=[{"text": "Tea for those who wait.", "lang": "en"}])


def _grow(talk: Talk, ideas: list[str], first: str) -> None:
    """What comes by itself: an idea finds its theme, themes found again wait for a host."""
    seq = talk.cafe.seq
    talk.do("themes.place", by=HOUSE, from_seq=seq, placed={ideas[4]: first}, spots={ideas[4]: (10, 900)})
    again: dict[str, Any] = {"names": ["One journey"], "groups": [ideas[:4]], "alone": {}}
    again["words"] = [["journey", "owner"]]
    for answer in ("dismiss", "apply"):
        talk.do("themes.propose", by=HOUSE, from_seq=talk.cafe.seq, asked=True, **again)
        proposal = talk.cafe.proposal
        assert proposal is not None
        talk.do(f"themes.{answer}", proposal=proposal.id)
    talk.undo()


def _close(talk: Talk) -> None:
    talk.go("closed")
    talk.wait(30)
    sender = next(one.id for one in talk.cafe.here() if one.phone and talk.cafe.table_of(one.id))
    late = talk.idea("On the bus home I thought of one more.", by=sender, lang="en")
    talk.do("idea.take_in", idea=late)
    talk.do("settings.change", changes={"end_days": 30})


def line_of(recorded: Recorded) -> str:
    """An event as a line of the log."""
    event = recorded.event
    values = {
        "seq": recorded.seq,
        "at": recorded.at,
        "op": recorded.op,
        "key_hash": recorded.key_hash,
        "type": NAMES[type(event)],
        "version": type(event).version,
        "body": body(event),
    }
    return json.dumps(values, ensure_ascii=False)


def write() -> None:
    """Write the log and the fingerprint of this release."""
    talk = a_day()
    lines = "".join(f"{line_of(recorded)}\n" for recorded in forgetting(talk.log))
    (HERE / f"{RELEASE}.jsonl").write_text(lines, encoding="utf-8")
    told = json.dumps(fingerprint(talk.cafe), indent=2)
    (HERE / f"{RELEASE}.state.json").write_text(f"{told}\n", encoding="utf-8")


if __name__ == "__main__":
    write()
