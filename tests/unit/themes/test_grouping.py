"""Groups of vectors: found where they are, and not where they are not."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.metrics import silhouette_score

from app.themes.closeness import background, closeness, silhouettes, usual
from app.themes.grouping import group, smallest_theme
from app.themes.tree import cuts
from app.themes.vectors import centred, smoothed, unit


def blobs(groups: int, each: int, noise: float = 0.3) -> tuple[np.ndarray, np.ndarray]:
    """Rows of length 1 around as many directions, in turn, and their true groups."""
    chance = np.random.default_rng(7)
    middles = unit(chance.normal(size=(groups, 24)).astype(np.float32))
    truth = np.arange(groups * each) % groups
    noisy = middles[truth] + noise * chance.normal(size=(groups * each, 24)).astype(np.float32) / np.sqrt(24)
    return unit(noisy.astype(np.float32)), truth


def ones(rows: np.ndarray) -> np.ndarray:
    return np.ones(len(rows), dtype=np.intp)


def same(one: np.ndarray, other: np.ndarray) -> bool:
    """Whether two numberings say the same groups."""
    return (
        len(set(zip(one.tolist(), other.tolist(), strict=True)))
        == len(set(one.tolist()))
        == len(set(other.tolist()))
    )


@pytest.mark.parametrize(("groups", "each"), [(2, 4), (3, 5), (5, 12), (9, 20)])
def test_groups_that_are_there_are_found(groups: int, each: int) -> None:
    rows, truth = blobs(groups, each)
    found = group(rows, ones(rows))
    assert same(found.labels, truth)
    assert max(found.curve, key=lambda point: point[1])[0] == groups


@pytest.mark.parametrize("wanted", [1, 2, 4, 6])
def test_as_many_as_wanted(wanted: int) -> None:
    rows, _ = blobs(4, 12)
    assert len(set(group(rows, ones(rows), wanted).labels.tolist())) in {wanted, min(wanted, 4)}


def test_a_large_room_is_grouped_by_a_sample(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.themes.grouping.MOST_LINKED", 50)
    rows, truth = blobs(5, 41)
    assert same(group(rows, ones(rows)).labels, truth)


def test_groups_are_numbered_by_size() -> None:
    rows, truth = blobs(3, 8)
    rows = rows[
        np.r_[np.flatnonzero(truth == 2), np.flatnonzero(truth == 1)[:5], np.flatnonzero(truth == 0)[:3]]
    ]
    assert np.bincount(group(rows, ones(rows)).labels).tolist() == [8, 5, 3]


def test_one_row_or_equal_rows_are_one_group() -> None:
    rows = unit(np.ones((6, 4), dtype=np.float32))
    for few in (rows[:1], rows):
        assert not group(few, ones(few)).labels.any()


def test_two_ideas_are_a_theme_in_a_small_room_only() -> None:
    assert [smallest_theme(ideas) for ideas in (4, 11, 12, 300, 2000)] == [2, 2, 3, 3, 20]


@settings(max_examples=30, deadline=None)
@given(st.integers(4, 30), st.integers(2, 6), st.integers(0, 99))
def test_cuts_hold_no_row_twice_and_no_group_that_is_too_small(n: int, smallest: int, seed: int) -> None:
    rows = unit(np.random.default_rng(seed).normal(size=(n, 5)).astype(np.float32))
    for k, groups in cuts(rows, ones(rows), smallest, 8).items():
        assert len(groups) == k
        placed = [row for members in groups for row in members]
        assert len(placed) == len(set(placed))
        assert min(map(len, groups)) >= smallest


def test_the_silhouette_is_the_textbook_s() -> None:
    rows, truth = blobs(4, 9, noise=1.5)
    assert silhouettes(rows, truth).mean() == pytest.approx(
        silhouette_score(rows, truth, metric="cosine"), abs=1e-5
    )


def test_closeness_is_the_mean_cosine_to_the_others() -> None:
    rows, truth = blobs(2, 4, noise=1.0)
    first = np.flatnonzero(truth == truth[0])
    by_hand = np.mean([rows[0] @ rows[other] for other in first[1:]])
    assert closeness(rows, truth)[0] == pytest.approx(by_hand, abs=1e-5)
    core = np.ones(8, dtype=bool)
    core[first[1]] = False
    by_hand = np.mean([rows[0] @ rows[other] for other in first[2:]])
    assert closeness(rows, truth, core)[0] == pytest.approx(by_hand, abs=1e-5)


def test_the_background_is_what_lies_between_groups() -> None:
    rows, truth = blobs(6, 10)
    middle, spread = background(rows, truth)
    assert closeness(rows, truth).min() > middle + 2 * spread
    assert usual(rows)[0] == pytest.approx(middle, abs=0.1)
    assert usual(rows[:1]) == (0.0, 0.0)
    assert background(rows[:3], np.zeros(3, dtype=np.intp)) == (0.0, 0.0)


def test_what_a_language_has_in_common_is_taken_out() -> None:
    rows, truth = blobs(3, 20)
    language = np.array(["en", "ko"])[(np.arange(60) // 3) % 2]
    accent = (
        np.where(language[:, None] == "ko", np.float32(2.0), np.float32(0)) * np.eye(24, dtype=np.float32)[3]
    )
    spoken = unit((rows + accent).astype(np.float32))
    assert not same(group(spoken, ones(spoken)).labels, truth)
    assert same(group(centred(spoken, language.tolist()), ones(spoken)).labels, truth)


def test_smoothing_draws_groups_together() -> None:
    rows, truth = blobs(4, 15, noise=1.0)
    assert closeness(smoothed(rows), truth).mean() > closeness(rows, truth).mean()
    assert smoothed(rows[:1]).tolist() == rows[:1].tolist()
