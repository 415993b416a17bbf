"""The packs there are."""

from collections.abc import Mapping

from app.strategy.causal.cues.english import ENGLISH
from app.strategy.causal.cues.german import GERMAN
from app.strategy.causal.cues.korean import KOREAN
from app.strategy.causal.cues.pack import Pack
from app.strategy.causal.cues.persian import PERSIAN

PACKS: Mapping[str, Pack] = {"en": ENGLISH, "de": GERMAN, "fa": PERSIAN, "ko": KOREAN}
