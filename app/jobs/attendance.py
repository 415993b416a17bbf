"""Who waits at the queue, for whoever looks whether jobs would be done."""

from __future__ import annotations

from dataclasses import dataclass

from redis import Redis
from redis.exceptions import RedisError
from rq import Queue, Worker
from rq.command import PUBSUB_CHANNEL_TEMPLATE
from rq.serializers import JSONSerializer

from app.jobs.slips import QUEUE
from app.jobs.working import QueueGoneError


@dataclass(frozen=True)
class Attendance:
    """`workers` are there; `jobs` wait for one."""

    workers: int
    jobs: int


def attendance(address: str, of: str) -> Attendance:
    """As it stands for the Samovar of this name. Raises `QueueGoneError`.

    Redis keeps the name of a worker that was killed for minutes; whether it still listens there is the truth.
    """
    try:
        with Redis.from_url(address, socket_connect_timeout=5) as redis:
            queue = Queue(f"{of}-{QUEUE}", connection=redis, serializer=JSONSerializer)
            named = Worker.all(queue=queue, serializer=JSONSerializer)
            channels = [PUBSUB_CHANNEL_TEMPLATE % worker.name for worker in named]
            heard = redis.pubsub_numsub(*channels) if channels else []
            return Attendance(sum(1 for _, listeners in heard if listeners), queue.count)
    except RedisError as error:
        raise QueueGoneError(type(error).__name__) from error
