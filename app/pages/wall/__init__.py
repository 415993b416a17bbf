"""The wall: the projector's page."""

from app.pages.wall.here import WALL

__all__ = ["WALL"]
