"""A seating plan for any case, for scripts and other tools: what `samovar seating` does, over HTTP."""

from __future__ import annotations

from random import Random
from typing import Annotated, Any

from fastapi import APIRouter, Body, Query
from starlette.concurrency import run_in_threadpool
from starlette.responses import JSONResponse, Response

from app.cafe.refusal import Code, Kind, Refusal
from app.jobs.outcome import JobCancelled, JobFailed, JobsBusy
from app.jobs.seating import Seated, asked, search
from app.seating.bounds import bounds
from app.seating.case import CaseError, problem_of, written
from app.seating.contradictions import contradictions
from app.seating.hosting import with_hosts
from app.seating.problem import Problem, Seating
from app.seating.score import score
from app.seating.sentences import contradiction_said, why_said
from app.store.trouble import fault
from app.web.house import House, TheHouse
from app.web.refusing import STATUS
from app.web.session import TheSession
from app.words import Words

router = APIRouter(prefix="/api", tags=["seating"])


@router.post("/seating")
async def seat(
    case: Annotated[dict[str, Any], Body()],
    house: TheHouse,
    session: TheSession,
    seed: int = 0,
    seconds: Annotated[float, Query(ge=0)] = 1,
) -> Response:
    """Plan who sits where: the body is a case of people, tables, rounds and rules. The same `seed` gives the
    same plan; `seconds` of computing, up to the server's limit.

    Answers `{"plan", "violations", "repeats", "imbalance", "bound": {"repeats", "imbalance", "why"}}`; a plan
    is a list of rounds, a round a list of tables, a table a list of people, all numbered from 0. 400 where
    the case cannot be read, 409 where its rules contradict each other: `error.say` says which.
    """
    if after := house.rates.wait(house.settings.seatings_per_address, "seating", session.address):
        raise Refusal(Code.BUSY, after=after)
    try:
        problem = await run_in_threadpool(_problem, case, house.settings.seating_people, seed)
    except CaseError as error:
        return _refused(Kind.MALFORMED, "case", str(error))
    if found := await run_in_threadpool(contradictions, problem):
        said = (contradiction_said(session.words, one, str, str) for one in found)
        return _refused(Kind.REFUSED, "contradiction", " ".join(said))
    rounds = await _in_a_process(house, problem, min(seconds, house.settings.seating_seconds), seed)
    return JSONResponse(await run_in_threadpool(_told, problem, rounds, session.words))


def _problem(case: dict[str, Any], most: int, seed: int) -> Problem:
    problem = problem_of(case)
    if problem.people > most:
        raise CaseError(f"This server plans for {most} people at most.")
    return with_hosts(problem, Random(seed))  # noqa: S311  must come out the same again


async def _in_a_process(house: House, problem: Problem, seconds: float, seed: int) -> tuple[Seating, ...]:
    """Raises `Refusal`: busy while too much is being computed, fault if it could not be."""
    try:
        job = await house.writing.start("seating", search, asked(problem, None, seconds, seed))
    except JobsBusy as error:
        raise Refusal(Code.BUSY, after=5) from error
    try:
        found: Seated = await job.result()
        return found.rounds
    except (JobFailed, JobCancelled) as error:
        raise fault(error, "seating") from error
    finally:
        job.cancel()  # nobody waits for it any more


def _told(problem: Problem, rounds: tuple[Seating, ...], words: Words) -> dict[str, Any]:
    worth, bound = score(problem, rounds), bounds(problem)
    return {
        "plan": written(rounds),
        "violations": [
            {"rule": one.rule, "round": one.round, "people": one.people, "table": one.table}
            for one in worth.broken
        ],
        "repeats": worth.repeats,
        "imbalance": worth.imbalance,
        "bound": {
            "repeats": bound.repeats,
            "imbalance": bound.imbalance,
            "why": why_said(words, bound),
        },
    }


def _refused(kind: Kind, code: str, say: str) -> Response:
    error = {"kind": kind, "code": code, "say": say, "after": None}
    return JSONResponse({"error": error}, STATUS[kind])
