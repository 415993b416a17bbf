"""Which subjects an event touches. A place says which of its parts a subject concerns.

Subjects: settings, step, clock, people (who is here), person:id, seats, table:n (who sits there), said:n
(what is said there), map, variable:id, loops (their names), idea:id, handoff:r-t, message, wall, door,
themes (all of them), theme:id, entry:id, register:name, kind:id,
placed (ideas that found their theme), proposal, votes, ballot:id, line:id, outline,
plan (of the rounds ahead), rules (who sits with whom),
budget,
indicators, acts (what can be undone), queue (what waits).
"""

from collections.abc import Callable
from typing import Any

from app.cafe import (
    clocks,
    erasing,
    handoffs,
    hosting,
    ideas,
    importing,
    joining,
    merging,
    moderation,
    opening,
    placing,
    plans,
    proposed,
    room,
    seat_rules,
    seats,
    steps,
    undo,
    volunteering,
    votes,
)
from app.cafe import themes as theming
from app.cafe.message import Event, Recorded
from app.cafe.state import Cafe
from app.cafe.strategy import causal, dismissing, kinds, loop_names, outline, registers
from app.cafe.strategy.budget_costing import CeilingSet, OutputCosted
from app.cafe.strategy.budget_lines import BudgetLinesSet
from app.cafe.strategy.budget_setup import BudgetSetUp
from app.cafe.strategy.indicators import IndicatorRemoved, IndicatorSet
from app.cafe.strategy.measuring import MeasurementAdded, MeasurementRemoved
from app.cafe.tables import put_away
from app.pages.part import Key

ALWAYS: frozenset[Key] = frozenset({("acts", "")})
Toucher = Callable[[Cafe, Cafe, Any], set[Key]]


def _idea(before: Cafe, after: Cafe, event: Any) -> set[Key]:
    idea = after.ideas[event.idea]
    keys: set[Key] = {("idea", idea.id), ("said", str(idea.table)), ("ideas", ""), ("queue", "")}
    if idea.builds_on:
        keys.add(("idea", idea.builds_on))
    for other in after.ideas.values() if idea.built_on else ():
        if other.builds_on == idea.id:
            keys.add(("idea", other.id))
    if (theme := after.theme_of.get(idea.id)) is not None:
        keys.add(("theme", theme))
    return keys


def _imported(before: Cafe, after: Cafe, event: Any) -> set[Key]:
    came = [row if isinstance(row, str) else row.idea for row in event.ideas]
    placed = [after.ideas[idea] for idea in came if after.ideas[idea].table]
    homes = {home for idea in came if (home := after.theme_of.get(idea)) is not None}
    return {
        *(("ideas", ""), ("placed", "")),
        *(("idea", idea.id) for idea in placed),
        *(("said", str(idea.table)) for idea in placed),
        *(("theme", theme) for theme in homes),
    }


def _person(before: Cafe, after: Cafe, event: Any) -> set[Key]:
    keys: set[Key] = {("people", ""), ("person", event.person), ("queue", "")}
    for cafe in (before, after):
        if (table := cafe.table_of(event.person) if cafe.seq else None) is not None:
            keys.add(("table", str(table)))
    return keys


def _seats(before: Cafe, after: Cafe, event: Any) -> set[Key]:
    return {("seats", ""), ("people", ""), *(("table", str(number)) for number in after.tables)}


def _moved(before: Cafe, after: Cafe, event: seats.PersonMoved) -> set[Key]:
    was = before.seats.get((event.round, event.person))
    tables = {number for number in (was, event.table) if number is not None}
    laid = any(number not in before.tables or put_away(before, number) for number in tables)
    new = {("seats", "")} if laid else set()
    return {("person", event.person), ("people", ""), *(("table", str(number)) for number in tables), *new}


def _table(before: Cafe, after: Cafe, event: Any) -> set[Key]:
    tables = {n for n, table in after.tables.items() if before.tables.get(n) != table} | {event.table}
    return {("table", str(number)) for number in tables}


def _merged(before: Cafe, after: Cafe, event: Any) -> set[Key]:
    changed = {n for n, table in after.tables.items() if before.tables.get(n) != table}
    return {("seats", ""), *(("table", str(number)) for number in changed | {event.table})}


def _confirmed(before: Cafe, after: Cafe, event: seats.SeatConfirmed) -> set[Key]:
    table = after.seats.get((event.round, event.person))
    return {("person", event.person), *([("table", str(table))] if table is not None else [])}


def _handoff(before: Cafe, after: Cafe, event: Any) -> set[Key]:
    return {("handoff", f"{event.round}-{event.table}"), ("queue", "")}


def _themes(before: Cafe, after: Cafe, event: Any) -> set[Key]:
    changed = {t for t, theme in after.themes.items() if before.themes.get(t) != theme}
    gone = before.themes.keys() - after.themes.keys()
    return {("themes", ""), ("votes", ""), ("outline", ""), *(("theme", theme) for theme in changed | gone)}


def _placed(before: Cafe, after: Cafe, event: placing.IdeasPlaced) -> set[Key]:
    return {("placed", ""), *(("theme", theme) for theme in event.placed.values())}


