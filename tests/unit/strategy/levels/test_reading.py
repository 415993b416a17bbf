"""Sentences whose level must be told, or must not, in each language that has a pack of cues."""

import pytest

from app.strategy.levels.packs import PACKS
from app.strategy.levels.reading import Reading, read

GOLDEN: dict[str, tuple[str, ...]] = {
    "activity": (
        "Organise a workshop on cost accounting for 40 officers",
        "Develop an indicator handbook",
        "Strengthen coordination between ministries",
        "Conduct research on constraints of public agencies",
        "Raising awareness among parliamentarians",
    ),
    "output": (
        "Indicator handbook published in two languages",
        "40 officers trained in cost accounting",
        "New chart of accounts adopted",
        "Online complaint desk in operation",
        "Policy brief on performance budgeting submitted to cabinet",
    ),
    "outcome": (
        "Line ministries justify budget requests with outcome indicators",
        "Citizens receive passports within five days",
        "Fewer tenders are cancelled for formal errors",
        "Parliamentary committees ask about results in budget hearings",
        "Banks' trainees apply risk rules in daily lending",
        "Reduced waiting time for patients in district clinics",
    ),
    "impact": (
        "Children in rural districts live longer and healthier lives",
        "Trust in public institutions rises",
        "Household poverty declines in the northern provinces",
    ),
}
OTHERS: dict[str, dict[str, tuple[str, ...]]] = {
    "fa": {
        "activity": ("برگزاری کارگاه حسابداری برای ۴۰ کارشناس", "تدوین راهنمای شاخص‌ها"),
        "output": ("راهنمای شاخص‌ها به دو زبان منتشر شد", "۴۰ کارشناس آموزش دیدند"),
        "outcome": ("شهروندان گذرنامه را ظرف پنج روز دریافت می‌کنند", "کاهش زمان انتظار بیماران"),
        "impact": ("فقر روستایی کاهش می‌یابد", "اعتماد عمومی افزایش می‌یابد"),
    },
    "ko": {
        "activity": ("원가회계 교육 실시", "성과지표 안내서 개발", "부처 간 협력 강화"),
        "output": (
            "성과지표 안내서가 두 언어로 발간됨",
            "온라인 민원 창구 운영 중",
            "새 계정과목표가 채택되었다",
        ),
        "outcome": (
            "시민들이 닷새 안에 여권을 받는다",
            "부처는 성과지표를 근거로 예산을 신청한다",
            "환자 대기시간 단축",
        ),
        "impact": ("농촌 빈곤이 감소한다", "공공기관에 대한 신뢰가 높아진다"),
    },
    "de": {
        "activity": (
            "Workshop zur Kostenrechnung durchführen",
            "Entwicklung eines Handbuchs",
            "Personal schulen",
        ),
        "output": (
            "Handbuch in zwei Sprachen veröffentlicht",
            "Beschwerdestelle in Betrieb",
            "40 Prüfer geschult",
        ),
        "outcome": ("Bürger erhalten ihren Pass in fünf Tagen", "Kürzere Wartezeiten in den Kliniken"),
        "impact": ("Die Kinderarmut sinkt", "Das Vertrauen in öffentliche Institutionen steigt"),
    },
}


def _each(golden: dict[str, tuple[str, ...]]) -> list[tuple[str, str]]:
    return [(level, text) for level, texts in golden.items() for text in texts]


@pytest.mark.parametrize(("level", "text"), _each(GOLDEN))
def test_golden_sentences_are_on_their_level(level: str, text: str) -> None:
    assert read(text, "en").level == level


@pytest.mark.parametrize(
    ("language", "level", "text"),
    [(language, *one) for language, golden in OTHERS.items() for one in _each(golden)],
)
def test_golden_sentences_of_other_languages(language: str, level: str, text: str) -> None:
    assert read(text, language).level == level


@pytest.mark.parametrize(
    "text", ["Officers know how to cost an output", "Improved capacity of the planning unit"]
)
def test_golden_sentences_that_vocabularies_place_differently_stay_silent(text: str) -> None:
    reading = read(text, "en")
    assert reading.level is None
    assert reading.depends


@pytest.mark.parametrize(
    ("text", "signal"),
    [("Improve service quality by training staff", "L7"), ("Faster permits and lower corruption", "L8")],
)
def test_golden_sentences_that_hold_two_offer_a_split(text: str, signal: str) -> None:
    reading = read(text, "en")
    assert reading.form == "split"
    assert signal in reading.signals


def test_a_golden_indicator_is_no_result() -> None:
    assert read("% of firms satisfied with permit service", "en").form == "indicator"


@pytest.mark.parametrize("text", ["", "   ", "Better", "12", "…", "🙂", "\u200b"])
def test_of_no_sentence_no_level_is_said(text: str) -> None:
    assert all(read(text, language).level is None for language in PACKS)


def test_without_a_pack_nothing_is_said() -> None:
    assert read("Organise a workshop", "xx") == Reading(None)
