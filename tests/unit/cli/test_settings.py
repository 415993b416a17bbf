"""`samovar settings` shows what this machine decides."""

from __future__ import annotations

import pytest

from app import HOME
from app.cli.settings import page, settings


def test_the_page_of_the_docs_is_the_one_that_the_code_writes() -> None:
    """Mended by `samovar settings --markdown > docs/settings.md`."""
    assert (HOME / "docs" / "settings.md").read_text(encoding="utf-8") == page()


def test_settings_are_shown_as_they_are_now(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PORT", "8123")
    settings()
    assert "8123" in capsys.readouterr().out


def test_a_secret_is_not_shown(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("SAMOVAR_HOST_KEY", "a-secret-key")
    settings()
    assert "a-secret-key" not in capsys.readouterr().out
