"""For all commands in any order: nothing is lost, everybody sits, the log tells the same, undo undoes."""

from unittest.mock import patch

from hypothesis import HealthCheck, settings
from hypothesis.stateful import initialize

from app.cafe import layered
from tests.unit.cafe.seat_machine import SeatedDay


class LongDay(SeatedDay):
    """A day whose dicts are layered, as those of a café of thousands are."""

    def __init__(self) -> None:
        super().__init__()
        self.long = patch.multiple(layered, SHORT=1, MOST=2)

    @initialize()
    def lay(self) -> None:
        self.long.start()

    def teardown(self) -> None:
        self.long.stop()


TestAnyOrder = SeatedDay.TestCase
TestAnyOrder.settings = settings(
    max_examples=25, stateful_step_count=40, deadline=None, suppress_health_check=list(HealthCheck)
)

TestAnyOrderInALongCafe = LongDay.TestCase
TestAnyOrderInALongCafe.settings = settings(TestAnyOrder.settings, max_examples=15)
