"""What the gallery shows: cards, tables and themes in every state."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Idea:
    """An idea as the card's macro takes it."""

    text: str
    id: str = "0123456789abcdefghij"
    lang: str = "en"
    dir: str = "auto"
    round: int = 2
    order: str = ""
    author: str | None = None
    insight: bool = False
    earlier: bool = False
    builds_on_line: str = ""
    edited: bool = False
    late_round: int | None = None
    withdrawn: bool = False
    hidden_reason: str = ""
    waiting: bool = False
    folded: int = 0


@dataclass(frozen=True)
class Table:
    """A table as the board's macro takes it."""

    number: int
    ideas: int
    insights: int = 0
    seats: tuple[str, ...] = ("host", "seated", "seated", "seated", "seated")
    silent_minutes: int = 0
    full: bool = False
    too_small: bool = False
    host_missing: bool = False


@dataclass(frozen=True)
class Theme:
    """A theme as the cup's macro takes it."""

    id: str
    lines: tuple[str, ...]
    ideas: int
    brew: int
    x: int
    y: int
    r: int
    font: int = 44
    chosen: bool = False
    locked: bool = False
    suggested: bool = False
    outside: bool = False
    key: int = 0
    dir: str = "ltr"
    name: str = field(default="")


IDEAS = {
    "plain": Idea("Same certificate three times.", folded=3),
    "edited": Idea("Staff ask for one more paper to be safe.", edited=True),
    "insight": Idea("Nobody sees the whole journey.", insight=True),
    "earlier": Idea("Where to start is a secret.", earlier=True, round=1),
    "builds": Idea("Because no office trusts a copy.", builds_on_line="Same certificate three times."),
    "hidden": Idea("The director should go.", hidden_reason="names a person"),
    "waiting": Idea("One desk for one file.", waiting=True),
    "late": Idea("The rule dates from 2005.", late_round=1, author="Joon"),
    "withdrawn": Idea("", withdrawn=True),
    "thai": Idea("ประชาชนไม่รู้ว่าต้องไปที่หน่วยงานไหนก่อน", lang="th", earlier=True),
    "persian": Idea("آیین‌نامه از سال ۱۳۸۴ تغییر نکرده است.", lang="fa", insight=True),
    "korean": Idea("담당자가 바뀔 때마다 처음부터 다시 설명해야 합니다.", lang="ko"),
    "long": Idea("Each office is measured on its own step, nobody on the whole journey. " * 6, insight=True),
}

FOUR = ("host", "seated", "seated", "seated")
TABLES = [
    Table(1, 9, 2),
    Table(2, 6, 1, FOUR),
    Table(3, 11, 3),
    Table(4, 0, silent_minutes=6),
    Table(5, 7, 0, (*FOUR, "offline")),
    Table(6, 8, 1, FOUR),
    Table(7, 5, 1),
    Table(8, 10, 2, FOUR),
    Table(9, 6, 0),
]
ODD_TABLES = [
    Table(10, 4, full=True),
    Table(11, 2, 1, ("host", "seated"), too_small=True),
    Table(12, 3, 1, ("seated",) * 4, host_missing=True),
]

THEMES = [
    Theme("a", ("Nobody", "owns the", "whole journey"), 31, 5, 250, 240, 215, 46),
    Theme("b", ("Fear of", "the audit"), 24, 4, 745, 210, 189, locked=True),
    Theme("c", ("Old rules,", "no owner"), 19, 3, 1155, 200, 168, 40),
    Theme("d", ("Papers", "asked", "for twice"), 16, 3, 535, 540, 154, 40),
    Theme("e", ("Staff play", "it safe"), 11, 2, 945, 560, 128, 40, chosen=True),
    Theme("f", ("Where to start?",), 8, 1, 1290, 530, 75, 40, outside=True),
]

STEPS = [
    ("Lobby", "09:24", "done"),
    ("Welcome", "09:30", "done"),
    ("Round 1", "09:38", "done"),
    ("Move", "09:58", "done"),
    ("Round 2", "10:01", "now"),
    ("Move", "10:21", "next"),
    ("Round 3", "10:24", "next"),
    ("Harvest", "10:44", "next"),
    ("Close", "10:56", "next"),
]

WORDS = {
    "en": {
        "question": "What keeps it that way?",
        "cafe": "Permits people can trust",
        "round": "Round 2 of 3",
        "table": "Table 7 · Kite",
        "people": "You, Joon, Farid, Claire, Somchai",
        "clock": "12:40",
        "facts": ("62", "ideas from", "8 of 9", "tables"),
        "say": "Listen. Link. Write.",
        "add": "Add an idea",
    },
    "fa": {
        "question": "چه چیزی وضع را همین‌طور نگه می‌دارد؟",
        "cafe": "مجوزی که مردم به آن اعتماد کنند",
        "round": "دور ۲ از ۳",
        "table": "میز ۷ · بادبادک",
        "people": "شما، Joon، فرید، Claire، سمچای",
        "clock": "۱۲:۴۰",
        "facts": ("۶۲", "ایده، از", "۸", "میز از ۹"),
        "say": "گوش دهید. پیوند دهید. بنویسید.",
        "add": "ایده‌ای بنویسید",
    },
    "ko": {
        "question": "무엇이 그 상태를 그대로 두는가? 창구마다 요구하는 서류가 왜 다른가?",
        "cafe": "믿을 수 있는 허가",
        "round": "3라운드 중 2라운드",
        "table": "테이블 7 · 연",
        "people": "나, Joon, Farid, Claire, Somchai",
        "clock": "12:40",
        "facts": ("62", "개의 의견,", "8 / 9", "테이블"),
        "say": "듣고, 잇고, 쓰세요.",
        "add": "의견 쓰기",
    },
}
