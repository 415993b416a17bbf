"""The line that counts."""

from __future__ import annotations

import sys

import pytest

from app.cli.progress import EVERY_SECONDS, Progress, sized


def test_it_counts_on_a_terminal_and_is_gone_at_the_end(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    now = [100.0]
    monkeypatch.setattr("time.monotonic", lambda: now[0])
    progress = Progress("Backup")
    progress(1, 400)
    now[0] += EVERY_SECONDS
    progress(100, 400)
    progress(101, 400)
    progress.end()
    assert capsys.readouterr().err == "\rBackup: 25 % of 400 rows\r\033[K"


def test_it_is_silent_elsewhere(capsys: pytest.CaptureFixture[str]) -> None:
    progress = Progress("Backup")
    progress(400, 400)
    progress.end()
    assert capsys.readouterr().err == ""


def test_a_size_is_told_in_mib() -> None:
    assert sized(3 * 1024 * 1024 + 1) == "3.0 MiB"
