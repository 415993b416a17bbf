"""How long a made-up phone waits, in seconds: the same as the real pages do."""

from __future__ import annotations

import random

PING = 4.0
"""Between two pings."""
SILENCE = 15.0
"""A socket that says nothing for so long is dead."""
ANSWER = 10.0
"""For the answer to a command; then it is sent again."""
OPENING = 10.0
"""For a socket to come up."""
FIRST_PAUSE = 0.3
"""Before the first try to come back; doubles with each."""
LONGEST_PAUSE = 10.0
PATIENCE = 120.0
"""For anything that a café does by itself: after it the rehearsal has failed."""


def backoff(tries: int, chance: random.Random) -> float:
    """The pause before try number `tries`: doubles, has a longest, and is spread by chance."""
    longest: float = min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** min(tries, 16))
    return longest / 2 + longest / 2 * chance.random()
