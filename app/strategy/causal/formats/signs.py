"""How files write signs, delays and numbers."""

from app.cafe.variables import Polarity
from app.strategy.causal.formats.brought import UnreadableError

_SIGNS: dict[str, Polarity] = {
    **dict.fromkeys(("+", "same", "s", "positive", "pos", "plus", "1", "+1", "(+)"), 1),
    **dict.fromkeys(("-", "−", "opposite", "o", "negative", "neg", "minus", "-1", "(−)", "(-)"), -1),
}
_YES = frozenset({"true", "yes", "1", "delay", "delayed", "x"})
DELAY = "delay"
NAMES: dict[Polarity, str] = {1: "same", -1: "opposite", 0: ""}
"""In sheets: a cell "+" or "-" would look like a formula."""
PLAIN: dict[Polarity, str] = {1: "+", -1: "-", 0: ""}


def sign_of(*said: object) -> Polarity:
    """The first of these that is a sign; 0 where none is."""
    for one in said:
        found = _SIGNS.get(str(one).strip().casefold()) if one is not None else None
        if found is not None:
            return found
    return 0


def yes(said: object) -> bool:
    """Whether a file says so."""
    return str(said).strip().casefold() in _YES


def number(said: object, place: str, most: float) -> float:
    """A number from 0 to ``most``; 0 where nothing is said. Raises ``UnreadableError``."""
    text = str(said if said is not None else "").strip().replace(",", ".")
    if not text:
        return 0.0
    try:
        value = float(text)
    except ValueError:
        raise UnreadableError("no_number", place, text) from None
    if not 0 <= value <= most:
        raise UnreadableError("no_number", place, text)
    return value
