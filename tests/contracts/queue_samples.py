"""The samples of jobs, as works that a queue may carry in tests."""

from __future__ import annotations

import sys
from typing import Any

from pydantic import TypeAdapter
from rq import get_current_job

from app.jobs.order import Order
from app.jobs.performing import perform_one
from app.jobs.slips import Slips
from app.jobs.working import serve_queue
from app.jobs.works import Work, Works
from tests.unit.jobs import job_samples

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


class Sample(Order):
    """A job of these works."""

    performs = "tests.contracts.queue_samples.perform"


def perform(of: str, job: str, work: str) -> None:
    """As the product does, with these works."""
    current = get_current_job()
    assert current is not None
    perform_one(current.connection, Slips(of, job), work, SAMPLES)


if __name__ == "__main__":
    from tests.contracts.queue_samples import Sample as Ours  # a spawned job finds it by this name

    print("Waiting for jobs", flush=True)
    serve_queue(sys.argv[1], sys.argv[2], Ours)
