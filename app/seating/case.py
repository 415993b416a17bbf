"""A seating case as JSON: reading one into a problem, and writing a plan.

`people`, `tables`, `rounds` are numbers; all else may be left out. `hosts_stay` with `hosts` (a person a
table; null: the planner chooses, `volunteers` first) · `group_of`: each person's group, or an object
attribute → list · `visit_each_question` with `questions` (each table's) · `apart`, `together`: pairs ·
`presence`: person → rounds · `played`: rounds as they were · `capacity`: the most at each table · `fixed`:
person → table, or tables.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from app.seating.problem import Pair, Problem, Seating

MOST_PEOPLE = 20_000
MOST_ROUNDS = 200


class CaseError(Exception):
    """The case cannot be read; the message is a sentence that says what to mend."""


def problem_of(case: object) -> Problem:
    """Read a case. Raises CaseError."""
    if not isinstance(case, dict):
        raise CaseError("A case is an object with people, tables and rounds.")
    people = _number(case, "people", 1, MOST_PEOPLE)
    tables = _number(case, "tables", 1, people)
    rounds = _number(case, "rounds", 1, MOST_ROUNDS)
    person, table = _index("person", people), _index("table", tables)
    stay = _flag(case, "hosts_stay")
    hosts = _hosts(case, tables, person) if stay else ()
    return Problem(
        people,
        tables,
        rounds,
        hosts=hosts,
        choose_hosts=stay and not hosts,
        volunteers=tuple(person(p) for p in _list(case, "volunteers")),
        groups=_groups(case.get("group_of"), people),
        topics=_topics(case, tables),
        new_question=_flag(case, "visit_each_question"),
        apart=_pairs(case, "apart", person),
        together=_pairs(case, "together", person),
        presence=_presence(case, people, rounds, person),
        places=_places(case, person, table),
        capacity=_capacity(case, tables),
        played=tuple(_played(case, person, tables, rounds)),
    )


def written(rounds: Sequence[Seating]) -> list[list[list[int]]]:
    """A plan as a list of rounds, a round as a list of tables, a table as a list of people."""
    return [[list(members) for members in seating] for seating in rounds]


def _number(case: dict[str, Any], name: str, least: int, most: int) -> int:
    value = case.get(name)
    if type(value) is not int or not least <= value <= most:
        raise CaseError(f"{name} must be a whole number from {least} to {most}.")
    return value


def _flag(case: dict[str, Any], name: str) -> bool:
    value = case.get(name)
    if value not in (None, True, False):
        raise CaseError(f"{name} must be true or false.")
    return bool(value)


def _list(case: dict[str, Any], name: str) -> list[Any]:
    value = case.get(name)
    if value is None:
        return []
    if not isinstance(value, list):
        raise CaseError(f"{name} must be a list.")
    return value


def _index(what: str, count: int) -> Callable[[object], int]:
    """A reader of numbers of people or tables, from 0; also as text, which keys of objects are."""

    def read(value: object) -> int:
        number = int(value) if isinstance(value, str) and value.isascii() and value.isdigit() else value
        if type(number) is not int or not 0 <= number < count:
            raise CaseError(f"There is no {what} {value!r}: they are numbered from 0 to {count - 1}.")
        return number

    return read


def _hosts(case: dict[str, Any], tables: int, person: Callable[[object], int]) -> tuple[int | None, ...]:
    hosts = _list(case, "hosts")
    if hosts and len(hosts) != tables:
        raise CaseError(f"hosts must name one person (or null) for each of the {tables} tables.")
    return tuple(None if p is None else person(p) for p in hosts)


def _groups(given: object, people: int) -> tuple[tuple[int, ...], ...]:
    """Groups as numbers; a group of one person is none: it cannot be mixed better or worse."""
    if given is None:
        return ()
    attributes = given if isinstance(given, dict) else {"group_of": given}
    found = []
    for name, values in attributes.items():
        if not isinstance(values, list) or len(values) != people:
            raise CaseError(f"{name} must be a list with a group for each of the {people} people.")
        if any(isinstance(value, (list, dict)) for value in values):
            raise CaseError(f"{name}: a group is a number or a name.")
        known = [value for value in dict.fromkeys(map(_key, values)) if value[1] is not None]
        number = {value: i for i, value in enumerate(known)}
        found.append(tuple(number.get(_key(value), -1) for value in values))
    return tuple(found)


def _key(value: object) -> tuple[str, object]:
    return type(value).__name__, value


def _topics(case: dict[str, Any], tables: int) -> tuple[int, ...]:
    questions = _list(case, "questions")
    if questions and len(questions) != tables:
        raise CaseError(f"questions must name the question of each of the {tables} tables.")
    if any(isinstance(q, (list, dict)) for q in questions):
        raise CaseError("questions: a question is a number or a name.")
    known = {key: i for i, key in enumerate(dict.fromkeys(map(_key, questions)))}
    return tuple(known[_key(q)] for q in questions)


def _pairs(case: dict[str, Any], name: str, person: Callable[[object], int]) -> tuple[Pair, ...]:
    pairs = []
    for pair in _list(case, name):
        if not isinstance(pair, list) or len(pair) != 2:
            raise CaseError(f"{name} must be a list of pairs of people.")
        a, b = person(pair[0]), person(pair[1])
        if a == b:
            raise CaseError(f"{name}: person {a} stands beside themselves.")
        pairs.append((a, b))
    return tuple(pairs)


def _object(case: dict[str, Any], name: str) -> dict[str, Any]:
    value = case.get(name)
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise CaseError(f"{name} must be an object, person → value.")
    return value


def _presence(
    case: dict[str, Any], people: int, rounds: int, person: Callable[[object], int]
) -> tuple[frozenset[int] | None, ...]:
    given = _object(case, "presence")
    if not given:
        return ()
    number = _index("round", rounds)
    found: list[frozenset[int] | None] = [None] * people
    for p, there in given.items():
        if not isinstance(there, list):
            raise CaseError("presence must give each person a list of rounds.")
        found[person(p)] = frozenset(map(number, there))
    return tuple(found)


def _places(
    case: dict[str, Any], person: Callable[[object], int], table: Callable[[object], int]
) -> dict[int, tuple[int, ...]]:
    return {
        person(p): tuple(sorted(set(map(table, at)))) if isinstance(at, list) and at else (table(at),)
        for p, at in _object(case, "fixed").items()
    }


def _capacity(case: dict[str, Any], tables: int) -> tuple[int | None, ...]:
    given = case.get("capacity")
    if isinstance(given, dict):
        table = _index("table", tables)
        named = {table(t): most for t, most in given.items()}
        given = [named.get(t) for t in range(tables)]
    capacity = _list({"capacity": given}, "capacity")
    if capacity and len(capacity) != tables:
        raise CaseError(f"capacity must say for each of the {tables} tables how many it holds (or null).")
    if any(most is not None and (type(most) is not int or most < 0) for most in capacity):
        raise CaseError("capacity: a table holds a whole number of people, or null for any.")
    return tuple(capacity)


def _played(case: dict[str, Any], person: Callable[[object], int], tables: int, rounds: int) -> list[Seating]:
    played = _list(case, "played")
    if len(played) > rounds:
        raise CaseError(f"{len(played)} rounds were played, and there are {rounds}.")
    found = []
    for r, seating in enumerate(played):
        if not isinstance(seating, list) or not all(isinstance(t, list) for t in seating):
            raise CaseError(f"played: round {r} must be a list of tables, a table a list of people.")
        if len(seating) != tables:
            raise CaseError(f"played: round {r} has {len(seating)} tables, and there are {tables}.")
        members = [person(p) for t in seating for p in t]
        if len(set(members)) < len(members):
            raise CaseError(f"played: somebody sits twice in round {r}.")
        found.append(tuple(tuple(sorted(map(person, t))) for t in seating))
    return found
