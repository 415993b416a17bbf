"""Forty-five minutes: two short rounds and a short harvest."""

from app.cafe.marked import marked
from app.cafe.recipes.arc import CHANGE, EXPERIENCE
from app.cafe.recipes.recipe import Recipe
from app.cafe.settings import Settings

RECIPE = Recipe(
    key="quick",
    name=marked("Quick 45 minutes"),
    about=marked("Two rounds of 15 minutes and a short harvest, for a meeting or a first try."),
    order=6,
    settings=Settings(
        questions=(EXPERIENCE, CHANGE),
        rounds=2,
        welcome_minutes=3,
        round_minutes=(15,),
        move_minutes=(2,),
        harvest_minutes=8,
        closing_minutes=2,
        handoff_minutes=2,
    ),
)
