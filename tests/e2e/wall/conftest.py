"""The same hall as the whole café has."""

from tests.e2e.cafe.conftest import house

__all__ = ["house"]
