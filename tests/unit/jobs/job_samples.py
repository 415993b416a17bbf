"""Functions that the tests run as jobs."""

import os
import threading

from app.jobs.outcome import Report


def double(number: int, report: Report) -> int:
    return 2 * number


def tell(steps: int, report: Report) -> str:
    for step in range(steps):
        report(step / steps, f"step-{step}")
    return "told"


def wait_for_ever(argument: object, report: Report) -> None:
    report(0.1, str(os.getpid()))
    threading.Event().wait()


def break_off(status: int, report: Report) -> None:
    os._exit(status)


def raise_with_words(words: str, report: Report) -> None:
    raise ValueError(words)


def surroundings(name: str, report: Report) -> tuple[int, str | None]:
    print("a library that talks")
    return os.nice(0), os.environ.get(name)


def unpicklable(argument: object, report: Report) -> object:
    return threading.Lock()
