"""The ideas that everybody may read, in the order of rounds, tables and time."""

from collections.abc import Mapping

from app.cafe.state import Cafe, Idea
from app.exports import report as told
from app.exports.building.places import Places


def ideas(cafe: Cafe, names: Mapping[str, str]) -> tuple[told.Idea, ...]:
    """All that are shown, those after the close and on their own included, whatever theme they are in."""
    places = Places(cafe)
    shown = [(_told(idea, cafe, places, names), idea.seq) for idea in cafe.ideas.values() if idea.shown]
    return tuple(idea for idea, _ in sorted(shown, key=_order))


def author(person: str | None, cafe: Cafe, names: Mapping[str, str]) -> str:
    """The name of a person where the café shows names and this one was let through; else nothing."""
    settings = cafe.settings
    known = cafe.people.get(person or "")
    if not settings.names_shown or settings.chatham_house or known is None or known.name != "shown":
        return ""
    return names.get(known.id, "")


def _told(idea: Idea, cafe: Cafe, places: Places, names: Mapping[str, str]) -> told.Idea:
    round_, table = places.of(idea)
    withheld = (round_, table) != (idea.round or None, idea.table or None)
    asked = cafe.settings.question_for(idea.round, idea.table) if idea.round and not withheld else ""
    return told.Idea(
        id=idea.id,
        text=idea.text,
        lang=idea.lang,
        round=round_,
        table=table,
        at=0 if withheld else idea.at,
        question=asked,
        author=author(idea.by, cafe, names),
        insight=idea.insight,
        builds_on=idea.builds_on or "",
        edited=idea.edited,
        same_as=cafe.folded.get(idea.id, ""),
        late=idea.late,
        after_close=idea.after_close,
        scribed=idea.scribed,
        withheld=withheld,
        imported=bool(idea.file),
    )


def _order(one: tuple[told.Idea, int]) -> tuple[int, int, int, str]:
    # By number: of many that came in one moment the clock doesn't tell which was first. A withheld place
    # withholds that too, so that neighbours tell nothing: ids are random.
    idea, seq = one
    when = (0, idea.id) if idea.withheld else (seq, "")
    return idea.round or 0, idea.table or 0, *when
