"""1-2-4-All: one question, alone, then in pairs, then all at the table; the plenary is the harvest."""

from app.cafe.marked import marked
from app.cafe.recipes.arc import CHANGE
from app.cafe.recipes.recipe import Recipe
from app.cafe.settings import Settings

RECIPE = Recipe(
    key="one_two_four_all",
    name=marked("1-2-4-All"),
    about=marked("One question: a few minutes alone, then in pairs, then in fours, then all together."),
    order=4,
    settings=Settings(
        questions=(CHANGE,),
        rounds=3,
        welcome_minutes=4,
        round_minutes=(3, 5, 10),
        move_minutes=(2,),
        harvest_minutes=15,
        closing_minutes=3,
        table_low=4,
        table_high=4,
        table_host_stays=False,
        movement="stay",
        ways=("alone", "pairs", "table"),
        handoff_minutes=0,
    ),
)
