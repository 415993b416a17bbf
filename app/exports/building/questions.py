"""What was asked, and what each table told its next group."""

from collections.abc import Iterable, Sequence

from app.cafe.state import Cafe, HandoffSlot
from app.exports import report as told
from app.exports.building.places import Places

INSIGHTS: tuple[HandoffSlot, ...] = ("insight1", "insight2", "insight3")


def questions(cafe: Cafe, ideas: Sequence[told.Idea]) -> tuple[told.Question, ...]:
    """Each question with how many ideas came of it; a single one is asked all along."""
    settings = cafe.settings
    if not settings.questions:
        return ()
    if settings.scope == "table":
        numbers = sorted(cafe.tables) or range(1, len(settings.questions) + 1)
        counted = [(n, [idea for idea in ideas if idea.table == n]) for n in numbers]
        return tuple(
            told.Question(settings.question_for(0, n), None, n, len(of), _tables(of)) for n, of in counted
        )
    if len(settings.questions) == 1:
        return (told.Question(settings.questions[0], None, None, len(ideas), _tables(ideas)),)
    rounds = [(n, [idea for idea in ideas if idea.round == n]) for n in range(1, settings.rounds + 1)]
    return tuple(
        told.Question(settings.question_for(n, 0), n, None, len(of), _tables(of)) for n, of in rounds
    )


def _tables(ideas: Iterable[told.Idea]) -> int:
    return len({idea.table for idea in ideas if idea.table})


def handoffs(cafe: Cafe) -> tuple[told.Handoff, ...]:
    """What tables wrote for those who came after them; a wording that waits for the host is not told."""
    places = Places(cafe)
    written = sorted({(round_, table) for (round_, table, _), field in cafe.handoffs.items() if field.text})
    return tuple(_handoff(cafe, places, round_, table) for round_, table in written)


def _handoff(cafe: Cafe, places: Places, round_: int, table: int) -> told.Handoff:
    def written(slot: HandoffSlot) -> str:
        field = cafe.handoffs.get((round_, table, slot))
        return field.text if field else ""

    insights = tuple(said for slot in INSIGHTS if (said := written(slot)))
    return told.Handoff(round_, places.of_handoff(round_, table), insights, written("question"))
