"""Pro-action café: callers bring a project and stay at their table; the others travel and help with three."""

from app.cafe.marked import marked
from app.cafe.recipes.recipe import Recipe
from app.cafe.settings import Settings

RECIPE = Recipe(
    key="pro_action",
    name=marked("Pro-action café"),
    about=marked("Callers bring a project and stay with it; the others travel and help with three of them."),
    order=5,
    settings=Settings(
        questions=(
            marked("What is the quest behind this question?"),
            marked("What is missing?"),
            marked("What have you learnt that changes your next steps?"),
        ),
        rounds=3,
        welcome_minutes=20,
        round_minutes=(30,),
        move_minutes=(5,),
        harvest_minutes=20,
        closing_minutes=10,
        table_low=4,
        table_high=5,
        table_host_stays=True,
        hosts_chosen=True,
    ),
)
