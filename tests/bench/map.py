"""How fluent a causal map is: `python -m tests.bench.map` (or `make bench-map`).

Maps of 30, 150 and 400 variables, one and a half links to each and short ways round, as people draw them, and
a dense one of 150. CPU milliseconds, the best of some turns: *change* a link by command and event; *part*
draw the parts that the change touches; *view* the whole room's parts; *read* loops, stories and the picture
(in a thread or a process, never on the loop); *push* a press test; *page* the HTML of what was read.
`build/bench-map.json` holds the same.
"""

from __future__ import annotations

import json
import random
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from app.pages.audience import Audience
from app.pages.console.map_read import read
from app.pages.facts import Facts
from app.pages.rendering import render_page
from app.pages.view import View, changed_parts, full_view
from app.strategy.causal.causal_map import map_of
from app.strategy.causal.press import press
from app.strategy.causal.reading import MapOrder, read_map
from app.words import Words
from tests.building import Talk, a_cafe

SIZES = {
    "30 variables": (30, 45),
    "150 variables": (150, 225),
    "400 variables": (400, 600),
    "150, dense": (150, 450),
}
TURNS = 2
FIGURES = Path("build/bench-map.json")
WORDS = Words("en")


def main() -> None:
    """Measure every size, print a table, write the figures."""
    table = Table("map", "loops", "change", "part", "view", "read", "push", "page", "KB of page")
    rows = []
    for name, (variables, links) in SIZES.items():
        row = measured(a_talk(variables, links))
        rows.append({"map": name, **row})
        table.add_row(
            name, *(f"{value:.1f}" if isinstance(value, float) else str(value) for value in row.values())
        )
    Console(width=110).print(table)
    FIGURES.parent.mkdir(exist_ok=True)
    FIGURES.write_text(json.dumps(rows, indent=1))


def a_talk(variables: int, links: int) -> Talk:
    """A café with a map of this size; the same in every run."""
    chance = random.Random(150)
    pairs = {(n, (n + 1) % variables) for n in range(variables)}
    while len(pairs) < links:
        one = chance.randrange(variables)
        other = (one + chance.choice([-4, -3, -2, 2, 3, chance.randrange(2, variables)])) % variables
        pairs.add((one, other))
    told = [
        {"source": a, "target": b, "polarity": chance.choice([1, 1, -1]), "delayed": chance.random() < 0.2}
        for a, b in sorted(pairs)
    ]
    talk = a_cafe()
    names = [{"name": f"what can rise and fall, number {n}"} for n in range(variables)]
    talk.do("map.bring", variables=names, links=told)
    return talk


def measured(talk: Talk) -> dict[str, Any]:
    """CPU milliseconds of each step."""
    drawn = map_of(talk.cafe)
    found = read_map(MapOrder(drawn))
    some = drawn.links[0]
    view = View(talk.cafe, Audience("host", "en", room="map"), Facts(code="K7MPX4"))
    subjects = [("map", ""), ("variable", some.source), ("variable", some.target)]
    context = read(talk.cafe, drawn, found, WORDS)
    page = render_page("host/map_reading.html", WORDS, {"back": "/", **context})
    return {
        "loops": f"{len(found.loops.found)}{'+' if found.loops.capped else ''}",
        "change": best(lambda: talk.do("causal.change", link=some.id, delayed=not turned(talk, some.id))),
        "part": best(lambda: changed_parts(view, subjects)),
        "view": best(lambda: full_view(view)),
        "read": best(lambda: read_map(MapOrder(map_of(talk.cafe)))),
        "push": best(lambda: press(drawn, some.source)),
        "page": best(lambda: render_page("host/map_reading.html", WORDS, {"back": "/", **context})),
        "kb": len(page.encode()) / 1024,
    }


def turned(talk: Talk, link: str) -> bool:
    """Whether the link is delayed now."""
    return talk.cafe.causal_links[link].delayed


def best(work: Callable[[], object]) -> float:
    """CPU milliseconds of the best turn."""
    taken = []
    for _ in range(TURNS):
        began = time.process_time()
        work()
        taken.append((time.process_time() - began) * 1000)
    return min(taken)


if __name__ == "__main__":
    main()
