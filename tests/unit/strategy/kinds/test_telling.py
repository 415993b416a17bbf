"""Kinds proposed by words, in four languages; nothing where no cue speaks."""

import pytest

from app.strategy.kinds.telling import kind_of, proposed
from app.strategy.language import language_of
from tests.building import a_cafe

TOLD = {
    "experience": (
        "We waited three hours at the counter",
        "پارسال سه بار به اداره رفتیم",
        "작년에 세 번이나 서류를 냈습니다",
    ),
    "cause": (
        "People give up because the forms differ",
        "مردم رها می‌کنند چون فرم‌ها فرق دارد",
        "Viele geben auf, weil die Formulare verschieden sind",
    ),
    "wish": (
        "I hope that every child can swim",
        "کاش همهٔ کودکان شنا بلد باشند",
        "모두가 수영할 수 있으면 좋겠습니다",
        "Ich wünsche mir saubere Flüsse",
    ),
    "proposal": (
        "Let us open one desk for all papers",
        "باید یک میز واحد باز شود",
        "창구를 하나로 만들어야 한다",
        "Wir sollten ein gemeinsames Amt öffnen",
    ),
    "obstacle": (
        "There is not enough staff",
        "نیروی کافی نداریم",
        "담당 인력이 부족합니다",
        "Es gibt zu wenig Personal",
    ),
    "worry": (
        "We are afraid that nothing will change",
        "نگرانیم که چیزی عوض نشود",
        "아무것도 바뀌지 않을까 걱정입니다",
        "Wir haben Angst, dass nichts passiert",
    ),
    "question": ("Who pays for it?", "چه کسی پول آن را می‌دهد؟", "누가 비용을 내나요?", "Wer bezahlt das?"),
    "rule": (
        "The law on archives is from 1962",
        "قانون بایگانی قدیمی است",
        "기록물 관련 법령이 오래되었다",
        "Die Verordnung ist alt",
    ),
}


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in TOLD.items() for text in texts])
def test_a_kind_is_told_by_its_words(kind: str, text: str) -> None:
    assert proposed(text, language_of(text)) == kind


@pytest.mark.parametrize("text", ["Trees", "ok", "12", "🙂", "บริการ", "Дерево"])
def test_without_a_cue_or_a_pack_no_kind_is_proposed(text: str) -> None:
    assert proposed(text, language_of(text)) is None


def test_a_person_has_the_last_word_and_it_can_be_undone() -> None:
    talk = a_cafe(at="round-1")
    idea = talk.idea("There is not enough staff", talk.sitting()[0])
    assert kind_of(talk.cafe, idea) == "obstacle"
    talk.do("idea.kind", idea=idea, kind="experience")
    assert kind_of(talk.cafe, idea) == "experience"
    talk.undo()
    assert kind_of(talk.cafe, idea) == "obstacle"
