"""The minister's page: one page, in the order of a decision. What nobody said is a marked blank."""

from collections.abc import Iterator

from app.exports.document import Block, Bullets, Facts, Grid, Heading, Paragraph, Said, Speech
from app.exports.report import Report
from app.exports.strategy_told import Measure, Result
from app.exports.telling.figures import cost_of, years
from app.exports.telling.first_page import title
from app.words import Words, marked

MOST_OUTCOMES, MOST_OUTPUTS, MOST_RISKS, MOST_STEPS = 3, 5, 3, 5
PARTS = {
    "purpose": marked("purpose"),
    "problem": marked("the problem in a number"),
    "outcomes": marked("outcomes with indicators"),
    "outputs": marked("outputs with owners"),
    "cost": marked("the cost of three years"),
    "requirements": marked("requirements"),
    "stakeholders": marked("stakeholders"),
    "risks": marked("risks"),
    "loop": marked("a causal loop explained"),
    "minority": marked("a vote, with minority views"),
    "first_days": marked("the first steps with names"),
    "evidence": marked("evidence for every line"),
}


def minister(report: Report, words: Words) -> Iterator[Block]:
    """Decision, problem, outcomes, outputs with cost, who gains and objects, risks, first steps, evidence."""
    yield Heading(1, title(report, words))
    yield Paragraph(
        Said(report.decision) if report.decision else words.text("[Which decision is asked for?]"), "lead"
    )
    yield from _outcomes(report, words)
    yield from _outputs(report, words)
    yield from _people(report, words)
    yield from _risks(report, words)
    yield from _steps(report, words)
    yield from _evidence(report, words)


def _on(report: Report, level: str) -> list[Result]:
    return [one for one in report.strategy.results if one.level == level]


def _outcomes(report: Report, words: Words) -> Iterator[Block]:
    yield Heading(2, words.text("What shall be different"))
    outcomes = _on(report, "outcome")[:MOST_OUTCOMES] or _on(report, "impact")[:1]
    if not outcomes:
        yield Paragraph(words.text("[What shall be different, for whom?]"))
        return
    header = (
        words.text("Outcome"),
        words.text("Indicator"),
        words.text("Now"),
        words.text("Target"),
        words.text("By"),
    )
    rows = tuple(row for one in outcomes for row in _measured(one, words))
    yield Grid(words.text("Outcomes with their baseline and target"), header, rows)


def _measured(one: Result, words: Words) -> Iterator[tuple[Speech, ...]]:
    blank = words.text("[not said]")
    if not one.measures:
        yield Said(one.text), words.text("[How would one see it?]"), blank, blank, one.due or blank
    for measure in one.measures:
        now = _figure(measure.last or measure.baseline, measure, measure.last_at or measure.baseline_at)
        target = _figure(measure.target, measure)
        yield Said(one.text), Said(measure.name), now or blank, target or blank, measure.target_at or blank


def _figure(value: str, measure: Measure, at: str = "") -> str:
    when = f" ({at})" if at else ""
    return f"{value} {measure.unit}".strip() + when if value else ""


def _outputs(report: Report, words: Words) -> Iterator[Block]:
    outputs = _on(report, "output")
    if not outputs:
        return
    yield Heading(2, words.text("What it takes"))
    header = (
        words.text("Output"),
        words.text("Owner"),
        words.text("By"),
        *years(report.strategy.first, words),
    )
    blank = words.text("[not said]")
    rows = tuple(
        (Said(one.text), Said(one.owner) if one.owner else blank, one.due or blank, *cost_of(one.cost, words))
        for one in outputs[:MOST_OUTPUTS]
    )
    yield Grid(words.text("Outputs, who answers for them, and their cost in three years"), header, rows)
    note = words.text("Only the first year is law; the two after it are indicative.")
    basis = {"cash": words.text("Basis: cash."), "modified": words.text("Basis: modified cash.")}
    basis |= {"accrual": words.text("Basis: accrual.")}
    more = len(outputs) - MOST_OUTPUTS
    left = words.plural(
        "%(num)s more output is in the report.", "%(num)s more outputs are in the report.", more
    )
    yield Paragraph(
        " ".join([note, basis.get(report.strategy.basis, ""), left if more > 0 else ""]).strip(), "quiet"
    )


def _people(report: Report, words: Words) -> Iterator[Block]:
    people = report.strategy.people
    gain = tuple(Said(one.text) for one in people if (one.stance or 0) > 0)
    object_ = [one for one in people if (one.stance or 0) < 0]
    if not people:
        return
    yield Heading(2, words.text("Who gains, who objects"))
    pairs: list[tuple[str, Speech]] = [(words.text("For it"), words.joined(one.text for one in gain) or "–")]
    pairs += [
        (
            words.text("Against it"),
            words.joined(_against(one.text, one.action, words) for one in object_) or "–",
        )
    ]
    yield Facts(tuple(pairs))


def _against(who: str, action: str, words: Words) -> str:
    return words.text("%(who)s (%(action)s)", who=who, action=action) if action else who


def _risks(report: Report, words: Words) -> Iterator[Block]:
    if not report.strategy.hazards:
        return
    yield Heading(2, words.text("What may go wrong"))
    yield Bullets(tuple(Said(one.text) for one in report.strategy.hazards[:MOST_RISKS]))


def _steps(report: Report, words: Words) -> Iterator[Block]:
    steps = sorted((one for one in _on(report, "activity") if one.due and one.owner), key=lambda one: one.due)
    yield Heading(2, words.text("The first steps"))
    if not steps:
        yield Paragraph(words.text("[Who does what in the first 90 days?]"))
        return
    header = (words.text("Step"), words.text("Who"), words.text("By"))
    rows = tuple((Said(one.text), Said(one.owner), one.due) for one in steps[:MOST_STEPS])
    yield Grid(words.text("The first steps, with names and dates"), header, rows)


def _evidence(report: Report, words: Words) -> Iterator[Block]:
    head, vote = report.head, report.vote
    yield Heading(2, words.text("How strong the evidence is"))
    said = words.text(
        "%(ideas)s ideas from %(tables)s tables, by %(people)s people who came; they speak for nobody else.",
        ideas=len(report.ideas),
        tables=head.tables,
        people=head.people,
    )
    voted = words.text("No vote was taken.")
    if vote:
        voted = words.text("%(voters)s of %(people)s people voted.", voters=vote.voters, people=vote.people)
    yield Paragraph(f"{said} {voted}")
    ready = report.strategy.ready
    missing = [words.text(PARTS[part]) for part, there in ready if not there]
    counted = words.text(
        "%(there)s of %(all)s parts are there.", there=len(ready) - len(missing), all=len(ready)
    )
    lacks = words.text("Missing: %(parts)s.", parts=", ".join(missing)) if missing else ""
    yield Paragraph(f"{counted} {lacks}".strip(), "quiet")
