import pytest

from app.cafe.opening import valid
from app.cafe.question_craft import hints
from app.cafe.recipes import Recipe, recipe_named, recipes
from tests.building import Talk

each = pytest.mark.parametrize("recipe", recipes(), ids=lambda recipe: recipe.key)


def test_recipes_are_found_in_their_order() -> None:
    assert [recipe.key for recipe in recipes()] == [
        "classic",
        "ninety_minutes",
        "topic_tables",
        "one_two_four_all",
        "pro_action",
        "quick",
    ]
    assert recipe_named("nothing like it") == recipes()[0]


@each
def test_a_recipe_opens_a_cafe_in_the_hosts_language(recipe: Recipe) -> None:
    settings = valid(recipe.said(str.upper))
    assert settings.recipe == recipe.key
    assert settings.questions == tuple(question.upper() for question in recipe.settings.questions)


@each
def test_the_questions_of_a_recipe_need_no_hint(recipe: Recipe) -> None:
    questions = recipe.settings.questions
    assert [hint for question in questions for hint in hints(question, "en", questions)] == []


def test_a_recipe_takes_the_time_it_says() -> None:
    assert [recipe.minutes for recipe in recipes()] == [90, 90, 90, 40, 150, 45]


def test_ninety_minutes_are_those_of_the_book() -> None:
    talk = Talk(**vars(recipe_named("ninety_minutes").settings))
    assert [step.minutes for step in talk.cafe.agenda if step.minutes] == [10, 18, 3, 16, 3, 16, 18, 6]
    for _ in range(23):
        talk.join()
    seats = list((talk.plan() or {}).values())
    assert sorted(seats.count(table) for table in set(seats)) == [4, 4, 5, 5, 5]
