"""A table is there as soon as somebody sits at it or something is left on it.

One that was joined to another is put away for as long as nobody sits there again.
"""

from .draft import Draft
from .state import Cafe, Table


def lay(draft: Draft, number: int) -> None:
    """Put a table into the room, if it is not there."""
    if number not in draft.now.tables:
        draft.put("tables", number, Table(number))


def put_away(cafe: Cafe, number: int) -> bool:
    """Whether a table was joined to another and nobody has come back to it."""
    return cafe.tables[number].joined_to is not None and not cafe.at_table.get((cafe.round, number))


def standing(cafe: Cafe) -> list[int]:
    """The numbers of the tables that stand in the room."""
    return sorted(number for number in cafe.tables if not put_away(cafe, number))


def home_of(cafe: Cafe, number: int) -> int:
    """Where a table's people and question have gone: itself, while it stands."""
    seen = {number}
    while number in cafe.tables and put_away(cafe, number):
        into = cafe.tables[number].joined_to
        if into is None or into in seen:
            break
        seen.add(into)
        number = into
    return number


def questions_at(cafe: Cafe, round_: int, table: int) -> tuple[str, ...]:
    """What a table talks about: its question, then those that came with the tables joined to it."""
    numbers = [table]
    if cafe.settings.scope == "table":
        joined = sorted(number for number in cafe.tables if put_away(cafe, number))
        numbers += [number for number in joined if home_of(cafe, number) == table]
    asked = [cafe.settings.question_for(round_, number) for number in numbers]
    return tuple(dict.fromkeys(question for question in asked if question))
