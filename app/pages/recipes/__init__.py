"""Recipes fill a whole café's design. A recipe is data: one file here, with a `RECIPE` in it."""

from app.pages.recipes.listed import RECIPES, recipe_named
from app.pages.recipes.recipe import Recipe

__all__ = ["RECIPES", "Recipe", "recipe_named"]
