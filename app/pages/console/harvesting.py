"""Harvest: what was made of what, the theming that is going on, and what theming again would keep."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from app.cafe.themable import BY_HOST, coverage, themable, unthemed
from app.cafe.votes import turnout
from app.pages.console.headings import arranged
from app.pages.console.here import CONSOLE, room
from app.pages.console.loose import since, themed
from app.pages.part import Drawn, Key
from app.pages.place import one
from app.words import marked

if TYPE_CHECKING:
    from app.pages.view import View

FEWEST = 4
"""Of fewer ideas no themes are made."""
STEPS = {
    "waiting": marked("Waits until the computer is free."),
    "reading": marked("Reading"),
    "encoding": marked("Comparing what was meant"),
    "grouping": marked("Grouping"),
    "naming": marked("Finding names"),
}
TIERS = {
    "full": marked("Read by meaning, in about a hundred languages."),
    "light": marked("Read by meaning in sixteen languages, by letters in the others."),
    "plain": marked("Read by letters alone: the better reader does not work on this computer."),
}
FAILURES = {
    "too_long": marked("Looking for themes took too long and was ended. Nothing has changed."),
    "not_started": marked("This computer is too busy to look for themes just now. Nothing has changed."),
    "themes_stale": marked("The themes were changed meanwhile, so what was found does not fit any more."),
}
FAILED = marked("Looking for themes did not work out. Nothing has changed.")


@room("harvest")
def keys(view: "View") -> Iterator[Key]:
    """The Harvest room."""
    for kind in ("console_harvest", "console_slider", "console_job", "console_proposal"):
        yield (kind, "")
    for number in range(len(arranged(view.cafe))):
        yield ("console_heading", str(number))
    for theme in view.cafe.themes:
        yield ("console_theme", theme)
    for kind in ("console_alone", "console_since"):
        yield (kind, "")
    yield ("console_targets", "")
    yield ("console_again", "")


@CONSOLE.part(
    "console_harvest",
    {"themes": one, "ideas": one, "votes": one, "people": one, "step": one, "wall": one, "job": one}
    | {"placed": one, "settings": one},
)
def harvest(view: "View", what: str) -> Drawn | None:
    """The head: how many themes, ideas, dots; a helpful sentence where there is nothing yet."""
    if view.audience.room != "harvest":
        return None
    cafe, job = view.cafe, view.facts.job
    cast, people = turnout(cafe)
    covered = coverage(cafe)
    context = {
        "themes": len(cafe.themes),
        "ideas": covered.all,
        "alone": covered.alone,
        "covered": covered,
        "since": covered.new,
        "tier": view.words.text(TIERS.get(cafe.tier, "")),
        "themed": themed(cafe),
        "fewest": FEWEST,
        "few": since(cafe)[:FEWEST] if not themed(cafe) else [],
        "cast": cast,
        "people": people,
        "voting": bool(cafe.themes) and (cafe.now.kind == "harvest" or cast > 0),
        "texts": cafe.wall.texts,
        "before": not cafe.harvesting,
        "growing": cafe.settings.growing == "room",
        "imported": sum(bool(cafe.ideas[idea].file) for idea in themable(cafe)),
        "running": job is not None and job.state == "running",
    }
    return Drawn("harvest-head", "", context)


@CONSOLE.part("console_job", {"job": one})
def job(view: "View", what: str) -> Drawn | None:
    """How far the theming is, or why it ended."""
    if view.audience.room != "harvest":
        return None
    found, words = view.facts.job, view.words
    note = found.note if found else ""
    context = {
        "state": found.state if found else "",
        "percent": round(100 * found.share) if found else 0,
        "step": words.text(STEPS.get(note, "")),
        "why": words.text(FAILURES.get(note, FAILED)),
        "ideas": len(themable(view.cafe)),
        "themed": themed(view.cafe),
    }
    return Drawn("job-place", "", context)


@CONSOLE.part("console_again", {"themes": one, "ideas": one})
def again(view: "View", what: str) -> Drawn | None:
    """What theming again keeps, and what it makes anew."""
    if view.audience.room != "harvest":
        return None
    cafe = view.cafe
    context = {
        "kept": [theme for theme in cafe.themes.values() if theme.touched],
        "fresh": sum(not theme.touched for theme in cafe.themes.values()),
        "put": sum(why == BY_HOST for why in cafe.alone.values()),
        "since": len(unthemed(cafe)),
        "voted": bool(turnout(cafe)[0]),
    }
    return Drawn("again-place", "", context)
