"""B1–B10 in words: a short question, why it is asked, and what it is about."""

from app.cafe.currencies import DIGITS
from app.cafe.state import Cafe
from app.pages.console.budget_figures import Figures
from app.pages.console.nudging import Asked, Said
from app.strategy.checks.nudge import Nudge
from app.words import marked

_WORDS: dict[str, Said] = {
    "B1": Said(
        marked("What does this cost?"),
        marked("No line of the budget is for this output. If it costs nothing more, say why."),
        marked("No extra cost: the rooms and the staff are there."),
    ),
    "B2": Said(
        marked("Which of the two figures is right?"),
        marked("Year %(year)s: %(stated)s was stated, the lines add up to %(sum)s."),
    ),
    "B3": Said(
        marked("How much, and for what kind of spending?"),
        marked("A line needs an amount in some year and an economic code, or no treasury can read it."),
        marked("22, use of goods and services"),
    ),
    "B4": Said(
        marked("Who pays for running it?"),
        marked(
            "Something is built or bought in year %(year)s (31), and no later year has money to run it (22)."
        ),
    ),
    "B5": Said(
        marked("What does it cost in the years after?"),
        marked(
            "Some lines say fewer than three years. An empty cell means that nobody knows; 0 means nothing."
        ),
    ),
    "B6": Said(
        marked("What gives way?"),
        marked("Year %(year)s is %(over)s over its ceiling."),
    ),
    "B7": Said(
        marked("Why does one cost so much more, or nothing?"),
        marked("In year %(year)s the cost of one is nought, or more than three times another year’s."),
    ),
    "B8": Said(
        marked("What is the programme for?"),
        marked(
            "Its name speaks of work, of a unit of the house, or of what is left over. A programme is"
            " named for what it changes."
        ),
        marked("Small firms operate legally"),
    ),
    "B9": Said(
        marked("A new result, or the old office?"),
        marked("Nothing but salaries is paid here. What will people get that they don’t get today?"),
    ),
    "B10": Said(
        marked("Which currency is the budget in?"),
        marked(
            "Lines in %(currencies)s stand side by side. They are summed apart and never added; convert"
            " by hand, and note the rate and its date."
        ),
    ),
}


def asked(nudge: Nudge, cafe: Cafe, figures: Figures) -> Asked:
    """A nudge of the budget in the reader's words."""
    said, facts, words = _WORDS[nudge.id], nudge.facts, figures.words
    digits = DIGITS.get(cafe.budget.currency, 2)
    values: dict[str, object] = {
        name: figures.amount(int(facts[name]), digits).shown
        for name in ("stated", "sum", "over")
        if name in facts
    }
    if "year" in facts:
        values["year"] = int(facts["year"])
    if "currencies" in facts:
        values["currencies"] = words.joined(facts["currencies"].split(", "))
    of = facts.get("output") or facts.get("line") or facts.get("spot", "")
    known = cafe.outline.get(of)
    better = words.text(said.better) if said.better else ""
    name = known.text if known else of
    return Asked(
        nudge.id, nudge.about, name, words.text(said.question), words.text(said.why, **values), better
    )
