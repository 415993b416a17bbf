"""Recipes: a file each, with a ``RECIPE``. One more is one more file."""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from app.cafe.recipes.recipe import Recipe

__all__ = ["Recipe", "recipe_named", "recipes"]


@cache
def recipes() -> tuple[Recipe, ...]:
    """All recipes, in the order in which a page shows them."""
    modules = (import_module(f"{__name__}.{found.name}") for found in iter_modules(__path__))
    found = [module.RECIPE for module in modules if hasattr(module, "RECIPE")]
    return tuple(sorted(found, key=lambda recipe: (recipe.order, recipe.key)))


def recipe_named(key: str) -> Recipe:
    """The recipe of that key; the first where nobody knows it."""
    return next((recipe for recipe in recipes() if recipe.key == key), recipes()[0])
