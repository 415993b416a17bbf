"""Links are proposed by words that say what moves what, in four languages; no pack, no proposal."""

import pytest

from app.strategy.causal.proposing import propose, proposed
from tests.building import a_cafe

SAID = [
    ("Permits take long because nobody owns it", "nobody owns it", "Permits take long", 1, "because"),
    ("Overtime leads to tired staff after some months", "Overtime", "tired staff", 1, "leads to"),
    ("The more forms there are, the fewer firms apply", "forms there are", "firms apply", -1, "The more"),
    ("Old software prevents sharing of data", "Old software", "sharing of data", -1, "prevents"),
    ("Trust depends on how fast we answer", "how fast we answer", "Trust", 1, "depends on"),
    ("Die Arbeit dauert lange, weil Personal fehlt", "Personal fehlt", "Arbeit dauert lange", 1, "weil"),
    ("Überstunden führen nach einigen Monaten zu Fehlern", "Überstunden", "Fehlern", 1, "führen"),
    ("Das Vertrauen hängt von der Dauer ab", "Dauer", "Vertrauen", 1, "hängt"),
    ("اضافه‌کاری باعث خستگی کارکنان می‌شود", "اضافه‌کاری", "خستگی کارکنان", 1, "باعث"),
    ("بوروکراسی مانع سرمایه‌گذاری می‌شود", "بوروکراسی", "سرمایه‌گذاری", -1, "مانع"),
    ("اعتماد به سرعت پاسخ بستگی دارد", "سرعت پاسخ", "اعتماد", 1, "بستگی"),
    ("인력 부족 때문에 처리가 늦어진다", "인력 부족", "처리가 늦어진다", 1, "때문에"),
    ("서류가 많을수록 신청이 줄어든다", "서류", "신청이 줄어든다", -1, "수록"),
    ("복잡한 절차가 투자를 막는다", "복잡한 절차", "투자", -1, "막"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "cause", "effect", "polarity", "cue"), SAID)
def test_a_cue_tells_cause_effect_and_sign(
    text: str, cause: str, effect: str, polarity: int, cue: str
) -> None:
    found = propose("i", text)
    assert found is not None
    assert (found.cause, found.effect, found.polarity, found.cue) == (cause, effect, polarity, cue)


@pytest.mark.parametrize(
    "text",
    ["We should prevent delays", "Tea in the waiting room", "Wir müssen Fehler verhindern", "창구 하나",
     "پنجرهٔ واحد",
     "Les retards viennent parce que personne ne répond", ""],
)  # fmt: skip
def test_where_nothing_is_said_nothing_is_proposed(text: str) -> None:
    assert propose("i", text) is None


def test_words_of_time_mark_a_delay_and_words_of_return_a_loop() -> None:
    found = propose("i", "Overtime leads to errors after some months. It is a vicious circle.")
    assert found is not None
    assert (found.delayed, found.again) == (True, True)


def test_an_idea_that_a_link_cites_is_not_proposed_again() -> None:
    talk = a_cafe(at="round-1")
    idea = talk.idea("Overtime leads to tired staff")
    assert [one.idea for one in proposed(talk.cafe, talk.cafe.ideas.values())] == [idea]
    talk.do("causal.draw", source="Overtime", target="Fatigue", polarity=1, ideas=[idea])
    assert list(proposed(talk.cafe, talk.cafe.ideas.values())) == []
