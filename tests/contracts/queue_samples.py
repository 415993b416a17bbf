"""The samples of jobs, as works that a queue may carry in tests."""

from __future__ import annotations

from typing import Any

from pydantic import TypeAdapter
from rq import get_current_job

from app.jobs.performing import perform_one
from app.jobs.slips import Slips
from app.jobs.works import Work, Works
from tests.unit.jobs import job_samples

PERFORM = "tests.contracts.queue_samples.perform"
_ANY = TypeAdapter(Any)
SAMPLES: Works = {
    function.__name__: Work(function, _ANY, _ANY)
    for function in (
        job_samples.double,
        job_samples.tell,
        job_samples.wait_for_ever,
        job_samples.break_off,
        job_samples.raise_with_words,
    )
}


def perform(of: str, job: str, work: str) -> None:
    """As the product does, with these works."""
    current = get_current_job()
    assert current is not None
    perform_one(current.connection, Slips(of, job), work, SAMPLES)
