"""Ninety minutes for 23 people: welcome 10, rounds of 18, 16 and 16, moves of 3, harvest 18, close 6."""

from app.pages.recipes.recipe import Recipe
from app.words import marked

RECIPE = Recipe(
    id="ninety",
    place=2,
    name=marked("Ninety minutes for 23"),
    about=marked("Welcome, three rounds, harvest and close within an hour and a half."),
    questions=(
        marked("What do people here experience today?"),
        marked("What keeps it that way?"),
        marked("What would be different in three years, and how would we see it?"),
    ),
    design={
        "rounds": 3,
        "welcome_minutes": 10,
        "round_minutes": (18, 16),
        "move_minutes": (3,),
        "harvest_minutes": 18,
        "closing_minutes": 6,
    },
)
