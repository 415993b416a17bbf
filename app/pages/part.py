"""A piece of a page with an id of its own: what the socket sends and the full page is made of."""

from dataclasses import dataclass
from typing import Any

Key = tuple[str, str]  # (kind, what): ("idea", "3k…"), ("clock", "")


@dataclass(frozen=True)
class Part:
    """``into`` is the id of the list it stands in, ``order`` its place there (compared as text)."""

    id: str
    into: str
    order: str
    html: str

    def put(self) -> dict[str, str]:
        """As a frame says it."""
        return {"id": self.id, "in": self.into, "order": self.order, "html": self.html}


@dataclass(frozen=True)
class Drawn:
    """What a part's template is given. Its template is ``templates/parts/<kind>.html``.

    ``alike``: many a page shows the very same, which follows from a few values of ``context`` (plain ones:
    numbers, short texts) and the order alone, so that it is drawn once for all. Such a template gets no view.
    """

    into: str
    order: str
    context: dict[str, Any]
    alike: bool = False


class Gone:
    """Answered by a part that this audience may have seen and must not see any more."""


GONE = Gone()


def part_id(key: Key) -> str:
    """The id of its element: ``idea-3k…``, or the kind alone."""
    kind, what = key
    return f"{kind}-{what}" if what else kind


def order_of(number: int) -> str:
    """A number as text that sorts like the number."""
    return f"{number:09d}"
