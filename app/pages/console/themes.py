"""The themes as cards, and the slider by which there are fewer or more of them."""

from dataclasses import replace
from typing import TYPE_CHECKING

from app.cafe.state import Cafe
from app.cafe.theme_names import readable_words
from app.cafe.votes import dots_on
from app.pages.console.gathered import counted, gathered
from app.pages.console.headings import arranged, places
from app.pages.console.here import CONSOLE
from app.pages.console.voices import voices
from app.pages.part import GONE, Drawn, Gone
from app.pages.place import one, same

if TYPE_CHECKING:
    from app.pages.view import View

FIRST = 2
"""Ideas on a card; the rest is counted and opens."""
STANDS = 0.6
"""A number of themes is a stop of the slider if its themes stand apart so well, measured by the best."""


def _all(view: "View", what: str) -> list[str]:
    return list(view.cafe.themes)


@CONSOLE.part("console_theme", {"theme": same, "themes": _all, "votes": _all})
def theme(view: "View", what: str) -> Drawn | Gone | None:
    """A theme with its first ideas, its dots, and what can be done with it."""
    if view.audience.room != "harvest":
        return None
    cafe = view.cafe
    found = cafe.themes.get(what)
    if found is None:
        return GONE
    groups = gathered(cafe, found.ideas)
    ideas, tables = counted(groups)
    context = {
        "theme": replace(found, words=readable_words(cafe, found)),
        "under": len(arranged(cafe)) > 1,
        "voices": voices(each for group in groups for each in (group.idea, *group.like)),
        "groups": groups[:FIRST],
        "ideas": ideas,
        "tables": tables,
        "more": ideas - counted(groups[:FIRST])[0],
        "dots": dots_on(cafe)[what] if cafe.ballots else None,
    }
    return Drawn("themes", places(cafe)[what], context)


def stops(cafe: Cafe) -> list[int]:
    """The numbers of themes that can be asked for: where the grouping is good, and what there is now."""
    best = max((score for _, score in cafe.curve), default=0.0)
    good = {number for number, score in cafe.curve if score >= best * STANDS or best <= 0}
    return sorted(good | {len(cafe.themes)}) if good and cafe.themes else []


@CONSOLE.part("console_slider", {"themes": one})
def slider(view: "View", what: str) -> Drawn | None:
    """Fewer … More, with the number that there is."""
    if view.audience.room != "harvest":
        return None
    found, number = stops(view.cafe), len(view.cafe.themes)
    at = found.index(number) if number in found else 0
    return Drawn("slider-place", "", {"stops": found, "at": at, "number": number})


@CONSOLE.part("console_targets", {"themes": one})
def targets(view: "View", what: str) -> Drawn | None:
    """Where an idea can be moved to."""
    if view.audience.room != "harvest":
        return None
    return Drawn("targets-place", "", {"themes": list(view.cafe.themes.values())})
