"""Ninety minutes for a course of about 23 people: five tables, a longer first round, commitments last."""

from app.cafe.marked import marked
from app.cafe.recipes.arc import ARC
from app.cafe.recipes.recipe import Recipe
from app.cafe.settings import Settings

RECIPE = Recipe(
    key="ninety_minutes",
    name=marked("Ninety minutes for 23"),
    about=marked(
        "Five tables, a first round of 18 minutes and two of 16, and time for commitments at the end."
    ),
    order=2,
    settings=Settings(
        questions=ARC,
        rounds=3,
        welcome_minutes=10,
        round_minutes=(18, 16, 16),
        move_minutes=(3,),
        harvest_minutes=18,
        closing_minutes=6,
        table_low=4,
        table_high=5,
    ),
)