def _line(before: Cafe, after: Cafe, event: Any) -> set[Key]:
    line = event.line if isinstance(event.line, str) else event.line.id
    return {("line", line), ("outline", "")}


def _map(before: Cafe, after: Cafe, event: causal.MapChanged) -> set[Key]:
    links = [link.id for link in event.links] + list(event.gone_links)
    ends = {
        end
        for cafe in (before, after)
        for link in links
        if link in cafe.causal_links
        for end in (cafe.causal_links[link].source, cafe.causal_links[link].target)
    }
    named = {one.id for one in event.variables if one.id in before.variables}  # others' cards say their names
    links_there = (link for one in named for link in causal.links_at(after, one))
    linked = {end for link in links_there for end in (link.source, link.target)}
    changed = ends | linked | {one.id for one in event.variables} | set(event.gone_variables)
    return {("map", ""), *(("variable", variable) for variable in changed)}


def _only(*subjects: str) -> Toucher:
    keys: set[Key] = {(subject, "") for subject in subjects}
    return lambda before, after, event: keys


TOUCHERS: dict[type[Event], Toucher] = {
    opening.CafeOpened: _only("settings", "step"),
    opening.SettingsChanged: _only("settings", "step", "people", "ideas"),
    joining.PersonJoined: _person,
    joining.PersonLeft: _person,
    joining.PersonReturned: _person,
    joining.NameChanged: _person,
    erasing.PersonErased: _person,
    moderation.NameJudged: _person,
    seats.PersonMoved: _moved,
    seats.SeatConfirmed: _confirmed,
    seats.SeatsGiven: _seats,
    plans.RoundsPlanned: _only("plan"),
    plans.SeatPinned: _only("plan"),
    seat_rules.PairSet: _only("rules"),
    seat_rules.PlaceFixed: _only("rules"),
    seat_rules.TableSet: lambda before, after, event: {("rules", ""), ("table", str(event.table))},
    merging.TableMerged: _merged,
    merging.TableParted: _merged,
    hosting.TableHosted: _table,
    volunteering.Volunteered: _person,
    hosting.HostAsked: _table,
    hosting.HostingDeclined: _table,
    steps.AgendaChanged: _only("step"),
    steps.StepEntered: _only("step", "clock", "seats", "people", "ideas"),
    clocks.ClockSet: _only("clock", "step"),
    clocks.ClockRang: _only("clock", "step"),
    **dict.fromkeys(
        (
            ideas.IdeaAdded,
            ideas.IdeaEdited,
            ideas.IdeaWithdrawn,
            ideas.IdeaRestored,
            ideas.IdeaMarked,
            ideas.IdeaTakenIn,
            moderation.IdeaApproved,
            moderation.IdeaHidden,
            moderation.IdeaShown,
            moderation.IdeaQueued,
            moderation.EditDropped,
            moderation.IdeaRedacted,
        ),
        _idea,
    ),
    importing.IdeasImported: _imported,
    importing.ImportUndone: _imported,
    handoffs.HandoffWritten: _handoff,
    handoffs.HandoffApproved: _handoff,
    room.DoorLocked: _only("door"),
    room.WallSet: _only("wall", "ideas", "themes"),
    room.MessageSent: _only("message"),
    theming.ThemesSet: _themes,
    placing.IdeasPlaced: _placed,
    proposed.ThemesProposed: _only("proposal"),
    proposed.ProposalClosed: _only("proposal"),
    votes.VoteCast: lambda before, after, event: {("votes", ""), ("ballot", event.ballot)},
    outline.LineSet: _line,
    outline.LineRemoved: _line,
    registers.EntrySet: lambda before, after, event: {
        ("entry", event.entry.id),
        ("register", event.entry.register),
    },
    registers.EntryRemoved: lambda before, after, event: {
        ("entry", event.entry),
        ("register", before.entries[event.entry].register),
    },
    kinds.KindSet: lambda before, after, event: {("kind", event.idea), ("outline", "")},
    dismissing.NudgeDismissed: lambda before, after, event: {("line", event.about), ("outline", "")},
    outline.LinesPlaced: lambda before, after, event: (
        {("line", line) for line in event.lines} | {("outline", "")}
    ),
    causal.MapChanged: _map,
    loop_names.LoopNamed: _only("loops"),
    **dict.fromkeys((BudgetSetUp, BudgetLinesSet, CeilingSet, OutputCosted), _only("budget")),
    causal.MapChanged: _map,
    loop_names.LoopNamed: _only("loops"),
    **dict.fromkeys((BudgetSetUp, BudgetLinesSet, CeilingSet, OutputCosted), _only("budget")),
    **dict.fromkeys(
        (IndicatorSet, IndicatorRemoved, MeasurementAdded, MeasurementRemoved), _only("indicators")
    ),
    undo.ActUndone: _only("acts"),
}


def touched(before: Cafe, after: Cafe, recorded: Recorded) -> frozenset[Key]:
    """The subjects that an event touches, read from the café around its batch."""
    toucher = TOUCHERS.get(type(recorded.event))
    keys = frozenset(toucher(before, after, recorded.event)) if toucher else frozenset()
    if before.tables is after.tables:
        return keys | ALWAYS
    gone = before.tables.keys() - after.tables.keys()
    return keys | ALWAYS | {("table", str(number)) for number in gone}
