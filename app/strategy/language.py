"""The language a sentence is written in, as far as the packs of cues need it: its script decides first."""

import re

_PERSIAN = re.compile(r"[\u0600-\u06FF]")
_KOREAN = re.compile(r"[\uAC00-\uD7A3\u1100-\u11FF]")
_LATIN = re.compile(r"[A-Za-z]")
_GERMAN = re.compile(
    r"[äöüß]|\b(?:der|die|das|und|nicht|ist|sind|für|mit|von|den|dem|ein|eine|einen|wir|zu|auf|im|sollte|mehr)\b",
    re.IGNORECASE,
)
_ENGLISH = re.compile(
    r"\b(?:the|and|of|to|is|are|in|for|with|we|that|this|on|should|a|more|not|be)\b", re.IGNORECASE
)


def language_of(text: str, chosen: str = "") -> str:
    """`fa`, `ko`, `de`, `en`, or what was chosen: a script that contradicts the choice wins.

    Arabic script is read as Persian unless its writer chose another language that uses it.
    """
    code = chosen.split("-", maxsplit=1)[0]
    if _KOREAN.search(text):
        return "ko"
    if _PERSIAN.search(text):
        return code if code in ("ar", "ur", "ps", "ckb", "ug", "sd") else "fa"
    if not _LATIN.search(text) or code in ("de", "en"):
        return code
    german, english = len(_GERMAN.findall(text)), len(_ENGLISH.findall(text))
    if code and code not in ("fa", "ko") and not english:
        return code
    return "de" if german > english else "en"
