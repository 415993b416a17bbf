"""Which column holds what: by its name in the languages of spreadsheets, else by what stands in it."""

from collections.abc import Sequence
from dataclasses import dataclass

NAMES = {
    "text": (
        *("idea", "ideas", "text", "comment", "comment-body", "comment_body", "body", "txt", "content"),
        *("answer", "response", "statement", "contribution", "idee", "idée", "beitrag", "kommentar", "texte"),
        *(
            "respuesta",
            "comentario",
            "fikir",
            "идея",
            "текст",
            "ایده",
            "متن",
            "نظر",
            "فكرة",
            "نص",
            "아이디어",
        ),
        *("생각", "의견", "내용", "アイデア", "意見", "コメント", "想法", "意见", "内容"),
    ),
    "lang": (
        *("language", "lang", "sprache", "langue", "idioma", "dil", "язык", "زبان", "لغة", "언어", "言語"),
        *("语言", "語言"),
    ),
    "round": ("round", "runde", "tour", "ronda", "раунд", "دور", "جولة", "라운드", "ラウンド", "轮", "輪"),
    "table": ("table", "tisch", "mesa", "masa", "стол", "میز", "طاولة", "테이블", "テーブル", "桌"),
    "moderated": ("moderated",),
}
"""By what the first row calls a column; the whole name, whatever its case."""
SHORT = 40
"""A first row with a longer cell is no header."""


@dataclass(frozen=True)
class Choice:
    """Places of columns, None where there is none. ``headed``: the first row names them.

    ``moderated``: in Polis's files −1 says that a statement was rejected.
    """

    text: int
    lang: int | None = None
    round: int | None = None
    table: int | None = None
    moderated: int | None = None
    headed: bool = True


def guess(rows: Sequence[Sequence[str]]) -> Choice:
    """The likeliest reading of a file."""
    first = [cell.strip().casefold() for cell in rows[0]]
    found = {
        what: next((place for place, cell in enumerate(first) if cell in names), None)
        for what, names in NAMES.items()
    }
    headed = any(place is not None for place in found.values()) or _looks_like_names(rows)
    text = found["text"]
    if text is None:
        text = _longest(rows[headed:] or rows, set(found.values()))
    rest = (found["lang"], found["round"], found["table"], found["moderated"])
    return Choice(text, *rest, headed=headed)


def _looks_like_names(rows: Sequence[Sequence[str]]) -> bool:
    """Several short words, each another, over rows that are longer."""
    first = [cell.strip() for cell in rows[0]]
    if len(rows) < 2 or len(first) < 2 or not all(first) or len(set(first)) < len(first):
        return False
    return all(len(cell) <= SHORT and not cell.isdecimal() for cell in first)


def _longest(rows: Sequence[Sequence[str]], taken: set[int | None]) -> int:
    """The column with most letters in it."""
    width = max(map(len, rows), default=1)
    sums = [sum(_letters(row[place]) for row in rows[:500] if place < len(row)) for place in range(width)]
    free = [place for place in range(width) if place not in taken] or [0]
    return max(free, key=lambda place: sums[place] if place < len(sums) else 0)


def _letters(cell: str) -> int:
    return sum(letter.isalpha() for letter in cell)
