"""A phone shows the themes so far where the host lets it, and nothing of them elsewhere."""

from app.cafe.actor import HOUSE
from tests.building import Talk, a_cafe
from tests.unit.pages.seeing import news, phone


def talking(growing: str) -> Talk:
    talk = a_cafe(at="round-1", growing=growing)
    talk.themes({"Windows": [talk.idea(f"Idea {number}") for number in range(4)]})
    return talk


def test_the_themes_so_far_are_named_and_counted() -> None:
    html = phone(talking("room"))["growing"]
    assert "1 theme so far" in html and "Windows" in html and "4 ideas" in html


def test_it_is_the_hosts_to_show_them_and_to_take_them_away() -> None:
    talk = talking("hosts")
    assert "Windows" not in "".join(phone(talk).values())
    before = talk.cafe
    talk.do("settings.change", changes={"growing": "room"})
    puts, _ = news(before, talk)
    assert "growing" in puts
    before = talk.cafe
    talk.do("settings.change", changes={"growing": "hosts"})
    assert "growing" in news(before, talk)[1]


def test_one_idea_more_draws_nothing_anew() -> None:
    talk = talking("room")
    before, idea = talk.cafe, talk.idea("Another window")
    talk.do("themes.place", by=HOUSE, from_seq=talk.cafe.seq, placed={idea: next(iter(talk.cafe.themes))})
    assert "growing" not in news(before, talk)[0]
