"""An idea's card whose foot was drawn before is the card that is drawn whole."""

from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.pages.rendering import FOOT, SITE, environment, render_part
from app.words import Words
from tests.building import a_cafe
from tests.unit.pages.seeing import phone

SAID = st.sampled_from(["", "<b> & 50 %"])
CARDS = st.builds(
    SimpleNamespace,
    **dict.fromkeys(("insight", "earlier", "edited", "withdrawn", "waiting"), st.booleans()),
    **dict.fromkeys(("author", "hidden_reason", "builds_on_line", "text"), SAID),
    **dict.fromkeys(("late_round", "folded"), st.sampled_from([None, 0, 1, 12])),
    **{name: st.just(name) for name in ("id", "lang", "dir", "round", "order")},
)


@given(CARDS, st.sampled_from(["en", "fa", "ko"]))
def test_a_kept_foot_is_the_foot_that_would_be_drawn(card: SimpleNamespace, lang: str) -> None:
    whole = environment(lang).get_template("parts/macros/idea.html").module.idea(card)  # type: ignore[attr-defined]
    assert render_part("idea", Words(lang), {"card": card}) == whole


def test_tables_that_said_as_much_share_a_heading_and_others_do_not() -> None:
    talk = a_cafe(people=12, at="round-1")
    for table in (1, 1, 2, 2, 3):
        talk.idea("One more.", table=table)
    first, second, third = (phone(talk, table)["clothhead-1"] for table in (1, 2, 3))
    assert first is second and "2 ideas" in first
    assert "1 idea<" in third
    assert "2 ideas" not in phone(talk, 1, lang="fa")["clothhead-1"]


def test_a_foot_is_not_kept_from_another_build(monkeypatch: pytest.MonkeyPatch) -> None:
    card = SimpleNamespace(**dict.fromkeys((*FOOT, "builds_on_line", "withdrawn", "earlier", "lang", "dir")))
    vars(card).update(id="a", text="One", order="1", round=1)
    before = render_part("idea", Words("en"), {"card": card})
    monkeypatch.setattr(SITE, "build", "another")
    after = render_part("idea", Words("en"), {"card": card})
    assert "another" not in before
    assert "~another/img/sprite.svg" in after
