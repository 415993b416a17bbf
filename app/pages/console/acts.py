"""What the host did, in words for the undo button: "Undo: moved a person"."""

from app.cafe.state import Act, Cafe
from app.pages.clock import step_name
from app.words import Words, marked

_WORDS = {
    "SettingsChanged": marked("changed the design"),
    "PersonMoved": marked("moved a person"),
    "SeatsGiven": marked("seated the tables afresh"),
    "RoundsPlanned": marked("planned the rounds ahead"),
    "SeatPinned": marked("moved a person in a round ahead"),
    "PairSet": marked("changed a rule for two people"),
    "PlaceFixed": marked("changed the place somebody needs"),
    "TableSet": marked("changed a table"),
    "TableMerged": marked("joined tables"),
    "PersonLeft": marked("marked somebody as gone"),
    "PersonJoined": marked("added a person"),
    "PersonReturned": marked("marked somebody as back"),
    "ClockSet": marked("changed the time"),
    "IdeaApproved": marked("showed an idea"),
    "IdeaHidden": marked("hid an idea"),
    "IdeaShown": marked("showed a hidden idea"),
    "EditDropped": marked("kept the old words of an idea"),
    "IdeaTakenIn": marked("took in a late idea"),
    "NameJudged": marked("judged a name"),
    "HandoffApproved": marked("judged a hand-off"),
    "DoorLocked": marked("turned the key in the door"),
    "WallSet": marked("changed what the wall shows"),
    "MessageSent": marked("said something to all tables"),
    "ThemesSet": marked("changed the themes"),
    "IdeasImported": marked("brought in ideas from a file"),
    "ProposalClosed": marked("left the themes as they were"),
    "LineSet": marked("changed a line of the strategy"),
    "LineRemoved": marked("removed a line of the strategy"),
    "LinesPlaced": marked("moved a line of the strategy"),
    "MapChanged": marked("changed the causal map"),
    "LoopNamed": marked("named a loop"),
    "EntrySet": marked("changed an entry of a register"),
    "EntryRemoved": marked("removed an entry of a register"),
    "KindSet": marked("said what kind an idea is"),
    "NudgeDismissed": marked("put a question aside"),
    "IndicatorSet": marked("changed an indicator"),
    "IndicatorRemoved": marked("removed an indicator"),
    "MeasurementAdded": marked("entered what was measured"),
    "MeasurementRemoved": marked("took back what was measured"),
    "BudgetSetUp": marked("changed how the budget is kept"),
    "BudgetLinesSet": marked("changed lines of the budget"),
    "CeilingSet": marked("changed a ceiling of the budget"),
    "OutputCosted": marked("changed what an output costs"),
    "AgendaChanged": marked("brought everybody together"),
}
_OTHER = marked("the last change")


def act_words(act: Act, cafe: Cafe, words: Words) -> str:
    """An act in words; a step by what it led to."""
    if act.what == "StepEntered":
        return _led_to(cafe, words)
    return words.text(_WORDS.get(act.what, marked("the last change")))


def _led_to(cafe: Cafe, words: Words) -> str:
    step = cafe.now
    if step.kind == "round":
        return words.text("started round %(round)s", round=step.round)
    if step.kind == "move":
        return words.text("moved to new tables") if step.round > 1 else words.text("showed the tables")
    said = {"harvest": words.text("opened the harvest"), "closed": words.text("closed the café")}
    return said.get(step.kind) or words.text("went on to %(step)s", step=step_name(cafe, step.id, words))
