"""Tell an idea's kind from its words. The first kind whose cue speaks is proposed; without a cue none is."""

import re

from app.cafe.idea_kind import IdeaKind
from app.cafe.state import Cafe
from app.strategy.kinds.cues import CUES
from app.strategy.language import language_of
from app.strategy.levels.packs import PACKS

MOST = 600
"""Letters of an idea that are looked at."""


def proposed(text: str, language: str) -> IdeaKind | None:
    """The kind that the words propose; None: no pack for the language, or no cue."""
    words = " ".join(text[:MOST].split())
    for kind, cue in CUES.get(language, {}).items():
        if cue.search(words):
            return kind
    pack = PACKS.get(language)
    return "proposal" if pack and pack.doing.search(re.sub(r"[.!。؟?]+$", "", words)) else None


def kind_of(cafe: Cafe, idea: str) -> IdeaKind | None:
    """What a person said it is, or else what its words propose."""
    said = cafe.kinds.get(idea)
    if said is not None:
        return said
    found = cafe.ideas[idea]
    return proposed(found.text, language_of(found.text, found.lang))
