"""What hosts and the house may do with seats, in any order."""

from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import rule

from app.cafe.actor import HOUSE
from app.cafe.foreseen import ahead
from tests.unit.cafe.machine import PICK, TABLE, Day


class SeatedDay(Day):
    """A day on which tables are joined, rules are set, and the rounds ahead are planned and changed."""

    @rule(table=TABLE, into=TABLE, thin=st.booleans())
    def merge(self, table: int, into: int, thin: bool) -> None:
        named: dict[str, Any] = {} if thin else {"tables": [table], "into": into}
        self.ask("tables.merge", **named)

    @rule(pick=PICK, other=PICK, table=TABLE, how=st.sampled_from(["apart", "together", "free"]))
    def rules_of_seats(self, pick: int, other: int, table: int, how: str) -> None:
        self.ask("pair.set", one=self.someone(pick), other=self.someone(other), how=how)
        self.ask("place.fix", person=self.someone(pick), table=None if how == "free" else table)
        self.ask("table.set", table=table, chairs=pick % 3)

    @rule(pick=PICK, table=TABLE)
    def plan_ahead(self, pick: int, table: int) -> None:
        cafe = self.talk.cafe
        here = [one.id for one in cafe.here()]
        rounds = {n: {who: (i + n * table) % 3 + 1 for i, who in enumerate(here)} for n in ahead(cafe)}
        self.ask("rounds.plan", by=HOUSE, rounds=rounds, outlook={"repeats": 40 - pick})
        self.ask("seat.pin", round=cafe.seated_round + 1, person=self.someone(pick), table=table)
