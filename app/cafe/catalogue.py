"""Every command and every event, by the name it has on the wire and in the log."""

from typing import Any

from pydantic import ValidationError

from . import (
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
    proposals,
    proposed,
    room,
    seat_rules,
    seats,
    steps,
    theme_hand,
    themes,
    undo,
    volunteering,
    votes,
)
from .message import Command, Event
from .refusal import Code, Refusal
from .strategy import (
    bringing,
    causal,
    chain,
    citing,
    dismissing,
    drafting,
    drawing,
    kinds,
    loop_names,
    outline,
    owning,
    registers,
)
from .strategy.budget_costing import CeilingSet, CostOutput, OutputCosted, SetCeiling
from .strategy.budget_lines import BudgetLinesSet, RemoveBudgetLines, WriteBudget
from .strategy.budget_setup import BudgetSetUp, SetUpBudget
from .strategy.indicators import (
    AddIndicator,
    IndicatorRemoved,
    IndicatorSet,
    RemoveIndicator,
    SetMilestone,
    TellIndicator,
)
from .strategy.measuring import AddMeasurement, MeasurementAdded, MeasurementRemoved, RemoveMeasurement
from .texts import bad_text

COMMANDS: dict[str, type[Command]] = {
    "cafe.open": opening.OpenCafe,
    "settings.change": opening.ChangeSettings,
    "person.join": joining.JoinCafe,
    "person.add": joining.AddPerson,
    "person.leave": joining.LeaveCafe,
    "person.return": joining.ComeBack,
    "person.rename": joining.ChangeName,
    "person.erase": erasing.ErasePerson,
    "person.move": seats.MovePerson,
    "seat.confirm": seats.ConfirmSeat,
    "seats.plan": seats.PlanSeats,
    "rounds.plan": plans.PlanRounds,
    "seat.pin": plans.PinSeat,
    "pair.set": seat_rules.PairPeople,
    "place.fix": seat_rules.FixPlace,
    "table.set": seat_rules.SetTable,
    "tables.merge": merging.MergeTables,
    "table.host": hosting.HostTable,
    "person.volunteer": volunteering.Volunteer,
    "table.decline": hosting.DeclineHosting,
    "step.next": steps.NextStep,
    "step.back": steps.StepBack,
    "plenary.open": steps.OpenPlenary,
    "clock.start": clocks.StartClock,
    "clock.pause": clocks.PauseClock,
    "clock.add": clocks.AddMinutes,
    "clock.end": clocks.EndEarly,
    "clock.ring": clocks.RingClock,
    "idea.add": ideas.AddIdea,
    "ideas.import": importing.ImportIdeas,
    "idea.edit": ideas.EditIdea,
    "idea.withdraw": ideas.WithdrawIdea,
    "idea.restore": ideas.RestoreIdea,
    "idea.mark": ideas.MarkIdea,
    "idea.take_in": ideas.TakeInIdea,
    "idea.approve": moderation.ApproveIdea,
    "idea.hide": moderation.HideIdea,
    "idea.show": moderation.ShowIdea,
    "idea.drop_edit": moderation.DropEdit,
    "idea.redact": moderation.RedactIdea,
    "name.judge": moderation.JudgeName,
    "handoff.write": handoffs.WriteHandoff,
    "handoff.approve": handoffs.ApproveHandoff,
    "door.lock": room.LockDoor,
    "wall.set": room.SetWall,
    "message.send": room.SendMessage,
    "themes.set": themes.SetThemes,
    "themes.propose": proposals.ProposeThemes,
    "themes.apply": proposals.ApplyThemes,
    "themes.dismiss": proposals.DismissThemes,
    "themes.place": placing.PlaceIdeas,
    "theme.rename": theme_hand.RenameTheme,
    "theme.merge": theme_hand.MergeThemes,
    "theme.split": theme_hand.SplitTheme,
    "theme.lock": theme_hand.LockTheme,
    "theme.new": theme_hand.NewTheme,
    "theme.move_idea": theme_hand.MoveIdea,
    "vote.cast": votes.CastVote,
    "line.add": outline.AddLine,
    "line.edit": outline.EditLine,
    "line.remove": outline.RemoveLine,
    "line.place": outline.PlaceLine,
    "variable.add": drawing.AddVariable,
    "variable.edit": drawing.EditVariable,
    "variable.remove": drawing.RemoveVariable,
    "causal.draw": drawing.DrawLink,
    "causal.change": drawing.ChangeLink,
    "causal.remove": drawing.RemoveLink,
    "loop.name": loop_names.NameLoop,
    "map.bring": bringing.BringMap,
    "line.level": chain.SetLevel,
    "line.serve": chain.ServeResults,
    "line.cite": citing.CiteIdeas,
    "line.uncite": citing.UnciteIdea,
    "line.own": owning.OwnLine,
    "lines.draft": drafting.DraftLines,
    "idea.kind": kinds.SetKind,
    "entry.write": registers.WriteEntry,
    "entry.remove": registers.RemoveEntry,
    "nudge.dismiss": dismissing.DismissNudge,
    "nudge.restore": dismissing.RestoreNudge,
    "indicator.add": AddIndicator,
    "indicator.tell": TellIndicator,
    "indicator.milestone": SetMilestone,
    "indicator.remove": RemoveIndicator,
    "measurement.add": AddMeasurement,
    "measurement.remove": RemoveMeasurement,
    "budget.set_up": SetUpBudget,
    "budget.write": WriteBudget,
    "budget.remove": RemoveBudgetLines,
    "budget.ceiling": SetCeiling,
    "budget.cost": CostOutput,
    "act.undo": undo.UndoAct,
}

