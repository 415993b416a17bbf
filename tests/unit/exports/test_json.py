import json

from app.exports.build import report
from app.exports.exporter import export
from app.exports.formats.data import FORMAT, VERSION
from app.words import Words
from tests.unit.exports.sample import WRITTEN, cafe


def data(**settings: object) -> dict[str, object]:
    made: dict[str, object] = json.loads(export("json", report(cafe(**settings), WRITTEN), Words()))
    return made


def test_the_shape_stays() -> None:
    told = data()
    assert (told["format"], told["version"]) == (FORMAT, VERSION)
    assert set(told) == {
        *("format", "version", "written", "cafe", "ideas", "questions", "themes", "alone", "after_close"),
        *(
            "unsorted",
            "handoffs",
            "lines",
            "minority",
            "vote",
            "absent",
            "coverage",
            "vocabulary",
            "strategy",
            "decision",
        ),
        "spots",
    }
    assert isinstance(told["ideas"], list)
    assert set(told["ideas"][0]) == {
        *("id", "number", "text", "lang", "round", "table", "at", "question", "theme", "author", "insight"),
        *("builds_on", "same_as", "edited", "late", "after_close", "scribed", "withheld", "imported"),
    }


def test_it_is_the_same_in_every_language() -> None:
    told = report(cafe(), WRITTEN)
    assert export("json", told, Words("fa")) == export("json", told, Words("ko"))


def test_moments_are_utc_and_a_withheld_place_is_null() -> None:
    told = data(chatham_house=True)
    assert told["written"] == "2026-11-14T11:23:20Z"
    ideas = told["ideas"]
    assert isinstance(ideas, list)
    withheld = [one for one in ideas if one["withheld"]]
    assert withheld
    assert {(one["table"], one["at"]) for one in withheld} == {(None, None)}
