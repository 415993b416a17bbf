"""Three rounds of twenty minutes, table hosts stay."""

from app.pages.recipes.recipe import Recipe
from app.words import marked

RECIPE = Recipe(
    id="classic",
    place=1,
    name=marked("Classic: 3 × 20 minutes"),
    about=marked("Three rounds, one question each. Table hosts stay, everybody else travels."),
    questions=(
        marked("What do people here experience today?"),
        marked("What keeps it that way?"),
        marked("What would be different in three years, and how would we see it?"),
    ),
    design={"rounds": 3, "round_minutes": (20,), "move_minutes": (3,), "harvest_minutes": 25},
)
