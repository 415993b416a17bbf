"""A worker of the queue: RQ's, which spawns a process for each job, and ends one that is to be stopped."""

from __future__ import annotations

import os

from redis import Redis
from redis.exceptions import RedisError
from rq import Queue, SpawnWorker
from rq.serializers import JSONSerializer

from app.jobs.order import Order
from app.jobs.process import ONE_THREAD
from app.jobs.slips import QUEUE

LOOK_SECONDS = 5
"""Seconds between two signs of life of a worker; one that is silent a minute longer is dead, and what it did
is begun again by another."""
WAKES_LATER = 15
"""An idle worker of RQ's looks round so many seconds before its own life ends (`worker_ttl`); by default
that is every seven minutes, for as long a dead worker's job would wait."""


class QueueGoneError(Exception):
    """Redis does not answer; the message names the kind of error."""


def serve_queue(address: str, of: str, order: type[Order] = Order) -> None:
    """Do the jobs of a Samovar until a signal ends it: the first lets a job end, the second does not.

    Raises `QueueGoneError`.
    """
    os.environ.update(ONE_THREAD)
    redis = Redis.from_url(address, socket_connect_timeout=5)
    try:
        redis.ping()
        worker = SpawnWorker(
            [Queue(f"{of}-{QUEUE}", connection=redis, serializer=JSONSerializer, job_class=order)],
            connection=redis,
            serializer=JSONSerializer,
            job_class=order,
            job_monitoring_interval=LOOK_SECONDS,
            maintenance_interval=2 * LOOK_SECONDS,
            worker_ttl=WAKES_LATER + 2 * LOOK_SECONDS,
            log_job_description=False,
        )
        worker.work(logging_level="WARNING")
    except RedisError as error:
        raise QueueGoneError(type(error).__name__) from error
