"""For all commands in any order: nothing is lost, everybody sits, the log tells the same, undo undoes."""

from hypothesis import HealthCheck, settings

from tests.unit.cafe.machine import Day

TestAnyOrder = Day.TestCase
TestAnyOrder.settings = settings(
    max_examples=25, stateful_step_count=40, deadline=None, suppress_health_check=list(HealthCheck)
)
