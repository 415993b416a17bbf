"""Three rounds of twenty minutes, one question a round; table hosts stay, all others travel."""

from app.cafe.marked import marked
from app.cafe.recipes.arc import ARC
from app.cafe.recipes.recipe import Recipe
from app.cafe.settings import Settings

RECIPE = Recipe(
    key="classic",
    name=marked("Classic café"),
    about=marked(
        "Three rounds of 20 minutes with a question each. Table hosts stay, everybody else travels."
    ),
    order=1,
    settings=Settings(
        questions=ARC,
        rounds=3,
        welcome_minutes=5,
        round_minutes=(20,),
        move_minutes=(3,),
        harvest_minutes=15,
        closing_minutes=4,
    ),
)
