"""Design: recipes, measures, ways, names. Every field saves by itself; what has begun is shown as such."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from app.cafe.recipes import Recipe, recipe_named, recipes
from app.cafe.settings import Settings
from app.pages.console.here import CONSOLE, room
from app.pages.console.progress import Progress, progress
from app.pages.part import Drawn, Key
from app.pages.place import one
from app.words import Words

if TYPE_CHECKING:
    from app.pages.view import View

TAKEN = tuple(
    "recipe questions scope rounds welcome_minutes round_minutes move_minutes harvest_minutes closing_minutes"
    " table_low table_high table_host_stays hosts_chosen movement ways handoff_minutes".split()
)
"""What a recipe replaces; all else (names, groups, languages …) stays as the host set it."""


TONGUES = tuple("en es fr pt de it nl pl uk ru tr ar fa ur hi bn th vi id zh ja ko sw am".split())
"""Languages that are offered; any other may be chosen by whoever comes in."""


@room("design")
def keys(view: "View") -> Iterator[Key]:
    """The Design room."""
    for kind in ("recipes", "questions", "measures", "choices", "about", "groups", "runsheet"):
        yield (f"console_{kind}", "")


def designs(view: "View") -> bool:
    """Whether this is the page of the design."""
    return view.audience.room == "design"


@CONSOLE.part("console_recipes", {"settings": one, "step": one})
def recipe_cards(view: "View", what: str) -> Drawn | None:
    """The recipes; ``untouched``: the design is a recipe's own still, so another may take its place."""
    if not designs(view):
        return None
    settings, words = view.cafe.settings, view.words
    context = {
        "cards": [_card(recipe, words, settings.recipe) for recipe in recipes()],
        "untouched": _taken(settings) == _taken(recipe_named(settings.recipe).said(words.text)),
        "locked": progress(view.cafe).opened,
    }
    return Drawn("recipes-place", "", context)


def _card(recipe: Recipe, words: Words, chosen: str) -> SimpleNamespace:
    changes = json.dumps(_taken(recipe.said(words.text)), ensure_ascii=False)
    return SimpleNamespace(recipe=recipe, chosen=recipe.key == chosen, changes=changes)


def _taken(settings: Settings) -> dict[str, Any]:
    every = asdict(settings)
    return {field: every[field] for field in TAKEN}


@CONSOLE.part("console_measures", {"settings": one, "step": one})
def measures(view: "View", what: str) -> Drawn | None:
    """Minutes, rounds, people at a table, hand-offs, dots."""
    if not designs(view):
        return None
    cafe, done = view.cafe, progress(view.cafe)
    settings = cafe.settings
    moves = range(2, max(settings.rounds, 2) + 1)
    context = {
        "settings": settings,
        "most": settings.limits.minutes,
        "least_rounds": done.least_rounds,
        "locked": _locked(done),
        "rounds": [
            (n, settings.minutes_of_round(n), f"round-{n}" in done.begun)
            for n in range(1, settings.rounds + 1)
        ],
        "moves": [(n, settings.minutes_of_move(n), f"move-{n}" in done.begun) for n in moves],
        "opened": done.opened,
        "spread": lambda steps: spread([minutes for _, minutes, _ in steps], view.words),
    }
    return Drawn("measures-place", "", context)


def _locked(done: Progress) -> dict[str, bool]:
    return {
        "welcome_minutes": done.opened,
        "harvest_minutes": "harvest" in done.begun,
        "closing_minutes": "closing" in done.begun or "closed" in done.begun,
        "rounds": bool(done.begun & {"harvest", "closed"}),
        "dots": "closed" in done.begun,
    }


def spread(values: list[int], words: Words) -> str:
    """``20``, or from the least to the most: ``16–18``."""
    least, most = min(values), max(values)
    return words.number(least) if least == most else f"{words.number(least)}–{words.number(most)}"


@CONSOLE.part("console_choices", {"settings": one})
def choices(view: "View", what: str) -> Drawn | None:
    """What is on or off."""
    return Drawn("choices-place", "", {"settings": view.cafe.settings}) if designs(view) else None


@CONSOLE.part("console_about", {"settings": one})
def about(view: "View", what: str) -> Drawn | None:
    """Name, purpose, welcome; languages, days and hours."""
    if not designs(view):
        return None
    return Drawn("about-place", "", {"settings": view.cafe.settings, "tongues": TONGUES})


@CONSOLE.part("console_groups", {"settings": one, "people": one})
def groups(view: "View", what: str) -> Drawn | None:
    """What to mix at the tables."""
    if not designs(view):
        return None
    context = {"groups": view.cafe.settings.groups, "come": len(view.cafe.people)}
    return Drawn("groups-place", "", context)
