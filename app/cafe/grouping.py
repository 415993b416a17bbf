"""What a theming found, before it is judged whether it still fits; and what it leaves beside the themes."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Heading:
    """Where there are many themes, those that belong together: ``themes`` are their ids."""

    name: str
    themes: tuple[str, ...]


@dataclass(frozen=True)
class Grouping:
    """What was found among the ideas that were read at event ``from_seq``.

    ``groups`` of ideas, with ``names``, ``words`` and ``langs`` in the same order; ``second``, ``headings``
    name groups by their place. ``kept``: place → the touched theme that this group goes on with. ``near``:
    an idea → those most like it. ``spots``: an idea → its place in the landscape, x and y in thousandths.
    """

    from_seq: int
    names: tuple[str, ...]
    groups: tuple[tuple[str, ...], ...]
    kept: Mapping[int, str] = field(default_factory=dict)
    alone: Mapping[str, str] = field(default_factory=dict)
    folded: Mapping[str, str] = field(default_factory=dict)
    encoder: str = ""
    tier: str = ""
    curve: tuple[tuple[int, float], ...] = ()
    words: tuple[tuple[str, ...], ...] = ()
    langs: tuple[str, ...] = ()
    second: Mapping[str, int] = field(default_factory=dict)
    near: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    spots: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    headings: tuple[tuple[str, tuple[int, ...]], ...] = ()


@dataclass(frozen=True)
class Proposal:
    """Themes found again that wait for a host to look at them. ``asked``: a host wished for them."""

    id: str
    grouping: Grouping
    asked: bool = False
