"""What stands in every room: people and code in the bar, the undo and the next button in the footer."""

from typing import TYPE_CHECKING

from app.cafe.state import Cafe, Step
from app.cafe.undo import undoable
from app.pages.clock import clock_context, step_name
from app.pages.console.acts import act_words
from app.pages.console.here import CONSOLE
from app.pages.part import Drawn
from app.pages.place import one
from app.words import Words

if TYPE_CHECKING:
    from app.pages.view import View


@CONSOLE.part("console_facts", {"people": one, "door": one, "settings": one})
def facts(view: "View", what: str) -> Drawn:
    """How many are here, the code, whether the door is locked."""
    context = {"people": len(view.cafe.here()), "code": view.facts.code, "locked": view.cafe.locked}
    return Drawn("facts-place", "", context)


@CONSOLE.part("console_undo", {"acts": one})
def undo(view: "View", what: str) -> Drawn:
    """The last act that can be undone, in words."""
    last = next(undoable(view.cafe), None)
    words = act_words(last, view.cafe, view.words) if last else ""
    return Drawn("undo-place", "", {"act": last.seq if last else 0, "what": words})


@CONSOLE.part("console_next", {"step": one, "settings": one, "people": one, "clock": one})
def next_step(view: "View", what: str) -> Drawn:
    """One large button that says what it will do, and what that ends."""
    cafe, words = view.cafe, view.words
    step = cafe.next_step
    nobody = step is not None and step.kind in ("move", "round") and not cafe.here()
    clock = clock_context(cafe, view.facts.now)
    context = {
        "leaves": cafe.step,
        "says": next_words(cafe, step, words),
        "closes": step is not None and step.kind == "closed",
        "possible": step is not None and not nobody,
        "why": _why(step, nobody, words),
        "now": cafe.now,
        "ends": step_name(cafe, cafe.step, words),
        "timed": clock["state"] in ("running", "paused"),
        "time": words.countdown(clock["ms"]),
        "opens": cafe.now.kind == "lobby" and view.audience.room == "design",
        "code": view.facts.code,
    }
    return Drawn("next-place", "", context)


def _why(step: Step | None, nobody: bool, words: Words) -> str:
    if step is None:
        return words.text("The café has closed.")
    return words.text("Nobody has come in yet. Show the wall, or send the link.") if nobody else ""


def next_words(cafe: Cafe, step: Step | None, words: Words) -> str:
    """What the next button will do."""
    if step is None:
        return words.text("There is no next step")
    if step.kind == "round":
        return words.text("Next: start round %(round)s", round=step.round)
    if step.kind == "move":
        first = words.text("Next: show everybody their table")
        return first if step.round == 1 else words.text("Next: move to new tables")
    if step.id == "welcome":
        return words.text("Next: begin with the welcome")
    said = {
        "plenary": words.text("Next: bring everybody together"),
        "harvest": words.text("Next: open the harvest"),
        "closed": words.text("Next: close the café"),
    }
    return said.get(step.kind, "")
