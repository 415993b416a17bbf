"""`samovar seating`: a plan for a case in a file, beside what no plan can avoid."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import Annotated, Any, NoReturn

import typer

from app.cli.saying import speak_unicode
from app.seating.case import CaseError, problem_of, written
from app.seating.contradictions import contradictions
from app.seating.planner import Plan, plan
from app.seating.problem import Problem
from app.seating.sentences import contradiction_said, why_said
from app.words import Words

BAD = 2
"""Exit code where a case cannot be read or cannot be: as of a wrong command line."""
ENGLISH = Words("en")


def seating(
    case: Annotated[Path, typer.Argument(help="A case, or a list of cases, as JSON.")],
    name: Annotated[str, typer.Option(help="The case of a list.")] = "",
    seed: Annotated[int, typer.Option(help="The same seed, the same plan.")] = 0,
    seconds: Annotated[float, typer.Option(min=0, help="Seconds of computing, at most.")] = 5,
    output: Annotated[Path | None, typer.Option("-o", "--output", help="File for the plan.")] = None,
) -> None:
    """Plan who sits where in all rounds, and say what no plan can avoid.

    Exit code 1: some rule could not be kept; 2: the case cannot be read, or its rules contradict each other.
    """
    speak_unicode()
    problem = _problem(case, name)
    began = time.perf_counter()
    made = plan(problem, seconds, seed)
    taken = time.perf_counter() - began
    if output:
        _write(output, made)
    else:
        _list(made)
    _tell(problem, made, taken)
    if made.broken:
        raise typer.Exit(1)


def _problem(file: Path, name: str) -> Problem:
    try:
        problem = problem_of(_named(_read(file), name))
    except CaseError as error:
        _stop(str(error))
    found = contradictions(problem)
    if found:
        for one in found:
            _say(contradiction_said(ENGLISH, one, "person {}".format, "table {}".format))
        raise typer.Exit(BAD)
    return problem


def _read(file: Path) -> Any:
    try:
        return json.loads(file.read_text("utf-8"))
    except OSError as error:
        _stop(f"{file} can't be read ({error.strerror}).")
    except (ValueError, RecursionError) as error:
        _stop(f"{file} is no JSON ({error}).")


def _named(cases: Any, name: str) -> object:
    """The case itself, or the one of that name in a list."""
    if not isinstance(cases, list):
        return cases
    named = {str(case.get("name", i)): case for i, case in enumerate(cases) if isinstance(case, dict)}
    if len(named) == 1 and not name:
        return next(iter(named.values()))
    if name not in named:
        known = ", ".join(named) or "none"
        raise CaseError(f"Name one of the cases with --name; there are: {known}.")
    return named[name]


def _write(file: Path, made: Plan) -> None:
    try:
        file.write_text(json.dumps(written(made.rounds)) + "\n", "utf-8")
    except OSError as error:
        _stop(f"{file} can't be written to ({error.strerror}).")


def _list(made: Plan) -> None:
    for r, tables in enumerate(made.rounds):
        print(f"round {r}")
        for t, members in enumerate(tables):
            print(f"  table {t}: {' '.join(map(str, members))}")


def _tell(problem: Problem, made: Plan, taken: float) -> None:
    print(f"people {problem.people}, tables {problem.tables}, rounds {problem.rounds}")
    print(f"violations {len(made.broken)}")
    for one in made.broken[:20]:
        who = ", ".join(map(str, one.people))
        where = "" if one.table is None else f", table {one.table}"
        print(f"  {one.rule}: round {one.round}{where}{', people ' if who else ''}{who}")
    print(f"repeats    {made.repeats}  (no plan has fewer than {made.bound.repeats})")
    print(f"imbalance  {made.imbalance}  (no plan has less than {made.bound.imbalance})")
    print(f"seconds    {taken:.2f}")
    print(why_said(ENGLISH, made.bound))


def _say(line: str) -> None:
    print(f"samovar: {line}", file=sys.stderr)


def _stop(line: str) -> NoReturn:
    _say(line)
    raise typer.Exit(BAD)
