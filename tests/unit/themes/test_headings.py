"""Where there are many themes, headings gather them."""

import numpy as np

from app.themes.headings import MANY, headings


def test_few_themes_need_none() -> None:
    assert headings(np.eye(MANY - 1, dtype=np.float32)) == []


def test_each_theme_is_under_one_heading_with_those_like_it() -> None:
    rng = np.random.default_rng(0)
    about = np.repeat(np.eye(4, 16), 5, axis=0)
    rows = (about + 0.1 * rng.normal(size=about.shape)).astype(np.float32)
    groups = headings(rows)
    assert sorted(row for group in groups for row in group) == list(range(20))
    assert sorted(map(sorted, groups)) == [list(range(start, start + 5)) for start in range(0, 20, 5)]
