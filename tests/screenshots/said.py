"""What the people in the pictures say: written for the project, in three languages."""

from dataclasses import dataclass

PEOPLE = [
    "Mina",
    "Tomás",
    "Jiwoo",
    "Darya",
    "Grace",
    "서연",
    "Anke",
    "Reza",
    "Łukasz",
    "نگار",
    "Priya",
    "Owen",
    "민준",
]


@dataclass(frozen=True)
class Design:
    """A café's own words in one language."""

    name: str
    purpose: str
    questions: tuple[str, str, str]
    writer: str
    own: str
    handoff: tuple[str, str]
    message: str
    outcomes: tuple[str, str]
    addition: str


DESIGNS = {
    "en": Design(
        "Permits people can trust",
        "What do people meet, what keeps it so, and what shall we change together?",
        (
            "What do people meet when they ask for a permit?",
            "What keeps it that way?",
            "What is worth trying first?",
        ),
        "Mina",
        "My neighbour went to the office four times for one signature.",
        ("Nobody sees the whole journey.", "Who may change the rule of 2005?"),
        "Tea and bread are ready at the back.",
        (
            "Every applicant has one person to ask, from the first day to the last.",
            "No paper is asked for twice.",
        ),
        "A report every spring says what was kept.",
    ),
    "fa": Design(
        "مجوزهایی که مردم به آن اعتماد کنند",
        "مردم با چه روبه‌رو می‌شوند، چرا چنین مانده است و با هم چه را تغییر می‌دهیم؟",
        (
            "مردم وقتی مجوز می‌خواهند با چه روبه‌رو می‌شوند؟",
            "چه چیزی آن را همین‌طور نگه می‌دارد؟",
            "نخست چه چیزی را بیازماییم؟",
        ),
        "مینا",
        "همسایه‌ام برای یک امضا چهار بار به اداره رفت.",
        ("هیچ‌کس همهٔ مسیر را نمی‌بیند.", "چه کسی می‌تواند آیین‌نامهٔ ۱۳۸۴ را تغییر دهد؟"),
        "چای و نان ته سالن آماده است.",
        ("هر متقاضی از روز نخست تا پایان یک نفر را دارد که از او بپرسد.", "هیچ مدرکی دو بار خواسته نمی‌شود."),
        "گزارشی در هر بهار می‌گوید چه چیزی عملی شد.",
    ),
}

THEMES = {
    "Journey": "Nobody owns the whole journey",
    "Paper": "Papers asked for twice",
    "Rules": "Old rules, no owner",
    "مدرک": "یک مدرک، سه بار",
}
"""Names that a host would give to themes of which the machine found but a word."""

IDEAS: list[tuple[str, str]] = [
    ("en", "Each office is measured on its own step, nobody on the whole journey."),
    ("en", "Nobody owns the whole journey from the form to the permit."),
    ("en", "One person should follow an application through the whole journey."),
    ("en", "Staff ask for one more paper because nobody wants to be blamed in the audit."),
    ("en", "Fear of the audit makes people ask for every paper twice."),
    ("en", "The audit punishes whoever skipped a paper, never whoever was slow."),
    ("en", "The rule dates from 2005 and no minister wants to open it again."),
    ("en", "Old rules have no owner, so nobody may change them."),
    ("en", "The same birth certificate is asked for at three counters."),
    ("en", "Papers that one office has should never be asked for again by another."),
    ("en", "Put the waiting time of each office on its door."),
    ("en", "Where does one even start? The page lists eleven offices."),
    ("fa", "آیین‌نامه از سال ۱۳۸۴ تغییر نکرده است."),
    ("fa", "برای هر مدرک باید به ادارهٔ دیگری رفت."),
    ("fa", "کارمندان از حسابرسی می‌ترسند و مدرک بیشتری می‌خواهند."),
    ("fa", "هیچ‌کس مسئول همهٔ مسیر نیست."),
    ("fa", "یک مدرک را سه بار از ما خواستند."),
    ("ko", "담당자가 바뀔 때마다 처음부터 다시 설명해야 합니다."),
    ("ko", "같은 서류를 세 번이나 제출했습니다."),
    ("ko", "감사가 두려워서 서류를 더 요구합니다."),
    ("ko", "어디서 시작해야 할지 아무도 알려 주지 않습니다."),
    ("ko", "전체 과정을 책임지는 사람이 없습니다."),
]
