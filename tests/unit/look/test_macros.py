"""What the shared parts say and keep to themselves."""

import re
from dataclasses import replace

import pytest

from tests.screenshots.gallery_pages import PAGES, environment
from tests.screenshots.gallery_samples import IDEAS, TABLES, Idea


def rendered(call: str, source: str, lang: str = "en", **values: object) -> str:
    macro = call.partition("(")[0]
    template = environment(lang).from_string(
        f'{{% from "parts/macros/{source}.html" import {macro} %}}{{{{ {call} }}}}'
    )
    return re.sub(r"\s+", " ", template.render(**values))


def test_what_people_write_is_shown_as_they_wrote_it_and_never_as_markup() -> None:
    html = rendered("idea(card)", "idea", card=Idea("<b>Say</b> & mean it", builds_on_line="<i>"))
    assert "&lt;b&gt;Say&lt;/b&gt; &amp; mean it</p>" in html
    assert "<i>" not in html


def test_a_card_offers_both_hands_what_is_theirs() -> None:
    html = rendered("idea(card)", "idea", card=IDEAS["plain"])
    assert re.findall(r'data-act="(\w+)"[^>]*data-for="(\w+)"', html) == [
        ("mark", "others"),
        ("build", "others"),
        ("edit", "mine"),
    ]
    assert "data-mine" not in html


def test_an_insight_says_so_and_can_be_taken_back() -> None:
    html = rendered("idea(card)", "idea", card=IDEAS["insight"])
    assert re.search(r'data-act="mark" aria-pressed="true">Insight<', html)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"edited": True}, "edited"),
        ({"late_round": 1}, "written in round 1"),
        ({"folded": 3}, "and 3 like it"),
        ({"waiting": True}, "Only you see this until the host shows it."),
        ({"hidden_reason": "names a person"}, "Only you can see it."),
        ({"withdrawn": True}, "Withdrawn by its author."),
    ],
)
def test_every_state_of_an_idea_is_said_in_words(change: dict[str, object], words: str) -> None:
    assert words not in rendered("idea(card)", "idea", card=Idea("A thought"))
    assert words in rendered("idea(card)", "idea", card=replace(Idea("A thought"), **change))  # type: ignore[arg-type]


def test_a_withdrawn_idea_leaves_its_place_but_not_its_words() -> None:
    html = rendered("idea(card)", "idea", card=Idea("A thought", withdrawn=True))
    assert "A thought" not in html
    assert "data-act" not in html


def test_a_silent_table_says_for_how_long_in_place_of_its_seats() -> None:
    html = rendered("table_card(table)", "table_card", table=TABLES[3])
    assert "No idea for 6 min" in html
    assert "seats" not in html


def test_seats_are_counted_for_those_who_do_not_see_them() -> None:
    assert 'aria-label="5 people"' in rendered("seats(kinds)", "table_card", kinds=TABLES[0].seats)


@pytest.mark.parametrize(
    ("share", "top", "height"), [(1, "14", "120"), (0.5, "74.0", "60.0"), (-1, "134", "0")]
)
def test_the_tea_stands_as_high_as_time_is_left(share: float, top: str, height: str) -> None:
    html = rendered("glass(share)", "glass", share=share)
    found = re.search(r'glass__tea" x="0" y="([\d.]+)" width="100" height="([\d.]+)"', html)
    assert found
    assert [float(value) for value in found.groups()] == [float(top), float(height)]


def test_numbers_are_written_in_the_readers_digits() -> None:
    assert "۷" in rendered("table_name(7)", "chips", lang="fa")


@pytest.mark.parametrize("lang", ["en", "fa", "ko"])
@pytest.mark.parametrize("page", sorted(path.name for path in PAGES.glob("*.html")))
def test_every_frame_of_the_gallery_renders_in_every_language(page: str, lang: str) -> None:
    html = environment(lang).get_template(page).render()
    assert f'<html lang="{lang}"' in html
    assert html.count("<main") == 1
