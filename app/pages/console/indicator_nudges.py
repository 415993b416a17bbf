"""I1–I11 in words: a short question, why it is asked, and an example of an answer."""

from app.pages.console.nudging import Asked, Said
from app.strategy.checks.nudge import Nudge
from app.words import Words, marked

_WORDS: dict[str, Said] = {
    "I1": Said(
        marked("Where does it stand today?"),
        marked(
            "Without a baseline nobody can say how far one has come. Unknown is an answer: who measures it?"
        ),
        marked("Unknown, to be measured by the permit office in June"),
    ),
    "I2": Said(
        marked("In what is it counted?"),
        marked("There is no unit, or the figures are not such as this unit can have."),
        marked("days · percent of applications · firms"),
    ),
    "I3": Said(
        marked("By when?"),
        marked("A target without a date can neither be reached nor missed."),
        marked("12 days by the end of 2028"),
    ),
    "I4": Said(
        marked("Where does the number come from, and who brings it?"),
        marked("A number that nobody is asked for is not there when it is needed."),
        marked("The register of permits · permit office"),
    ),
    "I5": Said(
        marked("What changes for others?"),
        marked(
            "This counts our own work. At this level stands what somebody outside does or gets differently."
        ),
        marked("Share of trained officers who apply it in the budget circular"),
    ),
    "I6": Said(
        marked("Up, down, or kept?"),
        marked("The direction and the way from the baseline to the target contradict each other."),
    ),
    "I7": Said(
        marked("Which people?"),
        marked("People are counted. A total can rise while some are left behind: tell them apart, as fits."),
        marked("by sex, age, disability, place"),
    ),
    "I8": Said(
        marked("Which few are worth the effort?"),
        marked("There are %(number)s. Three for a result and five for a programme are read; more are not."),
    ),
    "I9": Said(
        marked("A share of what?"),
        marked("A percentage can rise because what it is taken from shrinks."),
        marked("of all applications that were complete"),
    ),
    "I10": Said(
        marked("Is it worth measuring so often?"),
        marked("Collecting it takes more effort than its frequency allows."),
        marked("Once a year, or from a register that is there"),
    ),
    "I11": Said(
        marked("How could somebody hit this number and make things worse?"),
        marked("Every target tempts. Say how, and what would show it; it is asked only once."),
        marked("By refusing more applications: watch the share of refusals"),
    ),
}


def asked(nudge: Nudge, words: Words) -> Asked:
    """A nudge about an indicator in the reader's words."""
    said = _WORDS[nudge.id]
    why = words.text(said.why, number=int(nudge.facts.get("number", "0")))
    better = words.text(said.better) if said.better else ""
    return Asked(nudge.id, nudge.about, nudge.facts.get("name", ""), words.text(said.question), why, better)
