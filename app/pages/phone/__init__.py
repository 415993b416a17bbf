"""The participant's phone: a bar that never moves, what this table sees, at the thumb an act."""

from app.pages.phone import bar, cloth, growing, harvest, moving, passing, table
from app.pages.phone.here import PHONE

__all__ = ["PHONE", "bar", "cloth", "growing", "harvest", "moving", "passing", "table"]
