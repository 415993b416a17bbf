"""The other side of a job: the process that does the work (`python -m app.jobs.child`).

It reads one pickled `(function, argument)` from its input and writes pickled answers to its output:
`("progress", share, step)` any number of times, then `("result", value)` or `("raised", class, line)`.
Its input stays open for as long as the parent lives; at its end this process ends too.
"""

from __future__ import annotations

import os
import pickle
import sys
import threading
import traceback
from pathlib import Path
from typing import BinaryIO

NICENESS = 10


def main() -> None:
    """Do the one job that stands in the input."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not be read as an answer
    if hasattr(os, "nice"):
        os.nice(NICENESS)
    writing = threading.Lock()

    def report(share: float, step: str) -> None:
        _send(answers, writing, ("progress", float(share), step))

    try:
        function, argument = pickle.load(sys.stdin.buffer)
        threading.Thread(target=_end_with_parent, daemon=True).start()
        _send(answers, writing, ("result", function(argument, report)))
    except BaseException as error:  # noqa: BLE001  whatever it is, the parent is told
        _send(answers, writing, ("raised", type(error).__name__, line_of(error)))


def _end_with_parent() -> None:
    """Wait for the end of the input, which comes however the parent ends, and leave at once."""
    while os.read(0, 4096):
        pass
    os._exit(1)


def _send(answers: BinaryIO, writing: threading.Lock, answer: tuple[object, ...]) -> None:
    frame = pickle.dumps(answer)
    with writing:
        answers.write(frame)
        answers.flush()


def line_of(error: BaseException) -> str:
    """File and line that raised, without the message: it may quote what people wrote."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    return f"{Path(last.filename).name}:{last.lineno}"


if __name__ == "__main__":
    main()
