"""Every check over a strategy."""

from collections.abc import Iterator

from app.cafe.state import Cafe
from app.cafe.strategy.outline import ordered
from app.strategy.checks.chain import of_chain
from app.strategy.checks.nudge import Nudge
from app.strategy.checks.registers import of_registers
from app.strategy.checks.wording import of_line


def nudges(cafe: Cafe) -> Iterator[Nudge]:
    """All that a careful reader would ask, dismissed ones too."""
    for line in ordered(cafe):
        yield from of_line(line)
    yield from of_chain(cafe)
    yield from of_registers(cafe)
