"""The map's room: a head, a card for each variable, and the fragments that are read off it."""

from typing import Any

from app.cafe.variables import CausalLink
from app.pages.console.archetype_words import told
from app.pages.console.map_file_words import said_lost, why_unreadable
from app.pages.console.map_nudges import asked
from app.pages.console.map_read import pushed, read
from app.pages.rendering import render_page
from app.strategy.causal.archetypes.all import archetypes
from app.strategy.causal.causal_map import map_of
from app.strategy.causal.formats.brought import UnreadableError
from app.strategy.causal.loops import find_loops
from app.strategy.causal.press import press
from app.strategy.causal.reading import MapOrder, read_map
from app.strategy.checks.nudge import Nudge
from app.words import Words
from tests.building import Talk, a_cafe
from tests.unit.pages.console.seeing import news, room
from tests.unit.strategy.causal.maps import PERMITS, a_map

ENGLISH = Words("en")


def draw(talk: Talk, source: str, target: str, polarity: int = 1, **fields: Any) -> CausalLink:
    talk.do("causal.draw", source=source, target=target, polarity=polarity, **fields)
    return list(talk.cafe.causal_links.values())[-1]


def test_an_empty_map_says_what_to_do() -> None:
    assert "Draw the first link below" in room(a_cafe(), "map")["console_map"]


def test_a_card_names_what_a_variable_moves_and_what_moves_it() -> None:
    talk = a_cafe(at="round-1")
    idea = talk.idea("Overtime makes people tired")
    link = draw(talk, "Overtime", "Fatigue", delayed=True, ideas=[idea])
    html = room(talk, "map")
    assert "raises “Fatigue”" in html[f"console_variable-{link.source}"]
    assert "after a while" in html[f"console_variable-{link.source}"]
    assert "1 idea" in html[f"console_variable-{link.source}"]
    assert "Moved by Overtime" in html[f"console_variable-{link.target}"]


def test_a_link_whose_idea_was_hidden_says_so_and_stays() -> None:
    talk = a_cafe(at="round-1")
    idea = talk.idea("Overtime makes people tired")
    link = draw(talk, "Overtime", "Fatigue", ideas=[idea])
    talk.do("idea.hide", idea=idea, reason="names a person")
    html = room(talk, "map")
    assert "its ideas are not shown any more" in html[f"console_variable-{link.source}"]
    assert "1 rests on no idea" in html["console_map"]
    assert "Overtime makes" not in str(html)


def test_a_change_comes_to_the_head_and_the_cards_it_concerns_alone() -> None:
    talk = a_cafe(at="round-1")
    link = draw(talk, "Overtime", "Fatigue")
    draw(talk, "a", "b")
    puts, drops = news(talk, "map", ("map", ""), ("variable", link.source))
    assert puts == {"console_map", f"console_variable-{link.source}"}
    talk.do("variable.remove", variable=link.source)
    assert news(talk, "map", ("variable", link.source))[1] == {f"console_variable-{link.source}"}
    assert drops == set()


def test_the_reading_shows_picture_loops_stories_and_questions() -> None:
    talk = a_cafe()
    for line in filter(None, PERMITS.strip().splitlines()):
        sign, (source, target) = (
            (1 if "+" in line else -1),
            line.replace("=", "").split(f" {'+' if '+' in line else '-'}> "),
        )
        draw(talk, source, target, sign, delayed="=" in line)
    draw(talk, "staff", "backlog", 0)
    drawn = map_of(talk.cafe)
    context = read(talk.cafe, drawn, read_map(MapOrder(drawn)), ENGLISH)
    html = render_page("host/map_reading.html", ENGLISH, {"back": "/", **context})
    for words in ("<svg", "R1", "This looks like: Shifting the burden", "Fund the root fix first.",
                  "Which way does it move it?", "<bdi>backlog</bdi> → <bdi>overtime</bdi>"):  # fmt: skip
        assert words in html
    persian = Words("fa")
    turned = render_page("host/map_reading.html", persian, {"back": "/", **context})
    assert "<bdi>backlog</bdi> ← <bdi>overtime</bdi>" in turned
    assert "There are too many loops" not in html


def test_names_are_escaped_in_the_picture() -> None:
    talk = a_cafe()
    draw(talk, "<script>alert(1)</script>", 'a "b" & c')
    drawn = map_of(talk.cafe)
    inside = read(talk.cafe, drawn, read_map(MapOrder(drawn)), ENGLISH)["inside"]
    assert "<script>" not in inside
    assert "&lt;script&gt;" in inside


def test_a_push_tells_the_sure_first_and_the_open_last() -> None:
    drawn = a_map(PERMITS)
    rows = pushed(drawn, press(drawn, "overtime"), 0.9, ENGLISH)["rows"]
    assert [(name, verdict) for name, verdict, _ in rows] == [
        ("fatigue", "rises"),
        ("errors", "rises"),
        ("reform", "unknown"),
        ("backlog", "unknown"),
    ]


def test_archetypes_and_nudges_are_said_in_every_language() -> None:
    drawn = a_map(PERMITS)
    match = archetypes(drawn, find_loops(drawn).found)[0]
    for lang in ("en", "fa", "ko"):
        words = Words(lang)
        assert "backlog" in told(match, drawn.names, words).story
        assert "errors" in asked(Nudge("S1", "v", {"name": "errors"}), words).why
        assert asked(Nudge("S4"), words).can == ""


def test_a_bad_file_is_told_with_its_place_in_the_readers_words() -> None:
    error = UnreadableError("no_weight", "row 2, column 3", "many")
    assert why_unreadable(error, ENGLISH) == (
        "“many” is no weight (row 2, column 3). A weight is a number from −1 to 1."
    )
    assert "۲" in why_unreadable(error, Words("fa"))
    assert "sheet “Links”, row 4" in why_unreadable(UnreadableError("no_end", "Links, row 4"), ENGLISH)
    assert said_lost(["delay", "ideas"], ENGLISH) == "delays and the words of ideas"
