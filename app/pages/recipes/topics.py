"""A topic for each table: people visit the topics, the table host is at home in one."""

from app.pages.recipes.recipe import Recipe
from app.words import marked

RECIPE = Recipe(
    id="topics",
    place=3,
    name=marked("Topic tables"),
    about=marked("Each table keeps its own question; everybody visits three of them."),
    questions=(
        marked("How do people come in and find their way?"),
        marked("How do we decide, and who is heard?"),
        marked("How do we learn from what went wrong?"),
        marked("How do we work with those outside?"),
    ),
    design={
        "scope": "table",
        "rounds": 3,
        "round_minutes": (15,),
        "move_minutes": (3,),
        "harvest_minutes": 20,
    },
)
