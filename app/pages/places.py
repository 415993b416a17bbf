"""The three places, by the name a page's hello gives."""

from app.pages.console import CONSOLE
from app.pages.phone import PHONE
from app.pages.place import Place
from app.pages.wall import WALL

PLACES: dict[str, Place] = {"table": PHONE, "host": CONSOLE, "wall": WALL}
