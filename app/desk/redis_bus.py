"""The bus over Redis' publish and subscribe: https://redis.io/docs/latest/develop/pubsub/

Nothing is kept in Redis. What is told goes out in the order in which it was told, by a task of its own; where
Redis does not take it, it is dropped: those who listen look into the store now and then, and after a cut.
"""

import asyncio
import contextlib
import json
import logging
import random
import secrets
from collections import deque
from collections.abc import AsyncIterator, Callable

from redis.asyncio import Redis
from redis.asyncio.client import PubSub
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import RedisError

from app import measures

from .bus import End, Hint, Listener, Listeners, Message, Word

_log = logging.getLogger("samovar.bus")

KEPT = 1000
"""Messages that wait for Redis to take them; older ones are dropped."""
FIRST_PAUSE, LONGEST_PAUSE = 0.1, 2.0
"""Seconds between two tries to reach Redis: at first, and at most. Each is drawn anew (full jitter)."""
SILENCE = 5.0
"""Seconds without a word of Redis after which it is asked whether it is there."""


class RedisBus:
    """One for each process. ``channel`` keeps two Samovars on one Redis apart."""

    def __init__(self, address: str, channel: str = "samovar") -> None:
        self.worker = secrets.token_hex(4)
        self._redis = Redis.from_url(
            address, socket_connect_timeout=2, socket_timeout=2 * SILENCE, retry=Retry(NoBackoff(), 0)
        )
        self._channel = channel
        self._listeners = Listeners()
        self._waiting: deque[bytes] = deque(maxlen=KEPT)
        self._due = asyncio.Event()
        self._tasks: list[asyncio.Task[None]] = []
        self._connected = False

    @property
    def connected(self) -> bool:
        """Whether Redis brings us what others tell."""
        return self._connected

    def begin(self) -> None:
        """Listen to Redis, and send, from now on."""
        loop = asyncio.get_running_loop()
        self._tasks = [loop.create_task(self._hear_always()), loop.create_task(self._send_always())]

    def listen(self, listener: Listener, resumed: Callable[[], None] | None = None) -> End:
        """Hear every message from now on, of this process and of others."""
        return self._listeners.add(listener, resumed)

    async def tell(self, message: Message) -> None:
        """Tell this process at once, and the others as soon as Redis takes it."""
        self._listeners.hear(message)
        self._waiting.append(written(message, self.worker))
        self._due.set()

    async def claim(self, what: str, seconds: float) -> bool:
        """Set a key that nobody has set: https://redis.io/docs/latest/commands/set/"""
        try:
            key, milliseconds = self._key(what), max(1, round(seconds * 1000))
            return bool(await self._redis.set(key, self.worker, nx=True, px=milliseconds))
        except (RedisError, OSError, TimeoutError):
            return True

    async def release(self, what: str) -> None:
        """Take the key away; where Redis is away, it goes by itself."""
        with contextlib.suppress(RedisError, OSError, TimeoutError):
            await self._redis.delete(self._key(what))

    def _key(self, what: str) -> str:
        return f"{self._channel}:claim:{what}"

    async def close(self) -> None:
        """Send what is left if Redis takes it, and end."""
        if self._connected and self._waiting:
            with contextlib.suppress(RedisError, OSError, TimeoutError):
                async with asyncio.timeout(1):
                    await self._send()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        self._listeners.clear()
        await self._redis.aclose()

    async def _send_always(self) -> None:
        while True:
            await self._due.wait()
            self._due.clear()
            try:
                await self._send()
            except (RedisError, OSError):
                self._waiting.clear()

    async def _send(self) -> None:
        """All that waits in one go."""
        async with self._redis.pipeline(transaction=False) as pipe:
            while self._waiting:
                pipe.publish(self._channel, self._waiting.popleft())
            await pipe.execute()

    async def _hear_always(self) -> None:
        pause = FIRST_PAUSE
        while True:
            try:
                async with self._redis.pubsub() as heard:
                    await heard.subscribe(self._channel)
                    async for data in _messages(heard):
                        pause = FIRST_PAUSE
                        self._take(data)
            except (RedisError, OSError, TimeoutError) as error:
                if self._connected:
                    _log.warning("the bus is cut: %s", type(error).__name__)
            self._connected = False
            await asyncio.sleep(random.uniform(0, pause))  # noqa: S311  no secret
            pause = min(LONGEST_PAUSE, pause * 2)

    def _take(self, data: bytes | None) -> None:
        """A message, or (None) that we are subscribed: what was told before may have been missed."""
        if data is None:
            self._connected = True
            measures.BUS_RESUMED.inc()
            self._listeners.resume()
        elif (message := read(data, self.worker)) is not None:
            self._listeners.hear(message)


async def _messages(heard: PubSub) -> AsyncIterator[bytes | None]:
    """What is published, and None whenever we are subscribed (anew). Raises where Redis falls silent."""
    asked = False
    while True:
        message = await heard.get_message(timeout=SILENCE)
        if message is None:
            if asked:
                raise TimeoutError
            await heard.ping()
            asked = True
            continue
        asked = False
        if message["type"] == "subscribe":
            yield None
        elif message["type"] == "message":
            yield message["data"]


def written(message: Message, worker: str) -> bytes:
    """A message as Redis carries it."""
    if isinstance(message, Hint):
        said = {"from": worker, "code": message.code, "seq": message.seq, "gone": message.gone}
    else:
        said = {"from": worker, "code": message.code, "kind": message.kind, "body": message.body}
    return json.dumps(said, separators=(",", ":")).encode()


def read(data: bytes, worker: str) -> Message | None:
    """What another process told; None for our own words, and for what is none of ours."""
    try:
        said = json.loads(data)
        if said["from"] == worker:
            return None
        if "kind" in said:
            return Word(str(said["code"]), str(said["kind"]), str(said["body"]), str(said["from"]))
        return Hint(str(said["code"]), int(said["seq"]), bool(said["gone"]))
    except (ValueError, LookupError, TypeError):
        return None
