"""The table's own parts: the question, who sits here, what was handed on; and the waiting screens."""

from typing import TYPE_CHECKING

from app.cafe.handoffs import handoff
from app.cafe.state import Cafe, Idea
from app.cafe.tables import questions_at
from app.pages.lengths import question_length
from app.pages.part import GONE, Drawn, Gone
from app.pages.phone.here import PHONE
from app.pages.phone.said import idea_here
from app.pages.place import one
from app.words import Words

if TYPE_CHECKING:
    from app.pages.view import View


DAY_MS = 86_400_000


def here_is(view: "View", what: str) -> list[str]:
    """Concerned if the table touched is this one."""
    return [""] if what == str(view.audience.table) else []


def handoff_here(view: "View", what: str) -> list[str]:
    """Concerned by a hand-off (``round-table``) of this table."""
    return here_is(view, what.rpartition("-")[2])


@PHONE.part("screen", {"people": one, "settings": one, "step": one, "ideas": one})
def screen(view: "View", what: str) -> Drawn | None:
    """Where waiting is the task: the lobby, a plenary, no seat yet, the end."""
    cafe = view.cafe
    if cafe.now.kind == "harvest" or (cafe.now.kind in ("move", "round") and view.audience.table):
        return None
    context = {
        "cafe": cafe,
        "kind": cafe.now.kind,
        "table": view.audience.table,
        "here": len(cafe.here()),
        "ideas": sum(idea.shown for idea in cafe.ideas.values()),
        "lan_only": view.facts.lan_only,
        "until": _ends(cafe, view.words) if cafe.closed_at else "",
    }
    return Drawn("now", "000", context)


def _ends(cafe: Cafe, words: Words) -> str:
    """The day on which all of it goes."""
    return words.date((cafe.closed_at or 0) + cafe.settings.end_days * DAY_MS, cafe.settings.time_zone)


@PHONE.part("asking", {"settings": one, "seats": one, "table": here_is})
def asking(view: "View", what: str) -> Drawn | None:
    """The question of this table in this round, and those that came with the tables joined to it."""
    cafe = view.cafe
    if cafe.now.kind != "round" or not view.audience.table:
        return None
    question, *more = questions_at(cafe, cafe.round, view.audience.table) or ("",)
    context = {
        "question": question,
        "more": more,
        "length": question_length(question),
        "call": cafe.links.get(view.audience.table, ""),
        "way": cafe.settings.way_of(cafe.round),
    }
    return Drawn("now", "100", context)


@PHONE.part("sitting", {"table": here_is, "seats": one, "settings": one})
def sitting(view: "View", what: str) -> Drawn | None:
    """Who sits here: names where the café shows them, a number elsewhere. The page puts "You" first."""
    cafe, table = view.cafe, view.audience.table
    if not table or cafe.now.kind not in ("move", "round"):
        return None
    people = [cafe.people[person] for person in cafe.at_table.get((cafe.round, table), ())]
    hosted = cafe.tables[table].host if table in cafe.tables else None
    named = [(person.id, view.name(person)) for person in people] if cafe.settings.names_shown else []
    context = {
        "people": named,
        "count": len(people),
        "host": hosted,
        "host_name": view.name(hosted) if hosted and cafe.settings.names_shown else "",
        "hosted": hosted is not None,
        "stays": cafe.settings.table_host_stays,
    }
    return Drawn("now", "110", context)


@PHONE.part("handed", {"handoff": handoff_here, "idea": idea_here})
def handed(view: "View", what: str) -> Drawn | Gone | None:
    """What the next group is shown first: the hand-off, else insights, else newest ideas, said so."""
    cafe, table = view.cafe, view.audience.table
    if cafe.now.kind != "round" or not table:
        return None
    before = cafe.round - 1
    if before < 1 or not any(idea.round == before for idea in _shown(cafe, table)):
        written = handoff(cafe, before, table) if before >= 1 else {}
        if not written:
            return GONE
    return Drawn("now", "120", handed_on(cafe, before, table))


def handed_on(cafe: Cafe, round_: int, table: int) -> dict[str, object]:
    """``source`` handoff, insights or newest; ``lines`` to carry on; the open ``question``."""
    written = handoff(cafe, round_, table)
    if written:
        lines = [field.text for slot, field in written.items() if slot != "question"]
        question = written["question"].text if "question" in written else ""
        return {"source": "handoff", "lines": lines, "question": question, "round": round_}
    ideas = [idea for idea in _shown(cafe, table) if idea.round == round_]
    marked = [idea.text for idea in ideas if idea.insight]
    lines = marked[:3] or [idea.text for idea in ideas[-3:]]
    return {"source": "insights" if marked else "newest", "lines": lines, "question": "", "round": round_}


def _shown(cafe: Cafe, table: int) -> list[Idea]:
    return [cafe.ideas[idea] for idea in cafe.cloths.get(table, ()) if cafe.ideas[idea].shown]
