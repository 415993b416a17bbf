"""A job of the queue that can be nothing but one of our works.

RQ would import and call any function that a job names, and callbacks and webhooks too: whoever reaches Redis
could have anything run. Here only the one function that performs our works is called.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from rq.job import Job

PERFORM = "app.jobs.performing.perform"


class Order(Job):
    """`performs` is the dotted name of the only function that it calls."""

    performs = PERFORM

    @property
    def func(self) -> Callable[..., Any] | None:
        """The function. Raises PermissionError for any other than ours."""
        if self.instance is not None or self.func_name != self.performs:
            raise PermissionError("a job that is none of our works")
        function: Callable[..., Any] | None = super().func
        return function

    def restore(self, raw_data: Any) -> None:
        """As it stands in Redis, without what else RQ would call for it."""
        super().restore(raw_data)
        self._success_callback_name = self._failure_callback_name = self._stopped_callback_name = None
        self.webhooks = []
