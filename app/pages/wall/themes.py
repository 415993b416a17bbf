"""The harvest on the wall: themes as cups."""

from typing import TYPE_CHECKING

from app.cafe.theme_names import as_read
from app.pages.part import GONE, Drawn, Gone
from app.pages.phone.harvest import shown_in
from app.pages.place import one
from app.pages.wall.cups import HEIGHT, WIDTH, Measure, cups
from app.pages.wall.here import ENDING, WALL, grown

if TYPE_CHECKING:
    from app.pages.view import View


@WALL.part("themes", {"themes": one, "ideas": one, "wall": one, "settings": one, "placed": one})
def themes(view: "View", what: str) -> Drawn | Gone | None:
    """Larger: more ideas; darker tea: more tables. Names go while the host has blanked the words."""
    cafe = view.cafe
    if not grown(cafe):
        return GONE
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
    return Drawn("stage", "100" if cafe.now.kind in ENDING else "800", context)


@WALL.part("landscape", {"themes": one, "placed": one, "wall": one, "settings": one, "ideas": one})
def landscape(view: "View", what: str) -> Drawn | Gone | None:
    """The frame of the landscape. The drawing is asked for by the page: it takes too long to be made here."""
    cafe = view.cafe
    if not grown(cafe) or not (cafe.spots and cafe.themes):
        return GONE
    shown = sum(idea.shown and not idea.after_close for idea in cafe.ideas.values())
    outside = sum(idea in cafe.spots and idea in cafe.ideas and cafe.ideas[idea].shown for idea in cafe.alone)
    context = {"ideas": shown, "themes": len(cafe.themes), "outside": outside, "drawn": cafe.seq}
    return Drawn("stage", "150" if cafe.now.kind in ENDING else "850", context)
