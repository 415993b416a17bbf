"""What the host chose: it stands in the log, because rules need it."""

from dataclasses import dataclass
from typing import Literal

Scope = Literal["round", "table"]
Growing = Literal["hosts", "room"]
Vocabulary = Literal["undg", "gac", "eu-classic", "government"]
"""By whose names the levels of the results chain are called."""
Movement = Literal["mix", "home", "stay"]
Way = Literal["table", "pairs", "alone"]
"""How people talk in a round: all at the table, two and two, or each alone first."""
"""People are mixed anew each round; the last round is at the first one's table; all keep their table."""


@dataclass(frozen=True)
class Group:
    """Something to mix at the tables: "Country", and what one may choose."""

    name: str
    options: tuple[str, ...] = ()


@dataclass(frozen=True)
class Limits:
    """Bounds that rules keep. Lengths in what people count: grapheme clusters, then code points."""

    idea_graphemes: int = 500
    idea_points: int = 4000
    short_graphemes: int = 300  # hand-offs, messages, reasons, theme names, outline lines
    people: int = 5000
    tables: int = 1000
    ideas: int = 20000
    minutes: int = 24 * 60
    variable_graphemes: int = 80  # names of variables and loops
    map_variables: int = 400
    map_links: int = 1600
    budget_lines: int = 10_000
    indicators: int = 1000
    measurements: int = 20_000


@dataclass(frozen=True)
class Settings:
    """A café as designed. Minutes are whole; a tuple of minutes has one entry a round (or a move)."""

    name: str = ""
    purpose: str = ""
    welcome: str = ""
    recipe: str = ""
    vocabulary: Vocabulary = "undg"
    decision: str = ""  # what a minister is asked to decide
    questions: tuple[str, ...] = ()
    scope: Scope = "round"  # one question a round, or one a table
    rounds: int = 3
    welcome_minutes: int = 0  # a plenary before round one; 0: none
    round_minutes: tuple[int, ...] = (20,)  # the last entry holds for all later rounds
    move_minutes: tuple[int, ...] = (3,)
    harvest_minutes: int = 20
    closing_minutes: int = 0  # a plenary after the harvest; 0: none
    table_low: int = 4
    table_high: int = 5
    table_host_stays: bool = True
    movement: Movement = "mix"
    hosts_chosen: bool = False  # table hosts are named with the seats, who came forward first; else asked
    ways: tuple[Way, ...] = ()  # one a round; rounds beyond: all at the table
    gone_minutes: int = 5  # a phone silent for so long may mean that its person has gone; 0: never asked
    groups: tuple[Group, ...] = ()
    names_asked: bool = True
    names_needed: bool = False
    names_shown: bool = False
    languages: tuple[str, ...] = ("en",)
    approve_first: bool = False
    chatham_house: bool = False
    moves_on_alone: bool = False  # the alarm takes the next step when the time is over
    handoff_minutes: int = 3
    dots: int = 3
    growing: Growing = "hosts"  # who sees themes before the harvest: hosts alone, or the whole room
    late_hours: int = 48
    end_days: int = 90
    smallest_cell: int = 5  # combinations of fewer people are withheld
    time_zone: str = "UTC"
    starts: str = ""  # as announced, by the clock of the time zone: "09:30"; "": not said
    ends: str = ""
    expected: int = 0  # people, while nobody has come yet; 0: not known
    on_track_percent: int = 90  # of the progress expected by a date: an indicator is on track
    watch_percent: int = 60  # so much: to be watched; below: off track
    limits: Limits = Limits()

    def minutes_of_round(self, number: int) -> int:
        return _at(self.round_minutes, number, 20)

    def minutes_of_move(self, number: int) -> int:
        """Minutes of the move into round ``number``."""
        return _at(self.move_minutes, max(number - 1, 1), 3)

    def way_of(self, round_: int) -> Way:
        """How people talk in a round."""
        return self.ways[round_ - 1] if 0 < round_ <= len(self.ways) else "table"

    def question_for(self, round_: int, table: int) -> str:
        """What this table talks about in this round ("" where no question was given)."""
        if not self.questions:
            return ""
        if self.scope == "table":
            return self.questions[(table - 1) % len(self.questions)]
        return self.questions[min(round_, len(self.questions)) - 1]


def _at(minutes: tuple[int, ...], number: int, otherwise: int) -> int:
    if not minutes:
        return otherwise
    return minutes[min(number, len(minutes)) - 1]
