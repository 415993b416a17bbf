"""From the café's state to what the theming job reads, and from what it found to the command that says so."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from app.cafe.proposals import ProposeThemes
from app.cafe.state import Cafe
from app.cafe.themes import BY_HOST, SetThemes, themable
from app.themes.found import Found, IdeaText, KeptTheme


@dataclass(frozen=True)
class Reading:
    """What the job reads, as of event `seq`. `wanted` is a number of themes, None: as the ideas decide.

    `spots`: where ideas are in the landscape.
    """

    seq: int
    ideas: tuple[IdeaText, ...]
    kept: tuple[KeptTheme, ...]
    wanted: int | None = None
    spots: dict[str, tuple[int, int]] = field(default_factory=dict)


def reading(cafe: Cafe, wanted: int | None = None) -> Reading:
    """All ideas that can be in a theme, and the themes that a person touched.

    What a host put on its own is not read: it stays there.
    """
    read = [cafe.ideas[idea] for idea in themable(cafe) if cafe.alone.get(idea) != BY_HOST]
    return Reading(
        cafe.seq,
        tuple(IdeaText(idea.id, idea.text, idea.lang) for idea in read),
        tuple(
            KeptTheme(theme.id, theme.name, theme.ideas, theme.locked)
            for theme in cafe.themes.values()
            if theme.touched
        ),
        wanted,
        dict(cafe.spots),
    )


def find(read: Reading, report: Callable[[float, str], None]) -> Found:
    """The job's function: what runs in its process."""
    from app.themes.find import find_themes  # brings large libraries that the server does without

    return find_themes(read.ideas, read.kept, read.wanted, report, spots=read.spots)


def command(op: str, seq: int, found: Found) -> SetThemes:
    """The answer of the job that read the café at event `seq`, for the desk to judge."""
    return SetThemes(op=op, from_seq=seq, **_told(found))


def proposal(op: str, seq: int, found: Found, *, asked: bool) -> ProposeThemes:
    """The same for a host to look at, where the themes are in people's hands; ``asked``: a host wished it."""
    return ProposeThemes(op=op, from_seq=seq, asked=asked, **_told(found))


def _told(found: Found) -> dict[str, Any]:
    return {
        "names": [theme.name for theme in found.themes],
        "groups": [list(theme.ideas) for theme in found.themes],
        "kept": {place: theme.kept for place, theme in enumerate(found.themes) if theme.kept is not None},
        "alone": dict(found.alone),
        "folded": dict(found.folded),
        "encoder": found.encoder,
        "tier": found.tier,
        "curve": list(found.curve),
        "words": [list(theme.words) for theme in found.themes],
        "langs": [theme.lang for theme in found.themes],
        "second": dict(found.second),
        "near": {idea: list(others) for idea, others in found.near.items()},
        "spots": dict(found.spots),
        "headings": [(heading.name, list(heading.themes)) for heading in found.headings],
    }
