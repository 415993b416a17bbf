"""L1–L9: what a line's words say of its level, against the level on which it stands."""

from collections.abc import Iterator
from functools import lru_cache

from app.cafe.result_level import ResultLevel
from app.cafe.state import Line
from app.strategy.checks.nudge import Nudge
from app.strategy.language import language_of
from app.strategy.levels.reading import Reading, read

_READS_AS: dict[ResultLevel, str] = {"activity": "L1", "output": "L2", "outcome": "L3", "impact": "L4"}
HIGHER = ("impact", "outcome")


@lru_cache(maxsize=4096)
def _reading(text: str) -> Reading:
    return read(text, language_of(text))


def of_line(line: Line, measured: bool = False) -> Iterator[Nudge]:
    """The nudges of a line's words; `measured`: it has an indicator, so vague words are told apart by it."""
    reading = _reading(line.text)
    if reading.form == "split":
        yield Nudge("L7" if "L7" in reading.signals else "L8", line.id)
    yield from _level(line, reading)
    if "L9" in reading.signals and not measured and line.level in HIGHER:
        yield Nudge("L9", line.id)


def _level(line: Line, reading: Reading) -> Iterator[Nudge]:
    if reading.form == "indicator":
        yield Nudge("L0", line.id)
    elif reading.level is not None and reading.level != line.level:
        ours = "L5" in reading.signals and line.level in HIGHER
        facts: dict[str, str] = {"reads": reading.level, "stands": line.level}
        yield Nudge("L5" if ours else _READS_AS[reading.level], line.id, facts)
    elif line.level == "outcome" and reading.level is None and _of_nobody(reading):
        yield Nudge("L6", line.id)


def _of_nobody(reading: Reading) -> bool:
    """Whether vague words name neither a client nor a change: who does what differently?"""
    return "L9" in reading.signals and not {"L3", "L6"} & set(reading.signals)
