"""Which fields of a stored event hold words."""

from typing import Any

import pytest

from app.cafe.catalogue import EVENTS
from app.store.redaction import EMPTY, emptied


@pytest.mark.parametrize(
    ("body", "rest"),
    [
        ({"idea": "a", "text": "words", "table": 3}, {"idea": "a", "text": "", "table": 3}),
        ({"idea": "a", "text": "old", "pending": "new"}, {"idea": "a", "text": "", "pending": ""}),
        ({"idea": "a", "text": "old", "pending": None}, {"idea": "a", "text": "", "pending": None}),
        ({"idea": "a", "reason": "names Sima"}, {"idea": "a", "reason": ""}),
        ({"idea": "a", "text": "x", "by": "p"}, {"idea": "a", "text": "", "by": None}),
        ({"idea": "a"}, None),
        ({"idea": "b", "text": "another's", "builds_on": "a"}, None),
        ({"person": "a", "text": "words"}, None),
    ],
)
def test_an_ideas_words_go_and_the_rest_stays(body: dict[str, Any], rest: dict[str, Any] | None) -> None:
    assert emptied(body, "idea", "a") == rest


def test_a_persons_groups_and_languages_go() -> None:
    body = {"person": "p", "groups": {"Country": "Laos"}, "lang": "en", "writes": "lo", "phone": True}
    assert emptied(body, "person", "p") == {
        "person": "p",
        "groups": {},
        "lang": "",
        "writes": "",
        "phone": True,
    }


def test_every_text_of_an_event_about_one_idea_or_person_is_emptied_or_known_to_be_no_word() -> None:
    no_words = {"idea", "person", "lang", "builds_on", "name"}  # ids, a language, the state of a name
    for noun, fields in EMPTY.items():
        for kind in EVENTS.values():
            if noun in kind.model_fields:
                texts = {n for n, f in kind.model_fields.items() if "str" in str(f.annotation)}
                assert texts <= no_words | fields.keys(), kind


def test_further_words_of_its_theme_and_the_heading_over_it_go_and_others_stay() -> None:
    theme = {"id": "t", "ideas": ["a"], "words": ["shop"]}
    other = {"id": "u", "ideas": ["b"], "words": ["trees"]}
    headings = [{"name": "Sima's", "themes": ["t"]}, {"name": "Green", "themes": ["u"]}]
    body = {"themes": [theme, other], "headings": headings}
    assert emptied(body, "words", "a") == {
        "themes": [{**theme, "words": []}, other],
        "headings": [{"name": "…", "themes": ["t"]}, headings[1]],
    }
    assert emptied(body, "words", "nobody's") is None


def test_names_and_words_of_a_proposal_go_with_the_idea_they_may_quote() -> None:
    grouping = {
        "groups": [["a", "c"], ["b"]],
        "names": ["Sima's shop", "Trees"],
        "words": [["shop"], ["trees"]],
        "headings": [["Sima's", [0]], ["Green", [1]]],
    }
    rest = emptied({"proposal": {"id": "p", "grouping": grouping}}, "idea", "a")
    assert rest is not None
    assert rest["proposal"]["grouping"] == {
        "groups": [["a", "c"], ["b"]],
        "names": ["…", "Trees"],
        "words": [[], ["trees"]],
        "headings": [["…", [0]], ["Green", [1]]],
    }
    assert emptied({"proposal": {"id": "p", "grouping": grouping}}, "idea", "d") is None
