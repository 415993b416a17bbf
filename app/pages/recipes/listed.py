"""All recipes, found by their files."""

from importlib import import_module
from pathlib import Path

from app.cafe.refusal import Code, Refusal
from app.pages.recipes.recipe import Recipe


def _found() -> dict[str, Recipe]:
    files = Path(__file__).parent.glob("[a-z]*.py")
    modules = [import_module(f"{__package__}.{file.stem}") for file in files if file != Path(__file__)]
    found: list[Recipe] = [module.RECIPE for module in modules if hasattr(module, "RECIPE")]
    return {recipe.id: recipe for recipe in sorted(found, key=lambda recipe: recipe.place)}


RECIPES = _found()


def recipe_named(name: str) -> Recipe:
    """The recipe of that id. Raises `Refusal` (bad_settings)."""
    if name not in RECIPES:
        raise Refusal(Code.BAD_SETTINGS, "recipe")
    return RECIPES[name]
