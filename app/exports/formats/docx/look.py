"""The styles and faces of a Word document, read once from the table beside this file."""

import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any

LOCALES = {"en": "en-GB", "fa": "fa-IR", "ko": "ko-KR", "ar": "ar-SA", "ja": "ja-JP", "zh": "zh-CN"} | {
    "th": "th-TH",
    "hi": "hi-IN",
}


@lru_cache(maxsize=1)
def look() -> dict[str, Any]:
    """All of styles.toml."""
    return tomllib.loads((Path(__file__).parent / "styles.toml").read_text("utf-8"))


def faces(lang: str) -> dict[str, str]:
    """The face for each of Word's slots, by the attribute of w:rFonts."""
    known, base = look()["faces"], lang.split("-", maxsplit=1)[0]
    return {
        "w:ascii": known["latin"],
        "w:hAnsi": known["latin"],
        "w:cs": known["complex"].get(base, known["complex"][""]),
        "w:eastAsia": known["east_asian"].get(base, known["east_asian"][""]),
    }


def locale(lang: str) -> str:
    """The language with its country, as Word's dictionaries are called; unknown ones as they are."""
    return LOCALES.get(lang.split("-", maxsplit=1)[0], lang)
