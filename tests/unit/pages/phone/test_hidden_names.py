"""What a host hid is not read as the name that the machine gave to its theme."""

from tests.building import a_cafe
from tests.unit.pages.seeing import phone


def test_a_theme_named_after_a_hidden_idea_is_called_after_another() -> None:
    talk = a_cafe(at="round-1")
    insult, other = talk.idea("Sima's shop"), talk.idea("Open longer in the evening")
    talk.go("harvest")
    (theme,) = talk.themes({"Sima's shop": [insult, other]})
    assert "Sima&#39;s shop" in phone(talk)[f"vote-{theme}"]
    talk.do("idea.hide", idea=insult, reason="names a person")
    assert "Sima" not in phone(talk)[f"vote-{theme}"]
    assert "Open longer in the evening" in phone(talk)[f"vote-{theme}"]
