"""Who is told that a café has grown, or is gone."""

from collections.abc import Callable

from app.store.trouble import fault

from .ack import Grown

OnGrown = Callable[[Grown], None]
OnGone = Callable[[str], None]


class Listeners:
    """Called on the loop, in the order in which they came; what one raises is logged and stops nobody."""

    def __init__(self) -> None:
        self._each: list[tuple[OnGrown, OnGone | None]] = []

    def add(self, grown: OnGrown, gone: OnGone | None) -> Callable[[], None]:
        """Tell these from now on; the answer ends that."""
        one = (grown, gone)
        self._each.append(one)

        def end() -> None:
            if one in self._each:
                self._each.remove(one)

        return end

    def grown(self, news: Grown) -> None:
        """Say what a café has grown by."""
        for grown, _ in tuple(self._each):
            try:
                grown(news)
            except Exception as error:  # noqa: BLE001
                fault(error, f"a listener of café {news.code}")

    def gone(self, code: str) -> None:
        """Say that a café was erased."""
        for _, gone in tuple(self._each):
            try:
                if gone is not None:
                    gone(code)
            except Exception as error:  # noqa: BLE001
                fault(error, f"a listener of café {code}")
