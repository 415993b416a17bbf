"""Ideas come out of somebody's table as they stand there, or one sentence says why not."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from app.rehearsal.said import Said, UnreadableIdeasError, read_ideas, said_by_all, samples


def test_samples_are_in_three_languages_and_all_different() -> None:
    ideas = samples()
    assert Counter(idea.lang for idea in ideas) == {"en": 20, "fa": 20, "ko": 20}
    assert len({idea.text for idea in ideas}) == len(ideas)


def test_a_column_is_read_as_it_stands(tmp_path: Path) -> None:
    table = tmp_path / "ideas.csv"
    table.write_bytes('\ufeffid,said\r\n1,"two\nlines, kept "\r\n2,\r\n3,چای\r\n'.encode())
    assert [idea.text for idea in read_ideas(table, "said")] == ["two\nlines, kept ", "چای"]


@pytest.mark.parametrize(
    ("content", "column", "says"),
    [
        (b"id,said\n1,tea\n", "text", "There are: id, said."),
        (b"id,said\n1,tea\n", "", "--text-column"),
        (b"id,said\n1,\n", "said", "is empty"),
        (b"said\n\xff\xfe\n", "said", "UTF-8"),
        (None, "said", "can't be read"),
    ],
)
def test_what_can_not_be_read_is_said(tmp_path: Path, content: bytes | None, column: str, says: str) -> None:
    table = tmp_path / "ideas.csv"
    if content is not None:
        table.write_bytes(content)
    with pytest.raises(UnreadableIdeasError, match=says):
        read_ideas(table, column)


def test_a_large_hall_says_the_same_texts_again() -> None:
    texts = [Said("tea"), Said("چای")]
    assert [one.text for one in said_by_all(texts, people=3, each=1)] == ["tea", "چای", "tea"]
    assert said_by_all(texts, people=3, each=0) == texts
