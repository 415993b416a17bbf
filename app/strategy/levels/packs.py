"""The packs of cues there are. No pack: no level is said."""

from collections.abc import Mapping

from app.strategy.levels.cues import Cues
from app.strategy.levels.english import ENGLISH
from app.strategy.levels.german import GERMAN
from app.strategy.levels.korean import KOREAN
from app.strategy.levels.persian import PERSIAN

PACKS: Mapping[str, Cues] = {"en": ENGLISH, "fa": PERSIAN, "ko": KOREAN, "de": GERMAN}
