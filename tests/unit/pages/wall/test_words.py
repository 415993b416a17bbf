"""People's words are on the wall only once the host shows them; names only where the café does."""

import pytest

from app.cafe.actor import Actor, Role
from app.cafe.refusal import Refusal
from app.pages.view import changed_parts
from app.pages.wall.here import SAID, newest
from tests.building import Talk, a_cafe, person
from tests.unit.pages.wall.wall_views import text, view_of, wall

BEAMER = Actor(Role.WALL)


def a_round(**settings: bool) -> Talk:
    talk = a_cafe(people=9, at="round-1", **settings)
    talk.idea("Kettles sing at dawn")
    return talk


def the_harvest() -> Talk:
    talk = a_cafe(people=9, at="round-1")
    idea = talk.idea("Kettles sing at dawn")
    talk.do("idea.mark", by=person(talk.authors[idea]), idea=idea, insight=True)
    talk.go("harvest").themes({"Copper kettles": [idea]})
    talk.do("line.add", text="Every kettle sings", theme=next(iter(talk.cafe.themes)))
    return talk


@pytest.mark.parametrize("talk", [a_round(), the_harvest()], ids=["round", "harvest"])
def test_no_word_is_in_the_bytes_until_the_host_shows_them(talk: Talk) -> None:
    assert "Kettles sing" not in text(wall(talk.cafe))
    talk.do("wall.set", texts=True)
    assert "Kettles sing" in text(wall(talk.cafe))
    talk.do("wall.set", blank=True)
    assert "Kettles sing" not in text(wall(talk.cafe))


def test_blanking_takes_names_of_themes_and_lines_away_and_brings_them_back() -> None:
    talk = the_harvest()
    assert "Copper kettles" in text(wall(talk.cafe))
    talk.do("wall.set", blank=True)
    blank = wall(talk.cafe)
    assert "veil" in blank
    assert "Copper kettles" not in text(blank)
    assert "Every kettle sings" not in text(blank)
    talk.do("wall.set", blank=False)
    assert "Every kettle sings" in text(wall(talk.cafe))


def test_the_wall_itself_may_blank_and_nothing_more() -> None:
    talk = a_round()
    talk.do("wall.set", by=BEAMER, blank=True)
    assert talk.cafe.wall.blank
    with pytest.raises(Refusal):
        talk.do("wall.set", by=BEAMER, texts=True)
    assert not talk.cafe.wall.texts


def test_an_idea_that_falls_out_of_the_newest_goes() -> None:
    talk = a_round()
    talk.do("wall.set", texts=True)
    first = next(iter(talk.cafe.ideas))
    for number in range(SAID):
        last = talk.idea(f"Idea {number}")
    view = view_of(talk.cafe)
    assert len(newest(view)) == SAID
    assert newest(view)[0] == last
    puts, drops = changed_parts(view, [("idea", last)])
    assert f"words-{last}" in {part.id for part in puts}
    assert f"words-{first}" in drops


def test_a_hidden_idea_goes_from_the_wall() -> None:
    talk = a_round()
    talk.do("wall.set", texts=True)
    idea = next(iter(talk.cafe.ideas))
    talk.do("idea.hide", idea=idea, reason="names a person")
    assert "Kettles sing" not in text(wall(talk.cafe))
    assert f"words-{idea}" in changed_parts(view_of(talk.cafe), [("idea", idea)])[1]


@pytest.mark.parametrize("shown", [True, False])
def test_an_author_is_named_only_where_the_cafe_shows_names(shown: bool) -> None:
    talk = Talk(rounds=3, names_shown=shown)
    people = [talk.join(named=True) for _ in range(4)]
    talk.go("round-1").idea("Kettles sing at dawn", by=people[0])
    talk.do("wall.set", texts=True)
    names = dict.fromkeys(people, "Mina of the kettles")
    assert ("Mina of the kettles" in text(wall(talk.cafe, names))) is shown
