"""What the terminal shows when phones can come in."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.addresses import Address, ranked
from app.cli.greeting import greet
from app.config import Settings

HERE = ranked({"lo": ["127.0.0.1"], "wlan0": ["192.168.1.20"], "tun0": ["10.8.0.2"]})
BLOCK = "█"


def shown(capsys: pytest.CaptureFixture[str], settings: Settings, here: tuple[Address, ...] = HERE) -> str:
    greet(settings, here)
    return capsys.readouterr().out


def test_the_pages_the_addresses_and_a_code_are_shown(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = shown(capsys, Settings(data=tmp_path, port=8123))
    assert "http://localhost:8123/new" in out
    assert out.index("http://192.168.1.20:8123") < out.index("http://10.8.0.2:8123")
    assert str(tmp_path) in out
    assert BLOCK in out


def test_a_public_address_leads_to_the_host_page_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert "https://cafe.example.org/samovar/new" in shown(
        capsys, Settings(url="https://cafe.example.org/samovar")
    )


def test_without_a_network_there_is_advice_and_no_code(capsys: pytest.CaptureFixture[str]) -> None:
    out = shown(capsys, Settings(), ranked({"lo": ["127.0.0.1"]}))
    assert "connect it to the Wi-Fi" in out
    assert BLOCK not in out


def test_the_key_is_not_written_to_a_log(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    settings = Settings(data=tmp_path, hosting="key", host_key="a-secret-key")
    out = shown(capsys, settings)
    assert "a-secret-key" not in out
    assert str(tmp_path / "host-key") in out
