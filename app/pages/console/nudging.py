"""The nudges in words: a short question on the line, why it is asked, and what would answer it."""

from dataclasses import dataclass

from app.cafe.state import Cafe
from app.strategy.checks.nudge import Nudge
from app.words import Words, marked
from app.words.levels import level_name


@dataclass(frozen=True)
class Said:
    """`question`: what stands on the line. `why` explains it; `better` is an example, in quotes."""

    question: str
    why: str
    better: str = ""


@dataclass(frozen=True)
class Asked:
    """A nudge as a page shows it. ``of``: the name of what it is about, "" for the whole."""

    id: str
    about: str
    of: str
    question: str
    why: str
    better: str


_THEN_WHAT = marked("Then what? For whom?")
_WORDS: dict[str, Said] = {
    "L0": Said(
        marked("What result does this measure?"),
        marked(
            "This reads as an indicator. A result says what is different; an indicator how one would see it."
        ),
        marked("Firms are satisfied with the permit service"),
    ),
    "L1": Said(
        _THEN_WHAT,
        marked("This reads as an activity: work that is to be done. On this level stands what comes of it."),
        marked("Small firms get a decision within 10 working days"),
    ),
    "L2": Said(
        _THEN_WHAT,
        marked("This reads as an output: a thing that is there. Who does something differently with it?"),
        marked("Line ministries justify their requests with what they achieved"),
    ),
    "L3": Said(
        marked("What must be there for this to happen?"),
        marked(
            "This reads as an outcome: somebody does something differently. It may belong a level higher."
        ),
        marked("One-stop desks opened in 12 districts"),
    ),
    "L4": Said(
        marked("What would people do differently first?"),
        marked(
            "This reads as an impact: how a population lives. It may belong at the top, results below it."
        ),
        marked("More small firms operate legally and hire"),
    ),
    "L5": Said(
        marked("What do others do differently?"),
        marked("The sentence speaks of ourselves. An outcome speaks of those outside our office."),
        marked("Citizens receive passports within five days"),
    ),
    "L6": Said(
        marked("Who does what differently?"),
        marked("Neither a client nor a change is named here."),
        marked("Parliamentary committees ask about results in budget hearings"),
    ),
    "L7": Said(
        marked("Two levels in one sentence?"),
        marked("It holds a result and the way to it. Two lines, one serving the other, can be followed up."),
        marked("Service quality rises · Counter staff trained"),
    ),
    "L8": Said(
        marked("Two results in one line?"),
        marked("Two results joined by “and” can’t both be measured by one number."),
        marked("Permits come faster · Corruption falls"),
    ),
    "L9": Said(
        marked("What would a visitor see?"),
        marked("These words name what nobody can see. Name a change that can be seen, or add an indicator."),
        marked("The planning unit costs every proposal before it goes to cabinet"),
    ),
    "K1": Said(
        marked("Who would have to do what?"),
        marked("Nothing leads to this outcome yet: what would have to be there, and who makes it?"),
    ),
    "K2": Said(
        marked("What comes in between?"),
        marked("A level is skipped: say what happens between this line and the result it serves."),
    ),
    "K3": Said(
        marked("Is this a chain, or a list?"),
        marked(
            "All lines stand on one level. Ask of each: then what, for whom? And: what must be there first?"
        ),
    ),
    "K4": Said(
        marked("What must hold that we can’t decide?"),
        marked("No assumption stands at this outcome. Name what is needed and outside our control."),
        marked("Firms hear of the new desk and dare to come"),
    ),
    "K5": Said(
        marked("Which five matter most?"),
        marked("Nobody follows up more than five outcomes. Merge some, or let the room choose."),
    ),
    "K6": Said(
        marked("Where are the people?"),
        marked("No outcome names those whom it is for."),
        marked("Small firms get a decision within 10 working days"),
    ),
    "K7": Said(
        marked("Why is the theme with most dots missing?"),
        marked("People gave most dots to a theme that no line rests on."),
    ),
    "K8": Said(
        marked("What is this based on?"),
        marked("No idea of a table stands behind this line: every report says so."),
    ),
    "K9": Said(
        marked("Can it be there before the rule is?"),
        marked("A requirement that blocks this line is to be met only after the line is due."),
    ),
    "K10": Said(
        marked("What do we do about who is against?"),
        marked("Somebody with much power is against it, and no action is named."),
    ),
    "C1": Said(
        marked("Who owns this?"),
        marked("Nobody answers for it yet. One person or body, never two."),
    ),
}
_SERVES_NOTHING = Said(
    marked("So that clients can …?"),
    marked("This output serves no outcome yet: what do people do differently with it?"),
)


def words_of(nudge: Nudge, cafe: Cafe, words: Words) -> Said:
    """A nudge in the reader's words."""
    said = _WORDS[nudge.id]
    if nudge.id == "K1" and nudge.facts.get("lacks") == "outcome":
        said = _SERVES_NOTHING
    better = words.text(said.better) if said.better else ""
    return Said(words.text(said.question), words.text(said.why) + _named(nudge, cafe, words), better)


def _named(nudge: Nudge, cafe: Cafe, words: Words) -> str:
    """What the sentence names: the theme that is missing, the level it reads as."""
    facts = nudge.facts
    if nudge.id == "K7" and facts["theme"] in cafe.themes:
        return " " + words.text("It is “%(theme)s”.", theme=cafe.themes[facts["theme"]].name)
    if nudge.id in ("K9", "K10"):
        return " " + words.text("It is “%(theme)s”.", theme=facts.get("requirement") or facts["who"])
    if "reads" in facts:
        levels = {
            each: level_name(facts[each], words, cafe.settings.vocabulary) for each in ("reads", "stands")
        }
        return " " + words.text("It stands as: %(stands)s. It reads as: %(reads)s.", **levels)
    return ""