EVENTS: dict[str, type[Event]] = {
    "cafe.opened": opening.CafeOpened,
    "settings.changed": opening.SettingsChanged,
    "person.joined": joining.PersonJoined,
    "person.left": joining.PersonLeft,
    "person.returned": joining.PersonReturned,
    "person.renamed": joining.NameChanged,
    "person.erased": erasing.PersonErased,
    "person.moved": seats.PersonMoved,
    "seat.confirmed": seats.SeatConfirmed,
    "seats.given": seats.SeatsGiven,
    "rounds.planned": plans.RoundsPlanned,
    "seat.pinned": plans.SeatPinned,
    "pair.set": seat_rules.PairSet,
    "place.fixed": seat_rules.PlaceFixed,
    "table.set": seat_rules.TableSet,
    "table.merged": merging.TableMerged,
    "table.parted": merging.TableParted,
    "table.hosted": hosting.TableHosted,
    "person.volunteered": volunteering.Volunteered,
    "table.asked": hosting.HostAsked,
    "table.declined": hosting.HostingDeclined,
    "agenda.changed": steps.AgendaChanged,
    "step.entered": steps.StepEntered,
    "clock.set": clocks.ClockSet,
    "clock.rang": clocks.ClockRang,
    "idea.added": ideas.IdeaAdded,
    "ideas.imported": importing.IdeasImported,
    "ideas.import_undone": importing.ImportUndone,
    "idea.edited": ideas.IdeaEdited,
    "idea.withdrawn": ideas.IdeaWithdrawn,
    "idea.restored": ideas.IdeaRestored,
    "idea.marked": ideas.IdeaMarked,
    "idea.taken_in": ideas.IdeaTakenIn,
    "idea.approved": moderation.IdeaApproved,
    "idea.hidden": moderation.IdeaHidden,
    "idea.shown": moderation.IdeaShown,
    "idea.queued": moderation.IdeaQueued,
    "idea.edit_dropped": moderation.EditDropped,
    "idea.redacted": moderation.IdeaRedacted,
    "name.judged": moderation.NameJudged,
    "handoff.written": handoffs.HandoffWritten,
    "handoff.approved": handoffs.HandoffApproved,
    "door.locked": room.DoorLocked,
    "wall.set": room.WallSet,
    "message.sent": room.MessageSent,
    "themes.set": themes.ThemesSet,
    "themes.proposed": proposed.ThemesProposed,
    "themes.closed": proposed.ProposalClosed,
    "ideas.placed": placing.IdeasPlaced,
    "vote.cast": votes.VoteCast,
    "line.set": outline.LineSet,
    "line.removed": outline.LineRemoved,
    "lines.placed": outline.LinesPlaced,
    "map.changed": causal.MapChanged,
    "loop.named": loop_names.LoopNamed,
    "kind.set": kinds.KindSet,
    "entry.set": registers.EntrySet,
    "entry.removed": registers.EntryRemoved,
    "nudge.dismissed": dismissing.NudgeDismissed,
    "indicator.set": IndicatorSet,
    "indicator.removed": IndicatorRemoved,
    "measurement.added": MeasurementAdded,
    "measurement.removed": MeasurementRemoved,
    "budget.set_up": BudgetSetUp,
    "budget.lines_set": BudgetLinesSet,
    "budget.ceiling_set": CeilingSet,
    "budget.costed": OutputCosted,
    "act.undone": undo.ActUndone,
}

NAMES: dict[type[Command] | type[Event], str] = {
    **{kind: name for name, kind in COMMANDS.items()},
    **{kind: name for name, kind in EVENTS.items()},
}


def read_command(values: dict[str, Any]) -> Command:
    """Read ``{"do": name, "op": …, …}``. Raises ``Refusal`` (malformed, naming the field; bad_text)."""
    kind = COMMANDS.get(str(values.get("do")))
    if kind is None:
        raise Refusal(Code.MALFORMED, "do")
    try:
        command = kind.model_validate({key: value for key, value in values.items() if key != "do"})
    except ValidationError as error:
        where = error.errors()[0]["loc"]
        raise Refusal(Code.MALFORMED, str(where[0]) if where else "") from None
    if _bad(values):
        raise Refusal(Code.BAD_TEXT)
    return command


def _bad(values: object) -> bool:
    """Whether a text somewhere in it, checked or not by its own rule, is one that no database keeps."""
    inside = [values]
    for value in inside:  # which grows by what is in it
        if isinstance(value, str):
            if bad_text(value):
                return True
        elif isinstance(value, dict):
            inside += value
            inside += value.values()
        elif isinstance(value, list | tuple):
            inside += value
    return False


def read_event(name: str, body: dict[str, Any]) -> Event:
    """Read an event as stored, at its present version (the store applies upcasters first)."""
    return EVENTS[name].model_validate(body)
