"""Each hint by its id: where it speaks, and the good questions at which it stays silent."""

import pytest

from app.cafe.question_craft import hints

GOOD = {
    "en": (
        "What do clients experience when they ask for a permit?",
        "What keeps it that way?",
        "What would be different in three years, and how would we see it?",
        "How might a young family meet our office for the first time?",
        "Why do files travel so long between two desks?",
        "Who decides what, and when?",
        "Which moments make people trust an office?",
        "Why do many young firms fail in their first year?",
        "What, and who, keeps it that way?",
        "Can you describe a day on which everything went well?",
        "May 2027: what has become easier for applicants?",
        "Have a look at the map. What do you notice first?",
        "What does World War II still mean to this town?",
        "What would the Ministry of Local Affairs (MLA) stop doing?",
        "How do people use the IT of this town?",
        "What is it that you do not know yet?",
    ),
    "fa": (
        "مردم هنگام گرفتن مجوز چه تجربه‌ای دارند؟",
        "چه چیزی آن را همین‌طور نگه می‌دارد؟",
        "در سه سال آینده چه چیزی متفاوت خواهد بود و آن را از کجا خواهیم دید؟",
        "چرا یک پرونده این‌همه راه می‌رود؟",
        "چه کسی و چرا به ما اعتماد می‌کند؟",
        "آیا می‌توانید روزی را که همه چیز خوب پیش رفت شرح دهید؟",
    ),
    "ko": (
        "주민들은 허가를 신청할 때 무엇을 경험하나요?",
        "무엇이 그 상태를 유지하게 하나요?",
        "3년 뒤에는 무엇이 달라지고, 그것을 어떻게 알 수 있을까요?",
        "어떤 점이 좋지 않나요?",
        "왜 서류 하나가 여러 부서를 거쳐야 합니까?",
        "우리가 함께 지키고 싶은 것은?",
    ),
    "th": ("ผู้คนพบอะไรเมื่อมาขอใบอนุญาต",),
    "de": ("Was erleben Menschen, die eine Genehmigung brauchen?",),
}


@pytest.mark.parametrize(("lang", "question"), [(lang, q) for lang, several in GOOD.items() for q in several])
def test_a_good_question_is_left_alone(lang: str, question: str) -> None:
    assert hints(question, lang, [question]) == []


def told(question: str, lang: str, *others: str) -> list[tuple[str, str]]:
    return [(hint.id, hint.code) for hint in hints(question, lang, [*others, question])]


@pytest.mark.parametrize(
    ("lang", "question"),
    [
        ("en", "Do people trust our office?"),
        ("en", "Is it easy to get a permit?"),
        ("en", "We have two desks. Could one be enough?"),
        ("en-GB", "“Should we open on Saturdays?”"),
        ("fa", "آیا مردم به ما اعتماد دارند؟"),
        ("ko", "주민들은 우리를 신뢰합니까?"),
        ("ko", "창구 하나로 충분한가요?"),
    ],
)
def test_q1_starts_as_a_yes_or_no_question(lang: str, question: str) -> None:
    assert told(question, lang) == [("Q1", "closed")]


@pytest.mark.parametrize(
    ("lang", "question"),
    [
        ("en", "What do clients experience? What keeps it so?"),
        ("en", "What do clients experience at the desk, and why does it stay so?"),
        ("fa", "مردم چه تجربه‌ای دارند؟ چه چیزی آن را نگه می‌دارد؟"),
        ("fa", "مردم این‌جا چه تجربه‌ای دارند، و چرا این‌طور می‌ماند؟"),
        ("ko", "주민은 무엇을 경험하나요? 왜 그런가요?"),
        ("ko", "주민은 무엇을 경험하며, 그리고 왜 그대로인가요?"),
        ("th", "ผู้คนพบอะไร? อะไรทำให้เป็นเช่นนั้น?"),
    ],
)
def test_q2_two_questions_in_one(lang: str, question: str) -> None:
    assert told(question, lang) == [("Q2", "several")]


def test_q2_a_mark_repeated_is_one_question() -> None:
    assert told("What on earth keeps it that way??", "en") == []
    assert told("Was ist hier los?!?", "de") == []


@pytest.mark.parametrize(
    ("lang", "question", "code"),
    [
        ("en", "Why do departments refuse to share their files?", "blaming"),
        ("en", "Why does nobody bother, and fail to answer letters?", "blaming"),
        ("en", "Don’t you think one desk would be enough?", "leading"),
        ("en", "One desk is enough, isn't it?", "leading"),
        ("en", "Obviously we need one desk. Where should it stand?", "leading"),
        ("fa", "چرا اداره‌ها از همکاری امتناع می‌کنند؟", "blaming"),
        ("fa", "مگر یک پنجره کافی نیست؟", "leading"),
        ("ko", "부서들은 왜 협조를 거부합니까?", "blaming"),
        ("ko", "창구 하나면 충분하지 않습니까?", "leading"),
    ],
)
def test_q3_knows_its_answer_or_whom_to_blame(lang: str, question: str, code: str) -> None:
    assert told(question, lang) == [("Q3", code)]


def test_q4_more_than_twenty_words() -> None:
    long = "What would " + "really " * 18 + "help?"
    assert told(long, "en") == [("Q4", "long")]
    assert told(long, "de") == [("Q4", "long")]
    assert told("ผู้คน" * 14, "th") == [("Q4", "long")]


@pytest.mark.parametrize("lang", ["en", "fa", "ko", "de"])
def test_q4_an_acronym_that_nobody_explained(lang: str) -> None:
    assert told("RBM: what is it good for in this town", lang) == [("Q4", "acronym")]
    assert told("RBM (results-based management): what is it good for", lang) == []
    assert told("RBM: what is it good for", lang, "What is results-based management (RBM) to you") == []


def test_q4_jargon() -> None:
    assert told("What synergies could we find?", "en") == [("Q4", "jargon")]
    assert told("چه هم‌افزایی می‌بینیم؟", "fa") == [("Q4", "jargon")]
    assert told("어떤 시너지가 있을까요?", "ko") == [("Q4", "jargon")]


@pytest.mark.parametrize(
    ("lang", "first", "last"),
    [
        ("en", "Which tools do we lack?", "How do we run our meetings?"),
        ("fa", "چه ابزاری کم داریم؟", "جلسه‌ها را چگونه برگزار کنیم؟"),
        ("ko", "어떤 도구가 부족한가요?", "회의를 어떻게 진행할까요?"),
    ],
)
def test_q5_no_round_asks_about_change_for_clients(lang: str, first: str, last: str) -> None:
    assert told(last, lang, first) == [("Q5", "no_change")]
    assert hints(first, lang, [first, last]) == []


def test_q5_is_silent_once_a_round_asks_for_people() -> None:
    assert told("Which tools do we lack?", "en", "What do clients experience?") == []
    assert told("Which tools do we lack?", "en") == []


def test_an_empty_question_has_no_hints() -> None:
    assert hints("  ", "en", ["  "]) == []
