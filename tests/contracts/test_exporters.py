"""What every format must do, whatever it looks like."""

import pickle
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.cafe.state import Cafe
from app.exports.build import report
from app.exports.exporter import MODULES, TITLES, export, exporter
from app.exports.report import Report
from app.words import Words
from tests.contracts.reading_exports import read, squeezed
from tests.unit.exports.sample import SECRETS, WRITTEN, cafe, idea

every_format = pytest.mark.parametrize("name", MODULES)

any_text = st.text(st.characters(exclude_characters="\0", codec="utf-8"), min_size=1, max_size=80)

# Extracting text from a PDF gives right-to-left and joined scripts in the order of their glyphs; that
# they are set is seen in pictures (test_pdf), and that they are handed over in the data.
SCRAMBLED = {"fa", "ar", "hi", "th", ""}


@pytest.fixture(scope="module")
def summary() -> Report:
    return report(cafe(), WRITTEN)


@every_format
@pytest.mark.parametrize("lang", ["en", "fa", "ko"])
def test_every_idea_that_may_be_read_is_there_word_for_word(name: str, lang: str, summary: Report) -> None:
    text = read(name, export(name, summary, Words(lang)))
    told = [one for one in summary.ideas if name != "pdf" or one.lang not in SCRAMBLED]
    missing = [one.text for one in told if squeezed(one.text) not in text]
    assert not missing
    assert len(told) >= 5


@every_format
def test_nothing_hidden_withdrawn_or_waiting_is_there(name: str, summary: Report) -> None:
    text = read(name, export(name, summary, Words()))
    assert not [secret for secret in SECRETS if squeezed(secret) in text]


@every_format
def test_a_cafe_in_which_nothing_has_happened_can_be_exported(name: str) -> None:
    empty = report(replace(Cafe(), agenda=cafe().agenda), WRITTEN)
    assert exporter(name).write(empty, Words("fa"))


@every_format
def test_a_worker_process_can_be_given_the_work(name: str, summary: Report) -> None:
    job = pickle.loads(pickle.dumps((export, name, summary, Words("ko"))))
    assert job[0](*job[1:])


@every_format
def test_a_format_says_what_it_is(name: str) -> None:
    made = exporter(name)
    assert (made.name, made.suffix) == (name, f".{name}")
    assert "/" in made.media_type
    assert name in TITLES


@every_format
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    text=st.text(min_size=1, max_size=80).filter(lambda text: "\0" not in text),
    lang=st.sampled_from(["", "fa", "x"]),
)
def test_any_text_at_all_can_be_written(name: str, text: str, lang: str) -> None:
    base = cafe()
    one = idea(1, text, lang)
    odd = replace(base, ideas={one.id: one}, settings=replace(base.settings, name=text, questions=(text,)))
    assert exporter(name).write(report(odd, WRITTEN), Words())
