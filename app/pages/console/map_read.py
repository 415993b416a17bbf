"""What was read off a map, as its fragments show it."""

from typing import Any

from markupsafe import Markup

from app.cafe.state import Cafe
from app.pages.console.archetype_words import told
from app.pages.console.map_nudges import asked
from app.strategy.causal.causal_map import CausalMap
from app.strategy.causal.checks import of_map
from app.strategy.causal.loops import Loop, independent, ranked
from app.strategy.causal.picture.svg import frame, svg_inside
from app.strategy.causal.press import Pressed, verdict
from app.strategy.causal.proposing import Proposed, proposed
from app.strategy.causal.reading import MapReading
from app.strategy.checks.nudge import speaking
from app.words import Words, marked

LISTED = 40
"""Loops on the page; all are in the files."""
ASKED = 20
"""Questions on the page at once."""
READ = 5000
"""Ideas in which causes are looked for, the newest first."""
RARE = 0.05
"""Of fewer draws that come to rest the page says that a loop is about to run away."""
STRENGTHS = (
    (0.0, marked("not said")),
    (0.3, marked("weak")),
    (0.6, marked("middling")),
    (0.9, marked("strong")),
)
_ORDER = {"rises": 0, "falls": 1, "unknown": 2}


def read(cafe: Cafe, drawn: CausalMap, found: MapReading, words: Words) -> dict[str, Any]:
    """The context of ``host/map_reading.html``."""
    loops, picture = found.loops.found, found.picture
    shown = ranked(loops)[:LISTED]
    nudges = [asked(nudge, words) for nudge in speaking(cafe, of_map(cafe, drawn, loops))]
    return {
        "inside": Markup(svg_inside(picture)),
        "frame": frame(picture),
        "wide": round(picture.width),
        "title": picture_title(drawn, words),
        "loops": [(loop, _round(drawn, loop)) for loop in shown],
        "counts": _counts(loops, words),
        "hidden": len(loops) - len(shown),
        "independent": len(independent(loops)),
        "capped": found.loops.capped,
        "complete": found.loops.complete,
        "matches": [told(match, drawn.names, words) for match in found.matches],
        "asked": nudges[:ASKED],
        "more_asked": max(len(nudges) - ASKED, 0),
    }


def picture_title(drawn: CausalMap, words: Words) -> str:
    """What the picture is, for who does not see it; the list below says the rest."""
    variables = words.plural("%(num)s variable", "%(num)s variables", len(drawn.variables))
    links = words.plural("%(num)s link", "%(num)s links", len(drawn.links))
    return words.text("Causal map: %(variables)s, %(links)s", variables=variables, links=links)


def _round(drawn: CausalMap, loop: Loop) -> list[str]:
    """The names of its variables, the first once more at the end."""
    names = [drawn.names[variable] for variable in loop.variables]
    return [*names, names[0]]


def _counts(loops: tuple[Loop, ...], words: Words) -> str:
    kinds = [loop.kind for loop in loops]
    feeding = words.plural("%(num)s feeds itself", "%(num)s feed themselves", kinds.count("reinforcing"))
    holding = words.plural("%(num)s balances", "%(num)s balance", kinds.count("balancing"))
    return f"{feeding} · {holding}" if loops else ""


def pushed(drawn: CausalMap, told: Pressed, sure: float, words: Words) -> dict[str, Any]:
    """The context of ``host/map_press.html``: what surely moves first, what cannot be told last."""
    found = [
        (drawn.names[one], verdict(share, sure), share)
        for one, share in told.rises.items()
        if one != told.variable
    ]
    found.sort(key=lambda row: (_ORDER[row[1]], -abs(row[2] - 0.5)))
    return {
        "rows": [(name, what, words.percent(share)) for name, what, share in found],
        "runaway": told.runaway,
        "up": told.up,
        "draws": words.number(told.draws),
        "stable": words.percent(told.stable),
        "rare": told.stable < RARE,
        "name": drawn.names[told.variable],
    }


def proposals(cafe: Cafe) -> list[Proposed]:
    """Links that the newest ideas speak of."""
    return list(proposed(cafe, list(cafe.ideas.values())[: -READ - 1 : -1]))
