"""A question for each table, which stays there; people visit three of the topics."""

from app.cafe.marked import marked
from app.cafe.recipes.arc import EXPERIENCE
from app.cafe.recipes.recipe import Recipe
from app.cafe.settings import Settings

RECIPE = Recipe(
    key="topic_tables",
    name=marked("Topic tables"),
    about=marked("Each table keeps its own question and a host who knows it; people visit three of them."),
    order=3,
    settings=Settings(
        questions=(
            EXPERIENCE,
            marked("What makes it slow or costly for them?"),
            marked("What do we do already that deserves to grow?"),
            marked("What would let us work together across offices?"),
            marked("What would be different for them in three years?"),
        ),
        scope="table",
        rounds=3,
        welcome_minutes=8,
        round_minutes=(18,),
        move_minutes=(3,),
        harvest_minutes=16,
        closing_minutes=6,
    ),
)
