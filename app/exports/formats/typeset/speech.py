"""A piece of text with what a typesetter must know of it: language, direction, and whose Han characters."""

import re
from typing import TypedDict

from app.exports.document import Said, Speech, text_of
from app.words import Words, direction, text_direction

_TAG = re.compile(r"^[a-z]{2,3}$")
_KANA = re.compile("[぀-ヿ]")
_HANGUL = re.compile("[ᄀ-ᇿ가-힯]")
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")


class SetSpeech(TypedDict):
    """Words as the template reads them."""

    text: str
    lang: str
    rtl: bool
    cjk: str


def set_speech(speech: Speech, words: Words) -> SetSpeech:
    """Ours in the document's language; people's in their own, or with the direction they begin with."""
    text = _UNSEEN.sub("", text_of(speech).replace("\r\n", "\n"))
    text = text.replace("\t", "\N{NO-BREAK SPACE}" * 4)
    lang = speech.lang if isinstance(speech, Said) else words.lang
    if isinstance(speech, Said):
        rtl = text_direction(text, direction(lang) if lang else "ltr") == "rtl"
    else:
        rtl = words.dir == "rtl"
    base = lang.split("-")[0].lower()
    return {
        "text": text,
        "lang": base if _TAG.match(base) else words.lang,
        "rtl": rtl,
        "cjk": cjk(text, lang),
    }


def cjk(text: str, lang: str) -> str:
    """Which of the CJK faces draws the Han characters as readers of this text write them."""
    parts = lang.lower().split("-")
    if parts[0] in ("ja", "ko"):
        return {"ja": "JP", "ko": "KR"}[parts[0]]
    if parts[0] == "zh":
        return "TC" if {"tw", "hk", "mo", "hant"} & set(parts) else "SC"
    if _KANA.search(text):
        return "JP"
    return "KR" if _HANGUL.search(text) else "SC"
