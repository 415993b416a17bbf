"""The harvest on the wall: themes as cups."""

from typing import TYPE_CHECKING

from app.cafe.theme_names import as_read
from app.pages.part import Drawn
from app.pages.phone.harvest import shown_in
from app.pages.place import one
from app.pages.wall.cups import HEIGHT, WIDTH, Measure, cups
from app.pages.wall.here import ENDING, WALL

if TYPE_CHECKING:
    from app.pages.view import View


@WALL.part("themes", {"themes": one, "ideas": one, "wall": one, "settings": one})
def themes(view: "View", what: str) -> Drawn | None:
    """Larger: more ideas; darker tea: more tables. Names go while the host has blanked the words."""
    cafe = view.cafe
    if cafe.now.kind not in ENDING:
        return None
    tables = max(len(cafe.tables), 1)
    measures = []
    for theme in cafe.themes.values():
        ideas = shown_in(cafe, theme.ideas)
        share = len({idea.table for idea in ideas}) / tables
        name = "…" if cafe.wall.blank else as_read(cafe, theme).name
        measures.append(Measure(theme.id, name, len(ideas), share, theme.suggested))
    drawn = cups(measures, turned=view.words.dir == "rtl")
    shown = [idea for idea in cafe.ideas.values() if idea.shown and not idea.after_close]
    context = {
        "cups": drawn,
        "more": len(measures) - len(drawn),
        "suggested": any(cup.suggested for cup in drawn),
        "width": int(WIDTH),
        "height": int(HEIGHT),
        "ideas": len(shown),
        "tables": len({idea.table for idea in shown}),
        "alone": sum(idea in cafe.ideas and cafe.ideas[idea].shown for idea in cafe.alone),
    }
    return Drawn("stage", "100", context)
