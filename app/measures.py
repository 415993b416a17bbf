"""What the house counts while it works, for `/metrics`: counts, spans and levels, in the words of Prometheus.

Counted where a thing is done once for many (a frame of an audience, a batch), never once a phone. A label is
a word of the house's own list (a code, an outcome): never a café, a person, or anything that somebody wrote.

Several workers write their numbers into files of one folder (`PROMETHEUS_MULTIPROC_DIR`, which `samovar run`
sets before they start), so that whichever of them is asked answers for all.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import ClassVar

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.registry import REGISTRY

SHARED = "PROMETHEUS_MULTIPROC_DIR"
"""The environment variable that prometheus-client reads when it is first imported."""
SPANS = (0.0005, 0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5)
SIZES = (1, 2, 5, 10, 20, 50, 100, 200, 500)


class Tally:
    """A count on the hot path: a plain number, handed on twice a second (a tenth of a counter's cost)."""

    __slots__ = ("_to", "n")
    hot: ClassVar[list[Tally]] = []

    def __init__(self, to: Counter | Gauge) -> None:
        self._to, self.n = to, 0
        Tally.hot.append(self)

    def inc(self, n: int = 1) -> None:
        """So many more."""
        self.n += n

    def dec(self, n: int = 1) -> None:
        """So many less (of a level)."""
        self.n -= n

    def hand_on(self) -> None:
        """Let it be seen."""
        if isinstance(self._to, Gauge):
            self._to.set(self.n)
        elif self.n:
            self._to.inc(self.n)
            self.n = 0


PEOPLE = Gauge("samovar_people_online", "People whose page is open.", multiprocess_mode="livesum")
SOCKETS = Gauge("samovar_sockets_open", "Sockets open now.", multiprocess_mode="livesum")
WAITING = Tally(
    Gauge("samovar_commands_waiting", "Commands that wait for a batch.", multiprocess_mode="livesum")
)
LAG = Histogram("samovar_loop_lag_seconds", "How much later than asked the loop woke.", buckets=SPANS)

FRAMES = Tally(Counter("samovar_frames_sent", "Frames handed to a socket."))
FRAME_BYTES = Tally(Counter("samovar_frame_bytes_sent", "Bytes of those frames."))
TICKS = Histogram("samovar_tick_seconds", "How long a slice of a tick took.", buckets=SPANS)
SLOW = Counter("samovar_slow_clients_dropped", "Pages cut off because they did not read.")
RESUMES = Counter("samovar_pages_greeted", "Pages that said hello, by what they were sent.", ["sent"])
BY_NUMBER, FRESH = RESUMES.labels("since_number"), RESUMES.labels("fresh_view")
VIEWS = Tally(Counter("samovar_full_views_rendered", "Whole views drawn."))
PARTS = Tally(Counter("samovar_parts_rendered", "Parts drawn."))
POLLS = Tally(Counter("samovar_polls", "Views asked for over plain HTTP."))
NO_UPGRADE = Counter("samovar_sockets_without_upgrade", "Sockets whose Upgrade header a proxy dropped.")

BATCH = Histogram("samovar_batch_commands", "Commands in one transaction.", buckets=SIZES)
COMMIT = Histogram("samovar_commit_seconds", "From asking for a transaction to its commit.", buckets=SPANS)
REFUSALS = Counter("samovar_refusals", "Commands and requests that were refused, by code.", ["code"])
FAULTS = Counter("samovar_faults", "Errors that nobody foresaw; each has its number in the log.")
JOBS = Counter("samovar_jobs", "Jobs that ended, by outcome.", ["outcome"])
BUS_RESUMED = Counter("samovar_bus_connected", "Times the bus was connected, at first or again.")
GAPS = Counter("samovar_gaps_filled", "Cafés found behind the store by a look that no hint caused.")


def share(folder: Path) -> None:
    """Let the workers that are started after this count together. What an earlier run left is removed."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    os.environ[SHARED] = str(folder)


def hand_on() -> None:
    """Let what was counted on the hot path be seen. Called on the loop."""
    for tally in Tally.hot:
        tally.hand_on()


def exposition() -> bytes:
    """All of it as text, of every worker: https://prometheus.io/docs/instrumenting/exposition_formats/"""
    if SHARED not in os.environ:
        return generate_latest(REGISTRY)
    from prometheus_client.multiprocess import MultiProcessCollector

    _forget_dead(Path(os.environ[SHARED]))
    registry = CollectorRegistry()
    MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
    return generate_latest(registry)


def _forget_dead(folder: Path) -> None:
    """The levels of a worker that is no more count no longer, however it ended; its counts stay."""
    for levels in folder.glob("gauge_live*_*.db"):
        try:
            os.kill(int(levels.stem.rpartition("_")[2]), 0)
        except ProcessLookupError:
            levels.unlink(missing_ok=True)
        except PermissionError:
            continue
