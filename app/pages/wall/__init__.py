"""The wall: the projector's page, read at fifteen metres. QR and code are always there."""

from app.pages.wall import frame, hall, lobby, reading, talk, themes
from app.pages.wall.here import WALL

__all__ = ["WALL", "frame", "hall", "lobby", "reading", "talk", "themes"]
