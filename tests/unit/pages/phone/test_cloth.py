"""The tablecloth: what this table may read, in its place."""

from tests.building import a_cafe
from tests.unit.pages.seeing import news, phone


def test_an_empty_cloth_says_what_to_do() -> None:
    assert "Write the first thought." in phone(a_cafe(at="round-1"))["white"]


def test_an_idea_stands_on_the_cloth_of_its_own_table_only() -> None:
    talk = a_cafe(at="round-1")
    idea = talk.idea("Same certificate three times.")
    assert "Same certificate" in phone(talk)[f"idea-{idea}"]
    assert f"idea-{idea}" not in phone(talk, table=2)
    assert "white" not in phone(talk)


def test_ideas_of_earlier_rounds_stand_under_a_heading_of_their_round() -> None:
    talk = a_cafe(at="round-1")
    idea = talk.idea("Where to start is a secret.")
    talk.go("round-2")
    parts = phone(talk)
    assert "Round 1" in parts["clothhead-1"] and "idea--earlier" in parts[f"idea-{idea}"]
    assert "This round · 0 ideas" in parts["clothhead-2"]


def test_a_waiting_or_hidden_idea_is_in_nobodys_bytes() -> None:
    talk = a_cafe(at="round-1", approve_first=True)
    waits = talk.idea("The director should be dismissed.")
    assert not any("director" in html for html in phone(talk).values())
    talk.do("idea.approve", idea=waits)
    assert "director" in phone(talk)[f"idea-{waits}"]
    before = talk.cafe
    talk.do("idea.hide", idea=waits, reason="names a person")
    puts, drops = news(before, talk)
    assert f"idea-{waits}" in drops and not any("names a person" in html for html in puts.values())


def test_new_words_wait_while_the_approved_ones_stay() -> None:
    talk = a_cafe(at="round-1", approve_first=True)
    idea = talk.idea("The old words.")
    talk.do("idea.approve", idea=idea)
    talk.own("idea.edit", idea, text="The new words.")
    assert "The old words." in phone(talk)[f"idea-{idea}"]


def test_what_others_built_on_leaves_a_mark_when_it_is_withdrawn() -> None:
    talk = a_cafe(at="round-1")
    idea, alone = talk.idea("First."), talk.idea("Alone.")
    built = talk.idea("Because of it.", builds_on=idea)
    for each in (idea, alone):
        talk.own("idea.withdraw", each)
    parts = phone(talk)
    assert "Withdrawn by its author." in parts[f"idea-{idea}"] and "First." not in parts[f"idea-{idea}"]
    assert f"idea-{alone}" not in parts
    assert "First." not in parts[f"idea-{built}"]


def test_a_late_idea_says_in_which_round_it_was_written() -> None:
    talk = a_cafe(at="round-1")
    who, table = talk.sitting(1)[0], 1
    talk.go("round-2")
    idea = talk.idea("Late.", by=who, round=1, table=table)
    assert "written in round 1" in phone(talk)[f"idea-{idea}"]


def test_names_are_on_cards_only_where_the_cafe_shows_them() -> None:
    for shown in (True, False):
        talk = a_cafe(at="lobby", people=0, names_shown=shown)
        for _ in range(5):
            talk.join(named=True)
        talk.go("round-1")
        talk.idea("A thought.")
        assert any("Guest 1" in html for html in phone(talk).values()) is shown
