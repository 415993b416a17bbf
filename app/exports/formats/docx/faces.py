"""Which faces a text names: Word picks between four by script, and none of them is embedded."""

COMPLEX = {"th": "Leelawadee UI", "hi": "Nirmala UI", "ne": "Nirmala UI", "mr": "Nirmala UI"}
EAST_ASIAN = {"ko": "Malgun Gothic", "ja": "Yu Gothic", "zh": "Microsoft YaHei"}
LOCALES = {"en": "en-GB", "fa": "fa-IR", "ko": "ko-KR", "ar": "ar-SA", "ja": "ja-JP", "zh": "zh-CN"} | {
    "th": "th-TH",
    "hi": "hi-IN",
}


def faces(lang: str) -> dict[str, str]:
    """The face for each of Word's slots, by the attribute of w:rFonts."""
    base = lang.split("-", maxsplit=1)[0]
    return {
        "w:ascii": "Calibri",
        "w:hAnsi": "Calibri",
        "w:cs": COMPLEX.get(base, "Segoe UI"),
        "w:eastAsia": EAST_ASIAN.get(base, "Malgun Gothic"),
    }


def locale(lang: str) -> str:
    """The language with its country, as Word's dictionaries are called; unknown ones as they are."""
    return LOCALES.get(lang.split("-", maxsplit=1)[0], lang)
