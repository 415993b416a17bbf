"""Forty-five minutes with two rounds."""

from app.pages.recipes.recipe import Recipe
from app.words import marked

RECIPE = Recipe(
    id="quick",
    place=4,
    name=marked("Quick: 45 minutes"),
    about=marked("Two short rounds for a lunch hour or the middle of a meeting."),
    questions=(
        marked("What matters most to us here?"),
        marked("What could we do differently from next month?"),
    ),
    design={
        "rounds": 2,
        "round_minutes": (15,),
        "move_minutes": (2,),
        "harvest_minutes": 11,
    },
)
