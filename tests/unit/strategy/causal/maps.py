"""Causal maps for tests, written as people write them: "backlog +> overtime", "overtime ->> backlog"."""

from __future__ import annotations

import re

from app.cafe.variables import CausalLink, Polarity, Variable
from app.strategy.causal.causal_map import CausalMap

LINK = re.compile(r"(.+?) ([+?-])(=?)> (.+)")
SIGNS: dict[str, Polarity] = {"+": 1, "-": -1, "?": 0}

PERMITS = """
backlog +> overtime
overtime -> backlog
overtime +=> fatigue
fatigue +> errors
errors +> backlog
backlog +> reform
reform -=> backlog
overtime -> reform
"""
"""The permit backlog of the reference: two balancing loops, two reinforcing ones."""


def a_map(text: str, weights: tuple[float, ...] = ()) -> CausalMap:
    """A line a link, ``=`` for a delay; an id is the name, and "source>target" with its sign for a link."""
    variables: dict[str, Variable] = {}
    links: list[CausalLink] = []
    for number, line in enumerate(filter(None, text.strip().splitlines())):
        found = LINK.fullmatch(line.strip())
        assert found, line
        source, sign, delay, target = found.groups()
        for name in (source, target):
            variables.setdefault(name, Variable(name, len(variables) + 1, name))
        strength = abs(weights[number]) if weights else 0.0
        ident = f"{source}{sign}{target}"
        links.append(
            CausalLink(ident, number + 1, source, target, SIGNS[sign], bool(delay), strength=strength)
        )
    return CausalMap(tuple(variables.values()), tuple(links))
