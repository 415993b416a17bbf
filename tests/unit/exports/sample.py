"""A café in many scripts, as its state would be after a close; tests take it and change what they need."""

from dataclasses import replace
from typing import Any

from app.cafe.agenda import agenda
from app.cafe.settings import Group, Settings
from app.cafe.state import Cafe, Clock, HandoffField, Idea, Line, Person, Table, Theme

MINUTE = 60_000
START = 1_794_650_000_000  # 14 November 2026
WRITTEN = START + 90 * MINUTE

TEXTS = {
    "en": "Each office is measured on its own step, nobody on the whole journey.",
    "fa": "هر اداره فقط گام خودش را می‌سنجد؛ هیچ‌کس کل مسیر را (۱۲ روز) نمی‌بیند.",
    "ar": "لا أحد يملك الملف من البداية إلى النهاية.",
    "th": "ไม่มีใครเป็นเจ้าของเรื่องตั้งแต่ต้นจนจบ ต้องเริ่มใหม่ทุกครั้ง",
    "ko": "담당자가 바뀔 때마다 처음부터 다시 설명해야 합니다.",
    "ja": "窓口ごとに同じ書類を求められる。「直接」という言葉も骨も日本の字で。",
    "hi": "हर कार्यालय केवल अपना कदम देखता है, पूरी यात्रा कोई नहीं। क्षमता और प्रक्रिया",
    "zh": "每个部门只看自己的一步，没有人看全程。直接、骨头。",
    "": "☕ 🫖 Tea first 👩🏽‍💻 ❤️ → 2 × 3 ≤ 7",
}
ODD = (
    "=1+1 @SUM(A1) <script>alert('x')</script> & \"quotes\"",
    "# not a heading\n- not a list\n\n> *not* [a](link) | `code` $x$ #let x = 1",
    "    four spaces, and\ttabs\r\nand a line",
    "+442 079 460 000",
    "1. first\n2. second\\",
)


def idea(number: int, text: str, lang: str = "", **more: Any) -> Idea:
    """An idea; rounds and tables follow from its number."""
    place = {"round": number % 3 + 1, "table": number % 4 + 1}
    about: dict[str, Any] = {
        "id": f"idea{number:016}",
        "seq": 100 + number,
        "at": START + number * 1000,
        "key_hash": None,
    }
    return Idea(**(about | place | {"text": text, "lang": lang} | more))


def cafe(**settings: Any) -> Cafe:
    """Twenty people at four tables in three rounds; nine languages; every fate an idea can have."""
    chosen = Settings(
        name="Permits people can trust",
        purpose="So that small firms know where they stand.",
        questions=("What do clients experience?", "What keeps it that way?", "در سه سال چه فرقی می‌کند؟"),
        groups=(Group("Country", ("Iran", "Korea", "Nepal")),),
        time_zone="Asia/Tehran",
    )
    chosen = replace(chosen, **settings)
    steps = agenda(chosen)
    ideas = {one.id: one for one in _ideas()}
    first = list(ideas)
    return Cafe(
        seq=900,
        at=WRITTEN,
        closed_at=WRITTEN,
        settings=chosen,
        agenda=steps,
        step="closed",
        clocks={
            step.id: Clock(total=step.minutes * MINUTE, left=2 * MINUTE) for step in steps if step.minutes
        },
        people=_people(),
        tables={number: Table(number) for number in range(1, 5)},
        seated_round=3,
        seats={(r, f"p{n}"): (n + r) % 4 + 1 for r in (1, 2, 3) for n in range(20)},
        at_table={
            (r, t): tuple(f"p{n}" for n in range(20) if (n + r) % 4 + 1 == t)
            for r in (1, 2, 3)
            for t in range(1, 5)
        },
        ideas=ideas,
        handoffs={
            (1, 2, "insight1"): HandoffField("Nobody owns the whole file."),
            (1, 2, "question"): HandoffField("چه کسی می‌تواند صاحب آن باشد؟"),
            (1, 3, "insight1"): HandoffField("", pending="A wording that waits."),
        },
        themes={
            "t1": Theme(
                "t1", "Nobody owns the whole journey", tuple(first[:5]), suggested=False, touched=True
            ),
            "t2": Theme("t2", "کاغذهای تکراری", tuple(first[5:8])),
            "t3": Theme("t3", "Where to start?", (first[9], "hidden0000000000000x")),
        },
        theme_of=dict.fromkeys(first[:5], "t1") | dict.fromkeys(first[5:8], "t2") | {first[9]: "t3"},
        alone={first[8]: "unlike_others", first[10]: "host"},
        folded={first[3]: first[0]},
        ballots={"b1": {"t1": 2, "t2": 1}, "b2": {"t2": 3}, "b3": {"t3": 1}, "b4": {}},
        outline={
            "l1": Line("l1", 800, "Small firms get a decision from one desk", "t1", tuple(first[:5]), 0),
            "l2": Line("l2", 801, "یک پنجره برای هر پرونده", None, (), 1),
        },
    )


def _people() -> dict[str, Person]:
    lands = ["Iran"] * 8 + ["Korea"] * 9 + ["Nepal"] * 3
    tongues = ["fa"] * 8 + ["ko"] * 9 + ["th"] * 3
    return {
        f"p{n}": Person(f"p{n}", n + 1, writes=tongues[n], groups={"Country": lands[n]}, name="shown")
        for n in range(20)
    }


def _ideas() -> list[Idea]:
    ideas = [idea(n, text, lang) for n, (lang, text) in enumerate(TEXTS.items())]
    ideas += [idea(20 + n, text) for n, text in enumerate(ODD)]
    ideas[0] = replace(ideas[0], insight=True, by="p1", built_on=1)
    ideas[1] = replace(ideas[1], builds_on=ideas[0].id, edited=True, late=True)
    ideas[2] = replace(ideas[2], pending="new words that wait SECRET-PENDING")
    ideas.append(idea(30, "Came when the café had closed", "en", after_close=True))
    ideas.append(idea(31, "SECRET-HIDDEN", hidden="names a person", id="hidden0000000000000x"))
    ideas.append(idea(32, "SECRET-WITHDRAWN", withdrawn=True))
    ideas.append(idea(33, "SECRET-WAITING", waiting=True))
    ideas.append(idea(34, "", redacted=True))
    return ideas


SECRETS = ("SECRET", "names a person", "A wording that waits")
