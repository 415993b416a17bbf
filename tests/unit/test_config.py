"""Settings are what the environment says."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import ValidationError

from app.cafe.settings import Limits
from app.cli.settings import known
from app.config import Settings


def test_every_setting_is_explained() -> None:
    explained = {setting.field for setting in known() if setting.meaning}
    assert set(Settings.model_fields) - explained == set()


def test_settings_come_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORT", "8123")
    monkeypatch.setenv("SAMOVAR_DATA", "/srv/samovar")
    monkeypatch.setenv("SAMOVAR_LATE_DOOR_HOURS", "24")
    settings = Settings()
    assert (settings.port, settings.data, settings.late_door_hours) == (8123, Path("/srv/samovar"), 24)


def test_our_own_name_goes_before_a_common_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORT", "8123")
    monkeypatch.setenv("SAMOVAR_PORT", "8124")
    assert Settings().port == 8124


def test_an_empty_variable_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAMOVAR_PORT", "")
    monkeypatch.setenv("PORT", "")
    assert Settings().port == 8000


def test_the_database_is_a_file_in_the_data_folder_unless_it_is_named(tmp_path: Path) -> None:
    assert Settings(data=tmp_path).database == f"sqlite:///{tmp_path / 'samovar.db'}"
    named = Settings(database_url="postgresql+psycopg://samovar@localhost/samovar")
    assert not named.on_sqlite


def test_the_prefix_of_the_path_comes_from_the_public_address() -> None:
    settings = Settings(url="https://example.org/samovar/")
    assert (settings.url, settings.root_path, settings.secure) == (
        "https://example.org/samovar",
        "/samovar",
        True,
    )
    assert Settings(url="http://cafe.example.org").root_path == ""


@pytest.mark.parametrize(
    "url", ["cafe.example.org", "ftp://example.org", "https://example.org/?a=1", "https://x/#y"]
)
def test_an_address_that_no_phone_could_open_is_refused(url: str) -> None:
    with pytest.raises(ValidationError):
        Settings(url=url)


def test_settings_do_not_change() -> None:
    with pytest.raises(ValidationError):
        Settings().port = 1  # type: ignore[misc]


def test_the_limits_of_a_cafe_are_those_of_the_settings() -> None:
    limits = Settings(idea_graphemes=120, cafe_people=30).limits
    assert (limits.idea_graphemes, limits.people) == (120, 30)
    assert Settings().limits == Limits()


@pytest.mark.parametrize("rate", ["often", "10", "0/minute", "10/fortnight"])
def test_a_rate_that_nobody_could_keep_is_refused_at_the_start(rate: str) -> None:
    with pytest.raises(ValidationError):
        Settings(commands_per_person=rate)
