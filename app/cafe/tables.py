"""A table is there as soon as somebody sits at it or something is left on it."""

from .draft import Draft
from .state import Table


def lay(draft: Draft, number: int) -> None:
    """Put a table into the room, if it is not there."""
    if number not in draft.now.tables:
        draft.put("tables", number, Table(number))
