"""Files of ideas, whatever wrote them: bytes → rows → ideas, with every row that can't be taken named.

Pure: it is given bytes and answers what is in them. Knows nothing of cafés.
"""

from app.imports.reading import Choice, Sheet, UnreadableError, Wrong, read, take
from app.imports.rows import Row

__all__ = ["Choice", "Row", "Sheet", "UnreadableError", "Wrong", "read", "take"]
