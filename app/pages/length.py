"""How large a sentence is set: by its length, Korean, Japanese and Chinese letters counting double."""

_CLASSES = ((40, "short"), (90, "medium"), (160, "long"))


def length_class(sentence: str) -> str:
    """short (to 40 letters), medium (to 90), long (to 160), longest."""
    length = sum(2 if _is_wide(ord(letter)) else 1 for letter in sentence)
    return next((name for bound, name in _CLASSES if length <= bound), "longest")


def _is_wide(point: int) -> bool:
    return (
        0x1100 <= point <= 0x11FF
        or 0x2E80 <= point <= 0xD7FF
        or 0xF900 <= point <= 0xFAFF
        or point >= 0x20000
    )
