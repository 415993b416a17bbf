"""Where an idea was said, as far as that may be told.

In Chatham House mode "table 7, round 2, in Thai" may point at somebody: a table or a round is withheld
where fewer people than the café's smallest cell sat there and write the idea's language.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from app.cafe.state import Cafe, Idea, Person


@dataclass(frozen=True)
class Places:
    """Answers for one café where its ideas and hand-offs may be said to come from."""

    cafe: Cafe

    def of(self, idea: Idea) -> tuple[int | None, int | None]:
        """Round and table; None where there is none or it is withheld."""
        table = idea.table or None
        if not self.cafe.settings.chatham_house:
            return idea.round or None, table
        if self._too_few(self._at_table.get((idea.round, idea.table), ()), idea.lang):
            table = None
        withheld = self._too_few(self._in_round.get(idea.round, {}).values(), idea.lang)
        return (None, None) if withheld else (idea.round or None, table)

    def of_handoff(self, round_: int, table: int) -> int | None:
        """The table that handed on, unless it must be withheld."""
        few = self._too_few(self._at_table.get((round_, table), ()), "")
        return None if self.cafe.settings.chatham_house and few else table

    def _too_few(self, people: Iterable[Person], lang: str) -> bool:
        writers = sum(not lang or (person.writes or person.lang) == lang for person in people)
        return writers < self.cafe.settings.smallest_cell

    @cached_property
    def _at_table(self) -> dict[tuple[int, int], list[Person]]:
        known = self.cafe.people
        sat = {(round_, table, who) for (round_, who), table in self.cafe.seats.items()}
        left = {
            (round_, table, who) for (round_, who), tables in self.cafe.was_at.items() for table in tables
        }
        found: dict[tuple[int, int], list[Person]] = {}
        for round_, table, who in sorted(sat | left):
            if who in known:
                found.setdefault((round_, table), []).append(known[who])
        return found

    @cached_property
    def _in_round(self) -> dict[int, dict[str, Person]]:
        found: dict[int, dict[str, Person]] = {}
        for (round_, _), people in self._at_table.items():
            found.setdefault(round_, {}).update({person.id: person for person in people})
        return found
