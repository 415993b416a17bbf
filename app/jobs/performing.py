"""The worker's side of the queue: what runs in the process that RQ spawned for one job.

No exception leaves it: RQ would keep its message in Redis, and that may quote what people wrote.
"""

from __future__ import annotations

import os
import threading
import time

from redis import Redis
from redis.exceptions import RedisError
from rq import get_current_job

from app.jobs.child import line_of
from app.jobs.slips import Slips, written
from app.jobs.works import WORKS, Works

KEPT_SECONDS = 3600
"""What a job tells is kept at most so long."""
LOOK_SECONDS = 1.0


def perform(of: str, job: str, work: str) -> None:
    """Do a job of the works."""
    current = get_current_job()
    assert current is not None
    perform_one(current.connection, Slips(of, job), work, WORKS)


def perform_one(redis: Redis, slips: Slips, work: str, works: Works) -> None:
    """Do it, telling how far it is; leave as soon as nobody waits, or the worker that spawned us is gone."""
    asked = redis.get(slips.asked)
    if not isinstance(asked, bytes) or not _wanted(redis, slips):
        return  # answered already, or nobody waits any more
    threading.Thread(target=_leave_when_alone, args=(redis, slips), daemon=True).start()

    def tell(*what: object) -> None:
        redis.rpush(slips.said, written(*what))  # type: ignore[arg-type]
        redis.expire(slips.said, KEPT_SECONDS)

    try:
        chosen = works[work]
        given = chosen.function(
            chosen.asks.validate_json(asked), lambda share, step: tell("progress", float(share), step)
        )
        tell("result", chosen.gives.dump_json(given).decode())
    except BaseException as error:  # noqa: BLE001  whatever it is, the one who asked is told
        tell("raised", type(error).__name__, line_of(error))


def _leave_when_alone(redis: Redis, slips: Slips) -> None:
    parent = os.getppid()
    while os.getppid() == parent and _wanted(redis, slips):
        time.sleep(LOOK_SECONDS)
    os._exit(1)


def _wanted(redis: Redis, slips: Slips) -> bool:
    try:
        return bool(redis.exists(slips.wanted))
    except RedisError:
        return True  # nobody can be asked just now
