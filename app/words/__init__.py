"""Languages of the interface: catalogues, numbers, dates and directions, one rule for page and paper.

Imports nothing else of the house, so that pages, exports and web can share it.
"""

from app.words.catalogues import languages
from app.words.directions import direction, text_direction
from app.words.words import Words, marked

__all__ = ["Words", "direction", "languages", "marked", "text_direction"]
