"""The registers beside the chain: stakeholders on their grid, requirements, constraints, risks."""

from collections.abc import Iterator
from dataclasses import asdict
from typing import TYPE_CHECKING

from app.cafe.register import Entry, Requirement, Risk, Stakeholder
from app.pages.console import register_words as said
from app.pages.console.here import CONSOLE, room
from app.pages.part import GONE, Drawn, Gone, Key, order_of
from app.pages.place import one, same

if TYPE_CHECKING:
    from app.pages.view import View

MIDDLE = 3
"""Power and interest above this are much."""


def entries(view: "View", register: str) -> list[Entry]:
    """The entries of one register: risks by likelihood × effect, the others as they came."""
    mine = [entry for entry in view.cafe.entries.values() if entry.register == register]
    return sorted(mine, key=lambda entry: (-(entry.score or 0) if isinstance(entry, Risk) else 0, entry.seq))


@room("registers")
def keys(view: "View") -> Iterator[Key]:
    """The registers' room."""
    yield ("console_grid", "")
    yield ("console_lines", "")
    for register in said.REGISTERS:
        for entry in entries(view, register):
            yield ("console_entry", entry.id)


def _of_register(view: "View", register: str) -> list[str]:
    return [entry.id for entry in entries(view, register)]


@CONSOLE.part("console_entry", {"entry": same, "register": _of_register})
def entry(view: "View", what: str) -> Drawn | Gone | None:
    """An entry with what is known of it; what is not is left blank."""
    if view.audience.room != "registers":
        return None
    found = view.cafe.entries.get(what)
    if found is None:
        return GONE
    place = _of_register(view, found.register).index(what)
    context = {
        "entry": found,
        "values": asdict(found),
        "facts": _facts(view, found),
        "lines": _lines(view, found),
    }
    return Drawn(f"{found.register}-list", order_of(place), context)


def _facts(view: "View", entry: Entry) -> list[str]:
    """What is known of an entry, in words."""
    say = view.words.text
    if isinstance(entry, Stakeholder):
        advice = _advice(entry)
        stance = said.STANCES[entry.stance] if entry.stance is not None else ""
        return [say(each) for each in (advice, stance) if each] + [entry.action] * bool(entry.action)
    if isinstance(entry, Risk):
        score = entry.score
        facts = [say("Assumption") if entry.assumed else say("Risk")]
        facts += [say("likelihood × effect: %(score)s", score=score)] if score else []
        facts += [say("rethink the plan")] if entry.killer else []
        return [
            *facts,
            *([say(said.RESPONSES[entry.response])] if entry.response else []),
            *_given(entry.owner),
        ]
    if isinstance(entry, Requirement):
        facts = [say(said.REQUIREMENT_KINDS[entry.kind]), *_given(entry.authority), *_given(entry.needed_by)]
        return [*facts, say(said.STATUSES[entry.status])]
    return [say(said.CONSTRAINT_KINDS[entry.kind])]


def _given(text: str) -> list[str]:
    return [text] if text else []


def _advice(entry: Stakeholder) -> str:
    if entry.power is None or entry.interest is None:
        return ""
    return said.QUARTERS[entry.power > MIDDLE, entry.interest > MIDDLE]


def _lines(view: "View", entry: Entry) -> list[str]:
    """The words of the lines that an entry is about."""
    ids = entry.blocks if isinstance(entry, Requirement) else (entry.line,) if isinstance(entry, Risk) else ()
    return [view.cafe.outline[each].text for each in ids if each in view.cafe.outline]


def _stakeholders(view: "View", register: str) -> list[str]:
    return [""] if register == "stakeholder" else []


@CONSOLE.part("console_grid", {"register": _stakeholders})
def grid(view: "View", what: str) -> Drawn | None:
    """Power by interest: each stakeholder at their place, those without one in a row beside."""
    if view.audience.room != "registers":
        return None
    people = [one for one in entries(view, "stakeholder") if isinstance(one, Stakeholder)]
    cells: dict[tuple[int, int], list[Stakeholder]] = {}
    for each in people:
        if each.power is not None and each.interest is not None:
            cells.setdefault((each.power, each.interest), []).append(each)
    context = {
        "people": people,
        "cells": cells,
        "unplaced": [each for each in people if each.power is None or each.interest is None],
        "quarters": {key: view.words.text(name) for key, name in said.QUARTERS.items()},
        "stances": {key: view.words.text(name) for key, name in said.STANCES.items()},
    }
    return Drawn("grid-place", "", context)


@CONSOLE.part("console_lines", {"outline": one})
def lines(view: "View", what: str) -> Drawn | None:
    """The lines that an entry can be about, for the form of the page."""
    if view.audience.room != "registers":
        return None
    return Drawn("lines-place", "", {"lines": list(view.cafe.outline.values())})
